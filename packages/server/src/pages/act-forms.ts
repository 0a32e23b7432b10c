// The forms of the resident's acts. Each carries the code, as a page that is never stored may, and a key of its own.
import { html } from 'hono/html';
import type { ResidentAction } from '@huiyin/sdk';
import { fill, type ProgressView } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import type { Act, ActFaults } from './acts.js';
import { errorSummary, hiddenField, radioGroup, textArea } from './form-fields.js';
import type { Markup } from './layout.js';
import { photoFaults, photoField, withFiles } from './photo-field.js';
import { noPhotos, type FormPhotos } from './posted-photos.js';
import type { Credentials } from './track-form.js';

const { progress, terms } = wordsFor('zh-CN');
const PHOTOS = 'supplement-photos';

/** An act that was not taken: what was said, and why. */
export interface UntakenAct {
  readonly act: Act;
  readonly faults: ActFaults;
  readonly photos?: FormPhotos;
  /** What is wrong with the whole. */
  readonly refusal?: string;
}

export interface ActDrawing {
  readonly view: ProgressView;
  readonly credentials: Credentials;
  /** A fresh idempotency key; each form adds its act to it. */
  readonly key: string;
  readonly untaken: UntakenAct | undefined;
  /** Photos that new facts can still bring along. */
  readonly room: number;
}

/** What can be done, the likeliest first. Open from the start: a verdict that is waited for, and what went wrong. */
export function actForms(drawing: ActDrawing): Markup {
  const { view, untaken } = drawing;
  return html`${view.actions.map(({ action, label }) => {
    const isAwaited = action === 'evaluate' && view.isOpen;
    const isOpen = isAwaited || untaken?.act.action === action;
    return html`<details class="act${isAwaited && ' awaited'}" ${isOpen && 'open'}>
      <summary>${isAwaited ? html`<h2>${progress.evaluate.heading}</h2>` : label}</summary>
      ${actForm(action, drawing)}
    </details>`;
  })}`;
}

function actForm(action: ResidentAction, drawing: ActDrawing): Markup {
  const { view, credentials, key, untaken, room } = drawing;
  const withPhotos = action === 'supplement';
  const mine = untaken?.act.action === action ? untaken : undefined;
  const notes = {
    evaluate: view.evaluateNote,
    'follow-up': progress['follow-up'].note,
    supplement: undefined,
    withdraw: progress.withdraw.note,
  };
  const note = notes[action];
  return html`<form
    method="post"
    action="/t/${credentials.number}"
    ${withPhotos && withFiles}
    accept-charset="utf-8"
    autocomplete="off"
  >
    ${hiddenField('action', action)} ${hiddenField('code', credentials.code)}
    ${hiddenField('key', `${key}-${action}`)} ${mine && faultSummary(mine)} ${note && html`<p>${note}</p>`}
    ${action === 'evaluate' && verdictField(view, mine)}
    ${(action === 'evaluate' || action === 'follow-up') && ratingField(action, mine)} ${textOf(action, mine)}
    ${withPhotos && photoField(PHOTOS, mine?.photos ?? noPhotos, room)}
    <p><button class="button" type="submit">${progress[action].submit}</button></p>
  </form>`;
}

function faultSummary({ act, faults, photos = noPhotos }: UntakenAct): Markup | '' {
  const wrong = (['verdict', 'rating', 'text'] as const).flatMap((field) => {
    const sentence = faults[field];
    const id =
      field === 'text' ? `${act.action}-text` : field === 'rating' ? `${act.action}-rating-0` : `${field}-0`;
    return sentence === undefined ? [] : [{ id, sentence }];
  });
  return errorSummary(progress.prompt.faults, [...wrong, ...photoFaults(PHOTOS, photos)]);
}

function verdictField(view: ProgressView, mine: UntakenAct | undefined): Markup {
  return radioGroup({
    id: 'verdict',
    name: 'verdict',
    label: progress.evaluate.verdict,
    required: true,
    choices: view.verdicts,
    value: mine?.act.verdict,
    fault: mine?.faults.verdict,
  });
}

function ratingField(action: ResidentAction, mine: UntakenAct | undefined): Markup {
  return radioGroup({
    id: `${action}-rating`,
    name: 'rating',
    label: progress.evaluate.rating,
    required: true,
    choices: Object.entries(terms.ratings).map(([value, label]) => ({ value, label })),
    value: mine?.act.rating,
    fault: mine?.faults.rating,
  });
}

function textOf(action: ResidentAction, mine: UntakenAct | undefined): Markup {
  const { evaluate, supplement, withdraw } = progress;
  const label = {
    evaluate: evaluate.comment,
    'follow-up': progress['follow-up'].text,
    supplement: supplement.text,
    withdraw: withdraw.reason,
  };
  const field = {
    id: `${action}-text`,
    name: 'text',
    label: label[action],
    required: action === 'supplement',
    value: mine?.act.text ?? '',
    fault: mine?.faults.text,
    ...(action === 'evaluate' && { hint: evaluate.commentHint }),
  };
  return textArea(field, action === 'withdraw' ? 2 : 4);
}

/** Says what became of the last act; takes the focus as the page opens. */
export function actNotice(
  view: ProgressView,
  said: string | undefined,
  untaken: UntakenAct | undefined,
): Markup {
  if (said !== undefined)
    return html`<p class="notice done" role="status" tabindex="-1" autofocus>${said}</p>`;
  if (!untaken) return html``;
  const { act, refusal } = untaken;
  const canBeSaid = view.actions.some(({ action }) => action === act.action);
  const stranded = fill(progress.stranded, { action: terms.residentActions[act.action] });
  const sentence = canBeSaid ? refusal : (refusal ?? stranded);
  return html`${sentence && wrongNotice(sentence)}
  ${!canBeSaid && act.text && html`<p class="quote typed">${act.text}</p>`}`;
}

/** Takes the focus as the page opens. */
export function wrongNotice(sentence: string): Markup {
  return html`<p class="notice wrong" role="alert" tabindex="-1" autofocus>${sentence}</p>`;
}
