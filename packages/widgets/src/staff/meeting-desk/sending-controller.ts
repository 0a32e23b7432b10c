// Sends what waits whenever there is a network and its clerk is signed in: once, by one tab, in the order it was said.
import { HuiyinError } from '@huiyin/sdk';
import type { Outbox, OutboxEnd } from '@huiyin/sdk/outbox';
import type { StaffMeetings } from '@huiyin/sdk/staff';
import { fill } from '@huiyin/sdk/views';
import { pageClock } from '../../foundation/clock.js';
import { show, shownBy, type DeskHost, type Start } from './desk-host.js';
import { HuiyinCapturedEvent } from './meeting-desk.events.js';
import type { HallSession, KeptAct } from './meeting-desk.types.js';

/** Milliseconds after which another window's sending is looked at again. */
const BUSY_FOR = 2_000;

interface Sent {
  readonly turn?: number;
  readonly appeal?: string;
  readonly isAnswer?: boolean;
}

export class SendingController {
  readonly #host: DeskHost;
  readonly #onSent: () => Promise<void>;
  #outbox: Outbox<KeptAct> | undefined;
  #session: HallSession | undefined;
  #signal: AbortSignal | undefined;
  #callOff: (() => void) | undefined;
  /** Somebody wanted it while it was being done: the line came back, or another one was written. */
  #isWantedAgain = false;

  /** @param onSent hears that the server has more, or refused something */
  constructor(host: DeskHost, onSent: () => Promise<void>) {
    this.#host = host;
    this.#onSent = onSent;
  }

  begin(outbox: Outbox<KeptAct>, { session, signal }: Start): void {
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
    const sent: Sent[] = [];
    const end = await this.#sendAll(outbox, sent);
    // Before they wait no more: in between, what was written next would take the number of one of them.
    if (sent.length > 0) await this.#onSent();
    if (signal?.aborted) return;
    const refused = await this.refresh();
    const line = end === 'offline' || end === 'signed-out' ? end : 'open';
    const { meetingDesk: w } = this.#host.words;
    const said = end === 'busy' ? w.waiting.busy : this.#told(sent);
    this.#callOff?.();
    this.#callOff = end === 'busy' ? pageClock.after(BUSY_FOR, () => void this.send()) : undefined;
    show(this.#host, { isSending: false, line, ...(said && { said }) });
    if (refused) await this.#onSent();
    if (this.#isWantedAgain && (end === 'offline' || end === 'done')) await this.send();
  };

  /** Reads again what waits. @returns whether something more than before came back */
  async refresh(): Promise<boolean> {
    const outbox = this.#outbox;
    const shown = shownBy(this.#host);
    if (!outbox || !shown) return false;
    const [items, expired] = [await outbox.items(), await outbox.expired()];
    const here = items.filter(({ content }) => content.meeting === this.#host.meeting);
    const waiting = here.filter(({ owner }) => owner === shown.clerk?.owner);
    const before = new Set(shown.waiting.filter(({ refusal }) => refusal).map(({ key }) => key));
    show(this.#host, { waiting, others: here.length - waiting.length, expired });
    return waiting.some(({ refusal, key }) => refusal && !before.has(key));
  }

  /** Puts something else in the place of what came back, and sends it. */
  async mend(contents: ReadonlyMap<string, KeptAct>): Promise<void> {
    await this.#outbox?.mend(contents);
    await this.refresh();
    await this.send();
  }

  async drop(id: string): Promise<void> {
    await this.#outbox?.drop(id);
    await this.refresh();
  }

  async add(content: KeptAct): Promise<void> {
    const owner = shownBy(this.#host)?.clerk?.owner;
    if (owner === undefined) return;
    await this.#outbox?.add(owner, content);
    await this.refresh();
    await this.send();
  }

  /** It was read that some were deleted. */
  async forgetExpired(): Promise<void> {
    await this.#outbox?.forgetExpired();
    await this.refresh();
  }

  #told(sent: readonly Sent[]): string | undefined {
    const w = this.#host.words.meetingDesk.said;
    const [only] = sent;
    if (!only) return undefined;
    if (sent.length > 1) return fill(w.sent, { count: sent.length });
    const { turn, appeal = '', isAnswer } = only;
    return turn === undefined ? w.done : fill(isAnswer ? w.sealedAnswer : w.sealed, { turn, appeal });
  }

  async #sendAll(outbox: Outbox<KeptAct>, sent: Sent[]): Promise<OutboxEnd> {
    const session = await this.#sessionNow();
    if (typeof session === 'string') return session;
    const signal = this.#signal;
    const end = await outbox.send(
      session.clerk.owner,
      (act, idempotencyKey) => deliver(session.desk.meetings, act, { idempotencyKey, signal }),
      ({ item, receipt }) => {
        // What another meeting of the same evening left here is sent too, and said there.
        if (item.content.meeting !== this.#host.meeting) return;
        sent.push(receipt);
        const { turn, appeal } = receipt;
        if (turn !== undefined) this.#host.dispatchEvent(new HuiyinCapturedEvent(turn, appeal ?? ''));
      },
    );
    // Asked for anew next time: somebody may have signed in meanwhile.
    if (end === 'signed-out') this.#session = undefined;
    return end;
  }

  /** Who is signed in; why nothing can be sent where that can't be found out. */
  async #sessionNow(): Promise<HallSession | 'offline' | 'signed-out'> {
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
    const { clerk } = this.#session;
    await this.#outbox?.keep('clerk', clerk);
    show(this.#host, { clerk });
    return this.#session;
  }
}

interface Way {
  readonly idempotencyKey: string;
  readonly signal: AbortSignal | undefined;
}

async function deliver(meetings: StaffMeetings, act: KeptAct, way: Way): Promise<Sent> {
  const { meeting } = act;
  switch (act.type) {
    case 'question': {
      const { turn, number } = await meetings.capture(meeting, act.draft, way);
      return { turn, appeal: number };
    }
    case 'answer': {
      const { turn, number } = await meetings.answer(meeting, act.draft, way);
      return { turn, appeal: number, isAnswer: true };
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
