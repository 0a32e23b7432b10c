// What lives take place in: the day, the dice and a log to write into; and what they leave there.
import { createHash, createHmac } from 'node:crypto';
import type { AppealFacts, CommitmentFacts, SealedFacts } from '@huiyin/sdk';
import type { AppealCase, ChangeEvent, CommitmentCase, CommitmentEvent } from '@huiyin/sdk/rules';
import type { CommitmentWords } from '../../packages/server/src/use-cases/commitment-records.js';
import type { NewEntry, NewNode } from '../../packages/server/src/use-cases/ports.js';
import type { AppealWords, Author } from '../../packages/server/src/use-cases/records.js';
import type { Unsealed } from '../../packages/server/src/use-cases/seal-entries.js';
import type { Dice } from './dice.js';

export interface LogPlan {
  /** Entries there are to be, exactly. */
  readonly entries: number;
  /** The first and the last day on which anything happens. */
  readonly from: string;
  readonly until: string;
  readonly seed: number;
}

/** One act, in the order of the log. */
export interface Act {
  readonly record: string;
  /** Absent for a record that has no public view. */
  readonly openedBy?: Uint8Array;
  readonly entries: readonly NewEntry[];
  readonly nodes: readonly NewNode[];
  readonly author: Author;
  readonly at: number;
}

export interface LivedAppeal {
  readonly case: AppealCase;
  readonly words: AppealWords;
}

export interface LivedCommitment {
  readonly case: CommitmentCase;
  readonly words: CommitmentWords;
}

/** What an act is made of before it has its place in the log. */
export interface Unplaced<Facts extends SealedFacts, Event extends object> {
  readonly record: string;
  readonly steps: readonly [Unsealed<Facts, Event>, ...Unsealed<Facts, Event>[]];
  readonly author: Author;
  readonly isWithheld?: boolean;
}

/** Something that is due on a day; called on that day, it may do nothing. */
export type Due = () => void;

export const sha256 = (message: Uint8Array): Uint8Array =>
  new Uint8Array(createHash('sha256').update(message).digest());
export const hmacSha256 = (key: Uint8Array, message: Uint8Array): Uint8Array =>
  new Uint8Array(createHmac('sha256', key).update(message).digest());

/** What lives ask of the time and the log they take place in. */
export interface World {
  readonly dice: Dice;
  readonly today: string;
  readonly now: number;
  /** Entries that still fit. */
  readonly room: number;
  /** @param inDays from today */
  later(inDays: number, due: Due): void;
  write<Facts extends AppealFacts | CommitmentFacts, Event extends ChangeEvent | CommitmentEvent>(
    act: Unplaced<Facts, Event>,
  ): void;
}
