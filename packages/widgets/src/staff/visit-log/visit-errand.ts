// What the log of visits sends, and what it says of it.
import type { VisitReceipt } from '@huiyin/sdk';
import {
  isOutboxOld,
  outboxDaysLeft,
  type Delivered,
  type Outbox,
  type OutboxItem,
} from '@huiyin/sdk/outbox';
import { fill, type WaitingVisit } from '@huiyin/sdk/views';
import type { OutboxErrand, OutboxStanding, OutboxWay } from '../../controllers/outbox-controller.js';
import { currentTime } from '../../foundation/clock.js';
import { KeptPhotos, photosOf } from './kept-photos.js';
import { show, shownBy, type LogHost } from './log-host.js';
import { HuiyinLoggedEvent } from './visit-log.events.js';
import type { KeptVisit, Reconnect, VisitSession } from './visit-log.types.js';

/** How often it is tried again, in milliseconds, while something waits. */
export const VISIT_TRY_AGAIN = 15_000;
/** Receipts shown: those of one round. */
const MOST_SENT = 20;

type Sent = Delivered<KeptVisit, VisitReceipt>;

export class VisitErrand implements OutboxErrand<KeptVisit, VisitSession, VisitReceipt> {
  readonly #host: LogHost;

  constructor(host: LogHost) {
    this.#host = host;
  }

  get reconnect(): Reconnect | undefined {
    return this.#host.reconnect;
  }

  get busy(): string {
    return this.#host.words.visitLog.waiting.busy;
  }

  standing(): OutboxStanding | undefined {
    return shownBy(this.#host);
  }

  show(change: Partial<Pick<OutboxStanding, 'line' | 'isSending' | 'expired' | 'said'>>): void {
    show(this.#host, change);
  }

  showKept(items: readonly OutboxItem<KeptVisit>[]): void {
    const owner = shownBy(this.#host)?.visitor?.owner;
    const own = items.filter((item) => item.owner === owner);
    show(this.#host, { waiting: own.map(waitingOf), others: items.length - own.length });
  }

  async onFound({ visitor }: VisitSession, outbox: Outbox<KeptVisit>): Promise<void> {
    await outbox.keep('visitor', visitor);
    show(this.#host, { visitor });
  }

  ownerIn({ visitor }: VisitSession): string {
    return visitor.owner;
  }

  deliver(
    visit: KeptVisit,
    { desk, client }: VisitSession,
    { outbox, idempotencyKey, signal }: OutboxWay<KeptVisit>,
  ): Promise<VisitReceipt> {
    return new KeptPhotos(outbox).withNamed(visit, { client, signal }, (draft) =>
      desk.visits.log(draft, { idempotencyKey, signal }),
    );
  }

  onDelivered({ item, receipt }: Sent): void {
    const one = { receipt, household: item.content.draft.household };
    const before = shownBy(this.#host)?.sent ?? [];
    show(this.#host, { sent: [one, ...before].slice(0, MOST_SENT) });
    const numbers = receipt.appeals.map(({ number }) => number);
    this.#host.dispatchEvent(new HuiyinLoggedEvent(receipt.id, numbers));
  }

  async onSent(sent: readonly Sent[], outbox: Outbox<KeptVisit>): Promise<void> {
    const photos = sent.flatMap(({ item }) => item.content.form.asked.flatMap(photosOf));
    await new KeptPhotos(outbox).forget(photos);
  }

  told(sent: readonly Sent[]): string {
    return sent.length > 0 ? fill(this.#host.words.visitLog.said.sent, { count: sent.length }) : '';
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
