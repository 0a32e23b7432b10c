// The form of one act: drawn from its fields, whatever act it is.
import type { BodySummary } from '@huiyin/sdk';
import {
  caseActs,
  fill,
  legalSentence,
  refusalSentence,
  type ActForm,
  type CaseFile,
  type FieldId,
  type FormField,
} from '@huiyin/sdk/views';
import type { DeskWords } from '@huiyin/sdk/words';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { errorSummary } from '../../foundation/templates/error-summary.js';
import {
  checkbox,
  radioGroup,
  selectField,
  textArea,
  textField,
  type TextField,
} from '../../foundation/templates/fields.js';
import type { Work } from './staff-desk.types.js';

export interface WorkDrawing {
  readonly work: Work;
  readonly form: ActForm;
  /** Absent when one is written down. */
  readonly file?: CaseFile | undefined;
  /** What a case can go to. */
  readonly units: readonly BodySummary[];
  readonly onChange: (id: FieldId, value: string) => void;
  /** @param all the beginnings there are: one that was left as it was gives way */
  readonly onStart: (id: FieldId, text: string, all: NonNullable<FormField['starters']>) => void;
  readonly onSend: (event: Event) => void;
  readonly onCancel: () => void;
}

export function workTemplate(words: DeskWords, drawing: WorkDrawing): TemplateResult {
  const { work, form, onSend, onCancel } = drawing;
  const w = words.staffForms;
  return html`<form class="work" novalidate autocomplete="off" aria-labelledby="work-title" @submit=${onSend}>
    ${
      form.act === 'enter'
        ? html`<h3 id="work-title" class="heading">${form.heading}</h3>`
        : html`<h4 id="work-title" class="heading">${form.heading}</h4>`
    }
    ${form.note ? html`<p class="small muted">${form.note}</p>` : nothing} ${refusal(words, drawing)}
    ${faultSummary(words, drawing)}
    <div class="parts">
      ${repeat(
        form.fields,
        ({ id }) => id,
        (field) => html`<div class="part part-${field.kind}">${fieldPart(words, field, drawing)}</div>`,
      )}
    </div>
    <div class="work-end">
      ${
        canBeSent(drawing)
          ? html`<button class="button" part="control" type="submit" aria-disabled=${work.isSending}>
              ${work.isSending ? w.sending : w.send}
            </button>`
          : nothing
      }
      <button class="button quiet" part="control" type="button" @click=${onCancel}>${w.cancel}</button>
    </div>
  </form>`;
}

/** False where the case has moved on since it was begun: what was written can still be copied. */
function canBeSent({ work, file }: WorkDrawing): boolean {
  const { act } = work;
  return act === 'enter' || file === undefined || caseActs(file).includes(act);
}

/** Why it was not taken, and what can be done from here. */
function refusal(words: DeskWords, drawing: WorkDrawing): TemplateResult | typeof nothing {
  const { work, file } = drawing;
  const isStranded = !canBeSent(drawing);
  if (!work.refusal && !isStranded) return nothing;
  const { code, detail } = work.refusal ?? { code: 'appeal.illegal-transition', detail: undefined };
  const isLegalSaid = isStranded || code.startsWith('appeal.');
  return html`<p class="notice wrong" id="refusal" part="error" tabindex="-1">
    ${refusalSentence(code, detail, words)}
    ${file && isLegalSaid ? legalSentence(caseActs(file), words) : nothing}
  </p>`;
}

function faultSummary(words: DeskWords, { work, form }: WorkDrawing): TemplateResult | typeof nothing {
  const wrong = form.fields.flatMap((field) => {
    const message = work.faults[field.id];
    return message ? [{ id: controlOf(field), message }] : [];
  });
  if (wrong.length === 0) return nothing;
  return errorSummary(fill(words.staffForms.faults, { count: wrong.length }), wrong);
}

const controlId = ({ id }: FormField): string => `f-${id}`;

function controlOf(field: FormField): string {
  return field.kind === 'radio' ? `${controlId(field)}-0` : controlId(field);
}

function fieldPart(words: DeskWords, field: FormField, drawing: WorkDrawing): unknown {
  const { work, onChange } = drawing;
  const { id, kind, label, hint, required, choices = [] } = field;
  const value = work.values[id] ?? '';
  const common = { id: controlId(field), label, hint, required, error: work.faults[id] };
  const onInput = (typed: string): void => onChange(id, typed);
  switch (kind) {
    case 'radio':
      return radioGroup(words, { ...common, choices, value: value || undefined, onChoose: onInput });
    case 'select':
      return selectField(
        words,
        { ...common, choices, value: value || undefined, onChoose: (chosen) => onInput(chosen ?? '') },
        words.staffForms.choose,
      );
    case 'check':
      return checkbox(words, {
        ...common,
        checked: value !== '',
        onToggle: (checked) => onInput(checked ? 'yes' : ''),
      });
    case 'area':
      return [
        starters(words, field, drawing.onStart),
        textArea(words, { ...common, value, most: mostShown(field, value), onInput }),
      ];
    case 'unit':
    case 'units':
      return [
        textField(words, { ...common, value, onInput, list: 'units' }),
        html`<datalist id="units">
          ${drawing.units
            .filter(({ slug }) => slug !== drawing.file?.appeal.responsible.slug)
            .map(({ slug, name }) => html`<option value=${name}>${slug}</option>`)}
        </datalist>`,
      ];
    default:
      return textField(words, { ...common, ...LINES[kind], value, onInput });
  }
}

/** How one line is typed, by what it is. */
const LINES: Readonly<
  Record<'line' | 'day' | 'past' | 'any-day' | 'moment' | 'count' | 'phone' | 'number', Partial<TextField>>
> = {
  line: {},
  day: { type: 'date' },
  past: { type: 'date' },
  'any-day': { type: 'date' },
  moment: { type: 'datetime-local' },
  count: { inputMode: 'numeric' },
  phone: { type: 'tel', inputMode: 'tel' },
  number: {},
};

/** The counter appears when the end is near. */
function mostShown({ most }: FormField, value: string): number | undefined {
  return most !== undefined && value.length > most * 0.8 ? most : undefined;
}

/** Beginnings the clerk completes: one press puts it into the text, at its first blank. */
function starters(
  words: DeskWords,
  { id, starters: all = [] }: FormField,
  onStart: WorkDrawing['onStart'],
): TemplateResult | typeof nothing {
  if (all.length === 0) return nothing;
  const { starter } = words.staffForms;
  return html`<div class="field" role="group" aria-label=${starter}>
    <span class="label" part="label" aria-hidden="true">${starter}</span>
    <div class="starters">
      ${all.map(
        ({ label, text }, index) =>
          html`<button
            class="button secondary"
            part="control"
            type="button"
            id="f-${id}-starter-${index}"
            @click=${() => onStart(id, text, all)}
          >
            ${label}
          </button>`,
      )}
    </div>
  </div>`;
}
