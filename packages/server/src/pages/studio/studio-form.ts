// The studio's one form: whose article, of which kind, about what, in which colour.
import { html } from 'hono/html';
import { articleKinds, articleThemes, type ArticleKind } from '@huiyin/article';
import { articleSubjects } from '@huiyin/article/gather';
import type { Meeting } from '@huiyin/sdk';
import { dayOf, parseMoment } from '@huiyin/sdk/rules';
import { fill, formatDay, formatMoment, formatPeriod } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import type { CallContext } from '../../use-cases/operation.js';
import type { PageDeps } from '../deps.js';
import {
  errorSummary,
  hiddenField,
  radioGroup,
  selectField,
  textField,
  type Choice,
} from '../form-fields.js';
import type { Markup } from '../layout.js';
import { isRefusal } from '../refusals.js';
import type { StudioFaults, StudioField, StudioValues } from './studio-request.js';
import { studioWords as w } from './studio-words.js';

const words = wordsFor('zh-CN');
/** Of a unit with more, older ones are reached by their address. */
const SHOWN = 50;
const fields: readonly StudioField[] = ['body', 'kind', 'period', 'meeting', 'number'];

export interface StudioChoices {
  readonly bodies: readonly Choice[];
  readonly periods: readonly Choice[];
  readonly meetings: readonly Choice[];
}

/** What can be chosen for the unit and kind that were. A unit there is not has nothing to choose from. */
export async function choicesFor(
  { useCases }: Pick<PageDeps, 'useCases'>,
  { body, kind }: StudioValues,
  now: number,
  context: CallContext,
): Promise<StudioChoices> {
  const none = { path: {}, query: {}, body: undefined } as const;
  const subject = articleSubjects[kind];
  const [{ items: units }, periods, meetings] = await Promise.all([
    useCases['bodies.list'](none, context),
    subject === 'period' && body
      ? unlessUnknown(periodsOf({ useCases }, body, now, context))
      : Promise.resolve([]),
    subject === 'meeting' && body
      ? unlessUnknown(meetingsOf({ useCases }, body, kind, context))
      : Promise.resolve([]),
  ]);
  return { bodies: units.map(({ slug, name }) => ({ value: slug, label: name })), periods, meetings };
}

async function unlessUnknown(choices: Promise<Choice[]>): Promise<Choice[]> {
  try {
    return await choices;
  } catch (error) {
    if (isRefusal(error, 'body.not-found')) return [];
    throw error;
  }
}

/** This year in parts and the one before; then what was published. */
async function periodsOf(
  { useCases }: Pick<PageDeps, 'useCases'>,
  body: string,
  now: number,
  context: CallContext,
): Promise<Choice[]> {
  const call = { path: {}, query: { body, limit: SHOWN }, body: undefined } as const;
  const [published, weeks] = await Promise.all([
    useCases['reportCards.publications'](call, context),
    useCases['reportCards.snapshots'](call, context),
  ]);
  const today = dayOf(now);
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  const parts = (count: number, of: (part: number) => string): string[] =>
    Array.from({ length: count }, (_, index) => of(count - index));
  const live = [
    ...parts(Math.ceil(month / 6), (half) => `${year}-H${half}`),
    ...parts(Math.ceil(month / 3), (quarter) => `${year}-Q${quarter}`),
    ...parts(month, (one) => `${year}-${String(one).padStart(2, '0')}`),
    String(year - 1),
  ];
  return [
    ...live.map((period) => ({
      value: period,
      label: formatPeriod(period, words),
      group: w.periodGroups.live,
    })),
    ...published.items.map(({ id, period, at }) => ({
      value: `at:${id}`,
      label: fill(w.published, {
        period: formatPeriod(period, words),
        day: formatDay(dayOf(parseMoment(at) ?? 0), words),
      }),
      group: w.periodGroups.published,
    })),
    ...weeks.items.map(({ week, at }) => ({
      value: week,
      label: fill(w.week, { week, day: formatDay(dayOf(parseMoment(at) ?? 0), words) }),
      group: w.periodGroups.weeks,
    })),
  ];
}

async function meetingsOf(
  { useCases }: Pick<PageDeps, 'useCases'>,
  body: string,
  kind: ArticleKind,
  context: CallContext,
): Promise<Choice[]> {
  const { items } = await useCases['meetings.list'](
    { path: {}, query: { body, limit: SHOWN }, body: undefined },
    context,
  );
  const fits = kind === 'meeting-notice' ? isToCome : isOver;
  return items.filter(fits).map(({ id, title, startsAt }) => ({
    value: id,
    label: fill(w.meetingChoice, { title, when: formatMoment(startsAt, words) }),
  }));
}

/** One that was called off is told as such, to whoever meant to come. */
function isToCome({ status }: Meeting): boolean {
  return status === 'announced' || status === 'open' || status === 'cancelled';
}

function isOver({ status }: Meeting): boolean {
  return !(status === 'announced' || status === 'cancelled');
}

export function studioForm(values: StudioValues, choices: StudioChoices, faults: StudioFaults): Markup {
  const listed = fields.flatMap((id) =>
    faults[id] === undefined ? [] : [{ id: id === 'kind' ? 'kind-0' : id, sentence: faults[id] }],
  );
  return html`<form class="studio-form" method="get" action="/studio" aria-labelledby="which">
    <h2 id="which">${w.which}</h2>
    ${errorSummary(w.faults.heading, listed)}
    ${selectField(
      {
        id: 'body',
        name: 'body',
        label: w.body,
        choices: choices.bodies,
        value: values.body,
        fault: faults.body,
        required: true,
      },
      w.bodyPlaceholder,
    )}
    ${radioGroup({
      id: 'kind',
      name: 'kind',
      label: w.kind,
      choices: articleKinds.map((kind) => ({ value: kind, label: w.kinds[kind] })),
      value: values.kind,
      fault: faults.kind,
    })}
    ${about(values, choices, faults)}
    ${radioGroup({
      id: 'theme',
      name: 'theme',
      label: w.theme,
      choices: articleThemes.map((theme) => ({ value: theme, label: w.themes[theme] })),
      value: values.theme,
    })}
    ${hiddenField('width', String(values.width))} ${hiddenField('scheme', values.scheme)}
    ${values.isLarge && hiddenField('size', 'large')}
    <p class="notice" id="stale" role="status" data-stale="${w.stale}"></p>
    <p><button class="button" type="submit">${w.make}</button></p>
  </form>`;
}

/** What the kind is asked for by; a kind that was only now chosen is asked for by it next. */
function about(
  values: StudioValues,
  { periods, meetings }: StudioChoices,
  faults: StudioFaults,
): Markup | '' {
  const { kind, period, meeting, number, body } = values;
  switch (articleSubjects[kind]) {
    case 'unit':
      return '';
    case 'period':
      return selectField(
        {
          id: 'period',
          name: 'period',
          label: w.period,
          choices: periods,
          value: period,
          fault: faults.period,
        },
        w.periodPlaceholder,
      );
    case 'meeting':
      if (body && meetings.length === 0) return html`<p id="meeting" class="notice">${w.meetingNone}</p>`;
      return selectField(
        {
          id: 'meeting',
          name: 'meeting',
          label: w.meeting,
          choices: meetings,
          value: meeting,
          hint: meeting === '' ? w.askedMeeting : '',
          fault: faults.meeting,
        },
        w.meetingPlaceholder,
      );
    case 'appeal':
      return textField({
        id: 'number',
        name: 'number',
        label: w.number,
        hint: `${w.askedNumber}${w.numberHint}`,
        value: number,
        fault: faults.number,
        autocomplete: 'off',
      });
  }
}
