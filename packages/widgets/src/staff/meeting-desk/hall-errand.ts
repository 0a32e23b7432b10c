// What the desk in the hall sends, and what it says of it.
import type { Delivered, Outbox, OutboxItem } from '@huiyin/sdk/outbox';
import { fill } from '@huiyin/sdk/views';
import type {
  OutboxController,
  OutboxErrand,
  OutboxStanding,
  OutboxWay,
} from '../../controllers/outbox-controller.js';
import { show, shownBy, type DeskHost } from './desk-host.js';
import { HuiyinCapturedEvent } from './meeting-desk.events.js';
import type { HallReconnect, HallSession, KeptAct } from './meeting-desk.types.js';

/** What the server answered: which number, and of which appeal, where it was a question or its answer. */
export interface HallReceipt {
  readonly turn?: number;
  readonly appeal?: string;
}

type Sent = Delivered<KeptAct, HallReceipt>;

export type HallSending = OutboxController<KeptAct, HallSession, HallReceipt>;

/** How often it is tried again, in milliseconds, while something waits. */
export const HALL_TRY_AGAIN = 10_000;

export class HallErrand implements OutboxErrand<KeptAct, HallSession, HallReceipt> {
  readonly #host: DeskHost;
  readonly #read: () => Promise<void>;

  /** @param read reads the meeting anew */
  constructor(host: DeskHost, read: () => Promise<void>) {
    this.#host = host;
    this.#read = read;
  }

  get reconnect(): HallReconnect | undefined {
    return this.#host.reconnect;
  }

  get busy(): string {
    return this.#host.words.meetingDesk.waiting.busy;
  }

  standing(): OutboxStanding | undefined {
    return shownBy(this.#host);
  }

  show(change: Partial<Pick<OutboxStanding, 'line' | 'isSending' | 'expired' | 'said'>>): void {
    show(this.#host, change);
  }

  showKept(items: readonly OutboxItem<KeptAct>[]): void {
    const owner = shownBy(this.#host)?.clerk?.owner;
    const here = items.filter((item) => this.#isHere(item));
    const waiting = here.filter((item) => item.owner === owner);
    show(this.#host, { waiting, others: here.length - waiting.length });
  }

  async onFound({ clerk }: HallSession, outbox: Outbox<KeptAct>): Promise<void> {
    await outbox.keep('clerk', clerk);
    show(this.#host, { clerk });
  }

  ownerIn({ clerk }: HallSession): string {
    return clerk.owner;
  }

  async deliver(
    act: KeptAct,
    { desk: { meetings } }: HallSession,
    { idempotencyKey, signal }: OutboxWay<KeptAct>,
  ): Promise<HallReceipt> {
    const { meeting } = act;
    const way = { idempotencyKey, signal };
    switch (act.type) {
      case 'question': {
        const { turn, number } = await meetings.capture(meeting, act.draft, way);
        return { turn, appeal: number };
      }
      case 'answer': {
        const { turn, number } = await meetings.answer(meeting, act.draft, way);
        return { turn, appeal: number };
      }
      case 'open':
        await meetings.open(meeting, { at: act.at }, way);
        return {};
      case 'close':
        await meetings.close(meeting, { at: act.at }, way);
        return {};
      case 'attend':
        await meetings.attend(meeting, act.draft, way);
        return {};
    }
  }

  onDelivered({ item, receipt: { turn, appeal = '' } }: Sent): void {
    if (turn === undefined || !this.#isHere(item)) return;
    // The meeting is read anew only later: until then nobody else's number is this one.
    const { sealedTurn = 0 } = shownBy(this.#host) ?? {};
    show(this.#host, { sealedTurn: Math.max(sealedTurn, turn) });
    this.#host.dispatchEvent(new HuiyinCapturedEvent(turn, appeal));
  }

  async onTold(isMore: boolean): Promise<void> {
    if (isMore) await this.#read();
  }

  onOnline(): Promise<void> {
    return this.#read();
  }

  told(all: readonly Sent[]): string {
    const w = this.#host.words.meetingDesk.said;
    const sent = all.filter(({ item }) => this.#isHere(item));
    const [only] = sent;
    if (!only) return '';
    if (sent.length > 1) return fill(w.sent, { count: sent.length });
    const { turn, appeal = '' } = only.receipt;
    if (turn === undefined) return w.done;
    return fill(only.item.content.type === 'answer' ? w.sealedAnswer : w.sealed, { turn, appeal });
  }

  /** What another meeting of the same evening left here is sent too, and said there. */
  #isHere({ content }: OutboxItem<KeptAct>): boolean {
    return content.meeting === this.#host.meeting;
  }
}
