// Sends what waits in an outbox whenever there is a network and its owner is signed in: once, by one tab, in its order.
import { HuiyinError } from '@huiyin/sdk';
import type { Delivered, Outbox, OutboxEnd, OutboxItem } from '@huiyin/sdk/outbox';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { pageClock } from '../foundation/clock.js';
import { PollController } from '../foundation/poll-controller.js';

/** Milliseconds after which another window's sending is looked at again: what it has sent waits here no more. */
const BUSY_FOR = 2_000;

/** Where sending stands, as its element shows it. */
export interface OutboxStanding {
  readonly line: 'open' | 'offline' | 'signed-out';
  readonly isSending: boolean;
  /** This owner's. */
  readonly waiting: readonly { readonly refusal?: unknown }[];
  /** How many were deleted unsent. */
  readonly expired: number;
  /** The last thing said aloud. */
  readonly said: string;
}

/** How one is sent. */
export interface OutboxWay<Content> {
  readonly outbox: Outbox<Content>;
  readonly idempotencyKey: string;
  readonly signal: AbortSignal | undefined;
}

/** What is delivered, and what is said of it. */
export interface OutboxErrand<Content, Session, Receipt> {
  /** What its element shows; undefined before the store was opened. */
  standing(): OutboxStanding | undefined;
  show(change: Partial<Pick<OutboxStanding, 'line' | 'isSending' | 'expired' | 'said'>>): void;
  /** Shows what waits, of whichever owner. */
  showKept(items: readonly OutboxItem<Content>[]): void;
  /** Finds who is signed in; absent where the page has no way to. Rejects where the server can't be reached. */
  readonly reconnect: (() => Promise<Session | undefined>) | undefined;
  /** Somebody is signed in again. */
  onFound(session: Session, outbox: Outbox<Content>): Promise<void>;
  ownerIn(session: Session): string;
  deliver(content: Content, session: Session, way: OutboxWay<Content>): Promise<Receipt>;
  /** The server has it, and it waits no more. */
  onDelivered(delivered: Delivered<Content, Receipt>): void;
  /** Sending has come to its end, whoever shows it. */
  onSent?(sent: readonly Delivered<Content, Receipt>[], outbox: Outbox<Content>): Promise<void>;
  /** It was said how sending went. @param isMore whether the server has more, or refused something new */
  onTold?(isMore: boolean): Promise<void>;
  /** The network is back, and what waited was tried. */
  onOnline?(): Promise<void>;
  /** Empty where there is nothing to say. */
  told(sent: readonly Delivered<Content, Receipt>[]): string;
  /** Another window is sending. */
  readonly busy: string;
}

/**
 * The one machine behind every element that keeps what is written until the server has it.
 *
 * @example
 * ```ts
 * readonly #sending = new OutboxController<KeptVisit, VisitSession, VisitReceipt>(this, visitErrand(this), 15_000);
 * // once the store is open
 * this.#sending.begin(outbox, { session, signal });
 * ```
 */
export class OutboxController<
  Content extends object,
  Session extends object,
  Receipt,
> implements ReactiveController {
  readonly #errand: OutboxErrand<Content, Session, Receipt>;
  #outbox: Outbox<Content> | undefined;
  #session: Session | undefined;
  #signal: AbortSignal | undefined;
  #callOff: (() => void) | undefined;
  /** Somebody wanted it while it was being done: the line came back, or another one was written. */
  #isWantedAgain = false;

  /** @param every milliseconds between two tries while something waits */
  constructor(host: ReactiveControllerHost, errand: OutboxErrand<Content, Session, Receipt>, every: number) {
    this.#errand = errand;
    host.addController(this);
    new PollController(host, () => this.#again(), every);
  }

  hostConnected(): void {
    // Not by the page's timer alone, which rests while the page can't be seen: a phone in a pocket sends, too.
    window.addEventListener('online', this.#onOnline);
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.#onOnline);
  }

  /** Starts over one store. @param start `session` is who is signed in, as far as that is known */
  begin(
    outbox: Outbox<Content>,
    { session, signal }: { readonly session: Session | undefined; readonly signal: AbortSignal },
  ): void {
    this.#outbox = outbox;
    this.#session = session;
    this.#signal = signal;
    signal.addEventListener('abort', () => this.#callOff?.(), { once: true });
  }

  /** Tries to send; what there is to say is said. */
  readonly send = async (): Promise<void> => {
    const errand = this.#errand;
    const outbox = this.#outbox;
    // That of this start: another may begin meanwhile, over another store.
    const signal = this.#signal;
    const standing = errand.standing();
    if (!outbox || !standing || signal?.aborted) return;
    this.#isWantedAgain = standing.isSending;
    if (standing.isSending) return;
    errand.show({ isSending: true });
    const sent: Delivered<Content, Receipt>[] = [];
    let end: OutboxEnd;
    try {
      end = await this.#sendAll(outbox, sent);
    } catch (error) {
      // Nothing that waits was lost by it: it is tried again.
      if (!signal?.aborted) errand.show({ isSending: false });
      throw error;
    }
    if (signal?.aborted) return;
    const hasRefused = await this.refresh();
    const line = end === 'offline' || end === 'signed-out' ? end : 'open';
    const isBusy = end === 'busy';
    const said = isBusy ? errand.busy : errand.told(sent);
    this.#callOff?.();
    this.#callOff = isBusy ? pageClock.after(BUSY_FOR, () => void this.send()) : undefined;
    errand.show({ isSending: false, line, ...(said && { said }) });
    await errand.onTold?.(sent.length > 0 || hasRefused);
    if (this.#isWantedAgain && (end === 'offline' || end === 'done')) await this.send();
  };

  /** Reads again what waits. @returns whether something more than before came back */
  async refresh(): Promise<boolean> {
    const errand = this.#errand;
    const outbox = this.#outbox;
    if (!outbox || !errand.standing()) return false;
    const [items, expired] = [await outbox.items(), await outbox.expired()];
    const before = this.#refused;
    errand.showKept(items);
    errand.show({ expired });
    return this.#refused > before;
  }

  /** Lets what somebody has written wait, and sends it. */
  async add(owner: string, content: Content): Promise<void> {
    await this.#outbox?.add(owner, content);
    await this.refresh();
    await this.send();
  }

  /** Puts something else in the place of what came back, and sends it. */
  async mend(contents: ReadonlyMap<string, Content>): Promise<void> {
    await this.#outbox?.mend(contents);
    await this.refresh();
    await this.send();
  }

  async drop(id: string): Promise<void> {
    await this.#outbox?.drop(id);
    await this.refresh();
  }

  /** It was read that some were deleted. */
  async forgetExpired(): Promise<void> {
    await this.#outbox?.forgetExpired();
    await this.refresh();
  }

  get #refused(): number {
    return this.#errand.standing()?.waiting.filter(({ refusal }) => refusal).length ?? 0;
  }

  async #sendAll(outbox: Outbox<Content>, sent: Delivered<Content, Receipt>[]): Promise<OutboxEnd> {
    const errand = this.#errand;
    const session = await this.#sessionNow(outbox);
    if (typeof session === 'string') return session;
    const signal = this.#signal;
    const end = await outbox.send<Receipt>(
      errand.ownerIn(session),
      (content, idempotencyKey) => errand.deliver(content, session, { outbox, idempotencyKey, signal }),
      (delivered) => {
        sent.push(delivered);
        errand.onDelivered(delivered);
      },
    );
    await errand.onSent?.(sent, outbox);
    // Asked for anew next time: somebody may have signed in meanwhile.
    if (end === 'signed-out') this.#session = undefined;
    return end;
  }

  /** Who is signed in; why nothing can be sent where that can't be found out. */
  async #sessionNow(outbox: Outbox<Content>): Promise<Session | 'offline' | 'signed-out'> {
    if (this.#session) return this.#session;
    const { reconnect } = this.#errand;
    if (!reconnect) return 'signed-out';
    try {
      this.#session = await reconnect();
    } catch (error) {
      if (!(error instanceof TypeError) && !HuiyinError.is(error)) throw error;
      return 'offline';
    }
    if (!this.#session) return 'signed-out';
    await this.#errand.onFound(this.#session, outbox);
    return this.#session;
  }

  #again(): Promise<void> | undefined {
    const standing = this.#errand.standing();
    const isIdle =
      !standing || (standing.line === 'open' && !standing.waiting.some(({ refusal }) => !refusal));
    return isIdle ? undefined : this.send();
  }

  readonly #onOnline = (): void => void this.send().then(() => this.#errand.onOnline?.());
}
