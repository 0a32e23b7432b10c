// The meeting itself, as the server has it: read again whenever something happened there, kept for when there is no network.
import { HuiyinError, type MeetingDetail } from '@huiyin/sdk';
import { meetings } from '@huiyin/sdk/meetings';
import type { Outbox } from '@huiyin/sdk/outbox';
import type { Connection } from '../../context/client-controller.js';
import { LiveController } from '../../context/live-controller.js';
import { currentTime } from '../../foundation/clock.js';
import { PollController } from '../../foundation/poll-controller.js';
import { show, shownBy, type DeskHost } from './desk-host.js';
import type { KeptAct } from './meeting-desk.types.js';

/** Milliseconds between two reads where nothing comes by itself. */
const POLL_MILLIS = 10_000;

interface Kept {
  readonly meeting: MeetingDetail;
  readonly readAt: number;
}

export class HallController {
  readonly #host: DeskHost;
  readonly #onLine: () => void;
  readonly #live: LiveController;
  #connection: Connection | undefined;
  #outbox: Outbox<KeptAct> | undefined;
  #readAt = 0;
  #followed = '';

  /** @param onLine hears that the server answers again */
  constructor(host: DeskHost, onLine: () => void) {
    this.#host = host;
    this.#onLine = onLine;
    this.#live = new LiveController(host);
    new PollController(host, () => this.read(), POLL_MILLIS);
  }

  /** As it was read last on this machine. */
  async kept(outbox: Outbox<KeptAct>): Promise<{ meeting?: MeetingDetail; staleSince?: number }> {
    const kept = (await outbox.kept(this.#note)) as Kept | undefined;
    if (!kept) return {};
    this.#readAt = kept.readAt;
    return { meeting: kept.meeting, staleSince: kept.readAt };
  }

  begin(outbox: Outbox<KeptAct>, connection: Connection): void {
    this.#outbox = outbox;
    this.#connection = connection;
    this.#followed = '';
  }

  /** Reads it now. What is shown stays where the server can't be reached, with its time. */
  readonly read = async (): Promise<void> => {
    const connection = this.#connection;
    const id = this.#host.meeting;
    if (!connection || !id || !shownBy(this.#host)) return;
    const { client, signal } = connection;
    try {
      const meeting = await meetings(client).get(id, { signal });
      if (signal.aborted) return;
      this.#readAt = currentTime();
      const { staleSince, meeting: before } = shownBy(this.#host) ?? {};
      const wasStale = staleSince !== undefined;
      show(this.#host, { meeting, staleSince: undefined });
      if (before?.status === 'announced' && meeting.status === 'open') this.#begin();
      this.#follow(meeting.body.slug);
      // Where there is no room it is read anew next time.
      await this.#outbox?.keep(this.#note, { meeting, readAt: this.#readAt }).catch(() => undefined);
      if (wasStale || shownBy(this.#host)?.line === 'offline') this.#onLine();
    } catch (error) {
      if (signal.aborted) return;
      if (!HuiyinError.is(error)) throw error;
      if (error.retryable) show(this.#host, { staleSince: this.#readAt });
      else this.#host.fail(error);
    }
  };

  /** Another clerk has opened it: one can write now, unless one is elsewhere on the page. */
  #begin(): void {
    const at = document.activeElement;
    if (at === document.body || at === this.#host) this.#host.focus();
  }

  get #note(): string {
    return `meeting/${this.#host.meeting ?? ''}`;
  }

  #follow(body: string): void {
    const client = this.#connection?.client;
    if (!client || this.#followed === body) return;
    this.#followed = body;
    this.#live.follow(client, {
      topics: [`body:${body}`],
      onEvent: ({ type }) => {
        if (type === 'meeting.changed') void this.read();
      },
      // Meanwhile something may have happened that no event tells of.
      onState: (state) => {
        if (state === 'open') void this.read();
      },
    });
  }
}
