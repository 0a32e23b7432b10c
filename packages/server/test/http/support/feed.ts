// An event feed that a test fills by hand. Cursors are the number of events so far.
import type { StreamEvent } from '@huiyin/sdk';
import type { EventFeed, EventRequest, Subscription } from '../../../src/use-cases/index.js';
import { OperationError } from '../../../src/use-cases/operation.js';

/** Keeps every event; a subscription gets those after its cursor, each once, and ends with its signal. */
export class HandFedFeed implements EventFeed {
  readonly requests: EventRequest[] = [];
  readonly #events: StreamEvent[] = [];
  readonly #wakers = new Set<() => void>();
  /** What the next events are replaced by. */
  failure: Error | undefined;

  /** Subscriptions that have not ended. */
  listening = 0;

  publish(...events: StreamEvent[]): void {
    this.#events.push(...events);
    this.#wake();
  }

  fail(error: Error): void {
    this.failure = error;
    this.#wake();
  }

  subscribe(request: EventRequest, signal: AbortSignal): Promise<Subscription> {
    this.requests.push(request);
    const position = request.after === undefined ? this.#events.length : this.#after(request.after);
    return Promise.resolve({ cursor: `c${position}`, events: this.#follow(position, signal) });
  }

  #after(cursor: string): number {
    const at = this.#events.findIndex(({ id }) => id === cursor);
    if (at < 0 && !/^c\d+$/.test(cursor)) throw new OperationError('cursor.invalid');
    return at < 0 ? Number(cursor.slice(1)) : at + 1;
  }

  async *#follow(from: number, signal: AbortSignal): AsyncGenerator<StreamEvent, void, undefined> {
    const wake = (): void => this.#wake();
    signal.addEventListener('abort', wake);
    this.listening++;
    try {
      for (let at = from; !signal.aborted;) {
        if (this.failure) throw this.failure;
        const event = this.#events[at];
        if (event === undefined) await new Promise<void>((resolve) => this.#wakers.add(resolve));
        else {
          at++;
          yield event;
        }
      }
    } finally {
      this.listening--;
      signal.removeEventListener('abort', wake);
    }
  }

  #wake(): void {
    for (const wake of this.#wakers) wake();
    this.#wakers.clear();
  }
}

/** The nth event of 方庄. */
export function event(n: number): StreamEvent {
  return {
    type: 'appeal.changed',
    id: `e${n}`,
    topic: 'body:fangzhuang',
    number: `FZ-2026-${String(n).padStart(6, '0')}`,
    body: 'fangzhuang',
    category: 'lifts',
    state: 'received',
    day: '2026-11-22',
  };
}
