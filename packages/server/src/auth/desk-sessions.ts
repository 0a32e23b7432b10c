// Sessions at the desk: the browser holds a random id, the database its hash.
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Millis } from '@huiyin/sdk/rules';
import type { Clock } from '../clock.js';
import type { StaffActor } from '../use-cases/operation.js';
import type { Random } from '../use-cases/ports.js';
import type { AccountName, SessionBounds, SessionStore, StaffAccount } from './accounts.js';

const MINUTE = 60_000;
/** Milliseconds without a request after which a session ends. */
export const IDLE_LIMIT = 30 * MINUTE;
/** Milliseconds after which a session ends whatever is done in it. */
export const WHOLE_LIMIT = 12 * 60 * MINUTE;
/** Use is written down once a minute at most, so a session may end that much before half an hour is over. */
const TOUCH_AFTER = MINUTE;
/** 32 bytes in base64url. */
const ID = /^[A-Za-z0-9_-]{43}$/;

export interface DeskSessionsOptions {
  readonly store: SessionStore;
  /** 32 bytes. */
  readonly csrfKey: Uint8Array;
  /** Whose accounts may be signed in here: sessions of others ended with the settings they began under. */
  readonly issuers: readonly string[];
  readonly random: Random;
  readonly clock: Clock;
}

export class DeskSessions {
  readonly #options: DeskSessionsOptions;

  constructor(options: DeskSessionsOptions) {
    this.#options = options;
  }

  /** A new session, under an id that nobody has had before. @returns the id, 256 random bits in base64url */
  async begin(account: StaffAccount): Promise<string> {
    const { store, random, clock } = this.#options;
    const id = Buffer.from(random(32)).toString('base64url');
    await store.begin(hashOf(id), account, clock());
    return id;
  }

  /** Who is signed in. @returns undefined for what is no id, and for a session that has ended */
  async find(id: string): Promise<StaffActor | undefined> {
    if (!ID.test(id)) return undefined;
    const { store, clock } = this.#options;
    const now = clock();
    const hash = hashOf(id);
    const found = await store.find(hash, this.#bounds(now));
    if (!found) return undefined;
    if (now - found.seenAt >= TOUCH_AFTER) await store.touch(hash, now);
    const { role, unit, person } = found.account;
    return { kind: 'staff', role, unit, person };
  }

  /** @returns whose session it was; undefined where there was none */
  async end(id: string): Promise<AccountName | undefined> {
    return ID.test(id) ? await this.#options.store.end(hashOf(id)) : undefined;
  }

  /** What requests of a session have to say beside its cookie. Whoever can't read our pages can't know it. */
  csrfTokenOf(id: string): string {
    return createHmac('sha256', this.#options.csrfKey).update(id).digest('base64url');
  }

  /** Whether `token` is the session's, compared in constant time. Asks no database. */
  accepts(id: string, token: string): boolean {
    const wanted = Buffer.from(this.csrfTokenOf(id));
    const given = Buffer.from(token);
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  }

  /** Deletes the sessions that have ended. @returns how many */
  async forget(now: Millis): Promise<number> {
    return await this.#options.store.forget(this.#bounds(now));
  }

  #bounds(now: Millis): SessionBounds {
    const { issuers } = this.#options;
    return { issuers, seenAfter: now - IDLE_LIMIT, startedAfter: now - WHOLE_LIMIT };
  }
}

/** A plain hash will do: an id has 256 random bits. */
function hashOf(id: string): Uint8Array {
  return new Uint8Array(createHash('sha256').update(id).digest());
}
