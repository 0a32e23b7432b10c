// The one machine of a panel review: given while its period is evaluated, said anew until that ends, responded to by its unit.
import type { Day, ErrorCode, Period } from '../../types/index.js';
import { addDays, dayOf, type Millis } from '../calendar.js';
import { monthsOf } from '../period.js';
import { EVALUATION_DAYS, MOST_VERSIONS, type ReviewCase, type ReviewContent } from './case.js';
import type { NewReview, ReviewChange, ReviewCommand, ReviewEvent, ReviewGiven } from './events.js';

export type ReviewOutcome<Event> =
  { ok: true; event: Event } | { ok: false; code: Extract<ErrorCode, `review.${string}`> };

/** First and last day on which a period is reviewed. */
export interface EvaluationWindow {
  readonly from: Day;
  readonly to: Day;
}

/**
 * From the period's first day until 60 days after its last.
 * @returns `undefined` if it is no period
 */
export function evaluationWindow(period: Period): EvaluationWindow | undefined {
  const months = monthsOf(period);
  if (!months) return undefined;
  const [year = 0, month = 0] = months.last.split('-').map(Number);
  const next = month === 12 ? [year + 1, 1] : [year, month + 1];
  const [nextYear = 0, nextMonth = 0] = next;
  const after = `${String(nextYear).padStart(4, '0')}-${String(nextMonth).padStart(2, '0')}-01`;
  return { from: `${months.first}-01`, to: addDays(after, EVALUATION_DAYS - 1) };
}

/** Whether a period is reviewed on `day`. */
export function isEvaluated(period: Period, day: Day): boolean {
  const window = evaluationWindow(period);
  return window !== undefined && window.from <= day && day <= window.to;
}

/** Gives a review at `now`. */
export function giveReview(
  review: NewReview,
  content: ReviewContent,
  by: string,
  now: Millis,
): ReviewOutcome<ReviewGiven> {
  const day = dayOf(now);
  if (!isEvaluated(review.period, day)) return { ok: false, code: 'review.period-not-open' };
  return { ok: true, event: { type: 'given', day, by, review, content } };
}

/** Decides a command on a review at `now`. Nothing takes a version or a response away. */
export function decideReview(
  review: ReviewCase,
  command: ReviewCommand,
  now: Millis,
): ReviewOutcome<ReviewChange> {
  const day = dayOf(now);
  switch (command.type) {
    case 'revise': {
      const { by, isTheirs, content } = command;
      if (!isTheirs) return { ok: false, code: 'review.not-yours' };
      if (!isEvaluated(review.period, day)) return { ok: false, code: 'review.period-not-open' };
      if (review.versions.length >= MOST_VERSIONS) return { ok: false, code: 'review.full' };
      return { ok: true, event: { type: 'revised', day, by, content } };
    }
    case 'respond': {
      const { by, text } = command;
      if (by !== review.body) return { ok: false, code: 'review.not-your-unit' };
      if (review.responses.length >= MOST_VERSIONS) return { ok: false, code: 'review.full' };
      return { ok: true, event: { type: 'responded', day, by, text } };
    }
  }
}

/** The review a `given` event begins. */
export function beginReview({ review, content, by, day }: ReviewGiven): ReviewCase {
  return { ...review, by, givenOn: day, versions: [{ version: 1, on: day, ...content }], responses: [] };
}

/** The review after `event`. */
export function evolveReview(review: ReviewCase, event: Exclude<ReviewEvent, ReviewGiven>): ReviewCase {
  const { day: on } = event;
  if (event.type === 'responded') {
    return { ...review, responses: [{ on, text: event.text }, ...review.responses] };
  }
  const [held] = review.versions;
  const version = { version: held.version + 1, on, ...event.content };
  return { ...review, versions: [version, ...review.versions] };
}
