// What a ledger keeps of whom to turn to.
import type { DirectoryEntry } from '@huiyin/sdk';
import type { Millis } from '@huiyin/sdk/rules';
import type { KeptAnswer } from './ledger-changes.js';
import type { StaffActor } from './operation.js';

/** What a unit published: the wire's entry without what the units say themselves. */
export type PublishedContacts = Omit<DirectoryEntry, 'body' | 'setOn' | 'demo'>;

export interface ContactsRecord {
  readonly unit: string;
  readonly entry: PublishedContacts;
  readonly setAt: Millis;
}

export interface ContactsWrite extends ContactsRecord {
  readonly by: Pick<StaffActor, 'unit' | 'person' | 'role'>;
  readonly answer?: KeptAnswer;
}

export interface DirectoryReads {
  /** What these units published last; those that never did are left out. */
  publishedContacts(units: readonly string[]): Promise<ContactsRecord[]>;
}

export interface DirectoryWrites {
  publishContacts(write: ContactsWrite): Promise<void>;
}
