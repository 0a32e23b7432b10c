// Codes that routes of a kind share.
import type { ErrorCode } from '../types/index.js';

/** Errors that any staff transition can answer with. */
export const transitionErrors = [
  'appeal.not-found',
  'appeal.illegal-transition',
  'appeal.not-your-unit',
  'appeal.erased',
] as const satisfies readonly ErrorCode[];

/** Errors that looking at words before they are published can answer with. */
export const publicationErrors = [
  'appeal.not-found',
  'appeal.not-your-unit',
  'appeal.no-consent',
  'appeal.is-petition',
  'appeal.erased',
] as const satisfies readonly ErrorCode[];

/** Errors that any step of a commitment can answer with. */
export const commitmentErrors = [
  'commitment.not-found',
  'commitment.illegal-transition',
  'commitment.not-your-unit',
] as const satisfies readonly ErrorCode[];

/** Errors that any step of a whistle can answer with. */
export const whistleErrors = [
  'whistle.not-found',
  'whistle.illegal-transition',
  'whistle.not-your-unit',
] as const satisfies readonly ErrorCode[];

/** Errors that any step of a task can answer with. */
export const taskErrors = [
  'task.not-found',
  'task.illegal-transition',
  'task.not-your-unit',
] as const satisfies readonly ErrorCode[];

/** Errors that any step of a meeting can answer with. */
export const meetingErrors = [
  'meeting.not-found',
  'meeting.illegal-transition',
  'meeting.not-your-unit',
] as const satisfies readonly ErrorCode[];

/** Errors that any step of a decision can answer with. */
export const decisionErrors = [
  'decision.not-found',
  'decision.illegal-transition',
  'decision.not-your-unit',
] as const satisfies readonly ErrorCode[];

export const trackingErrors = [
  'tracking.not-matched',
  'tracking.too-many-tries',
] as const satisfies readonly ErrorCode[];

/** Errors any route can answer with. */
export const sharedErrors = [
  'request.malformed',
  'request.invalid',
  'rate.limited',
  'server.unavailable',
  'server.internal',
] as const satisfies readonly ErrorCode[];

/** Errors any write can answer with. */
export const writeErrors = [
  'request.too-large',
  'request.unsupported-media-type',
  'request.timeout',
  'idempotency.key-missing',
  'idempotency.key-invalid',
  'idempotency.body-differs',
  'idempotency.in-progress',
] as const satisfies readonly ErrorCode[];

/** Errors any staff route can answer with: by bearer token, or by the cookie of a desk. */
export const staffErrors = [
  'auth.token-missing',
  'auth.token-invalid',
  'auth.not-allowed',
  'auth.session-ended',
  'auth.csrf-missing',
] as const satisfies readonly ErrorCode[];
