// The forms of the page of panel reviews, and what is wrong with what was typed into them.
import { html } from 'hono/html';
import { panellistKinds } from '@huiyin/sdk/rules';
import { fill } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import type { FieldFault } from '@huiyin/sdk/validators';
import { fieldSentence } from '../../words/index.js';
import {
  errorSummary,
  hiddenField,
  radioGroup,
  selectField,
  textArea,
  textField,
  type Choice,
} from '../form-fields.js';
import type { Markup } from '../layout.js';
import {
  reviewFields,
  type ReviewAct,
  type ReviewFaults,
  type ReviewField,
  type ReviewFieldName,
  type ReviewValues,
} from './review-fields.js';
import { reviewWords as words } from './review-words.js';

/** The first fault of each field, as a sentence. */
export function reviewFaults(act: ReviewAct, errors: readonly FieldFault[]): ReviewFaults {
  const faults: Partial<Record<ReviewFieldName, string>> = {};
  for (const { pointer, code, limit } of errors) {
    // A dimension that is missing whole is said at both its fields.
    for (const { name, at } of reviewFields[act]) {
      if (at === pointer || at.startsWith(`${pointer}/`)) {
        faults[name] ??= fieldSentence(code, 'zh-CN', { limit });
      }
    }
  }
  return faults;
}

export interface ReviewForm {
  readonly act: ReviewAct;
  readonly action: string;
  /** Slug of the unit. */
  readonly body: string;
  /** Of the review that is changed. */
  readonly review?: string | undefined;
  readonly values: ReviewValues;
  readonly faults?: ReviewFaults | undefined;
  /** What belongs to no field. */
  readonly problem?: string | undefined;
  readonly periods?: readonly Choice[];
  readonly csrf: string;
  readonly key: string;
}

export function reviewForm(form: ReviewForm): Markup {
  const { act, body, review, values, faults = {}, problem, periods = [] } = form;
  const idOf = (name: ReviewFieldName): string => `${act}-${review ?? 'new'}-${name}`;
  const wrong = reviewFields[act].flatMap(({ name, kind }) => {
    const sentence = faults[name];
    const id = `${idOf(name)}${kind === 'radio' ? '-0' : ''}`;
    return sentence === undefined ? [] : [{ id, label: words.fields[name], sentence }];
  });
  return html`<form method="post" action="${form.action}" autocomplete="off">
    ${errorSummary(words.faults, wrong)}
    ${problem && html`<p class="notice wrong" role="alert" tabindex="-1" autofocus>${problem}</p>`}
    ${hiddenField('csrf', form.csrf)} ${hiddenField('key', form.key)} ${hiddenField('act', act)}
    ${hiddenField('body', body)} ${review !== undefined && hiddenField('review', review)}
    ${reviewFields[act].map((field) => control(field, idOf(field.name), values[field.name] ?? '', faults, periods))}
    <p><button class="button" type="submit">${words.acts[act]}</button></p>
  </form>`;
}

function control(
  { name, kind, isOptional }: ReviewField,
  id: string,
  value: string,
  faults: ReviewFaults,
  periods: readonly Choice[],
): Markup {
  const hints: Readonly<Partial<Record<ReviewFieldName, string>>> = words.hints;
  const hint = hints[name];
  const frame = {
    ...{ id, name, value, label: words.fields[name], fault: faults[name] },
    ...(hint !== undefined && { hint }),
    ...(!isOptional && { required: true }),
  };
  switch (kind) {
    case 'choice':
      return selectField({ ...frame, choices: name === 'period' ? periods : panellists }, words.choose);
    case 'radio':
      return radioGroup({ ...frame, choices: name === 'conflict' ? conflicts : scores });
    case 'area':
      return textArea(frame, 4);
    case 'line':
      return textField(frame);
  }
}

const panellists: readonly Choice[] = panellistKinds.map((value) => ({
  value,
  label: wordsFor('zh-CN').reviews.panellists[value],
}));
const conflicts: readonly Choice[] = (['none', 'declared'] as const).map((value) => ({
  value,
  label: words.conflicts[value],
}));
const scores: readonly Choice[] = [5, 4, 3, 2, 1].map((score) => ({
  value: String(score),
  label: fill(words.score, { score }),
}));
