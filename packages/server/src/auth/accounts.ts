// Who somebody is once an identity provider has vouched for them, and how their sessions are kept.
import type { Role } from '@huiyin/sdk';
import type { Millis } from '@huiyin/sdk/rules';

/** Who vouches, and the name they know somebody by. */
export interface AccountName {
  /** The identity provider's address, as the settings write it; `demoIssuer` for the demonstration. */
  readonly issuer: string;
  /** 1 to 255 characters. */
  readonly subject: string;
}

export interface StaffAccount extends AccountName {
  /** Slug of the unit they work in. */
  readonly unit: string;
  readonly role: Role;
  /** The name shown beside what they do. */
  readonly person: string;
  /** Since when nobody can sign in to it. */
  readonly disabledAt?: Millis;
}

/** Vouches for the demonstration's staff. No address of the web, so no provider can be it. */
export const demoIssuer = 'urn:huiyin:demo';

/** Which sessions still count. */
export interface SessionBounds {
  readonly issuers: readonly string[];
  readonly seenAfter: Millis;
  readonly startedAfter: Millis;
}

export interface KeptSession {
  readonly account: StaffAccount;
  readonly seenAt: Millis;
}

export interface AccountStore {
  /** @returns undefined for a subject without an account, or with one that was disabled */
  find(name: AccountName): Promise<StaffAccount | undefined>;
  /** Names shown beside what they do, of those who can sign in at a unit. */
  namesAt(unit: string): Promise<string[]>;
  /** Enters an account unless there is one of that name, disabled or not. */
  keepNew(account: StaffAccount): Promise<void>;
}

export interface SessionStore {
  begin(idHash: Uint8Array, account: StaffAccount, now: Millis): Promise<void>;
  find(idHash: Uint8Array, bounds: SessionBounds): Promise<KeptSession | undefined>;
  touch(idHash: Uint8Array, now: Millis): Promise<void>;
  end(idHash: Uint8Array): Promise<AccountName | undefined>;
  forget(bounds: Omit<SessionBounds, 'issuers'>): Promise<number>;
}
