// Seats before a meeting, a rating by seat slip from its opening on, and what came of either.
import type { MeetingDetail } from '@huiyin/sdk';
import { meetingRatingNames, meetingSolvedNames, takesRatings, type Millis } from '@huiyin/sdk/rules';
import { fill } from '@huiyin/sdk/views';
import type { MeetingFormWords } from '@huiyin/sdk/words';
import { html, nothing, type TemplateResult } from 'lit';
import { errorSummary } from '../foundation/templates/error-summary.js';
import { radioGroup, selectField, textField } from '../foundation/templates/fields.js';
import type { People, SeatController, SeatForm, SeatValues } from './seat-controller.js';

const counts: readonly People[] = ['1', '2', '3', '4'];

interface Frame {
  readonly words: MeetingFormWords;
  readonly seats: SeatController;
  readonly now: Millis;
  /** Of the unit's page, where one is heard without a seat. */
  readonly channels: string;
}

export function seatParts(meeting: MeetingDetail, frame: Frame): unknown {
  const { status, seats, taken = 0, ratings } = meeting;
  const { outcome, refusal } = frame.seats;
  const isRegistered = status === 'announced' && seats !== undefined;
  const rates = takesRatings(meeting, frame.now) && ratings?.sealed !== true;
  // What was begun stays, with what was said of it, whatever has changed meanwhile.
  const has = (form: SeatForm, can: boolean): boolean => can || refusal?.form === form;
  return html`${outcome ? outcomePart(frame) : nothing}
  ${has('seats', isRegistered) ? seatsPart(meeting, frame, taken >= (seats ?? Infinity)) : nothing}
  ${has('return', isRegistered) ? returnPart(meeting, frame) : nothing}
  ${has('rate', rates && outcome?.form !== 'rate') ? ratePart(meeting, frame) : nothing}`;
}

function seatsPart({ id }: MeetingDetail, frame: Frame, isFull: boolean): TemplateResult {
  const { words, seats, channels } = frame;
  const w = words.meetingForms.register;
  const { values, faults } = seats;
  if (isFull) {
    return html`<h3>${w.title}</h3>
      <p><strong part="value">${w.full}</strong></p>
      <ul>
        ${w.ways.map((way) => html`<li>${way}</li>`)}
        <li><a class="target" href=${channels}>${w.channels}</a></li>
      </ul>`;
  }
  const cohorts = Object.entries(words.terms.cohorts) as [NonNullable<SeatValues['cohort']>, string][];
  return html`<h3>${w.title}</h3>
    <p>${w.lead}</p>
    ${form(
      'seats',
      id,
      frame,
      { cohort: 'cohort', people: 'people-0' },
      html`${selectField(
        words,
        {
          ...{ id: 'cohort', label: w.cohort, hint: w.cohortHint, error: faults.cohort, required: true },
          choices: cohorts.map(([value, label]) => ({ value, label })),
          value: values.cohort,
          onChoose: (cohort) => seats.change({ cohort }),
        },
        w.choose,
      )}
      ${radioGroup(words, {
        ...{ id: 'people', label: w.people, error: faults.people, required: true },
        choices: counts.map((value) => ({ value, label: fill(w.count, { count: value }) })),
        value: values.people,
        onChoose: (people) => seats.change({ people }),
      })}`,
      w.send,
    )}`;
}

function returnPart({ id }: MeetingDetail, frame: Frame): TemplateResult {
  const w = frame.words.meetingForms.giveBack;
  return html`<details class="act">
    <summary>
      <span class="line"><span class="text">${w.title}</span></span>
    </summary>
    <p>${w.lead}</p>
    ${form('return', id, frame, { code: 'code' }, codeField(frame), w.send)}
  </details>`;
}

function ratePart({ id }: MeetingDetail, frame: Frame): TemplateResult {
  const { words, seats } = frame;
  const { rate: w, solved } = words.meetingForms;
  const { values, faults } = seats;
  return html`<h3>${w.title}</h3>
    <p>${w.lead}</p>
    ${form(
      'rate',
      id,
      frame,
      { code: 'code', rating: 'rating-0' },
      html`${codeField(frame)}
      ${radioGroup(words, {
        ...{ id: 'rating', label: w.rating, error: faults.rating, required: true },
        choices: meetingRatingNames.map((value) => ({ value, label: words.terms.ratings[value] })),
        value: values.rating,
        onChoose: (rating) => seats.change({ rating }),
      })}
      ${radioGroup(words, {
        ...{ id: 'solved', label: w.solved },
        choices: meetingSolvedNames.map((value) => ({ value, label: solved[value] })),
        value: values.solved,
        onChoose: (verdict) => seats.change({ solved: verdict }),
      })}`,
      w.send,
    )}
    <p class="small muted">${w.paper}</p>`;
}

function codeField({ words, seats }: Frame): TemplateResult {
  const { code: label, codeHint: hint } = words.meetingForms;
  return textField(words, {
    ...{ id: 'code', label, hint, error: seats.faults.code, required: true },
    ...{ value: seats.values.code ?? '', inputMode: 'numeric' },
    onInput: (code) => seats.change({ code }),
  });
}

function form(
  name: SeatForm,
  id: string,
  { words, seats }: Frame,
  places: Readonly<Partial<Record<keyof SeatValues, string>>>,
  fields: TemplateResult,
  send: string,
): TemplateResult {
  const { faults, refusal, sending } = seats;
  const wrong = (Object.keys(places) as (keyof SeatValues)[]).flatMap((field) => {
    const [place, message] = [places[field], faults[field]];
    return place === undefined || message === undefined ? [] : [{ id: place, message }];
  });
  const w = words.meetingForms;
  return html`<form
    id=${name}
    novalidate
    @submit=${(event: Event) => {
      event.preventDefault();
      void seats.send(name, id);
    }}
  >
    ${wrong.length > 0 ? errorSummary(fill(w.faults, { count: wrong.length }), wrong) : nothing}
    ${
      refusal?.form === name
        ? html`<p class="notice wrong" id="refusal" part="error" tabindex="-1">${refusal.text}</p>`
        : nothing
    }
    ${fields}
    <p>
      <button class="button" ?disabled=${sending !== undefined}>
        ${sending === name ? w.sending : send}
      </button>
    </p>
  </form>`;
}

function outcomePart({ words, seats: { outcome } }: Frame): unknown {
  const { slips, giveBack, rate } = words.meetingForms;
  if (!outcome) return nothing;
  if (outcome.form !== 'seats') {
    const said = outcome.form === 'rate' ? [rate.done, rate.doneNote] : [giveBack.done];
    return html`<div class="notice" id="outcome" tabindex="-1">
      ${said.map((text) => html`<p>${text}</p>`)}
    </div>`;
  }
  return html`<section class="slip" id="outcome" tabindex="-1" aria-labelledby="slips">
    <h3 id="slips">${slips.title}</h3>
    <dl>
      ${outcome.slips.map(
        ({ seat, code }) =>
          html`<dt part="label">${seat === undefined ? slips.any : fill(slips.one, { seat })}</dt>
            <dd translate="no"><strong part="value">${code}</strong></dd>`,
      )}
    </dl>
    <p>${slips.keep}</p>
    <p class="small">${slips.nobody}</p>
  </section>`;
}
