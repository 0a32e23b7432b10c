// The form as drawn: one column, label above, hint under the label, error under the field and in a summary.
import type { Body, Category, PublicAppeal } from '@huiyin/sdk';
import { limits } from '@huiyin/sdk/limits';
import {
  fill,
  questionField,
  questionsFor,
  submissionFailureSentence,
  type AppealFormFaults,
  type AppealFormValues,
  type SubmissionFailure,
} from '@huiyin/sdk/views';
import type { FormWords } from '@huiyin/sdk/words';
import { html, nothing, type TemplateResult } from 'lit';
import { demoMark } from '../foundation/templates/demo-mark.js';
import { errorSummary } from '../foundation/templates/error-summary.js';
import {
  checkbox,
  radioGroup,
  selectField,
  textArea,
  textField,
  type Choice,
} from '../foundation/templates/fields.js';
import { titleAround } from '../foundation/templates/title.js';
import type { FormFrame } from './appeal-form.types.js';
import { itemPart } from './item-part.js';
import { photosPart, type PhotosDrawing } from '../foundation/photos/photos-template.js';
import { similarPart } from './similar.js';

export interface FormDrawing extends FormFrame {
  readonly values: AppealFormValues;
  readonly faults: AppealFormFaults;
  readonly failure: SubmissionFailure | undefined;
  readonly similar: readonly PublicAppeal[];
  readonly isSubmitting: boolean;
  /** Absent where a photo would travel unencrypted. */
  readonly photos: PhotosDrawing | undefined;
  readonly endpoint: string;
  readonly onChange: (change: AppealFormValues) => void;
  readonly onSubmit: (event: Event) => void;
}

export function formTemplate(words: FormWords, drawing: FormDrawing): TemplateResult {
  const { unit, similar, isSubmitting, endpoint, onSubmit } = drawing;
  const w = words.appealForm;
  return html`<form novalidate autocomplete="off" aria-labelledby="form-title" @submit=${onSubmit}>
    ${unit.demo ? demoMark(words) : nothing}
    <h2 id="form-title">${titleAround(unit.name, fill(w.title, { body: unit.name }))}</h2>
    <p>${fill(w.intro, { days: unit.standard.firstResponseDays })}${callLine(w.urgent, unit)}</p>
    ${failureNotice(words, drawing)} ${faultSummary(words, drawing)} ${matterFields(words, drawing)}
    ${contactFields(words, drawing)}
    <p class="small muted">
      ${fill(w.notice, { body: unit.name })}
      <a class="target" href="${endpoint}/privacy" target="_blank" rel="noopener">${w.noticeLink}</a>
    </p>
    ${similarPart(words, similar, endpoint)}
    <button class="button" type="submit" aria-disabled=${isSubmitting}>
      ${isSubmitting ? w.submitting : similar.length > 0 ? w.similar.submit : w.submit}
    </button>
    <p role="status" class="visually-hidden">${isSubmitting ? w.submitting : nothing}</p>
  </form>`;
}

/** What happened and where, then of what kind it is. */
function matterFields(words: FormWords, drawing: FormDrawing): TemplateResult {
  const { unit, values, faults, photos, onChange } = drawing;
  const w = words.appealForm.fields;
  const line = (id: 'title' | 'place'): TemplateResult =>
    textField(words, {
      id,
      ...w[id],
      required: true,
      value: values[id] ?? '',
      error: faults[id],
      onInput: (value) => onChange({ [id]: value }),
    });
  const { undisclosed, ...cohorts } = words.terms.cohorts;
  return html`${line('title')}
  ${textArea(words, {
    id: 'text',
    ...w.text,
    required: true,
    value: values.text ?? '',
    error: faults.text,
    most: mostShown(values.text),
    onInput: (text) => onChange({ text }),
  })}
  ${line('place')} ${photos ? photosPart(words.appealForm.photos, photos) : nothing}
  ${selectField(
    words,
    {
      id: 'category',
      ...w.category,
      required: true,
      choices: categoryChoices(unit, words),
      value: values.category,
      error: faults.category,
      onChoose: (category) => onChange({ category, item: undefined }),
    },
    w.category.placeholder,
  )}
  ${itemPart(words, drawing)}
  ${radioGroup(words, {
    id: 'kind',
    ...w.kind,
    choices: choicesOf(words.terms.kinds),
    value: values.kind ?? 'request',
    error: faults.kind,
    onChoose: (kind) => onChange({ kind }),
  })}
  ${selectField(
    words,
    {
      id: 'cohort',
      ...w.cohort,
      choices: choicesOf(cohorts),
      value: values.cohort === 'undisclosed' ? undefined : values.cohort,
      error: faults.cohort,
      onChoose: (cohort) => onChange({ cohort }),
    },
    undisclosed,
  )}
  ${checkbox(words, {
    id: 'consent',
    ...w.consent,
    checked: values.consent ?? false,
    error: faults.consent,
    onToggle: (consent) => onChange({ consent }),
  })}`;
}

/** The counter appears when the end is near: before, it would only say that there is a lot to write. */
function mostShown(text = ''): number | undefined {
  const { maxLength } = limits.AppealDraft.text;
  return text.length > maxLength * 0.8 ? maxLength : undefined;
}

function contactFields(words: FormWords, drawing: FormDrawing): TemplateResult {
  const { values, faults, isSecure, endpoint, unit, onChange } = drawing;
  const w = words.appealForm;
  if (!isSecure) {
    const page = `${endpoint.replace(/^http:/, 'https:')}/b/${unit.slug}`;
    return html`<p class="notice">${w.insecure}<a class="target" href=${page}>${w.insecureLink}</a></p>`;
  }
  const line = (id: 'name' | 'phone', type: 'text' | 'tel'): TemplateResult =>
    textField(words, {
      id,
      ...w.fields[id],
      type,
      inputMode: type,
      autocomplete: id === 'phone' ? 'tel' : 'name',
      value: values[id] ?? '',
      error: faults[id],
      onInput: (value) => onChange({ [id]: value }),
    });
  return html`<fieldset class="field contact">
    <legend class="label heading">${w.contactHeading}</legend>
    ${values.anonymous ? nothing : [line('name', 'text'), line('phone', 'tel')]}
    ${checkbox(words, {
      id: 'anonymous',
      ...w.fields.anonymous,
      checked: values.anonymous ?? false,
      error: faults.anonymous,
      onToggle: (anonymous) => onChange({ anonymous }),
    })}
  </fieldset>`;
}

function faultSummary(
  words: FormWords,
  { unit, values, faults }: FormDrawing,
): TemplateResult | typeof nothing {
  const entries = Object.entries(faults) as [string, string][];
  if (entries.length === 0) return nothing;
  const heading = fill(words.appealForm.errors.summary, { count: entries.length });
  const groups = questionsFor(unit.taxonomy, values).filter(({ kind }) => kind === 'yes-no');
  const isGroup = (field: string): boolean =>
    field === 'kind' || groups.some(({ code }) => questionField(code) === field);
  return errorSummary(
    heading,
    entries.map(([field, message]) => ({ id: isGroup(field) ? `${field}-0` : field, message })),
  );
}

/** Why it has not been filed, what stays, and another way. */
function failureNotice(words: FormWords, { failure, unit }: FormDrawing): TemplateResult | typeof nothing {
  if (!failure) return nothing;
  const w = words.appealForm.failed;
  return html`<div
    class="notice wrong"
    id="failure"
    part="error"
    tabindex="-1"
    role="group"
    aria-labelledby="failure-title"
  >
    <h3 class="subheading" id="failure-title">${w.heading}</h3>
    <p>${submissionFailureSentence(failure, words)} ${callLine(w.phone, unit)}</p>
  </div>`;
}

/** Whom to call, where the unit has a telephone. */
function callLine(lead: string, { contactPoints }: Body): TemplateResult | typeof nothing {
  const phone = contactPoints.find(({ kind }) => kind === 'phone')?.value;
  if (!phone) return nothing;
  return html`<span class="call"
    >${lead}<a class="target" href="tel:${phone.replace(/[^+\d]/g, '')}">${phone}</a></span
  >`;
}

/** The dictionary's order, of what the unit takes. */
function categoryChoices(unit: Body, words: FormWords): Choice<Category>[] {
  return choicesOf(words.terms.categories).filter(({ value }) => unit.categories.includes(value));
}

function choicesOf<Value extends string>(names: Readonly<Record<Value, string>>): Choice<Value>[] {
  return (Object.keys(names) as Value[]).map((value) => ({ value, label: names[value] }));
}
