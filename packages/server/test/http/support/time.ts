// Time that stands still until a test moves it.
import type { Clock, Sleep } from '../../../src/clock.js';

interface Sleeper {
  readonly due: number;
  readonly wake: () => void;
}

/** A clock and a sleep that belong together. */
export class ManualTime {
  #now: number;
  readonly #sleepers = new Set<Sleeper>();

  /** @param start - 2026-11-22 09:30 in Beijing if absent. */
  constructor(start = Date.UTC(2026, 10, 22, 1, 30)) {
    this.#now = start;
  }

  readonly clock: Clock = () => this.#now;

  readonly sleep: Sleep = (ms, signal) =>
    new Promise((resolve) => {
      const wake = (): void => {
        this.#sleepers.delete(sleeper);
        signal?.removeEventListener('abort', wake);
        resolve();
      };
      const sleeper: Sleeper = { due: this.#now + ms, wake };
      this.#sleepers.add(sleeper);
      signal?.addEventListener('abort', wake);
      if (signal?.aborted) wake();
    });

  /** Waits that have not ended. */
  get waiting(): number {
    return this.#sleepers.size;
  }

  /** Moves time on and wakes whoever is due, in the order they are due. */
  async advance(ms: number): Promise<void> {
    await settled();
    const end = this.#now + ms;
    for (;;) {
      const next = [...this.#sleepers].filter(({ due }) => due <= end).sort((a, b) => a.due - b.due)[0];
      if (next === undefined) break;
      this.#now = next.due;
      next.wake();
      await settled();
    }
    this.#now = end;
    await settled();
  }
}

/** Everything that was ready to run has run. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
}
