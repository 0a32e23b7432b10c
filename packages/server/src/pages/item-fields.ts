// After the category: what exactly it is and the unit's few questions, as fields of the plain form and as written rows.
import { html } from 'hono/html';
import type { AppealDetail, Body, Taxonomy, TaxonomyQuestion } from '@huiyin/sdk';
import { detailsKept, itemsOf } from '@huiyin/sdk/rules';
import {
  detailLine,
  fill,
  itemText,
  questionField,
  questionsFor,
  type AppealFormFaults,
  type QuestionField,
} from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import { hiddenField, radioGroup, selectField, textField, type Field } from './form-fields.js';
import type { Markup } from './layout.js';
import type { WrittenRow } from './message-page.js';
import { formValues, type PostedValues } from './submission.js';
import { pageWords } from './words.js';

const words = wordsFor('zh-CN');
const { appealForm: w } = words;

/** The names of the fields that belong to what was chosen so far. */
export function itemFieldNames({ taxonomy }: Body, values: PostedValues): ('item' | QuestionField)[] {
  const typed = formValues(values);
  const questions = questionsFor(taxonomy, typed).map(({ code }) => questionField(code));
  return itemsOf(taxonomy, typed.category).length > 0 ? ['item', ...questions] : questions;
}

/** Those fields, and a mark that they were shown: nobody is asked twice. */
export function itemFields(body: Body, values: PostedValues, faults: AppealFormFaults = {}): Markup | '' {
  const names = itemFieldNames(body, values);
  if (names.length === 0) return '';
  const typed = formValues(values);
  const items = itemsOf(body.taxonomy, typed.category);
  const { label, placeholder } = w.fields.item;
  const hint = items.find(({ code }) => code === values.item)?.standard;
  return html`${hiddenField('asked', names.join(' '))}
  ${
    items.length > 0 &&
    selectField(
      {
        ...fieldOf('item', label, faults),
        ...(hint && { hint }),
        choices: items.map(({ code, name, group }) => ({
          value: code,
          label: name,
          ...(group !== undefined && { group }),
        })),
        value: values.item,
      },
      placeholder,
    )
  }
  ${questionsFor(body.taxonomy, typed).map((question) => questionPart(question, values, faults))}`;
}

function questionPart(
  { code, ask, kind, hint, required, choices = [] }: TaxonomyQuestion,
  values: PostedValues,
  faults: AppealFormFaults,
): Markup {
  const name = questionField(code);
  const value = values[name];
  const field = {
    ...fieldOf(name, required ? ask : fill(w.optional, { ask }), faults),
    ...(hint !== undefined && { hint }),
    ...(required && { required }),
  };
  const among = (answers: readonly (readonly [string, string])[]) => ({
    ...field,
    value,
    choices: answers.map(([answer, label]) => ({ value: answer, label })),
  });
  if (kind === 'yes-no') return radioGroup(among(Object.entries(words.terms.yesNo)));
  if (kind === 'choice') return selectField(among(choices.map((one) => [one, one])), w.chooseAnswer);
  return textField({
    ...field,
    value: value ?? '',
    type: kind === 'day' ? 'date' : 'text',
    autocomplete: 'off',
  });
}

function fieldOf(name: 'item' | QuestionField, label: string, faults: AppealFormFaults): Field {
  return { id: `f-${name}`, name, label, fault: faults[name] };
}

/** Where the error summary leads: the first of two buttons has an id of its own. */
export function isYesNo(taxonomy: Taxonomy | undefined, values: PostedValues, name: string): boolean {
  return questionsFor(taxonomy, formValues(values)).some(
    ({ code, kind }) => kind === 'yes-no' && questionField(code) === name,
  );
}

/** What was chosen and answered, to be read again. */
export function itemRows(taxonomy: Taxonomy | undefined, values: PostedValues): WrittenRow[] {
  const typed = formValues(values);
  const item = itemsOf(taxonomy, typed.category).find(({ code }) => code === values.item);
  const questions = questionsFor(taxonomy, typed);
  const given = questions.flatMap(({ code }) => {
    const value = values[questionField(code)];
    return value === undefined ? [] : [{ code, value }];
  });
  const answers = detailsKept(questions, given).map((detail: AppealDetail): WrittenRow => {
    const { term, text } = detailLine(detail, words);
    return [term, text];
  });
  return [...(item ? [[w.fields.item.label, itemText(item)] as const] : []), ...answers];
}

/** The same form once more, with these fields only; all else goes along unseen. */
export function askPage(body: Body, values: PostedValues, carried: readonly Markup[]): Markup {
  return html`<h1>${pageWords.askMore}</h1>
    <p class="lead">${pageWords.askMoreLead}</p>
    <form method="post" action="/submit" accept-charset="utf-8">
      ${carried} ${hiddenField('body', body.slug)} ${itemFields(body, values)}
      <p><button class="button" type="submit">${w.review}</button></p>
    </form>`;
}
