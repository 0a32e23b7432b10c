// Pairings 结对帮扶 as the database keeps them: what says who somebody is sealed.
import type { Cohort, Day, Role } from '@huiyin/sdk';
import type { Millis } from '@huiyin/sdk/rules';
import type { KeptAnswer } from './ledger-changes.js';

export interface PairingRecord {
  readonly id: string;
  /** Whose household it is. */
  readonly body: string;
  /** Who looks after them. */
  readonly unit: string;
  readonly person: string;
  readonly cohort: Cohort;
  readonly since: Day;
  readonly until?: Day;
  /** Sealed; absent, as are `why` and `endReason`, once forgotten. */
  readonly household?: Uint8Array;
  readonly why?: Uint8Array;
  readonly endedOn?: Day;
  readonly endReason?: Uint8Array;
  readonly forgottenOn?: Day;
}

export interface PairingWrite {
  readonly record: PairingRecord;
  readonly at: Millis;
  /** Who opened it. */
  readonly by: { readonly person: string; readonly role: Role };
  readonly answer?: KeptAnswer;
}

export interface PairingEndWrite {
  readonly record: PairingRecord;
  readonly at: Millis;
  readonly answer?: KeptAnswer;
}

export interface PairingListQuery {
  readonly body: string;
  /** Only those of whom this person looks after. */
  readonly of?: { readonly unit: string; readonly person: string };
  readonly after?: { readonly day: Day; readonly number: string } | undefined;
  readonly limit: number;
}

export interface PairingLookWrite {
  readonly pairing: string;
  readonly at: Millis;
  readonly unit: string;
  readonly person: string;
  readonly role: Role;
  readonly reason: string;
}

export interface PairingLookRecord extends Omit<PairingLookWrite, 'role'> {
  readonly serial: number;
}

export interface PairingReads {
  /** The latest begun first. */
  pairings(query: PairingListQuery): Promise<PairingRecord[]>;
  /** Newest first. */
  pairingLooks(query: {
    readonly before?: number | undefined;
    readonly limit: number;
  }): Promise<PairingLookRecord[]>;
}

export interface PairingWrites {
  /** The pairing, locked until the transaction ends. */
  lockPairing(id: string): Promise<PairingRecord | undefined>;
  openPairing(write: PairingWrite): Promise<void>;
  /** Writes what of it may change: that and why it ended, and what was forgotten. */
  endPairing(write: PairingEndWrite): Promise<void>;
  recordPairingLooks(looks: readonly PairingLookWrite[]): Promise<void>;
  /** Deletes those that ended, or were agreed for no longer than, before a day. */
  purgePairings(before: Day): Promise<void>;
}
