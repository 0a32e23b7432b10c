// Sends what waits, whenever there is a network and somebody is signed in: once, by one tab, the oldest first.
import { HuiyinError } from '@huiyin/sdk';
import {
  isOutboxOld,
  outboxDaysLeft,
  type Outbox,
  type OutboxEnd,
  type OutboxItem,
} from '@huiyin/sdk/outbox';
import { fill, type WaitingVisit } from '@huiyin/sdk/views';
import { currentTime, pageClock } from '../../foundation/clock.js';
import { KeptPhotos, photosOf } from './kept-photos.js';
import { show, shownBy, type LogHost } from './log-host.js';
import { HuiyinLoggedEvent } from './visit-log.events.js';
import type { KeptVisit, SentVisit, VisitSession } from './visit-log.types.js';

/** Milliseconds after which another window's sending is looked at again: what it has sent waits here no more. */
const BUSY_FOR = 2_000;
/** Receipts shown: those of one round. */
const MOST_SENT = 20;

export class SendingController {
  readonly #host: LogHost;
  #outbox: Outbox<KeptVisit> | undefined;
  #session: VisitSession | undefined;
  #signal: AbortSignal | undefined;
  #callOff: (() => void) | undefined;
  /** Somebody wanted it while it was being done: the line came back, or another visit was saved. */
  #isWantedAgain = false;

  constructor(host: LogHost) {
    this.#host = host;
  }

  begin(outbox: Outbox<KeptVisit>, session: VisitSession | undefined, signal: AbortSignal): void {
    this.#outbox = outbox;
    this.#session = session;
    this.#signal = signal;
    signal.addEventListener('abort', () => this.#callOff?.(), { once: true });
  }

  /** Tries to send; what there is to say is said. */
  readonly send = async (): Promise<void> => {
    const outbox = this.#outbox;
    // That of this start: another may begin meanwhile, over another store.
    const signal = this.#signal;
    const shown = shownBy(this.#host);
    if (!outbox || !shown || signal?.aborted) return;
    this.#isWantedAgain = shown.isSending;
    if (shown.isSending) return;
    show(this.#host, { isSending: true });
    const sent: SentVisit[] = [];
    const end = await this.#sendAll(outbox, sent);
    if (signal?.aborted) return;
    await this.refresh();
    const { visitLog } = this.#host.words;
    const line = end === 'offline' || end === 'signed-out' ? end : 'open';
    const said = sent.length > 0 ? fill(visitLog.said.sent, { count: sent.length }) : '';
    const busy = end === 'busy' ? visitLog.waiting.busy : '';
    this.#callOff?.();
    this.#callOff = busy ? pageClock.after(BUSY_FOR, () => void this.send()) : undefined;
    show(this.#host, { isSending: false, line, ...((said || busy) && { said: said || busy }) });
    if (this.#isWantedAgain && (end === 'offline' || end === 'done')) await this.send();
  };

  /** Reads again what waits. */
  async refresh(): Promise<void> {
    const outbox = this.#outbox;
    const owner = shownBy(this.#host)?.visitor?.owner;
    if (!outbox) return;
    const [items, expired] = [await outbox.items(), await outbox.expired()];
    const own = items.filter((item) => item.owner === owner);
    show(this.#host, { waiting: own.map(waitingOf), others: items.length - own.length, expired });
  }

  /** It was read that some were deleted. */
  async forgetExpired(): Promise<void> {
    await this.#outbox?.forgetExpired();
    await this.refresh();
  }

  async #sendAll(outbox: Outbox<KeptVisit>, sent: SentVisit[]): Promise<OutboxEnd> {
    const session = await this.#sessionNow();
    if (typeof session === 'string') return session;
    const { desk, client, visitor } = session;
    const signal = this.#signal;
    const photos = new KeptPhotos(outbox);
    const delivered: string[] = [];
    const end = await outbox.send(
      visitor.owner,
      (visit, idempotencyKey) =>
        photos.withNamed(visit, { client, signal }, (draft) =>
          desk.visits.log(draft, { idempotencyKey, signal }),
        ),
      ({ item, receipt }) => {
        delivered.push(...item.content.form.asked.flatMap(photosOf));
        const one = { receipt, household: item.content.draft.household };
        sent.push(one);
        const before = shownBy(this.#host)?.sent ?? [];
        show(this.#host, { sent: [one, ...before].slice(0, MOST_SENT) });
        const numbers = receipt.appeals.map(({ number }) => number);
        this.#host.dispatchEvent(new HuiyinLoggedEvent(receipt.id, numbers));
      },
    );
    await photos.forget(delivered);
    // Asked for anew next time: somebody may have signed in meanwhile.
    if (end === 'signed-out') this.#session = undefined;
    return end;
  }

  /** Who is signed in; why nothing can be sent where that can't be found out. */
  async #sessionNow(): Promise<VisitSession | 'offline' | 'signed-out'> {
    if (this.#session) return this.#session;
    const { reconnect } = this.#host;
    if (!reconnect) return 'signed-out';
    try {
      this.#session = await reconnect();
    } catch (error) {
      if (!(error instanceof TypeError) && !HuiyinError.is(error)) throw error;
      return 'offline';
    }
    if (!this.#session) return 'signed-out';
    const { visitor } = this.#session;
    await this.#outbox?.keep('visitor', visitor);
    show(this.#host, { visitor });
    return this.#session;
  }
}

function waitingOf({ id, savedAt, content, refusal }: OutboxItem<KeptVisit>): WaitingVisit {
  const { visitedAt, household, asked = [] } = content.draft;
  const now = currentTime();
  return {
    id,
    visitedAt,
    household,
    asked: asked.length,
    daysLeft: outboxDaysLeft(savedAt, now),
    isOld: isOutboxOld(savedAt, now),
    refusal,
  };
}
