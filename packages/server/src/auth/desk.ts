// Signing in at the desk and out of it, by an identity provider or, in the demonstration, by choosing somebody.
import type { Role } from '@huiyin/sdk';
import type { Clock } from '../clock.js';
import { OperationError, type StaffActor } from '../use-cases/operation.js';
import type { Directory, Log, Random } from '../use-cases/ports.js';
import { demoIssuer, type AccountName, type AccountStore, type StaffAccount } from './accounts.js';
import { nameInLog, type DeskKeys } from './desk-keys.js';
import type { DeskSessions } from './desk-sessions.js';
import type { IdentityProvider } from './identity-provider.js';
import { newRound, openRound, sealRound } from './sign-in-round.js';

/** Somebody of the demonstration, whom anybody may sign in as. */
export interface DemoPerson {
  readonly role: Role;
  readonly unit: string;
  readonly person: string;
}

export interface SignedIn {
  readonly actor: StaffActor;
  /** What requests of this session carry beside its cookie. */
  readonly csrfToken: string;
}

/** Back from the identity provider: in, or vouched for but unknown here. */
export type Arrival = { readonly session: string } | { readonly unknown: AccountName };

export interface DeskOptions {
  /** The identity provider and its address; absent where none is set. */
  readonly provider?: { readonly issuer: string; readonly asked: IdentityProvider };
  /** Empty where this is no demonstration. */
  readonly demo: readonly DemoPerson[];
  readonly accounts: AccountStore;
  readonly sessions: DeskSessions;
  readonly directory: Directory;
  readonly keys: DeskKeys;
  readonly random: Random;
  readonly clock: Clock;
  readonly log: Log;
}

/** Seconds after which the demonstration's units will be there. */
const RETRY_AFTER = 5;

export class Desk {
  readonly #options: DeskOptions;

  constructor(options: DeskOptions) {
    this.#options = options;
  }

  get hasProvider(): boolean {
    return this.#options.provider !== undefined;
  }

  get demo(): readonly DemoPerson[] {
    return this.#options.demo;
  }

  /** Names of those who work at a unit, as they stand beside what they do. */
  async namesAt(unit: string): Promise<readonly string[]> {
    const { accounts, demo } = this.#options;
    const shown = demo.filter((one) => one.unit === unit).map(({ person }) => person);
    return [...new Set([...(await accounts.namesAt(unit)), ...shown])];
  }

  /** Who a session's id belongs to. */
  async signedIn(session: string): Promise<SignedIn | undefined> {
    const { sessions } = this.#options;
    const actor = await sessions.find(session);
    return actor && { actor, csrfToken: sessions.csrfTokenOf(session) };
  }

  /**
   * Begins a sign-in at the identity provider.
   * @returns where to send the browser, and what it has to bring back
   * @throws OperationError `route.not-found` where there is none, `sign-in.provider-…`
   */
  async leave(): Promise<{ readonly address: string; readonly round: string }> {
    const { provider, keys, random, clock } = this.#options;
    if (!provider) throw new OperationError('route.not-found');
    const round = newRound(random, clock());
    const address = await provider.asked.addressFor(round);
    return { address, round: sealRound(keys.round, round, random) };
  }

  /**
   * Ends a sign-in that the browser comes back from.
   * @param search the query it brings
   * @param sealed what it was given to bring back
   * @param before the session it had until now, which ends
   * @throws OperationError `route.not-found`, `sign-in.not-completed`, `sign-in.provider-…`
   */
  async arrive(search: string, sealed = '', before?: string): Promise<Arrival> {
    const { provider, keys, accounts, clock, log } = this.#options;
    if (!provider) throw new OperationError('route.not-found');
    const round = openRound(keys.round, sealed, clock());
    if (!round) {
      log.warn({ code: 'sign-in.not-completed' }, 'a sign-in came back without what it left with');
      throw new OperationError('sign-in.not-completed');
    }
    const subject = await provider.asked.subjectOf(search, round);
    const name = { issuer: provider.issuer, subject };
    const account = await accounts.find(name);
    if (account) return { session: await this.#begin(account, before) };
    log.warn({ account: nameInLog(keys, name) }, 'sign-in refused: no account');
    return { unknown: name };
  }

  /**
   * Signs in as somebody of the demonstration.
   * @param who `role@unit`
   * @returns the session
   * @throws OperationError `route.not-found` where this is no demonstration or nobody is that
   */
  async demoSignIn(who: string, before?: string): Promise<string> {
    const { accounts, demo, directory } = this.#options;
    const person = demo.find(({ role, unit }) => `${role}@${unit}` === who);
    if (!person) throw new OperationError('route.not-found');
    if (!(await directory.units()).get(person.unit)) {
      throw new OperationError('server.unavailable', { retryAfter: RETRY_AFTER });
    }
    const { unit, role } = person;
    const account = { issuer: demoIssuer, subject: who, unit, role, person: person.person };
    await accounts.keepNew(account);
    const found = await accounts.find(account);
    if (!found) throw new OperationError('sign-in.not-completed');
    return await this.#begin(found, before);
  }

  /** Whether a form was posted by a page of this session. */
  accepts(session: string, csrfToken: string): boolean {
    return this.#options.sessions.accepts(session, csrfToken);
  }

  async signOut(session: string): Promise<void> {
    const { sessions, keys, log } = this.#options;
    const name = await sessions.end(session);
    if (name) log.info({ account: nameInLog(keys, name) }, 'signed out of the desk');
  }

  /** Always a new id: one that was slipped to the browser before opens nothing. */
  async #begin(account: StaffAccount, before: string | undefined): Promise<string> {
    const { sessions, keys, log } = this.#options;
    if (before !== undefined) await sessions.end(before);
    const id = await sessions.begin(account);
    log.info({ account: nameInLog(keys, account), role: account.role }, 'signed in at the desk');
    return id;
  }
}
