// The form of one visit: drawn from its fields, big enough for a thumb.
import {
  askedFields,
  fill,
  MOST_ASKED,
  visitControl,
  visitFields,
  type AskedFieldId,
  type Typed,
  type VisitField,
} from '@huiyin/sdk/views';
import type { VisitWords } from '@huiyin/sdk/words';
import { html, nothing, type TemplateResult } from 'lit';
import { errorSummary } from '../../foundation/templates/error-summary.js';
import { checkbox, selectField, textArea, textField } from '../../foundation/templates/fields.js';
import type { LogDrawing } from './log-drawing.js';
import { photosPart } from './photos-template.js';

export function formTemplate(words: VisitWords, drawing: LogDrawing): TemplateResult {
  const { shown, onSave, onClear, onChange } = drawing;
  const { visitLog: w } = words;
  const { form, faults, isSaving } = shown;
  const wrong = Object.entries(faults).map(([id, message]) => ({ id, message }));
  return html`<form novalidate autocomplete="off" aria-labelledby="form-title" @submit=${onSave}>
    <h3 id="form-title">${w.parts.visit}</h3>
    ${wrong.length > 0 ? errorSummary(fill(w.faults, { count: wrong.length }), wrong) : nothing}
    ${visitFields(words).map((field) =>
      fieldPart(words, field, {
        control: visitControl(field.id),
        value: form.visit[field.id] ?? '',
        fault: faults[visitControl(field.id)],
        onInput: (value) => onChange(field.id, value),
      }),
    )}
    ${askedPart(words, drawing)}
    <div class="form-end">
      <button class="button" id="save" part="control" type="submit" aria-disabled=${isSaving}>
        ${isSaving ? w.saving : w.save}
      </button>
      <button class="button quiet" part="control" type="button" @click=${onClear}>${w.cleared}</button>
    </div>
  </form>`;
}

function askedPart(words: VisitWords, drawing: LogDrawing): TemplateResult {
  const { shown, onAdd } = drawing;
  const { parts, asked: w } = words.visitLog;
  const { asked } = shown.form;
  return html`<section class="asked" aria-labelledby="asked-title">
    <h3 id="asked-title">${parts.asked}</h3>
    <p class="small muted">${w.lead}</p>
    ${asked.map((typed, place) => askedItem(words, typed, place, drawing))}
    ${
      asked.length < MOST_ASKED
        ? html`<button class="button secondary" id="add-asked" part="control" type="button" @click=${onAdd}>
            ${w.add}
          </button>`
        : html`<p class="small" id="add-asked" tabindex="-1">${fill(w.most, { count: MOST_ASKED })}</p>`
    }
  </section>`;
}

function askedItem(
  words: VisitWords,
  typed: Typed<AskedFieldId>,
  place: number,
  drawing: LogDrawing,
): TemplateResult {
  const { shown, onChangeAsked, onDrop } = drawing;
  const { asked: w } = words.visitLog;
  const shownPlace = { place: place + 1 };
  return html`<fieldset class="asked-item">
    <legend>${fill(w.heading, shownPlace)}</legend>
    ${askedFields(words, typed, shown.visitor).map((field) => {
      const control = visitControl(field.id, place);
      return fieldPart(words, field, {
        control,
        value: typed[field.id] ?? '',
        fault: shown.faults[control],
        onInput: (value) => onChangeAsked(place, field.id, value),
      });
    })}
    ${photosPart(words, typed, place, drawing)}
    <button class="button quiet" part="control" type="button" @click=${() => onDrop(place)}>
      ${fill(w.drop, shownPlace)}
    </button>
  </fieldset>`;
}

interface Control {
  readonly control: string;
  readonly value: string;
  readonly fault: string | undefined;
  readonly onInput: (value: string) => void;
}

function fieldPart(
  words: VisitWords,
  { kind, label, hint, required, choices = [], most }: VisitField,
  { control, value, fault, onInput }: Control,
): TemplateResult {
  const common = { id: control, label, hint, required, error: fault };
  switch (kind) {
    case 'select':
      return selectField(
        words,
        { ...common, choices, value: value || undefined, onChoose: (chosen) => onInput(chosen ?? '') },
        words.visitLog.choose,
      );
    case 'check':
      return checkbox(words, {
        ...common,
        checked: value !== '',
        onToggle: (checked) => onInput(checked ? 'yes' : ''),
      });
    case 'area':
      // The counter appears when the end is near.
      return textArea(words, {
        ...common,
        value,
        most: most !== undefined && value.length > most * 0.8 ? most : undefined,
        onInput,
      });
    case 'moment':
      return textField(words, { ...common, value, type: 'datetime-local', onInput });
    case 'phone':
      return textField(words, { ...common, value, type: 'tel', inputMode: 'tel', onInput });
    case 'line':
      return textField(words, { ...common, value, onInput });
  }
}
