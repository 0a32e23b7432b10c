// Gives an element its client and unit, and starts its work afresh whenever they change.
import type { HuiyinClient } from '@huiyin/sdk';
import type { ReactiveController } from 'lit';
import { heedServerClock } from '../foundation/clock.js';
import type { HuiyinElement } from '../foundation/element.js';
import type { FailedState } from '../foundation/element-state.js';
import { clientFor } from './clients.js';

/** What an element works with. */
export interface Connection {
  readonly client: HuiyinClient;
  /** Slug of the unit; empty only where none is needed and none is named. */
  readonly body: string;
  /** Ends when the element leaves the page, belongs elsewhere or is told to reload: pass it to every call. */
  readonly signal: AbortSignal;
}

/** What an element needs before it can start. */
export interface Needs {
  /** False for what has an id of its own. */
  readonly body?: boolean;
}

type Host = HuiyinElement<{ readonly type: string }>;

/** Nobody has said which unit it is. */
export const BODY_MISSING: FailedState = { type: 'error', code: 'setup.body-missing', retryable: false };

/**
 * Calls `start` once the element knows its server and unit, and again when either changes, when it comes back into
 * the page and on `reload()`; the earlier call's signal is then aborted. What `start` rejects with becomes the
 * element's failure. Without a unit the element says so and `start` isn't called.
 *
 * @example
 * ```ts
 * readonly #connection = new ClientController(this, async ({ client, body, signal }) => {
 *   this.state = { type: 'loaded', unit: await client.bodies.get(body, { signal }) };
 * });
 * ```
 */
export class ClientController implements ReactiveController {
  readonly #host: Host;
  readonly #start: (connection: Connection) => unknown;
  readonly #needsBody: boolean;
  #current: Connection | undefined;
  #cause = '';
  #abort: AbortController | undefined;

  constructor(host: Host, start: (connection: Connection) => unknown, { body = true }: Needs = {}) {
    this.#host = host;
    this.#start = start;
    this.#needsBody = body;
    host.addController(this);
  }

  /** What the element works with now; undefined before it is known, without a unit, and out of the page. */
  get current(): Connection | undefined {
    return this.#current;
  }

  get client(): HuiyinClient | undefined {
    return this.#current?.client;
  }

  get body(): string | undefined {
    return this.#current?.body;
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const { place, surroundings, attempt, isConnected } = this.#host;
    if (!place || !isConnected) return;
    const given = surroundings.client;
    const cause = JSON.stringify([place.endpoint, place.body, attempt]);
    if (this.#abort && cause === this.#cause && (!given || given === this.#current?.client)) return;
    // What failed before says nothing about the new try.
    if (this.#cause && this.#host.status === 'error') this.#host.state = { type: 'loading' };
    this.#cause = cause;
    this.#restart(given, place.endpoint, place.body);
  }

  hostDisconnected(): void {
    this.#abort?.abort();
    this.#abort = this.#current = undefined;
  }

  #restart(given: HuiyinClient | undefined, endpoint: string, body = ''): void {
    this.#abort?.abort();
    const abort = (this.#abort = new AbortController());
    this.#current = undefined;
    if (!body && this.#needsBody) {
      this.#host.state = BODY_MISSING;
      return;
    }
    const { signal } = abort;
    void this.#run(async () => {
      const client = given ?? clientFor(endpoint);
      heedServerClock(() => client.clockLead);
      this.#current = { client, body, signal };
      await this.#start(this.#current);
    }, signal);
  }

  async #run(work: () => Promise<void>, signal: AbortSignal): Promise<void> {
    try {
      await work();
    } catch (error) {
      // Whatever an ended try still says is of no interest.
      if (!signal.aborted) this.#host.fail(error);
    }
  }
}
