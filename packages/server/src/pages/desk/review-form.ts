// The forms of the page of panel reviews, and what is wrong with what was typed into them.
import { panellistKinds } from '@huiyin/sdk/rules';
import { fill } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import type { FieldFault } from '@huiyin/sdk/validators';
import { fieldSentence } from '../../words/index.js';
import type { Choice } from '../form-fields.js';
import type { Markup } from '../layout.js';
import { actForm, type ActField, type ActForm } from './act-form.js';
import { reviewFields, type ReviewAct, type ReviewFaults, type ReviewFieldName } from './review-fields.js';
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

export interface ReviewForm extends Omit<ActForm<ReviewAct, ReviewFieldName>, 'id' | 'choices'> {
  /** Slug of the unit. */
  readonly body: string;
  /** Of the review that is changed. */
  readonly review?: string | undefined;
  readonly periods?: readonly Choice[];
}

export function reviewForm({ body, review, periods = [], ...form }: ReviewForm): Markup {
  const fields = reviewFields[form.act].map(({ name, kind, isOptional }): ActField<ReviewFieldName> => ({
    name,
    control: kind === 'choice' ? 'select' : kind,
    ...(!isOptional && { required: true }),
  }));
  const choices: ActForm<ReviewAct, ReviewFieldName>['choices'] = Object.fromEntries(
    reviewFields[form.act].map(({ name, kind }) => [name, kind === 'radio' ? scores : panellists]),
  );
  const own = { ...choices, period: periods, conflict: conflicts };
  const whole = { ...form, id: review, prefix: review ?? 'new', hidden: { body }, choices: own };
  return actForm('review', whole, fields, words);
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
