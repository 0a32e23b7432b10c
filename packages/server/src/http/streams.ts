// Every open event stream: how many there may be, and the one door through which all are closed.
import { OperationError } from '../use-cases/operation.js';

/** Caps and rhythms of event streams. */
export interface StreamSettings {
  /** Open streams of this process. */
  readonly most: number;
  /** Open streams of one client address; a whole hall can stand behind one. */
  readonly mostPerClient: number;
  /** Milliseconds of quiet after which a sign of life is sent. */
  readonly heartbeatMillis: number;
  /** Milliseconds a write may wait for its reader. */
  readonly stallMillis: number;
  /** Milliseconds a client is asked to wait before it connects again. */
  readonly retryMillis: number;
}

export const defaultStreamSettings: StreamSettings = {
  most: 5_000,
  mostPerClient: 600,
  heartbeatMillis: 15_000,
  stallMillis: 10_000,
  retryMillis: 3_000,
};

/** A place among the open streams. */
export interface Place {
  /** Aborted when the server drains or the stream has ended for another reason. */
  readonly signal: AbortSignal;
  /** Ends the stream and gives the place back. Does nothing the second time. */
  readonly leave: () => void;
}

/** Seconds after which somebody turned away may try again. */
const tryAgainAfter = 30;

export class Streams {
  readonly #settings: StreamSettings;
  readonly #open = new Set<AbortController>();
  readonly #perClient = new Map<string, number>();
  #draining = false;

  constructor(settings: StreamSettings) {
    this.#settings = settings;
  }

  /** How many are open. */
  get size(): number {
    return this.#open.size;
  }

  /** @throws OperationError `server.unavailable` when draining or full, `rate.limited` when this client has enough */
  enter(client: string): Place {
    const { most, mostPerClient } = this.#settings;
    if (this.#draining || this.#open.size >= most) {
      throw new OperationError('server.unavailable', { retryAfter: tryAgainAfter });
    }
    const ofClient = this.#perClient.get(client) ?? 0;
    if (ofClient >= mostPerClient) throw new OperationError('rate.limited', { retryAfter: tryAgainAfter });
    const controller = new AbortController();
    this.#open.add(controller);
    this.#perClient.set(client, ofClient + 1);
    return { signal: controller.signal, leave: () => this.#leave(controller, client) };
  }

  /** Ends all of them, and lets nobody in any more. */
  drain(): void {
    this.#draining = true;
    for (const controller of this.#open) controller.abort();
  }

  #leave(controller: AbortController, client: string): void {
    if (!this.#open.delete(controller)) return;
    const left = (this.#perClient.get(client) ?? 1) - 1;
    if (left > 0) this.#perClient.set(client, left);
    else this.#perClient.delete(client);
    controller.abort();
  }
}
