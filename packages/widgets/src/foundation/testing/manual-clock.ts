// A clock that stands still until a test moves it.
import type { Clock } from '../clock.js';

interface Alarm {
  readonly at: number;
  readonly fire: () => void;
}

export class ManualClock implements Clock {
  #now = 1_790_000_000_000;
  #alarms: Alarm[] = [];

  /** How many calls are waiting for their time. */
  get waiting(): number {
    return this.#alarms.length;
  }

  now(): number {
    return this.#now;
  }

  after(ms: number, fire: () => void): () => void {
    const alarm = { at: this.#now + ms, fire };
    this.#alarms.push(alarm);
    return () => {
      this.#alarms = this.#alarms.filter((other) => other !== alarm);
    };
  }

  /** Lets time pass, alarm by alarm, and what each starts come to rest. */
  async pass(ms: number): Promise<void> {
    const end = this.#now + ms;
    for (let next = this.#next(end); next; next = this.#next(end)) {
      this.#alarms = this.#alarms.filter((other) => other !== next);
      this.#now = next.at;
      next.fire();
      await settled();
    }
    this.#now = end;
    await settled();
  }

  #next(end: number): Alarm | undefined {
    return this.#alarms.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
  }
}

/** All promises that can settle by themselves have. */
export function settled(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => resolve();
    port2.postMessage(undefined);
  });
}
