// The case that is open: asks how it stands, follows it live, and never shows an older answer after a newer one.
import { HuiyinError, type HuiyinClient, type OpenAppeal, type TrackedAppeal } from '@huiyin/sdk';
import type { ReactiveControllerHost } from 'lit';
import type { Connection } from '../context/client-controller.js';
import { LiveController } from '../context/live-controller.js';
import { pageClock } from '../foundation/clock.js';
import { PollController } from '../foundation/poll-controller.js';
import type { Credentials } from './credentials.js';

/** How often, in milliseconds, a visible tracker asks where nothing comes by itself. */
const POLL = 30_000;
/** How old what is shown may grow where news comes by itself: its age and the days left change without any. */
const OLDEST = 3_600_000;

/** Hears what comes without being asked for by the resident. */
export interface CaseListener {
  /** How the case stands now. */
  onAppeal(appeal: TrackedAppeal): void;
  /** How it stands could not be got. It is tried again by itself. */
  onFailure(error: HuiyinError): void;
}

/** The case over one connection. */
interface Session {
  readonly opened: OpenAppeal;
  readonly signal: AbortSignal;
  readonly follow: () => void;
  /** Requests made, and which of them was the last to be heard. */
  asked: number;
  heard: number;
  /** When that was; 0 if the last try failed. */
  heardAt: number;
  underWay: number;
  /** It moved while a request was under way: ask once more. */
  hasMoved: boolean;
}

export class CaseController {
  readonly #listener: CaseListener;
  readonly #live: LiveController;
  /** The code lives in this closure and in no property. */
  #connect: ((connection: Connection) => Session) | undefined;
  #session: Session | undefined;
  #isLive = false;

  constructor(host: ReactiveControllerHost, listener: CaseListener) {
    this.#listener = listener;
    this.#live = new LiveController(host);
    new PollController(host, () => this.#poll(), POLL);
  }

  /** The number of the case that is open or being opened. */
  get number(): string | undefined {
    return this.#session?.opened.number;
  }

  /**
   * Opens a case; what was open before is closed.
   * @returns how it stands; undefined if it was closed meanwhile
   * @throws HuiyinError when it can't be opened
   */
  async open(connection: Connection, credentials: Credentials): Promise<TrackedAppeal | undefined> {
    this.close();
    this.#connect = this.#connectorFor(credentials);
    const session = (this.#session = this.#connect(connection));
    try {
      const appeal = await this.#hear(session, session.opened.track({ signal: session.signal }));
      if (appeal) session.follow();
      return appeal;
    } catch (error) {
      const isCurrent = this.#isCurrent(session);
      if (this.#session === session) this.close();
      if (isCurrent) throw error;
      return undefined;
    }
  }

  /** Goes on over another connection. @returns whether a case was open */
  resume(connection: Connection): boolean {
    if (!this.#connect) return false;
    this.#session = this.#connect(connection);
    this.#session.follow();
    void this.refresh();
    return true;
  }

  /**
   * Does something to the case.
   * @returns how it stands then; undefined if it was closed meanwhile
   * @throws HuiyinError
   */
  async act(
    perform: (opened: OpenAppeal, signal: AbortSignal) => Promise<TrackedAppeal>,
  ): Promise<TrackedAppeal | undefined> {
    const session = this.#session;
    if (!session) return undefined;
    try {
      return await this.#hear(session, perform(session.opened, session.signal));
    } catch (error) {
      if (!this.#isCurrent(session)) return undefined;
      throw error;
    }
  }

  /**
   * Asks for something of the case beside how it stands.
   * @returns undefined if it was closed meanwhile
   * @throws HuiyinError
   */
  async ask<T>(get: (opened: OpenAppeal, signal: AbortSignal) => Promise<T>): Promise<T | undefined> {
    const session = this.#session;
    if (!session) return undefined;
    const answer = await get(session.opened, session.signal);
    return this.#isCurrent(session) ? answer : undefined;
  }

  /** Asks how it stands now, or as soon as what is under way has ended. */
  async refresh(): Promise<void> {
    const session = this.#session;
    if (!session) return;
    if (session.underWay > 0) {
      session.hasMoved = true;
      return;
    }
    try {
      const appeal = await this.#hear(session, session.opened.track({ signal: session.signal }));
      if (appeal) this.#listener.onAppeal(appeal);
    } catch (error) {
      if (!this.#isCurrent(session)) return;
      session.heardAt = 0;
      if (!HuiyinError.is(error)) throw error;
      this.#listener.onFailure(error);
    }
  }

  close(): void {
    this.#live.stop();
    this.#connect = this.#session = undefined;
    this.#isLive = false;
  }

  #connectorFor({ number, code }: Credentials): (connection: Connection) => Session {
    return ({ client, signal }) => {
      const opened = client.appeals.open(number, code);
      return {
        opened,
        signal,
        follow: () => this.#follow(client, opened.number, code),
        asked: 0,
        heard: 0,
        heardAt: 0,
        underWay: 0,
        hasMoved: false,
      };
    };
  }

  #follow(client: HuiyinClient, number: string, trackingCode: string): void {
    this.#isLive = false;
    this.#live.follow(client, {
      topics: [`appeal:${number}`],
      trackingCode,
      onEvent: () => void this.refresh(),
      onState: (state) => {
        const wasLive = this.#isLive;
        this.#isLive = state === 'open';
        // Before the line was open something may have been missed.
        if (this.#isLive && !wasLive) void this.refresh();
      },
    });
  }

  #poll(): Promise<void> | undefined {
    const session = this.#session;
    if (!session || session.underWay > 0) return undefined;
    const isFresh = this.#isLive && pageClock.now() - session.heardAt < OLDEST;
    return isFresh ? undefined : this.refresh();
  }

  /** Waits for an answer. @returns undefined for one nobody waits for any more */
  async #hear(session: Session, answer: Promise<TrackedAppeal>): Promise<TrackedAppeal | undefined> {
    const asked = ++session.asked;
    session.underWay++;
    try {
      const appeal = await answer;
      if (!this.#isCurrent(session) || asked < session.heard) return undefined;
      session.heard = asked;
      session.heardAt = pageClock.now();
      return appeal;
    } finally {
      session.underWay--;
      this.#catchUp(session);
    }
  }

  #catchUp(session: Session): void {
    if (!session.hasMoved || session.underWay > 0 || !this.#isCurrent(session)) return;
    session.hasMoved = false;
    void this.refresh();
  }

  #isCurrent(session: Session): boolean {
    return this.#session === session && !session.signal.aborted;
  }
}
