// Times of something done again and again: as they came, one after the other.
import { performance } from 'node:perf_hooks';

/** Milliseconds. */
export interface Times {
  readonly median: number;
  readonly p95: number;
  readonly count: number;
}

/** @param warm times it is done before it is timed */
export async function timesOf(
  count: number,
  warm: number,
  work: (round: number) => Promise<unknown>,
): Promise<Times> {
  for (let round = 0; round < warm; round += 1) await work(round);
  const taken: number[] = [];
  for (let round = 0; round < count; round += 1) {
    const start = performance.now();
    await work(round);
    taken.push(performance.now() - start);
  }
  return summaryOf(taken);
}

export function summaryOf(taken: readonly number[]): Times {
  const sorted = [...taken].sort((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
  return { median: at(0.5), p95: at(0.95), count: sorted.length };
}

/** Seconds something takes, and what it gives. */
export async function timed<T>(
  work: () => Promise<T>,
): Promise<{ readonly seconds: number; readonly value: T }> {
  const start = performance.now();
  const value = await work();
  return { seconds: (performance.now() - start) / 1000, value };
}
