// What a person who waits is told: what is being done, that it still is, and how long it took.
import { performance } from 'node:perf_hooks';

/** Milliseconds of silence after which it is said that the work goes on. */
const STILL = 10_000;

/**
 * Runs `work` between two lines, with one more every ten seconds.
 * @param {(line: string) => void} say
 * @param {{ doing: string, done: string }} words
 * @param {() => Promise<void>} work
 */
export async function telling(say, { doing, done }, work) {
  const began = performance.now();
  const seconds = () => `${Math.round((performance.now() - began) / 1000)} s`;
  say(`${doing} …`);
  const still = setInterval(() => say(`… ${seconds()}`), STILL);
  try {
    await work();
  } finally {
    clearInterval(still);
  }
  say(`${done} ${seconds()}`);
}
