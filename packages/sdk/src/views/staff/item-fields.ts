// What exactly it is, and the unit's extra questions, as fields: of the category that was chosen, if it has any.
import { itemsOf, MOST_ANSWER, questionsOf } from '../../rules/taxonomy/questions.js';
import type { Category, QuestionKind, Taxonomy, TaxonomyQuestion } from '../../types/index.js';
import type { DeskWords } from '../../words/index.js';
import { questionField } from '../appeal-form.js';
import { fill } from '../format.js';
import { itemText } from '../taxonomy.js';
import type { FieldMaker } from './fields.js';
import type { FormField, FormValues } from './form.js';

interface ItemSetting {
  readonly make: FieldMaker;
  readonly words: DeskWords;
  readonly values: FormValues;
  /** Of the unit it is addressed to; absent where it has none, or it was not read yet. */
  readonly taxonomy?: Taxonomy | undefined;
}

/** Nothing for a category without items. One that is of another category than was chosen last is no choice. */
export function itemField({ make, values, taxonomy }: ItemSetting): FormField[] {
  const items = itemsOf(taxonomy, values.category as Category | undefined);
  if (items.length === 0) return [];
  const chosen = items.find(({ code }) => code === values.item);
  return [
    make.choose(
      'select',
      'item',
      '/item',
      Object.fromEntries(items.map((item) => [item.code, itemText(item)])),
      { required: false, ...(chosen?.standard && { hint: chosen.standard }) },
    ),
  ];
}

/** In the order they are asked. */
export function questionFields({ words, values, taxonomy }: ItemSetting): FormField[] {
  const { category, item } = values;
  return questionsOf(taxonomy, category as Category | undefined, item).map((question) =>
    fieldFor(question, words),
  );
}

const KINDS = {
  text: 'line',
  choice: 'select',
  'yes-no': 'radio',
  day: 'any-day',
} as const satisfies Readonly<Record<QuestionKind, FormField['kind']>>;

function fieldFor(question: TaxonomyQuestion, words: DeskWords): FormField {
  const { code, ask, kind, hint = '', choices = [], required = false } = question;
  const { yes, no } = words.terms.yesNo;
  const answers =
    kind === 'yes-no'
      ? [
          { value: 'yes', label: yes },
          { value: 'no', label: no },
        ]
      : choices.map((value) => ({ value, label: value }));
  return {
    id: questionField(code),
    kind: KINDS[kind],
    // An answer goes into the list of them, under the question's code.
    pointer: '/details',
    question: code,
    name: ask,
    label: required ? ask : fill(words.staffForms.optional, { label: ask }),
    hint,
    required,
    most: MOST_ANSWER,
    choices: answers,
  };
}
