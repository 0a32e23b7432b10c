// `/desk/report-cards`: a unit looks at its card as it stands and publishes it. It needs no script.
import { html } from 'hono/html';
import type { Category, Publication, PublicationDraft, ReportCard } from '@huiyin/sdk';
import { pageRoutes } from '@huiyin/sdk/routes';
import { dayOf, parseMoment, periodBefore } from '@huiyin/sdk/rules';
import { fill, formatDay, formatPeriod, reportCardView } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import type { SignedIn } from '../../auth/desk.js';
import type { PageRequest } from '../../http/pages.js';
import { isOverseer, mayCall } from '../../use-cases/index.js';
import type { StaffActor } from '../../use-cases/operation.js';
import { cardSection } from '../card-section.js';
import type { PageDeps } from '../deps.js';
import { hiddenField, selectField, type Choice } from '../form-fields.js';
import type { Markup } from '../layout.js';
import { isRefusal } from '../refusals.js';
import { typedText } from '../submission.js';
import { large, sendAct } from './act-page.js';
import { showingPart } from './card-showing.js';
import { cardWords as words } from './card-words.js';
import { ownForm, signedInAt, staffContext } from './own-form.js';
import { deskRedirect } from './response.js';
import { unitChoices, unitsUnder } from './unit-choices.js';
import { drawWork } from './work-page.js';

const sdkWords = wordsFor('zh-CN');
const path = pageRoutes.deskCards.path;
const operation = 'staff.reportCards.publish';
/** The latest; all of them are in the API. */
const SHOWN = 20;

/** Which card, as it was chosen; what is absent was not. */
interface Chosen {
  readonly body: string;
  readonly period: string;
  readonly topic: string;
}

interface Told {
  readonly problem?: string | undefined;
  readonly status?: number;
  /** Id of the card that was just published. */
  readonly done?: string | undefined;
}

export async function cardsPage(deps: PageDeps, page: PageRequest): Promise<Response> {
  const signedIn = await signedInAt(deps, page);
  if (!signedIn) return deskRedirect(pageRoutes.desk.path);
  const asked = (name: string): string => page.url.searchParams.get(name) ?? '';
  const chosen = { body: asked('body'), period: asked('period'), topic: asked('topic') };
  return drawn(deps, page, signedIn, chosen, { done: asked('done') || undefined });
}

export async function publishCardPage(deps: PageDeps, page: PageRequest): Promise<Response> {
  const own = await ownForm(deps, page);
  if (own instanceof Response) return own;
  const { form, signedIn, context } = own;
  const typed = (name: string): string => typedText(form, name);
  const chosen = { body: typed('body'), period: typed('period'), topic: typed('topic') };
  const call = { path: {}, query: {}, body: draftOf(chosen) };
  return sendAct(deps, page, {
    faults: {},
    faultsOf: () => ({}),
    perform: () => deps.useCases[operation](call, context),
    onDone: ({ publication }) =>
      deskRedirect(`${path}?${queryOf(chosen)}&done=${publication?.id ?? ''}${large(page)}`),
    onWrong: ({ problem }, status) => drawn(deps, page, signedIn, chosen, { problem, status }),
  });
}

function draftOf({ body, period, topic }: Chosen): PublicationDraft {
  return { body, period, ...(isCategory(topic) && { category: topic }) };
}

function queryOf({ body, period, topic }: Chosen): string {
  return new URLSearchParams({ body, period, ...(topic && { topic }) }).toString();
}

function isCategory(topic: string): topic is Category {
  return Object.hasOwn(sdkWords.terms.categories, topic);
}

async function drawn(
  deps: PageDeps,
  page: PageRequest,
  signedIn: SignedIn,
  chosen: Chosen,
  told: Told,
): Promise<Response> {
  const isTheirs = mayCall(operation, signedIn.actor.role);
  const units = isTheirs ? await theirs(deps, signedIn.actor) : [];
  const isUnit = units.some(({ value }) => value === chosen.body);
  // Who has just published has looked: nothing is published twice by a press too many.
  const isWhole = isUnit && chosen.period !== '' && told.done === undefined;
  const card = isWhole ? await cardNow(deps, page, signedIn, chosen) : undefined;
  const problem = told.problem ?? (isWhole && !card ? words.wrongPeriod : undefined);
  return drawWork(deps, page, signedIn, {
    words,
    isTheirs,
    problem,
    status: told.status ?? (isWhole && !card ? 422 : 200),
    body: async () => {
      const unit = isUnit ? chosen.body : signedIn.actor.unit;
      const call = { path: {}, query: { body: unit, limit: SHOWN }, body: undefined };
      const context = staffContext(signedIn, page);
      const { items } = await deps.useCases['reportCards.publications'](call, context);
      const done = items.find(({ id }) => id === told.done);
      return html`${done && !told.problem && doneNote(unit, done)}
      ${done && !told.problem && (await showingPart(deps, page, signedIn, unit, done))}
      ${card ? lookAt(deps, page, signedIn, chosen, card) : choice(page, units, chosen)}
      ${listOf(unit, items)}`;
    },
  });
}

/** A lead publishes for the own unit; a district for those under it, too. */
async function theirs(deps: PageDeps, actor: StaffActor): Promise<Choice[]> {
  const units = await deps.desk.units();
  if (isOverseer(actor)) return unitsUnder(units, actor.unit);
  return unitChoices(units.all.filter(({ slug }) => slug === actor.unit));
}

/** Undefined for a period there is no card of. */
async function cardNow(
  deps: PageDeps,
  page: PageRequest,
  signedIn: SignedIn,
  chosen: Chosen,
): Promise<ReportCard | undefined> {
  try {
    const call = { path: {}, query: draftOf(chosen), body: undefined };
    return await deps.useCases['reportCards.get'](call, staffContext(signedIn, page));
  } catch (error) {
    if (isRefusal(error, 'period.invalid', 'request.invalid')) return undefined;
    throw error;
  }
}

function doneNote(body: string, published: Publication): Markup {
  return html`<p class="notice" role="status">
    ${words.done}${idOf(published)}${words.stop}
    <a class="target" href="${cardPath(body, published)}">${words.doneLink}</a>
  </p>`;
}

function lookAt(
  deps: PageDeps,
  page: PageRequest,
  { csrfToken }: SignedIn,
  chosen: Chosen,
  card: ReportCard,
): Markup {
  const { body, period, topic } = chosen;
  return html`<p class="screen-only">
      <a class="target" href="${path}${large(page).replace('&', '?')}">${words.back}</a>
    </p>
    <h2>${words.lookTitle}</h2>
    <p>${words.lookNote}</p>
    ${cardSection(reportCardView(card, sdkWords), sdkWords)}
    <form method="post" action="${path}" autocomplete="off">
      ${hiddenField('csrf', csrfToken)} ${hiddenField('key', deps.randomText(18))}
      ${hiddenField('body', body)} ${hiddenField('period', period)} ${topic && hiddenField('topic', topic)}
      <p><button class="button" type="submit">${words.publish}</button></p>
    </form>`;
}

function choice(page: PageRequest, units: readonly Choice[], { body, period, topic }: Chosen): Markup {
  const { terms } = sdkWords;
  const topics = Object.entries(terms.categories).map(([value, label]) => ({ value, label }));
  const chosenBody = units.length === 1 ? units[0]?.value : body;
  const year = dayOf(page.now).slice(0, 4);
  const field = (name: keyof typeof words.fields) => ({
    id: `card-${name}`,
    name,
    label: words.fields[name],
  });
  return html`<h2 class="screen-only">${words.chooseTitle}</h2>
    <form method="get" action="${path}" autocomplete="off">
      ${large(page) && hiddenField('size', 'large')}
      ${selectField({ ...field('body'), choices: units, value: chosenBody, required: true }, words.choose)}
      ${selectField({ ...field('period'), choices: periodsOn(page), value: period || year, required: true }, words.choose)}
      ${selectField({ ...field('topic'), hint: words.hints.topic, choices: topics, value: topic }, words.whole)}
      <p><button class="button" type="submit">${words.look}</button></p>
    </form>`;
}

/** The year, half-year, quarter and month it is, each followed by the one before. */
function periodsOn({ now }: PageRequest): Choice[] {
  const today = dayOf(now);
  const [year = '', month = ''] = today.split('-');
  const part = (length: number): number => Math.ceil(Number(month) / length);
  const current = [year, `${year}-H${part(6)}`, `${year}-Q${part(3)}`, `${year}-${month}`];
  return current
    .flatMap((period) => [period, periodBefore(period)])
    .map((value) => ({ value, label: formatPeriod(value, sdkWords) }));
}

function listOf(body: string, items: readonly Publication[]): Markup {
  return html`<h2>${words.listTitle}</h2>
    ${items.length === 0 && html`<p>${words.none}</p>`}
    <ul class="plain rows">
      ${items.map(
        (one) =>
          html`<li>
            <a class="target text" href="${cardPath(body, one)}">${lineOf(one)}${idOf(one)}</a>
          </li>`,
      )}
    </ul>`;
}

/** In one piece: it is read out, and written down. */
function idOf({ id }: Publication): Markup {
  return html`<span class="whole" translate="no">${id}</span>`;
}

function lineOf({ period, category, at }: Publication): string {
  const day = formatDay(dayOf(parseMoment(at) ?? 0), sdkWords);
  const topic = category && sdkWords.terms.categories[category];
  const facts = { period: formatPeriod(period, sdkWords), day };
  return topic ? fill(words.itemOfTopic, { ...facts, topic }) : fill(words.item, facts);
}

function cardPath(body: string, { id, period, category }: Publication): string {
  return `/b/${body}/${period}?at=${id}${category ? `&topic=${category}` : ''}#card`;
}
