// The machine's clock and sleep. The only file that asks for the time; everything else takes it as a parameter.
import type { Millis } from '@huiyin/sdk/rules';

/** Milliseconds since the epoch. */
export type Clock = () => Millis;

/** Waits `ms` milliseconds, or until `signal` is aborted; resolves either way. */
export type Sleep = (ms: number, signal?: AbortSignal) => Promise<void>;

export const systemClock: Clock = () => Date.now();

// By hand, not by node:timers/promises: that makes an error for every wait that is taken back, and most are.
export const systemSleep: Sleep = (ms, signal) =>
  new Promise((resolve) => {
    if (signal?.aborted === true) return resolve();
    const wake = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', wake);
      resolve();
    };
    const timer = setTimeout(wake, ms);
    signal?.addEventListener('abort', wake);
  });
