// What a ledger keeps of a whistle, as use-cases read and write it.
import type { Day, WhistleFacts } from '@huiyin/sdk';
import type { Millis, WhistleCase, WhistleEvent } from '@huiyin/sdk/rules';
import type { KeptAnswer, LedgerHead, NewEntry, NewNode } from './ledger-changes.js';
import type { ListPosition } from './ledger-queries.js';
import type { Announcement, Author, Opener } from './records.js';

export interface WhistleRecord {
  readonly case: WhistleCase;
  /** What for, in words that everybody may read. */
  readonly about: string;
}

/** One sealed entry of a whistle with its words, and what opens it. */
export interface WhistleEntry {
  readonly leafIndex: number;
  readonly facts: WhistleFacts;
  readonly event: WhistleEvent;
  readonly author: Author;
  readonly at: Millis;
  readonly opener: Opener;
}

export interface WhistleListQuery {
  readonly body: string;
  /** Only those that have ended, or only those that have not; all if absent. */
  readonly open?: boolean;
  readonly after?: ListPosition;
  readonly limit: number;
}

/** Everything one step of a whistle writes. */
export interface WhistleWrite {
  readonly after: WhistleCase;
  readonly opening?: { readonly about: string; readonly recordKey: Uint8Array };
  /** The call that was answered by it. */
  readonly arrived?: string;
  readonly entries: readonly NewEntry[];
  readonly head: LedgerHead;
  readonly nodes: readonly NewNode[];
  readonly author: Author;
  readonly at: Millis;
  /** The case has moved: told to whoever follows it. */
  readonly announcement: Announcement;
  /** Present where the public hears of it in the daily batch only: the day it waits from. */
  readonly batched?: Day;
  readonly answer?: KeptAnswer;
}
