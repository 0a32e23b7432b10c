// Which HTTP status each error code travels under, and which codes each operation can answer with.
import { routes, sharedErrors, staffErrors, writeErrors } from './routes.js';
import type { Operation, Route } from './routes.js';
import type { ErrorCode } from './types/index.js';

/** The one table from error code to HTTP status (RFC 9110, RFC 6585). */
export const errorStatus = {
  'request.malformed': 400,
  'request.invalid': 422,
  'request.too-large': 413,
  'request.unsupported-media-type': 415,
  'request.timeout': 408,
  'route.not-found': 404,
  'route.method-not-allowed': 405,
  'idempotency.key-missing': 400,
  'idempotency.key-invalid': 400,
  'idempotency.body-differs': 422,
  'idempotency.in-progress': 409,
  'auth.token-missing': 401,
  'auth.token-invalid': 401,
  'auth.not-allowed': 403,
  'auth.session-ended': 401,
  'auth.csrf-missing': 403,
  'sign-in.not-completed': 400,
  'sign-in.provider-unavailable': 503,
  'sign-in.provider-invalid': 502,
  'tracking.not-matched': 404,
  'tracking.too-many-tries': 429,
  'code.not-matched': 404,
  'code.already-collected': 409,
  'code.not-collectable': 409,
  'contact.none': 404,
  'contact.not-allowed': 403,
  'session.not-found': 404,
  'body.not-found': 404,
  'unit.not-found': 404,
  'appeal.not-found': 404,
  'appeal.illegal-transition': 409,
  'appeal.not-your-unit': 403,
  'appeal.no-resolving-answer': 409,
  'appeal.witness-not-independent': 409,
  'appeal.reopen-window-passed': 409,
  'appeal.open-commitment': 409,
  'appeal.answer-unfit': 409,
  'appeal.is-petition': 409,
  'appeal.merge-target-unfit': 409,
  'appeal.erased': 409,
  'appeal.no-consent': 409,
  'commitment.not-found': 404,
  'commitment.illegal-transition': 409,
  'commitment.not-your-unit': 403,
  'commitment.due-in-past': 422,
  'commitment.due-too-far': 422,
  'commitment.extension-not-later': 422,
  'commitment.extension-pending': 409,
  'commitment.same-person': 409,
  'commitment.witness-not-named': 409,
  'whistle.not-found': 404,
  'whistle.illegal-transition': 409,
  'whistle.not-your-unit': 403,
  'whistle.not-called': 422,
  'whistle.already-called': 409,
  'whistle.day-out-of-range': 422,
  'webhook.not-found': 404,
  'webhook.address-refused': 422,
  'webhook.too-many': 409,
  'webhook.not-dead': 409,
  'calendar.year-begun': 409,
  'calendar.unfit': 422,
  'setting.changed-meanwhile': 409,
  'setting.nothing-new': 409,
  'attachment.not-found': 404,
  'attachment.not-allowed': 403,
  'attachment.unsupported-type': 422,
  'attachment.unreadable': 422,
  'attachment.too-many-pixels': 422,
  'attachment.too-many': 409,
  'task.not-found': 404,
  'task.illegal-transition': 409,
  'task.not-your-unit': 403,
  'task.node-not-open': 409,
  'task.day-out-of-range': 422,
  'task.not-finished': 409,
  'task.nothing-new': 409,
  'task.full': 409,
  'directory.private-number': 422,
  'cursor.invalid': 422,
  'period.invalid': 422,
  'publication.not-found': 404,
  'log.empty': 404,
  'log.out-of-range': 404,
  'open311.jurisdiction-missing': 400,
  'open311.argument-invalid': 400,
  'open311.service-not-found': 404,
  'open311.read-only': 405,
  'rate.limited': 429,
  'server.unavailable': 503,
  'server.internal': 500,
} as const satisfies Readonly<Record<ErrorCode, number>>;

/** A status a problem can have. */
export type ErrorStatus = (typeof errorStatus)[ErrorCode];

/** The HTTP status an error code travels under. */
export function statusOf(code: ErrorCode): ErrorStatus {
  return errorStatus[code];
}

/** Every code an operation can answer with, each once: its own, then those it shares with others of its kind. */
export function errorsOf(operation: Operation): readonly ErrorCode[] {
  const route: Route = routes[operation];
  return [
    ...new Set<ErrorCode>([
      ...route.errors,
      ...(typeof route.access === 'string' ? [] : staffErrors),
      ...(route.request === undefined ? [] : writeErrors),
      ...sharedErrors,
    ]),
  ];
}
