// Waiting with an end.
import type { Sleep } from '../clock.js';
import { OperationError } from '../use-cases/operation.js';

const late = Symbol('late');

/** The promise's value; past `ms` milliseconds what `onLate` returns or throws instead. */
export async function within<T>(sleep: Sleep, ms: number, promise: Promise<T>, onLate: () => T): Promise<T> {
  const done = new AbortController();
  try {
    const first = await Promise.race([promise, sleep(ms, done.signal).then(() => late)]);
    return first === late ? onLate() : (first as T);
  } finally {
    // A reason of our own spares the engine making an error nobody reads.
    done.abort(late);
  }
}

const defaultCallMillis = 30_000;
/** Seconds after which a caller may ask again for what took too long. */
const retryAfterSlow = 5;

/**
 * What a use-case answers, if it does in time.
 * @param ms - Milliseconds it may take; 30 s if absent.
 * @throws OperationError `server.unavailable`
 */
export function inTime<T>(sleep: Sleep, ms: number | undefined, answer: Promise<T>): Promise<T> {
  return within(sleep, ms ?? defaultCallMillis, answer, () => {
    throw new OperationError('server.unavailable', { retryAfter: retryAfterSlow });
  });
}
