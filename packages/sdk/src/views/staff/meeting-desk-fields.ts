// Fields of the desk in the hall, step by step, as they follow from what was chosen; each choice by one key.
import { answersFor } from '../../rules/lifecycle/answers.js';
import { limits } from '../../schema/limits.js';
import type { AnswerType, AppealKind, Category, Day } from '../../types/index.js';
import type { MeetingDeskWords } from '../../words/index.js';
import { fill, formatDay } from '../format.js';
import { countedFrom, presets } from './meeting-desk-dues.js';

export type DeskFieldId = keyof MeetingDeskWords['meetingDesk']['fields'];
/** What was typed and chosen so far. */
export type DeskForm = Readonly<Partial<Record<DeskFieldId, string>>>;
export type DeskStep = 'question' | 'answer' | 'promise' | 'look';

export interface DeskChoice {
  readonly value: string;
  readonly label: string;
  /** The key that chooses it; absent in a list, and where there are more choices than keys. */
  readonly key?: string | undefined;
}

export interface DeskField {
  readonly id: DeskFieldId;
  readonly kind: 'line' | 'area' | 'choice' | 'select';
  readonly label: string;
  /** Without what is added to a label that need not be filled in. */
  readonly name: string;
  readonly hint: string;
  readonly required: boolean;
  /** Seldom needed: the way on by Enter passes it, that by Tab doesn't. */
  readonly isAside: boolean;
  /** Where it stands in the draft of a question. */
  readonly pointer: string;
  /** Unicode code points. */
  readonly most?: number | undefined;
  readonly choices: readonly DeskChoice[];
}

/** Nothing was answered there. */
export const UNANSWERED = 'unanswered';

/** In the order of their keys: each keeps its own, whatever else is offered. */
const answerTypes = [
  'resolved',
  'promised',
  'needs-coordination',
  'cannot',
  'policy-only',
  'adopted',
  'not-adopted',
] as const satisfies readonly AnswerType[];

/** One key each, as they lie on a keyboard. */
const KEYS = '1234567890qwert';

/** A unit under the one that reports. */
export interface DeskUnit {
  readonly slug: string;
  readonly name: string;
  /** What it takes; what the reporting unit does if absent. */
  readonly categories?: readonly Category[] | undefined;
}

/** Of which unit the meeting is, and the day it is. */
export interface DeskFormContext {
  readonly words: MeetingDeskWords;
  readonly today: Day;
  /** What the unit takes; all if absent. */
  readonly categories?: readonly Category[] | undefined;
  /** Units under it that a question can be addressed to. */
  readonly units?: readonly DeskUnit[] | undefined;
  /** Of a question that stands already. */
  readonly kind?: AppealKind | undefined;
}

/** The fields of a step, as they follow from what was chosen. */
export function deskFields(step: DeskStep, form: DeskForm, context: DeskFormContext): DeskField[] {
  switch (step) {
    case 'question':
      return questionFields(form, context);
    case 'answer':
      return answerFields(form, context);
    case 'promise':
      return promiseFields(context);
    case 'look':
      return [];
  }
}

function questionFields(form: DeskForm, { words, categories, units = [] }: DeskFormContext): DeskField[] {
  const { asked, place } = limits.MeetingQuestionDraft;
  const { terms, meetingDesk: w } = words;
  const taken = units.find(({ slug }) => slug === form.body)?.categories ?? categories;
  const own = Object.entries(terms.categories).filter(
    ([value]) => !taken || taken.includes(value as Category),
  );
  const aside = { required: false, isAside: true };
  const listed = [
    { value: '', label: w.ownUnit },
    ...units.map(({ slug, name }) => ({ value: slug, label: name })),
  ];
  return [
    made('asked', 'line', '/asked', words, { most: asked.maxLength }),
    made('category', 'choice', '/category', words, { choices: keyed(own) }),
    made('place', 'line', '/place', words, { most: place.maxLength }),
    made('askedBy', 'choice', '/askedBy', words, {
      choices: keyed(Object.entries(terms.cohorts)),
      required: false,
    }),
    made('kind', 'choice', '/kind', words, { choices: keyed(Object.entries(terms.kinds)), ...aside }),
    ...(units.length > 0 ? [made('body', 'select', '/body', words, { choices: listed, ...aside })] : []),
  ];
}

/** Nobody has said yet of what kind it is: every answer there is may be the one, and says it. */
function answersOffered(form: DeskForm, kind: AppealKind | undefined): readonly AnswerType[] {
  const known = kind ?? (form.kind as AppealKind | undefined);
  return known === undefined || (known as string) === '' ? answerTypes : answersFor(known);
}

function answerFields(form: DeskForm, { words, kind }: DeskFormContext): DeskField[] {
  const { type } = form;
  const {
    resolved,
    'needs-coordination': coordination,
    cannot,
    adopted,
    'not-adopted': notAdopted,
  } = limits.MeetingQuestionDraft.answer;
  const { terms, meetingDesk: w } = words;
  const offered = answersOffered(form, kind);
  const types: DeskChoice[] = [
    ...keyed(answerTypes.map((one) => [one, w.suggestionAnswers[one] ?? terms.answers[one]])).filter(
      ({ value }) => offered.includes(value as AnswerType),
    ),
    { value: UNANSWERED, label: w.unanswered, key: '0' },
  ];
  const text = made('text', 'area', '/answer/text', words, { most: resolved.text.maxLength });
  const first = made('type', 'choice', '/answer/type', words, { choices: types });
  const line = (id: DeskFieldId, { maxLength: most }: { readonly maxLength: number }): DeskField =>
    made(id, 'line', `/answer/${id}`, words, { most });
  switch (type) {
    case undefined:
    case '':
    case UNANSWERED:
      return [first];
    case 'needs-coordination': {
      const levels = (['district', 'city', 'residents'] as const).map(
        (level) => [level, terms.levels[level]] as const,
      );
      const level = made('level', 'choice', '/answer/level', words, { choices: keyed(levels) });
      return [first, text, line('called', coordination.called), level];
    }
    case 'cannot':
      return [first, text, line('basis', cannot.basis), line('alternative', cannot.alternative)];
    case 'adopted':
      return [first, text, line('in', adopted.in)];
    case 'not-adopted':
      return [first, text, line('why', notAdopted.why)];
    default:
      return [first, text];
  }
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
  {
    most,
    choices = [],
    required = true,
    isAside = false,
  }: Partial<Pick<DeskField, 'most' | 'choices' | 'required' | 'isAside'>>,
): DeskField {
  const { label, hint } = words.meetingDesk.fields[id];
  const shown = required ? label : fill(words.meetingDesk.optional, { label });
  return { id, kind, label: shown, name: label, hint, required, isAside, pointer, most, choices };
}

function keyed(entries: readonly (readonly [string, string])[]): DeskChoice[] {
  return entries.map(([value, label], at) => ({ value, label, key: KEYS[at] }));
}
