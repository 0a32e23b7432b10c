// What is written at the desk in the hall, as data: step by step, each choice by one key, and the drafts the wire wants.
import { limits } from '../../schema/limits.js';
import type {
  AnswerDraft,
  Category,
  Cohort,
  Day,
  FieldError,
  MeetingQuestionDraft,
  OtherLevel,
} from '../../types/index.js';
import type { MeetingDeskWords } from '../../words/index.js';
import { fill, formatDay } from '../format.js';
import { lengthOf, plainOf } from '../typed.js';
import { chosenPreset, countedFrom, presets } from './meeting-desk-dues.js';

export type DeskFieldId = keyof MeetingDeskWords['meetingDesk']['fields'];
/** What was typed and chosen so far. */
export type DeskForm = Readonly<Partial<Record<DeskFieldId, string>>>;
export type DeskStep = 'question' | 'answer' | 'promise' | 'look';

export interface DeskChoice {
  readonly value: string;
  readonly label: string;
  /** The key that chooses it; absent where there are more choices than keys. */
  readonly key?: string | undefined;
}

export interface DeskField {
  readonly id: DeskFieldId;
  readonly kind: 'line' | 'area' | 'choice';
  readonly label: string;
  /** Without what is added to a label that need not be filled in. */
  readonly name: string;
  readonly hint: string;
  readonly required: boolean;
  /** Where it stands in the draft of a question. */
  readonly pointer: string;
  /** Unicode code points. */
  readonly most?: number | undefined;
  readonly choices: readonly DeskChoice[];
}

/** Nothing was answered there. */
export const UNANSWERED = 'unanswered';

/** In the order of their keys. What is for suggestions only is answered at the office. */
const answerTypes = ['resolved', 'promised', 'needs-coordination', 'cannot', 'policy-only'] as const;
type DeskAnswer = (typeof answerTypes)[number];

/** One key each, as they lie on a keyboard. */
const KEYS = '1234567890qwert';

/** Of which unit the meeting is, and the day it is. */
export interface DeskFormContext {
  readonly words: MeetingDeskWords;
  readonly today: Day;
  /** What the unit takes; all if absent. */
  readonly categories?: readonly Category[] | undefined;
}

/** The fields of a step, as they follow from what was chosen. */
export function deskFields(step: DeskStep, form: DeskForm, context: DeskFormContext): DeskField[] {
  switch (step) {
    case 'question':
      return questionFields(context);
    case 'answer':
      return answerFields(form, context);
    case 'promise':
      return promiseFields(context);
    case 'look':
      return [];
  }
}

/** The step after one; the last is where it is looked over. */
export function stepAfter(step: DeskStep, { type }: DeskForm): DeskStep {
  if (step === 'question') return 'answer';
  return step === 'answer' && type === 'promised' ? 'promise' : 'look';
}

/** The step before one; undefined before the first. @param isAnswer - Whether the question stands already. */
export function stepBefore(step: DeskStep, { type }: DeskForm, isAnswer: boolean): DeskStep | undefined {
  if (step === 'look') return type === 'promised' ? 'promise' : 'answer';
  if (step === 'promise') return 'answer';
  return step === 'answer' && !isAnswer ? 'question' : undefined;
}

function questionFields({ words, categories }: DeskFormContext): DeskField[] {
  const { asked, place } = limits.MeetingQuestionDraft;
  const { terms } = words;
  const own = Object.entries(terms.categories).filter(
    ([value]) => !categories || categories.includes(value as Category),
  );
  return [
    made('asked', 'line', '/asked', words, { most: asked.maxLength }),
    made('category', 'choice', '/category', words, { choices: keyed(own) }),
    made('place', 'line', '/place', words, { most: place.maxLength }),
    made('askedBy', 'choice', '/askedBy', words, {
      choices: keyed(Object.entries(terms.cohorts)),
      required: false,
    }),
  ];
}

function answerFields({ type }: DeskForm, { words }: DeskFormContext): DeskField[] {
  const { resolved, 'needs-coordination': coordination, cannot } = limits.MeetingQuestionDraft.answer;
  const { terms, meetingDesk: w } = words;
  const types: DeskChoice[] = [
    ...keyed(answerTypes.map((one) => [one, terms.answers[one]])),
    { value: UNANSWERED, label: w.unanswered, key: '0' },
  ];
  const text = made('text', 'area', '/answer/text', words, { most: resolved.text.maxLength });
  const first = made('type', 'choice', '/answer/type', words, { choices: types });
  if (!type || type === UNANSWERED) return [first];
  if (type === 'needs-coordination') {
    const levels = (['district', 'city', 'residents'] as const).map(
      (level) => [level, terms.levels[level]] as const,
    );
    return [
      first,
      text,
      made('called', 'line', '/answer/called', words, { most: coordination.called.maxLength }),
      made('level', 'choice', '/answer/level', words, { choices: keyed(levels) }),
    ];
  }
  if (type === 'cannot') {
    return [
      first,
      text,
      made('basis', 'line', '/answer/basis', words, { most: cannot.basis.maxLength }),
      made('alternative', 'line', '/answer/alternative', words, { most: cannot.alternative.maxLength }),
    ];
  }
  return [first, text];
}

function promiseFields({ words, today }: DeskFormContext): DeskField[] {
  const { text, owner } = limits.MeetingQuestionDraft.answer.promised.promise;
  const w = words.meetingDesk;
  const choices = presets.map((preset) => {
    const { type, days, key } = preset;
    const label = fill(w.dues[type], { days });
    const deadline = countedFrom(today, preset);
    return {
      value: key,
      label: deadline ? fill(w.dueOn, { label, due: formatDay(deadline.due, words) }) : label,
      key,
    };
  });
  return [
    made('promise', 'area', '/answer/promise/text', words, { most: text.maxLength }),
    made('name', 'line', '/answer/promise/owner/name', words, { most: owner.name.maxLength }),
    made('title', 'line', '/answer/promise/owner/title', words, { most: owner.title.maxLength }),
    made('due', 'choice', '/answer/promise/due', words, { choices }),
  ];
}

function made(
  id: DeskFieldId,
  kind: DeskField['kind'],
  pointer: string,
  words: MeetingDeskWords,
  { most, choices = [], required = true }: Partial<Pick<DeskField, 'most' | 'choices' | 'required'>>,
): DeskField {
  const { label, hint } = words.meetingDesk.fields[id];
  const shown = required ? label : fill(words.meetingDesk.optional, { label });
  return { id, kind, label: shown, name: label, hint, required, pointer, most, choices };
}

function keyed(entries: readonly (readonly [string, string])[]): DeskChoice[] {
  return entries.map(([value, label], at) => ({ value, label, key: KEYS[at] }));
}

/** A sentence for each field that is wrong. */
export type DeskFaults = Readonly<Partial<Record<DeskFieldId, string>>>;

/** What can be seen to be wrong in a step before anything is kept. The server checks again and may find more. */
export function deskFaults(step: DeskStep, form: DeskForm, context: DeskFormContext): DeskFaults {
  const { errors } = context.words.meetingDesk;
  const faults: Partial<Record<DeskFieldId, string>> = {};
  for (const { id, kind, name: label, required, most = Infinity } of deskFields(step, form, context)) {
    const typed = plainOf(form[id]);
    const over = lengthOf(typed) - most;
    if (!typed && required) faults[id] = fill(kind === 'choice' ? errors.chosen : errors.required, { label });
    else if (over > 0) faults[id] = fill(errors.long, { label, count: over });
  }
  return faults;
}

/** The server's field errors as sentences, and the step the first of them stands in. */
export function deskRefusal(
  errors: readonly FieldError[],
  form: DeskForm,
  context: DeskFormContext,
): { readonly faults: DeskFaults; readonly step: DeskStep | undefined } {
  const w = context.words.meetingDesk.errors;
  const faults: Partial<Record<DeskFieldId, string>> = {};
  let at: DeskStep | undefined;
  for (const step of ['question', 'answer', 'promise'] as const) {
    if (step === 'promise' && form.type !== 'promised') continue;
    for (const { id, pointer, name: label } of deskFields(step, form, context)) {
      const found = errors.find((one) => one.pointer === pointer);
      if (!found) continue;
      const isPrivate = found.code === 'field.private-words';
      faults[id] = isPrivate
        ? fill(w.words, { label })
        : id === 'category'
          ? w.category
          : fill(w.other, { label });
      at ??= step;
    }
  }
  return { faults, step: at };
}

/** What was answered; undefined where nothing was. To be asked for once nothing is wrong. */
export function deskAnswerOf(form: DeskForm): AnswerDraft | undefined {
  const text = plainOf(form.text);
  switch (form.type as DeskAnswer | typeof UNANSWERED | undefined) {
    case 'promised':
      return { type: 'promised', text, promise: promiseOf(form) };
    case 'needs-coordination': {
      const called = plainOf(form.called);
      return { type: 'needs-coordination', text, called, level: form.level as OtherLevel };
    }
    case 'cannot': {
      const [basis, alternative] = [plainOf(form.basis), plainOf(form.alternative)];
      return { type: 'cannot', text, basis, alternative };
    }
    case 'resolved':
    case 'policy-only':
      return { type: form.type as 'resolved' | 'policy-only', text };
    case UNANSWERED:
    case undefined:
      return undefined;
  }
}

function promiseOf(form: DeskForm): Extract<AnswerDraft, { type: 'promised' }>['promise'] {
  const { type, days } = chosenPreset(form.due);
  return {
    text: plainOf(form.promise),
    owner: { name: plainOf(form.name), title: plainOf(form.title) },
    due: { type, days },
  };
}

/** The draft for the wire. No contact is ever in it: the desk may stand on a wall. @param occurredAt when it was asked */
export function deskQuestionOf(form: DeskForm, turn: number, occurredAt: string): MeetingQuestionDraft {
  const answer = deskAnswerOf(form);
  return {
    turn,
    asked: plainOf(form.asked),
    category: form.category as Category,
    place: plainOf(form.place),
    withoutCode: true,
    occurredAt,
    ...(form.askedBy && { askedBy: form.askedBy as Cohort }),
    ...(answer && { answer }),
  };
}

/** What a promise begins with: the words of the answer, and whoever answered for the last one. */
export function promiseStart(form: DeskForm, before: DeskForm): DeskForm {
  const { promise: limit } = { promise: limits.MeetingQuestionDraft.answer.promised.promise.text.maxLength };
  return {
    ...form,
    promise: form.promise ?? [...plainOf(form.text)].slice(0, limit).join(''),
    ...((form.name ?? before.name) && { name: form.name ?? before.name }),
    ...((form.title ?? before.title) && { title: form.title ?? before.title }),
  };
}

/** Whether nothing was written yet. */
export function isBlankForm(form: DeskForm): boolean {
  return Object.values(form).every((value) => plainOf(value) === '');
}
