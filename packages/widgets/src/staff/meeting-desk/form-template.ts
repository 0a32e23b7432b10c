// What is being written, one step at a time: big enough for a wall, every choice with its key.
import {
  fill,
  lookView,
  stepBefore,
  type CountingView,
  type DeskChoice,
  type DeskField,
} from '@huiyin/sdk/views';
import type { MeetingDeskWords } from '@huiyin/sdk/words';
import { html, nothing, type TemplateResult } from 'lit';
import type { DeskDrawing } from './desk-drawing.js';
import { controlOf } from './writing-controller.js';

export function formTemplate(words: MeetingDeskWords, drawing: DeskDrawing): TemplateResult {
  const { shown, turn } = drawing;
  const { meetingDesk: w } = words;
  const { writing, step } = shown;
  const answering = writing.type === 'answer' ? fill(w.answering, { turn, asked: writing.asked }) : undefined;
  const mending = writing.mending === undefined ? undefined : fill(w.mending, { turn });
  return html`<form
    class="writing ${step}"
    novalidate
    autocomplete="off"
    aria-labelledby="form-title"
    @submit=${(event: Event) => submitted(event, drawing)}
  >
    <h3 id="form-title" class="step">${fill(w.parts[step], { turn })}</h3>
    ${mending ? html`<p class="muted">${mending}</p>` : nothing}
    ${answering ? html`<p class="asked">${answering}</p>` : nothing}
    ${(step === 'answer' || step === 'promise') && !answering && shown.form.asked ? html`<p class="asked">${shown.form.asked}</p>` : nothing}
    ${step === 'look' ? lookPart(words, drawing) : fieldsPart(words, drawing)} ${endPart(words, drawing)}
  </form>`;
}

/** Those that are seldom needed side by side: the way on stays on the screen. */
function fieldsPart(words: MeetingDeskWords, drawing: DeskDrawing): TemplateResult {
  const part = (field: DeskField): TemplateResult => fieldPart(words, field, drawing);
  const asides = drawing.fields.filter(({ isAside }) => isAside);
  return html`${drawing.fields.filter(({ isAside }) => !isAside).map(part)}
  ${asides.length > 0 ? html`<div class="asides">${asides.map(part)}</div>` : nothing}`;
}

function submitted(event: Event, { shown, onNext, onSave }: DeskDrawing): void {
  event.preventDefault();
  if (shown.step === 'look') onSave();
  else onNext();
}

function endPart(
  { meetingDesk: w }: MeetingDeskWords,
  { shown, onBack, onClear }: DeskDrawing,
): TemplateResult {
  const { step, isSaving, writing } = shown;
  const isFirst = stepBefore(step, shown.form, writing.type === 'answer') === undefined;
  return html`<div class="form-end">
    <button
      class="button"
      id=${step === 'look' ? 'send' : 'next'}
      part="control"
      type="submit"
      aria-disabled=${isSaving}
    >
      ${step === 'look' ? w.send : w.next} <kbd>↵</kbd>
    </button>
    ${
      isFirst
        ? html`<button class="button quiet" part="control" type="button" @click=${onClear}>
            ${w.clear}
          </button>`
        : html`<button class="button secondary" part="control" type="button" @click=${onBack}>
            ${w.back} <kbd>Esc</kbd>
          </button>`
    }
    <p class="small muted keys">${step === 'look' ? w.keysLook : w.keys}</p>
  </div>`;
}

function lookPart(words: MeetingDeskWords, { shown, turn, today, units }: DeskDrawing): TemplateResult {
  const { meetingDesk: w } = words;
  const view = lookView(shown.form, turn, today, words, units);
  const { about, asked, answer, more, promise, owner, counting } = view;
  return html`<div class="look" part="value">
    <p class="number">${view.turn} ${asked}</p>
    ${about ? html`<p class="muted">${about}</p>` : nothing}
    <p>${answer}</p>
    ${more.map((line) => html`<p>${line}</p>`)} ${promise ? html`<p class="promise">${promise}</p>` : nothing}
    ${owner ? html`<p>${owner}</p>` : nothing} ${counting ? workingPart(words, counting) : nothing}
    <p class="small muted">${w.look.sealed}</p>
  </div>`;
}

function workingPart(
  { meetingDesk: w }: MeetingDeskWords,
  { sentences, rows }: CountingView,
): TemplateResult {
  return html`<details class="working">
    <summary>${w.working}</summary>
    ${sentences.map((sentence) => html`<p class="small">${sentence}</p>`)}
    <ul class="plain small">
      ${rows.map(({ day, why, counts }) => html`<li class=${counts ? '' : 'muted'}>${day} ${why}</li>`)}
    </ul>
  </details>`;
}

function fieldPart(words: MeetingDeskWords, field: DeskField, drawing: DeskDrawing): TemplateResult {
  const { id, kind, label, hint } = field;
  const error = drawing.shown.faults[id];
  const control = controlOf(id);
  const described =
    [hint && `${control}-hint`, error && `${control}-error`].filter(Boolean).join(' ') || nothing;
  const beneath = html`${hint ? html`<p class="hint" part="hint" id="${control}-hint">${hint}</p>` : nothing}`;
  const wrong = error
    ? html`<p class="error" part="error" role="alert" id="${control}-error">${error}</p>`
    : nothing;
  if (kind === 'choice') {
    return html`<fieldset
      class="field${error ? ' wrong' : ''}"
      role="radiogroup"
      aria-describedby=${described}
      aria-required=${field.required}
    >
      <legend class="label" part="label">${label}</legend>
      ${beneath} ${wrong}
      <div class="picks">${field.choices.map((choice, at) => pick(field, choice, at, drawing))}</div>
    </fieldset>`;
  }
  return html`<div class="field${error ? ' wrong' : ''}">
    <label class="label" part="label" for=${control}>${label}</label>
    ${beneath} ${wrong} ${textControl(field, control, described, drawing)}
  </div>`;
}

function textControl(
  { id, kind, required, choices }: DeskField,
  control: string,
  described: string | typeof nothing,
  { shown, onChange }: DeskDrawing,
): TemplateResult {
  const value = shown.form[id] ?? '';
  const onInput = ({ target }: Event): void => onChange(id, (target as HTMLInputElement).value);
  const isWrong = Boolean(shown.faults[id]);
  if (kind === 'select') {
    return html`<select
      class="control"
      part="control"
      id=${control}
      name=${id}
      aria-describedby=${described}
      aria-invalid=${isWrong}
      @change=${onInput}
    >
      ${choices.map((choice) => html`<option value=${choice.value} ?selected=${choice.value === value}>${choice.label}</option>`)}
    </select>`;
  }
  if (kind === 'area') {
    return html`<textarea
      class="control"
      part="control"
      rows="2"
      id=${control}
      name=${id}
      aria-describedby=${described}
      aria-invalid=${isWrong}
      aria-required=${required}
      .value=${value}
      @input=${onInput}
    ></textarea>`;
  }
  return html`<input
    class="control"
    part="control"
    id=${control}
    name=${id}
    autocomplete="off"
    aria-describedby=${described}
    aria-invalid=${isWrong}
    aria-required=${required}
    .value=${value}
    @input=${onInput}
  />`;
}

/** The first of them has the field's own id, or the one that is chosen. */
function pick(
  { id, choices }: DeskField,
  { value, label, key }: DeskChoice,
  at: number,
  { shown, onChange }: DeskDrawing,
): TemplateResult {
  const chosen = shown.form[id];
  const isEntry = choices.some((one) => one.value === chosen) ? chosen === value : at === 0;
  return html`<label class="pick">
    <input
      class="visually-hidden"
      type="radio"
      id=${isEntry ? controlOf(id) : `${controlOf(id)}-${at}`}
      name=${id}
      .value=${value}
      .checked=${chosen === value}
      aria-keyshortcuts=${key ?? nothing}
      @change=${() => onChange(id, value)}
    /><span part="control"
      >${key === undefined ? nothing : html`<kbd aria-hidden="true">${key}</kbd>`}${label}</span
    >
  </label>`;
}
