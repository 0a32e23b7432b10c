// A report meeting: when, where and about what; then what was asked, answered and promised, and what became of it.
import { daysBetween } from '../rules/calendar.js';
import type {
  Day,
  LinkedMeeting,
  Meeting,
  MeetingDetail,
  MeetingPage,
  MeetingPromise,
  MeetingQuestion,
  MeetingStatus,
} from '../types/index.js';
import type { MeetingWords } from '../words/index.js';
import { fill, formatCount, formatDay, formatMoment } from './format.js';
import { ratingsView, type MeetingRatingsView } from './meeting-ratings.js';
import { slipsOf, takesOthers } from './meeting-slips.js';

export interface MeetingView {
  readonly id: string;
  readonly title: string;
  readonly status: MeetingStatus;
  readonly standing: string;
  readonly when: string;
  readonly where: string;
  /** Each time it was moved, and why. */
  readonly moves: readonly string[];
  /** Meetings that take part of the people, and whose people it takes. */
  readonly splits: readonly { readonly id: string; readonly text: string }[];
  /** What became of it, for whoever holds a slip for a seat, or has asked. */
  readonly slips: readonly string[];
  /** Kind, seats, when it began and ended, how many questions. */
  readonly facts: readonly string[];
  readonly demo: boolean;
}

export interface MeetingsView {
  readonly title: string;
  readonly lead: string;
  readonly meetings: readonly MeetingView[];
  readonly rest?: string | undefined;
  readonly demo: boolean;
}

export interface MeetingPromiseView {
  readonly id: string;
  readonly text: string;
  /** Until when, how many days that are, or how it ended. */
  readonly due: string;
  readonly isLate: boolean;
}

export interface MeetingQuestionView {
  readonly turn: string;
  readonly asked: string;
  readonly appeal: string;
  readonly standing: string;
  readonly answer: string;
  readonly answered?: string | undefined;
  readonly promises: readonly MeetingPromiseView[];
}

export interface MeetingDetailView extends MeetingView {
  readonly agenda: readonly string[];
  readonly desks: readonly string[];
  readonly attendance: readonly string[];
  readonly questions: readonly MeetingQuestionView[];
  readonly ratings?: MeetingRatingsView | undefined;
  readonly cards: readonly string[];
  readonly minutes?: string | undefined;
  readonly review: readonly { readonly term: string; readonly text: string }[];
  /** Every step, newest first, with its place in the log from 1. */
  readonly history: readonly { readonly what: string; readonly told: string }[];
}

/** @returns undefined where no meeting was ever announced */
export function meetingsView({ items, next }: MeetingPage, words: MeetingWords): MeetingsView | undefined {
  if (items.length === 0) return undefined;
  const w = words.meetings;
  return {
    title: w.title,
    lead: w.lead,
    meetings: items.map((meeting) => meetingView(meeting, words)),
    rest: next === undefined ? undefined : w.rest,
    demo: items.some(({ demo }) => demo === true),
  };
}

export function meetingView(meeting: Meeting, words: MeetingWords): MeetingView {
  const w = words.meetings;
  const { id, title, status, startsAt, place, moves, splits, cancelledOn, cancelReason, demo } = meeting;
  const cancelled = { on: formatDay(cancelledOn ?? '', words), reason: cancelReason ?? '' };
  return {
    id,
    title,
    status,
    standing: status === 'cancelled' ? fill(w.cancelled, cancelled) : w.statuses[status],
    when: formatMoment(startsAt, words),
    where: place,
    moves: moves.map(({ on, reason, ...move }) =>
      fill(w.moved, {
        on: formatDay(on, words),
        reason,
        from: placeAndTime(move.fromStartsAt, move.fromPlace, words),
        to: placeAndTime(move.toStartsAt, move.toPlace, words),
      }),
    ),
    splits: splits.map(({ into }) => ({ id: into, text: fill(w.split, { id: into }) })),
    slips: slipsOf(meeting, words),
    facts: factsOf(meeting, words),
    demo: demo === true,
  };
}

/** @param today promises are told as of it */
export function meetingDetailView(
  meeting: MeetingDetail,
  today: Day,
  words: MeetingWords,
): MeetingDetailView {
  const w = words.meetings;
  const { agenda, desks, asked, cards, minutes, review, history, visitsBefore, linked } = meeting;
  const view = meetingView(meeting, words);
  const visits = visitsBefore && {
    since: formatDay(visitsBefore.since, words),
    count: formatCount(visitsBefore.visits),
  };
  return {
    ...view,
    splits: linked ? linked.map((one) => linkedView(one, words)) : view.splits,
    slips: [...view.slips, ...(takesOthers(meeting) ? [w.slips.from] : [])],
    facts: visits ? [...view.facts, fill(w.visitsBefore, visits)] : view.facts,
    agenda,
    desks: desks.map(({ what, unit }) => fill(w.desk, { what, unit: unit.name })),
    attendance: attendanceOf(meeting, words),
    questions: asked.map((question) => questionView(question, today, words)),
    ratings: meeting.ratings && ratingsView(meeting.ratings, words),
    cards: cards.map(({ publication, on }) => fill(w.card, { id: publication, on: formatDay(on, words) })),
    minutes: minutes?.text,
    review: review
      ? [
          { term: w.review.well, text: review.well },
          { term: w.review.badly, text: review.badly },
          { term: w.review.next, text: review.next },
        ]
      : [],
    history: history.map(({ type, on, by, leafIndex }) => ({
      what: w.events[type],
      told: fill(w.step, { by, on: formatDay(on, words), index: leafIndex + 1 }),
    })),
  };
}

/** What is to be said aloud when a meeting goes on: the latest question that was asked or answered since. */
export function meetingNews(
  before: MeetingDetailView,
  after: MeetingDetailView,
  words: MeetingWords,
): string | undefined {
  const w = words.meetings;
  const known = new Map(before.questions.map((question) => [question.appeal, question]));
  for (const question of [...after.questions].reverse()) {
    const { turn, asked, answer, appeal } = question;
    const old = known.get(appeal);
    if (!old) return fill(w.news, { turn, asked });
    if (old.answer !== answer) return fill(w.newsAnswered, { turn, answer });
  }
  return undefined;
}

function linkedView(
  { id, relation, title, place, startsAt, status }: LinkedMeeting,
  words: MeetingWords,
): { id: string; text: string } {
  const { linked, statuses } = words.meetings;
  const said = { title, when: formatMoment(startsAt, words), where: place, standing: statuses[status] };
  return { id, text: fill(linked[relation], said) };
}

function placeAndTime(startsAt: string, place: string, words: MeetingWords): string {
  return fill(words.meetings.placeAndTime, { when: formatMoment(startsAt, words), where: place });
}

function factsOf(meeting: Meeting, words: MeetingWords): string[] {
  const w = words.meetings;
  const { kind, seats, taken, status, openedAt, closedAt, questions, answered } = meeting;
  return [
    w.kinds[kind],
    ...(seats === undefined
      ? []
      : [
          fill(taken === undefined ? w.seats : taken === 0 ? w.noneTaken : w.taken, {
            count: formatCount(seats),
            taken: formatCount(taken ?? 0),
          }),
        ]),
    ...(status === 'announced' && taken !== undefined && taken === seats ? [w.noSeatsLeft] : []),
    ...(meeting.voidings ?? []).map(({ on, count, reason }) =>
      fill(w.slipsVoided, { on: formatDay(on, words), count: formatCount(count), reason }),
    ),
    ...(openedAt === undefined ? [] : [fill(w.opened, { at: formatMoment(openedAt, words) })]),
    ...(closedAt === undefined ? [] : [fill(w.closed, { at: formatMoment(closedAt, words) })]),
    ...(questions === 0
      ? []
      : [fill(w.counted, { count: formatCount(questions), answered: formatCount(answered) })]),
  ];
}

function attendanceOf({ attendance }: Meeting, words: MeetingWords): string[] {
  const w = words.meetings;
  if (!attendance) return [];
  const { total, cohorts } = attendance;
  return [
    total === undefined ? w.totalLeftOut : fill(w.total, { count: formatCount(total) }),
    ...cohorts.map(({ cohort, count }) =>
      fill(count === undefined ? w.leftOut : w.came, {
        cohort: words.terms.cohorts[cohort],
        count: formatCount(count ?? 0),
      }),
    ),
  ];
}

function questionView(question: MeetingQuestion, today: Day, words: MeetingWords): MeetingQuestionView {
  const w = words.meetings;
  const { turn, asked, appeal, category, state, answer, answered, promises } = question;
  return {
    turn: fill(w.turn, { turn }),
    asked: asked ?? w.forgotten,
    appeal,
    standing: fill(w.standing, {
      category: words.terms.categories[category],
      state: words.terms.states[state],
    }),
    answer: answer === undefined ? w.unanswered : fill(w.answered, { answer: words.terms.answers[answer] }),
    answered,
    promises: promises.map((promise) => meetingPromiseView(promise, today, words)),
  };
}

/** A promise made at a meeting, as of `today`. */
export function meetingPromiseView(
  { commitment, text, unit, due, originalDue, status }: MeetingPromise,
  today: Day,
  words: MeetingWords,
): MeetingPromiseView {
  const w = words.meetings.promise;
  const left = daysBetween(today, due);
  const standing =
    status !== 'open'
      ? w.statuses[status]
      : fill(left < 0 ? w.overdue : w.left, { count: formatCount(Math.abs(left)) });
  const when = { unit: unit.name, due: formatDay(due, words), original: formatDay(originalDue, words) };
  return {
    id: commitment,
    text,
    due: fill(due === originalDue ? w.due : w.extended, { ...when, standing }),
    isLate: status === 'broken' || (status === 'open' && left < 0),
  };
}
