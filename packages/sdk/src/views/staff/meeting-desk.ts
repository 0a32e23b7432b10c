// What waits at the desk in the hall, what it is looked over as, and the numbers that are taken, as sentences.
import { momentOf, type Millis } from '../../rules/calendar.js';
import type { AnswerType, Day, MeetingDetail, MeetingQuestion } from '../../types/index.js';
import type { MeetingDeskWords } from '../../words/index.js';
import { countingView, type CountingView } from '../counting.js';
import { fill, formatDay } from '../format.js';
import { plainOf } from '../typed.js';
import { chosenDeadline } from './meeting-desk-dues.js';
import type { DeskForm, DeskUnit } from './meeting-desk-fields.js';
import { deskAnswerOf, deskKindOf } from './meeting-desk-form.js';

/** One line before it is sealed: nothing can be taken back after. */
export interface LookView {
  readonly turn: string;
  readonly asked: string;
  /** Of what kind, where that was said, and of what category, where, and for which unit. */
  readonly about: string;
  readonly answer: string;
  /** What else an answer of its type says: whom to call, on what ground, where it was taken up, why not. */
  readonly more: readonly string[];
  readonly promise?: string | undefined;
  readonly owner?: string | undefined;
  readonly counting?: CountingView | undefined;
}

/** Fields of an answer beside its text, where it is no promise. */
const DETAILS: Readonly<
  Partial<Record<AnswerType, readonly ('called' | 'basis' | 'alternative' | 'in' | 'why')[]>>
> = {
  'needs-coordination': ['called'],
  cannot: ['basis', 'alternative'],
  adopted: ['in'],
  'not-adopted': ['why'],
};

/** @param units that it may be for */
export function lookView(
  form: DeskForm,
  turn: number,
  today: Day,
  words: MeetingDeskWords,
  units: readonly DeskUnit[] = [],
): LookView {
  const { look: w, unanswered, fields } = words.meetingDesk;
  const answer = deskAnswerOf(form);
  const deadline = answer?.type === 'promised' ? chosenDeadline(form, today) : undefined;
  const kind = deskKindOf(form);
  const said = (answer ? DETAILS[answer.type] : undefined) ?? [];
  const category = form.category as keyof typeof words.terms.categories | undefined;
  return {
    turn: fill(w.turn, { turn }),
    asked: plainOf(form.asked),
    about: [
      kind && words.terms.kinds[kind],
      category && words.terms.categories[category],
      plainOf(form.place),
      units.find(({ slug }) => slug === form.body)?.name,
    ]
      .filter(Boolean)
      .join(' · '),
    answer: answer
      ? fill(w.answered, { answer: words.terms.answers[answer.type], text: answer.text })
      : unanswered,
    more: said.map((id) => fill(w.more, { label: fields[id].label, text: plainOf(form[id]) })),
    ...(deadline && {
      promise: fill(w.promise, { due: formatDay(deadline.due, words), text: plainOf(form.promise) }),
      owner: fill(w.owner, { name: plainOf(form.name), title: plainOf(form.title) }),
      counting: dueWorking(form, today, words),
    }),
  };
}

/** 这是怎么算的, of the days that were chosen. */
export function dueWorking(form: DeskForm, today: Day, words: MeetingDeskWords): CountingView | undefined {
  const deadline = chosenDeadline(form, today);
  if (!deadline || deadline.basis === 'day') return undefined;
  const { basis, due, from, days = 0, knownThrough } = deadline;
  return countingView({ basis, due, from, days, knownThrough }, words);
}

/** The next number that nobody has: not on the server, and not waiting here. From 1. */
export function nextTurn(
  asked: readonly Pick<MeetingQuestion, 'turn'>[],
  waiting: readonly number[],
): number {
  return Math.max(0, ...asked.map(({ turn }) => turn), ...waiting) + 1;
}

/** When something was said, as far as the device knows: never before the meeting began. */
export function saidAt(now: Millis, meeting: Pick<MeetingDetail, 'openedAt'> | undefined): string {
  const said = momentOf(now);
  const { openedAt } = meeting ?? {};
  return openedAt !== undefined && openedAt > said ? openedAt : said;
}

/** Of those that are on the server, the one that has waited longest for its answer. */
export function oldestUnanswered(
  { asked }: Pick<MeetingDetail, 'asked'>,
  answeredHere: readonly number[],
): MeetingQuestion | undefined {
  return asked.find(({ turn, answer }) => answer === undefined && !answeredHere.includes(turn));
}
