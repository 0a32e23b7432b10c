// What was answered to a question that is taken from the queue: the fields of the desk in the hall, on one page.
import type { AnswerDraft, AppealKind, Day } from '@huiyin/sdk';
import type { FieldFault } from '@huiyin/sdk/validators';
import {
  deskAnswerOf,
  deskFaults,
  deskFields,
  deskRefusal,
  type DeskFieldId,
  type DeskForm,
} from '@huiyin/sdk/views';
import { meetingDeskWordsFor } from '@huiyin/sdk/words';
import type { Choice } from '../form-fields.js';

const words = meetingDeskWordsFor('zh-CN');

/** By the names they are sent under; what each is at the desk in the hall. */
const ids = {
  answerType: 'type',
  answerText: 'text',
  promise: 'promise',
  owner: 'name',
  ownerTitle: 'title',
  due: 'due',
  called: 'called',
  level: 'level',
  basis: 'basis',
  alternative: 'alternative',
  adoptedIn: 'in',
  whyNot: 'why',
} as const satisfies Readonly<Record<string, DeskFieldId>>;

export type TakeAnswerName = keyof typeof ids;
export type TakeAnswerValues = Readonly<Partial<Record<TakeAnswerName, string>>>;

const names = Object.keys(ids) as TakeAnswerName[];
const choices: readonly TakeAnswerName[] = ['answerType', 'level', 'due'];
const areas: readonly TakeAnswerName[] = ['answerText', 'promise'];

export const takeAnswerFields = names.map((name) => ({
  name,
  kind: choices.includes(name)
    ? ('choice' as const)
    : areas.includes(name)
      ? ('area' as const)
      : ('line' as const),
}));

export function isOfAnswer(name: string): name is TakeAnswerName {
  return name in ids;
}

/** Fields an answer to that kind of question never has. */
export function withoutAnswers(kind: AppealKind): TakeAnswerName[] {
  return kind === 'suggestion' ? ['basis', 'alternative'] : ['adoptedIn', 'whyNot'];
}

/** What can be chosen, for a question of that kind. */
export function answerChoices(
  kind: AppealKind,
  today: Day,
): Partial<Record<TakeAnswerName, readonly Choice[]>> {
  const context = { words, today, kind };
  const all = [
    ...deskFields('answer', { type: 'needs-coordination' }, context),
    ...deskFields('promise', {}, context),
  ];
  const plain = words.terms.answers as Readonly<Record<string, string>>;
  return Object.fromEntries(
    choices.map((name) => {
      const offered = all.find(({ id }) => id === ids[name])?.choices ?? [];
      // Here it is known whether it is a suggestion.
      return [name, offered.map(({ value, label }) => ({ value, label: plain[value] ?? label }))];
    }),
  );
}

/** Undefined where nothing was answered. */
export function takenAnswer(values: TakeAnswerValues): AnswerDraft | undefined {
  return deskAnswerOf(formOf(values));
}

/** What is wrong with an answer: what is missing, and what the schema or the server has said. */
export function takenAnswerFaults(
  values: TakeAnswerValues,
  errors: readonly FieldFault[],
  today: Day,
): TakeAnswerValues {
  const form = formOf(values);
  const context = { words, today };
  const isAnswered = names.some((name) => values[name] !== undefined);
  if (!isAnswered) return {};
  const faults = {
    ...deskRefusal(
      errors.map((error) => ({ ...error, detail: '' })),
      form,
      context,
    ).faults,
    ...deskFaults('answer', form, context),
    ...(form.type === 'promised' && deskFaults('promise', form, context)),
  };
  return Object.fromEntries(
    names.flatMap((name) => {
      const fault = faults[ids[name]];
      return fault === undefined ? [] : [[name, fault]];
    }),
  );
}

function formOf(values: TakeAnswerValues): DeskForm {
  return Object.fromEntries(
    names.flatMap((name) => {
      const typed = values[name];
      return typed === undefined ? [] : [[ids[name], typed]];
    }),
  );
}
