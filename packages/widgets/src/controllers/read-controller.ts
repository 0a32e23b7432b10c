// Reads what an element shows, and again while the page is on show; what is there stays when the server can't be reached.
import { HuiyinError, type HuiyinClient } from '@huiyin/sdk';
import type { ReactiveController } from 'lit';
import { ClientController, type Connection, type Needs } from '../context/client-controller.js';
import { currentTime } from '../foundation/clock.js';
import type { HuiyinElement } from '../foundation/element.js';
import type { FailedState } from '../foundation/element-state.js';
import { PollController } from '../foundation/poll-controller.js';

/** Milliseconds between two reads of a visible page. */
const POLL_MILLIS = 60_000;

export interface Reading extends Needs {
  /** Milliseconds between two reads of a visible page; a minute if absent. */
  readonly every?: number;
}

/**
 * @example
 * ```ts
 * readonly #read = new ReadController<TaskLibraryState>(this, async ({ client, body, signal }) =>
 *   stateOf(await tasks(client).list({ body, signal }).page()),
 * );
 * ```
 */
export class ReadController<Shown extends { readonly type: string }> implements ReactiveController {
  readonly #host: HuiyinElement<Shown>;
  readonly #read: (connection: Connection) => Promise<Shown | FailedState>;
  readonly #connection: ClientController;
  #readAt = 0;
  #staleSince: number | undefined;

  /** @param read is asked for everything that is shown; what it rejects with at first is the element's failure */
  constructor(
    host: HuiyinElement<Shown>,
    read: (connection: Connection) => Promise<Shown | FailedState>,
    { every = POLL_MILLIS, ...needs }: Reading = {},
  ) {
    this.#host = host;
    this.#read = read;
    host.addController(this);
    this.#connection = new ClientController(host, (connection) => this.#load(connection), needs);
    new PollController(host, () => this.refresh(), every);
  }

  hostConnected(): void {
    this.#staleSince = undefined;
  }

  /** What it is read with; undefined before that is known. */
  get client(): HuiyinClient | undefined {
    return this.#connection.client;
  }

  /** Where what is shown was read; undefined before it is known. */
  get endpoint(): string | undefined {
    return this.client?.endpoint;
  }

  /** The server what is shown was read from, to send something to; undefined before it is known. */
  get connection(): Connection | undefined {
    return this.#connection.current;
  }

  /** The moment what is shown is of, where the last read failed. */
  get staleSince(): number | undefined {
    return this.#staleSince;
  }

  /** Asks now. What is shown stays when the server can't be reached. */
  async refresh(): Promise<void> {
    const { current } = this.#connection;
    const { status } = this.#host;
    if (!current || (status !== 'loaded' && status !== 'empty')) return;
    try {
      await this.#load(current);
    } catch (error) {
      if (current.signal.aborted) return;
      if (!HuiyinError.is(error)) throw error;
      this.#staleSince = this.#readAt;
      this.#host.requestUpdate();
    }
  }

  async #load(connection: Connection): Promise<void> {
    const shown = await this.#read(connection);
    if (connection.signal.aborted) return;
    this.#readAt = currentTime();
    this.#staleSince = undefined;
    this.#host.state = shown;
  }
}
