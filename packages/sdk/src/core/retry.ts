// Which failures are tried again, and how long to wait before.
import { HuiyinError, type HuiyinApiError } from './errors.js';
import type { Platform } from './platform.js';

const firstWait = 500;
const longestWait = 8_000;

/** A fraction in [0, 1) from the platform's bytes. */
export function fraction(random: Platform['random']): number {
  return random(4).reduce((sum, byte) => (sum + byte) / 256, 0);
}

/** Full jitter: anything from 0 to twice as long as the last time, up to a cap. Milliseconds. */
export function jitter(
  random: Platform['random'],
  attempt: number,
  first = firstWait,
  cap = longestWait,
): number {
  return fraction(random) * Math.min(cap, first * 2 ** Math.min(attempt, 16));
}

/**
 * Milliseconds to wait before the call is tried again; undefined if it must not be.
 * Never shorter than the server asked for: a wait that doesn't fit the call's budget ends the call instead.
 *
 * @param attempt - How many times it has been tried again already.
 */
export function waitBefore(error: unknown, attempt: number, random: Platform['random']): number | undefined {
  if (!HuiyinError.is(error) || !error.retryable) return undefined;
  // Guessing at tracking codes is what this refusal slows down: another try is a person's decision.
  if (error.code === 'tracking.too-many-tries') return undefined;
  return askedWait(error) + jitter(random, attempt);
}

/** Milliseconds the server asked to wait; 0 if it did not. */
export function askedWait(error: HuiyinError): number {
  const { retryAfter } = error as HuiyinError & Pick<Partial<HuiyinApiError>, 'retryAfter'>;
  return (retryAfter ?? 0) * 1000;
}

/** Seconds in a `Retry-After` header, given as seconds or as a date. */
export function retryAfterSeconds(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  const seconds = /^\s*\d+\s*$/.test(header) ? Number(header) : Math.ceil((Date.parse(header) - now) / 1000);
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds);
}
