// The forms of a meeting's page: seats before it, a rating by seat slip from its opening on. They need no script.
import { html } from 'hono/html';
import type { MeetingDetail } from '@huiyin/sdk';
import { meetingRatingNames, meetingSolvedNames, takesRatings, type Millis } from '@huiyin/sdk/rules';
import { fill } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import { errorSummary, hiddenField, radioGroup, selectField, textField } from './form-fields.js';
import type { Markup } from './layout.js';

const { meetingForms: w, terms } = wordsFor('zh-CN');

export type MeetingFormName = 'seats' | 'returned-seats' | 'ratings';
export type MeetingFormField = 'cohort' | 'people' | 'code' | 'rating' | 'solved';

/** A form that was sent, and came back. */
export interface SentToMeeting {
  readonly form: MeetingFormName;
  readonly values: Readonly<Partial<Record<MeetingFormField, string>>>;
  readonly faults: Readonly<Partial<Record<MeetingFormField, string>>>;
  /** What belongs to no field. */
  readonly problem?: string | undefined;
}

/** What forms are drawn with. */
export interface MeetingFormsFrame {
  readonly now: Millis;
  readonly sent?: SentToMeeting | undefined;
  /** Random: what is sent twice under it is one press. */
  readonly key: string;
  /** Of the script that writes a code from the address into its field. */
  readonly nonce: string;
}

export const MOST_PEOPLE = 4;

/** Whether there is one now: each has a key of its own, and a page that was kept would give two people the same. */
export function hasMeetingForms({ status, seats, ...meeting }: MeetingDetail, now: Millis): boolean {
  return (status === 'announced' && seats !== undefined) || takesRatings({ ...meeting, status }, now);
}

/** What anyone can do there now; one that was sent, and came back, is shown whatever has changed meanwhile. */
export function meetingForms(meeting: MeetingDetail, frame: MeetingFormsFrame): Markup {
  const { status, seats, taken = 0, ratings } = meeting;
  const sent = frame.sent?.form;
  const isRegistered = status === 'announced' && seats !== undefined;
  const rates = takesRatings(meeting, frame.now) && ratings?.sealed !== true;
  const seatsPart = (): Markup | '' => {
    if (!isRegistered) return notice(frame.sent?.problem);
    return taken >= seats ? full(meeting, frame) : seatsForm(meeting, frame);
  };
  return html`${
    (isRegistered || sent === 'seats') &&
    html`<section id="seats" aria-labelledby="seats-heading">
      <h2 class="subheading" id="seats-heading">${w.register.title}</h2>
      ${seatsPart()}
    </section>`
  }
  ${(isRegistered || sent === 'returned-seats') && returnForm(meeting, frame)}
  ${(rates || sent === 'ratings') && ratingForm(meeting, frame)}`;
}

function seatsForm({ id }: MeetingDetail, { sent, key }: MeetingFormsFrame): Markup {
  const { values, faults, problem } = own('seats', sent);
  const counts = Array.from({ length: MOST_PEOPLE }, (_, at) => String(at + 1));
  return html`<p>${w.register.lead}</p>
    <form method="post" action="/m/${id}/seats" autocomplete="off" accept-charset="utf-8">
      ${summary(faults, { cohort: 'seats-cohort', people: 'seats-people-0' })} ${notice(problem)}
      ${hiddenField('key', key)}
      ${selectField(
        {
          id: 'seats-cohort',
          name: 'cohort',
          label: w.register.cohort,
          hint: w.register.cohortHint,
          choices: Object.entries(terms.cohorts).map(([value, label]) => ({ value, label })),
          value: values.cohort,
          required: true,
          fault: faults.cohort,
        },
        w.register.choose,
      )}
      ${radioGroup({
        id: 'seats-people',
        name: 'people',
        label: w.register.people,
        choices: counts.map((value) => ({ value, label: fill(w.register.count, { count: value }) })),
        value: values.people,
        required: true,
        fault: faults.people,
      })}
      <p><button class="button" type="submit">${w.register.send}</button></p>
    </form>`;
}

/** Whoever has no seat is heard all the same. */
function full({ body }: MeetingDetail, { sent }: MeetingFormsFrame): Markup {
  const { problem } = own('seats', sent);
  return html`${notice(problem)}
    <p><strong>${w.register.full}</strong></p>
    <ul>
      ${w.register.ways.map((way) => html`<li>${way}</li>`)}
      <li><a class="target" href="/b/${body.slug}#directory">${w.register.channels}</a></li>
    </ul>`;
}

function returnForm({ id }: MeetingDetail, { sent, key, nonce }: MeetingFormsFrame): Markup {
  const { values, faults, problem } = own('returned-seats', sent);
  return html`<details class="act" ${sent?.form === 'returned-seats' && 'open'}>
    <summary>${w.giveBack.title}</summary>
    <p>${w.giveBack.lead}</p>
    <form method="post" action="/m/${id}/returned-seats" autocomplete="off" accept-charset="utf-8">
      ${summary(faults, { code: 'seat-code' })} ${notice(problem)} ${hiddenField('key', key)}
      ${codeField(values.code, faults.code)}
      <p><button class="button secondary" type="submit">${w.giveBack.send}</button></p>
    </form>
    ${codeScript(nonce)}
  </details>`;
}

function ratingForm({ id }: MeetingDetail, { sent, key, nonce }: MeetingFormsFrame): Markup {
  const { values, faults, problem } = own('ratings', sent);
  return html`<section id="rate" aria-labelledby="rate-heading">
    <h2 class="subheading" id="rate-heading">${w.rate.title}</h2>
    <p>${w.rate.lead}</p>
    <form method="post" action="/m/${id}/ratings" autocomplete="off" accept-charset="utf-8">
      ${summary(faults, { code: 'seat-code', rating: 'rate-rating-0' })} ${notice(problem)}
      ${hiddenField('key', key)} ${codeField(values.code, faults.code)}
      ${radioGroup({
        id: 'rate-rating',
        name: 'rating',
        label: w.rate.rating,
        choices: meetingRatingNames.map((value) => ({ value, label: terms.ratings[value] })),
        value: values.rating,
        required: true,
        fault: faults.rating,
      })}
      ${radioGroup({
        id: 'rate-solved',
        name: 'solved',
        label: w.rate.solved,
        choices: meetingSolvedNames.map((value) => ({ value, label: w.solved[value] })),
        value: values.solved,
      })}
      <p><button class="button" type="submit">${w.rate.send}</button></p>
    </form>
    <p class="small">${w.rate.paper}</p>
    ${codeScript(nonce)}
  </section>`;
}

function codeField(value = '', fault: string | undefined): Markup {
  return textField({
    ...{ id: 'seat-code', name: 'code', label: w.code, hint: w.codeHint, value, fault },
    ...{ inputMode: 'numeric', autocomplete: 'off', required: true },
  });
}

function codeScript(nonce: string): Markup {
  return html`<script src="/assets/ballot-code.js" nonce="${nonce}"></script>`;
}

function own(form: MeetingFormName, sent: SentToMeeting | undefined): Omit<SentToMeeting, 'form'> {
  return sent?.form === form ? sent : { values: {}, faults: {} };
}

function summary(
  faults: SentToMeeting['faults'],
  places: Readonly<Partial<Record<MeetingFormField, string>>>,
): Markup | '' {
  const wrong = (Object.keys(places) as MeetingFormField[]).flatMap((name) => {
    const [id, sentence] = [places[name], faults[name]];
    return id === undefined || sentence === undefined ? [] : [{ id, sentence }];
  });
  return errorSummary(w.faults, wrong);
}

function notice(problem: string | undefined): Markup | '' {
  if (problem === undefined) return '';
  return html`<p class="notice wrong" role="alert" tabindex="-1" autofocus>${problem}</p>`;
}
