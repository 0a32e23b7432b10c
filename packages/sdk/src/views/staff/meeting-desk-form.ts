// What is written at the desk in the hall: its steps, what is wrong with it, and the drafts the wire wants.
import { limits } from '../../schema/limits.js';
import type {
  AnswerDraft,
  AnswerType,
  AppealKind,
  Category,
  Cohort,
  FieldError,
  MeetingQuestionDraft,
  OtherLevel,
} from '../../types/index.js';
import { fill } from '../format.js';
import { lengthOf, plainOf } from '../typed.js';
import { chosenPreset } from './meeting-desk-dues.js';
import {
  deskFields,
  UNANSWERED,
  type DeskFieldId,
  type DeskForm,
  type DeskFormContext,
  type DeskStep,
} from './meeting-desk-fields.js';

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

/** A sentence for each field that is wrong. */
export type DeskFaults = Readonly<Partial<Record<DeskFieldId, string>>>;

/** What can be seen to be wrong in a step before anything is kept. The server checks again and may find more. */
export function deskFaults(step: DeskStep, form: DeskForm, context: DeskFormContext): DeskFaults {
  const { errors } = context.words.meetingDesk;
  const faults: Partial<Record<DeskFieldId, string>> = {};
  for (const field of deskFields(step, form, context)) {
    const { id, kind, name: label, required, most = Infinity, choices } = field;
    const typed = plainOf(form[id]);
    const over = lengthOf(typed) - most;
    if (!typed && required) faults[id] = fill(kind === 'choice' ? errors.chosen : errors.required, { label });
    else if (over > 0) faults[id] = fill(errors.long, { label, count: over });
    else if (typed && choices.length > 0 && !choices.some(({ value }) => value === typed)) {
      // What is offered follows from what was chosen elsewhere, and that was chosen anew.
      faults[id] = id === 'category' ? errors.category : fill(errors.chosen, { label });
    }
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
  switch (form.type as AnswerType | typeof UNANSWERED | undefined) {
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
    case 'adopted':
      return { type: 'adopted', text, in: plainOf(form.in) };
    case 'not-adopted':
      return { type: 'not-adopted', text, why: plainOf(form.why) };
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
  const kind = deskKindOf(form);
  return {
    turn,
    asked: plainOf(form.asked),
    category: form.category as Category,
    place: plainOf(form.place),
    withoutCode: true,
    occurredAt,
    ...(form.askedBy && { askedBy: form.askedBy as Cohort }),
    ...(kind && { kind }),
    ...(form.body && { body: form.body }),
    ...(answer && { answer }),
  };
}

/** What kind of appeal it is, as far as it was said: by an answer that only suggestions hear, too. */
export function deskKindOf({ kind, type }: DeskForm): AppealKind | undefined {
  if (kind) return kind as AppealKind;
  return type === 'adopted' || type === 'not-adopted' ? 'suggestion' : undefined;
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
