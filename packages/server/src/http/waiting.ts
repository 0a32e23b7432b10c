// Waiting with an end.
import type { Sleep } from '../clock.js';

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
