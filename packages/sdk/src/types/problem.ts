// What an error looks like on the wire: RFC 9457 problem details with a stable code.
import type { TakenTurn } from './meeting-question.js';
import type { Day } from './time.js';

/** Stable error codes. Branch on these, never on text. Each has a page in docs/errors. */
export type ErrorCode =
  | 'request.malformed'
  | 'request.invalid'
  | 'request.too-large'
  | 'request.unsupported-media-type'
  | 'request.timeout'
  | 'route.not-found'
  | 'route.method-not-allowed'
  | 'idempotency.key-missing'
  | 'idempotency.key-invalid'
  | 'idempotency.body-differs'
  | 'idempotency.in-progress'
  | 'auth.token-missing'
  | 'auth.token-invalid'
  | 'auth.not-allowed'
  | 'auth.session-ended'
  | 'auth.csrf-missing'
  | 'sign-in.not-completed'
  | 'sign-in.provider-unavailable'
  | 'sign-in.provider-invalid'
  | 'tracking.not-matched'
  | 'tracking.too-many-tries'
  | 'code.not-matched'
  | 'code.already-collected'
  | 'code.not-collectable'
  | 'contact.none'
  | 'contact.not-allowed'
  | 'session.not-found'
  | 'body.not-found'
  | 'unit.not-found'
  | 'appeal.not-found'
  | 'appeal.illegal-transition'
  | 'appeal.not-your-unit'
  | 'appeal.no-resolving-answer'
  | 'appeal.witness-not-independent'
  | 'appeal.reopen-window-passed'
  | 'appeal.open-commitment'
  | 'appeal.answer-unfit'
  | 'appeal.is-petition'
  | 'appeal.merge-target-unfit'
  | 'appeal.erased'
  | 'appeal.no-consent'
  | 'commitment.not-found'
  | 'commitment.illegal-transition'
  | 'commitment.not-your-unit'
  | 'commitment.due-in-past'
  | 'commitment.due-too-far'
  | 'commitment.extension-not-later'
  | 'commitment.extension-pending'
  | 'commitment.same-person'
  | 'commitment.witness-not-named'
  | 'whistle.not-found'
  | 'whistle.illegal-transition'
  | 'whistle.not-your-unit'
  | 'whistle.not-called'
  | 'whistle.already-called'
  | 'whistle.day-out-of-range'
  | 'webhook.not-found'
  | 'webhook.address-refused'
  | 'webhook.too-many'
  | 'webhook.not-dead'
  | 'calendar.year-begun'
  | 'calendar.unfit'
  | 'setting.changed-meanwhile'
  | 'setting.nothing-new'
  | 'attachment.not-found'
  | 'attachment.not-allowed'
  | 'attachment.unsupported-type'
  | 'attachment.unreadable'
  | 'attachment.too-many-pixels'
  | 'attachment.too-many'
  | 'task.not-found'
  | 'task.illegal-transition'
  | 'task.not-your-unit'
  | 'task.node-not-open'
  | 'task.day-out-of-range'
  | 'task.not-finished'
  | 'task.nothing-new'
  | 'task.full'
  | 'review.not-found'
  | 'review.not-yours'
  | 'review.not-your-unit'
  | 'review.already-given'
  | 'review.period-not-open'
  | 'review.full'
  | 'directory.private-number'
  | 'notice.not-found'
  | 'notice.not-standing'
  | 'notice.private-words'
  | 'pairing.not-found'
  | 'pairing.ended'
  | 'plan.not-found'
  | 'plan.changed-meanwhile'
  | 'plan.nothing-new'
  | 'plan.meeting-over'
  | 'plan.too-many'
  | 'meeting.not-found'
  | 'meeting.illegal-transition'
  | 'meeting.not-your-unit'
  | 'meeting.time-out-of-range'
  | 'meeting.nothing-new'
  | 'meeting.turn-taken'
  | 'meeting.turn-not-open'
  | 'meeting.full'
  | 'meeting.not-registering'
  | 'meeting.not-rating'
  | 'meeting.not-asking'
  | 'meeting.not-waiting'
  | 'seat.not-matched'
  | 'seat.already-rated'
  | 'seat.void'
  | 'seat.too-many-tries'
  | 'decision.not-found'
  | 'decision.illegal-transition'
  | 'decision.not-your-unit'
  | 'decision.day-out-of-range'
  | 'decision.too-many-ballots'
  | 'decision.impossible-count'
  | 'decision.same-person'
  | 'decision.not-voting'
  | 'ballot.not-matched'
  | 'ballot.already-cast'
  | 'ballot.too-many-tries'
  | 'cursor.invalid'
  | 'period.invalid'
  | 'publication.not-found'
  | 'snapshot.not-found'
  | 'log.empty'
  | 'log.out-of-range'
  | 'open311.jurisdiction-missing'
  | 'open311.argument-invalid'
  | 'open311.service-not-found'
  | 'open311.read-only'
  | 'rate.limited'
  | 'server.unavailable'
  | 'server.internal';

/** What is wrong with one part of a request. */
export type FieldErrorCode =
  | 'field.required'
  | 'field.blank'
  | 'field.too-short'
  | 'field.too-long'
  | 'field.wrong-type'
  | 'field.wrong-format'
  | 'field.private-number'
  | 'field.not-allowed'
  | 'field.unknown'
  | 'field.control-character'
  | 'field.broken-character'
  | 'field.out-of-range'
  | 'field.private-words';

/** One wrong part of a request. */
export interface FieldError {
  /** JSON pointer into the request body, `?name` for a query parameter, `{name}` for a path parameter. */
  pointer: string;
  code: FieldErrorCode;
  /** In the reader's language: what is wrong and how to mend it. */
  detail: string;
  /**
   * The limit that was passed, where there is one; lengths count Unicode code points.
   */
  limit?: number;
}

export interface Problem {
  /** URI of the page about this code. */
  type: string;
  title: string;
  /** @TJS-type integer */
  status: number;
  code: ErrorCode;
  detail: string;
  /** Quote it when asking for help; it is in the server's log too. */
  requestId: string;
  errors?: FieldError[];
  /** For `appeal.illegal-transition`: what can be done from here. */
  legal?: string[];
  /** For `code.already-collected`: the day it was. */
  collectedOn?: Day;
  /** For `meeting.turn-taken`: the question that has the number. */
  taken?: TakenTurn;
  /**
   * Seconds to wait before trying again.
   * @TJS-type integer
   */
  retryAfter?: number;
}
