// The form of one act: the resident's verdict, new facts, taking it back, or a word on a promise.
import type { Rating, ResidentAction, TrackedAppeal, Verdict } from '@huiyin/sdk';
import { photoRoom } from '@huiyin/sdk/rules';
import { fill, type ProgressView } from '@huiyin/sdk/views';
import type { ProgressWords } from '@huiyin/sdk/words';
import { html, nothing, type TemplateResult } from 'lit';
import { photosPart } from '../foundation/photos/photos-template.js';
import { errorSummary } from '../foundation/templates/error-summary.js';
import { radioGroup, textArea } from '../foundation/templates/fields.js';
import type { ActController } from './act-controller.js';
import { canBeSaid, mostText } from './acts.js';
import { promiseText } from './commitment-template.js';
import type { Act, ActField } from './progress-tracker.types.js';
import { refusalNotice } from './refusal-notice.js';

export interface ActDrawing {
  readonly act: Act;
  readonly appeal: TrackedAppeal;
  readonly view: ProgressView;
  readonly acts: ActController;
  /** Adds photos; absent where they would travel unencrypted. */
  readonly onPhotos: ((files: readonly Blob[]) => void) | undefined;
}

export function actTemplate(words: ProgressWords, drawing: ActDrawing): TemplateResult {
  const { act, appeal, acts } = drawing;
  const w = words.progress[act.action];
  return html`<section class="act" aria-labelledby="act-title">
    <form novalidate autocomplete="off" @submit=${acts.send}>
      <h3 id="act-title" tabindex="-1">${w.heading}</h3>
      ${notice(words, drawing)} ${faultSummary(words, act)} ${promised(drawing)} ${note(words, drawing)}
      ${act.action === 'evaluate' || act.action === 'judge' ? verdictField(words, drawing) : nothing}
      ${act.action === 'evaluate' || act.action === 'follow-up' ? ratingField(words, drawing) : nothing}
      ${act.action === 'judge' ? nothing : textOf(words, act.action, drawing)}
      ${act.action === 'supplement' ? photosOf(words, drawing) : nothing}
      ${
        canBeSaid(act, appeal)
          ? html`<button class="button" type="submit" aria-disabled=${act.isSending}>${w.submit}</button>`
          : nothing
      }
      <button class="button quiet" type="button" @click=${acts.cancel}>${w.cancel}</button>
      <p role="status" class="visually-hidden">${act.isSending ? words.progress.sending : nothing}</p>
    </form>
  </section>`;
}

/** Why it was not taken; else that the case has moved on and won't hear it any more. */
function notice(words: ProgressWords, { act, appeal, acts }: ActDrawing): TemplateResult | typeof nothing {
  const { progress, terms } = words;
  if (canBeSaid(act, appeal)) {
    return act.refusal
      ? refusalNotice(words, act.refusal, photosRefused(act, acts) ?? progress.notSent)
      : nothing;
  }
  return html`<p class="notice wrong" id="refusal" tabindex="-1">
    ${
      act.action === 'judge'
        ? progress.judge.over
        : fill(progress.stranded, { action: terms.residentActions[act.action] })
    }
  </p>`;
}

/** What was promised, and by whom; nothing once the case asks of it no more. */
function promised({ act, view }: ActDrawing): TemplateResult | typeof nothing {
  const one = view.commitments.find(({ id }) => id === act.commitment);
  return one ? promiseText(one) : nothing;
}

/** What is said of photos comes with what sends them. */
function photosRefused({ refusal }: Act, { photos }: ActController): string | undefined {
  const { notSent, noRoom } = photos.list?.words ?? {};
  if (refusal?.code === 'attachment.not-found') return notSent;
  return refusal?.code === 'attachment.too-many' ? noRoom : undefined;
}

function faultSummary(words: ProgressWords, { faults }: Act): TemplateResult | typeof nothing {
  const wrong = (['verdict', 'rating', 'text'] as const).flatMap((field) => {
    const message = faults[field];
    return message ? [{ id: controlOf(field), message }] : [];
  });
  if (wrong.length === 0) return nothing;
  return errorSummary(fill(words.progress.prompt.faults, { count: wrong.length }), wrong);
}

function controlOf(field: ActField): string {
  return field === 'text' ? field : `${field}-0`;
}

function note(words: ProgressWords, { act, view }: ActDrawing): TemplateResult | typeof nothing {
  const { 'follow-up': again, judge, withdraw } = words.progress;
  const text = {
    evaluate: view.evaluateNote,
    'follow-up': again.note,
    judge: judge.note,
    supplement: undefined,
    withdraw: withdraw.note,
  };
  return text[act.action] ? html`<p>${text[act.action]}</p>` : nothing;
}

function verdictField(words: ProgressWords, { act, view, acts }: ActDrawing): TemplateResult {
  const { evaluate, judge } = words.progress;
  const ofPromise = (Object.keys(judge.verdicts) as Verdict[]).map((value) => ({
    value,
    label: judge.verdicts[value],
  }));
  return radioGroup(words, {
    id: 'verdict',
    label: act.action === 'judge' ? judge.verdict : evaluate.verdict,
    required: true,
    choices: act.action === 'judge' ? ofPromise : view.verdicts,
    value: act.verdict,
    error: act.faults.verdict,
    onChoose: (verdict) => acts.change({ verdict }),
  });
}

function ratingField(words: ProgressWords, { act, acts }: ActDrawing): TemplateResult {
  const { ratings } = words.terms;
  return radioGroup(words, {
    id: 'rating',
    label: words.progress.evaluate.rating,
    required: true,
    choices: (Object.keys(ratings) as Rating[]).map((value) => ({ value, label: ratings[value] })),
    value: act.rating,
    error: act.faults.rating,
    onChoose: (rating) => acts.change({ rating }),
  });
}

function textOf(words: ProgressWords, action: ResidentAction, { act, acts }: ActDrawing): TemplateResult {
  const { evaluate, 'follow-up': again, supplement, withdraw } = words.progress;
  const label = {
    evaluate: evaluate.comment,
    'follow-up': again.text,
    supplement: supplement.text,
    withdraw: withdraw.reason,
  };
  return textArea(words, {
    id: 'text',
    label: label[action],
    hint: action === 'evaluate' ? evaluate.commentHint : undefined,
    required: action === 'supplement',
    value: act.text,
    error: act.faults.text,
    most: mostText(action),
    onInput: (text) => acts.change({ text }),
  });
}

/** Nothing to choose from where there is no room: that is said instead. */
function photosOf(
  words: ProgressWords,
  { acts, appeal, onPhotos }: ActDrawing,
): TemplateResult | typeof nothing {
  const w = words.progress.supplement.photos;
  if (!onPhotos) return nothing;
  const { list, hasFailed } = acts.photos;
  if (photoRoom(appeal.attachments?.length) === 0 && !list) return html`<p class="hint">${w.full}</p>`;
  return photosPart(w, { list, hasFailed, onChoose: onPhotos });
}
