// After the category: what exactly it is, by the unit's own list, and the few questions that go with it.
import type { TaxonomyQuestion } from '@huiyin/sdk';
import { itemsOf } from '@huiyin/sdk/rules';
import {
  fill,
  questionField,
  questionsFor,
  type AppealFormFaults,
  type AppealFormValues,
} from '@huiyin/sdk/views';
import type { FormWords } from '@huiyin/sdk/words';
import { nothing, type TemplateResult } from 'lit';
import { radioGroup, selectField, textField } from '../foundation/templates/fields.js';
import type { FormFrame } from './appeal-form.types.js';

export interface ItemDrawing extends Pick<FormFrame, 'unit'> {
  readonly values: AppealFormValues;
  readonly faults: AppealFormFaults;
  readonly onChange: (change: AppealFormValues) => void;
}

/** Nothing where the unit tells nothing apart in that category, and asks nothing. */
export function itemPart(words: FormWords, drawing: ItemDrawing): unknown {
  const { unit, values, faults, onChange } = drawing;
  const w = words.appealForm.fields.item;
  const items = itemsOf(unit.taxonomy, values.category);
  const choices = items.map(({ code, name, group }) => ({ value: code, label: name, group }));
  return [
    choices.length > 0
      ? selectField(
          words,
          {
            id: 'item',
            label: w.label,
            hint: items.find(({ code }) => code === values.item)?.standard,
            choices,
            value: values.item,
            error: faults.item,
            onChoose: (item) => onChange({ item }),
          },
          w.placeholder,
        )
      : nothing,
    questionsFor(unit.taxonomy, values).map((question) => questionPart(words, question, drawing)),
  ];
}

function questionPart(
  words: FormWords,
  { code, ask, kind, hint, required, choices = [] }: TaxonomyQuestion,
  { values, faults, onChange }: ItemDrawing,
): TemplateResult {
  const w = words.appealForm;
  const id = questionField(code);
  const value = values[id];
  const onInput = (typed: string | undefined): void => onChange({ [id]: typed });
  const field = { id, label: required ? ask : fill(w.optional, { ask }), hint, required, error: faults[id] };
  const among = (answers: readonly (readonly [string, string])[]) => ({
    ...field,
    value,
    choices: answers.map(([answer, label]) => ({ value: answer, label })),
    onChoose: onInput,
  });
  if (kind === 'yes-no') return radioGroup(words, among(Object.entries(words.terms.yesNo)));
  if (kind === 'choice') {
    return selectField(words, among(choices.map((choice) => [choice, choice])), w.chooseAnswer);
  }
  return textField(words, { ...field, value: value ?? '', type: kind === 'day' ? 'date' : 'text', onInput });
}
