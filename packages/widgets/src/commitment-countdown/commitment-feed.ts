// Gets a commitment and keeps it fresh while it can be seen.
import { calendarUrl, HuiyinError, type Commitment, type CommitmentDetail } from '@huiyin/sdk';
import { ClientController, type Connection } from '../context/client-controller.js';
import { SealController, type Shown } from '../controllers/seal-controller.js';
import { currentTime } from '../foundation/clock.js';
import type { HuiyinElement } from '../foundation/element.js';
import { PollController } from '../foundation/poll-controller.js';

/** How often a commitment on show is asked for again. */
const POLL_MILLIS = 60_000;

type Host = HuiyinElement<{ readonly type: string }> & { readonly sealKey?: string | undefined };

export class CommitmentFeed {
  readonly #host: Host;
  readonly #id: string;
  readonly #receive: (commitment: Commitment) => void;
  readonly #connection: ClientController;
  readonly #poll: PollController;
  readonly #seal: SealController;
  #detail: CommitmentDetail | undefined;
  #asOf = 0;
  #isStale = false;

  constructor(host: Host, id: string, receive: (commitment: Commitment) => void) {
    this.#host = host;
    this.#id = id;
    this.#receive = receive;
    this.#connection = new ClientController(host, (connection) => this.#get(connection), { body: false });
    this.#poll = new PollController(host, () => this.refresh(), POLL_MILLIS);
    this.#seal = new SealController(host, () => this.#shown());
  }

  /** When what is shown was got, in milliseconds since 1970; only once the last try to ask again has failed. */
  get staleFrom(): number | undefined {
    return this.#isStale ? this.#asOf : undefined;
  }

  /** Where its days are to be had as a calendar; undefined before its server is known. */
  get calendarUrl(): string | undefined {
    const { client } = this.#connection;
    return client && calendarUrl(client, { commitment: this.#id });
  }

  /** The server it is from. */
  get endpoint(): string | undefined {
    return this.#connection.client?.endpoint;
  }

  /** What came of checking it against the sealed log; nothing on a page that names no key. */
  renderSeal(): unknown {
    return this.#seal.renderSection();
  }

  /** Asks again. What is shown stays when the server can't be reached. */
  async refresh(): Promise<void> {
    const connection = this.#connection.current;
    if (!connection || this.#host.status !== 'loaded') return;
    try {
      await this.#get(connection);
    } catch (error) {
      if (connection.signal.aborted) return;
      if (!HuiyinError.is(error)) throw error;
      this.#turnStale(true);
    }
  }

  /** Lets go of its element. */
  end(): void {
    for (const controller of [this.#connection, this.#poll, this.#seal]) {
      controller.hostDisconnected();
      this.#host.removeController(controller);
    }
  }

  async #get({ client, signal }: Connection): Promise<void> {
    const commitment = await client.commitments.get(this.#id, { signal });
    if (signal.aborted) return;
    this.#asOf = currentTime();
    this.#turnStale(false);
    this.#detail = commitment;
    this.#receive(commitment);
  }

  /** Held against the entries of the commitment that was asked for, whatever the server calls it. */
  #shown(): Shown | undefined {
    const { current } = this.#connection;
    if (!current || !this.#detail || this.#host.status !== 'loaded') return undefined;
    const detail = { ...this.#detail, id: this.#id };
    return {
      subject: 'commitment',
      id: JSON.stringify(detail),
      client: current.client,
      body: detail.body.slug,
      ledger: this.#id.split('-')[0],
      hold: (code) => (verifier) => code.checkCommitment(verifier, detail),
    };
  }

  #turnStale(isStale: boolean): void {
    if (isStale === this.#isStale) return;
    this.#isStale = isStale;
    this.#host.requestUpdate();
  }
}
