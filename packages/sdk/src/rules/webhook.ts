// When what did not arrive is sent again, and when somebody has to be told that nothing arrives.
import type { DeliveryFault, WebhookPause } from '../types/index.js';
import type { Millis } from './calendar.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Milliseconds after the first, second, … try that failed. After the last one there is another try and no more. */
const DELAYS = [5 * SECOND, 30 * SECOND, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR] as const;

/** Tries before an event is given up on: about four hours. */
export const WEBHOOK_TRIES = DELAYS.length + 1;

/** Milliseconds a webhook may fail without one success before it is paused. */
export const WEBHOOK_PATIENCE: Millis = 72 * HOUR;

/** Webhooks a unit can have. */
export const WEBHOOKS_PER_UNIT = 5;

/** A try that did not arrive. */
export interface FailedTry {
  /** This one included. */
  readonly tries: number;
  readonly fault: DeliveryFault;
  readonly status?: number | undefined;
  /** When the first of the tries failed since something last arrived; undefined if this is it. */
  readonly failingSince: Millis | undefined;
}

/** What follows from it. */
export interface AfterFailure {
  /** When it is sent again; absent where it is given up on. */
  readonly nextTryAt?: Millis;
  readonly failingSince: Millis;
  /** The webhook is paused, and why; what was tried then stays in line. */
  readonly pause?: WebhookPause;
}

/**
 * @param chance from 0 up to 1: receivers that failed together are not all tried again at once
 */
export function afterFailure(failed: FailedTry, now: Millis, chance: number): AfterFailure {
  const failingSince = failed.failingSince ?? now;
  if (failed.status === 410) return { nextTryAt: now, failingSince, pause: 'gone' };
  if (now - failingSince >= WEBHOOK_PATIENCE) return { nextTryAt: now, failingSince, pause: 'failing' };
  const delay = DELAYS[failed.tries - 1];
  if (delay === undefined) return { failingSince };
  return { nextTryAt: now + Math.round(delay * (0.5 + chance)), failingSince };
}
