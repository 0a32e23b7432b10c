// What a ledger keeps of a commitment, as use-cases read and write it.
import type { CommitmentFacts, CommitmentOwner } from '@huiyin/sdk';
import type { CommitmentCase, CommitmentEvent, Millis } from '@huiyin/sdk/rules';
import type { Author, Opener } from './records.js';

/** What was promised, in words that everybody may read. */
export interface CommitmentWords {
  readonly text: string;
  readonly owner: CommitmentOwner;
  readonly witnessGroup?: string;
}

export interface CommitmentRecord {
  readonly case: CommitmentCase;
  readonly words: CommitmentWords;
}

/** One sealed entry of a commitment with its words, and what opens it. */
export interface CommitmentEntry {
  readonly leafIndex: number;
  readonly facts: CommitmentFacts;
  /** Absent where a resident said it whose appeal was erased. */
  readonly event?: CommitmentEvent;
  readonly author: Author;
  readonly at: Millis;
  /** Absent where nothing opens it any more. */
  readonly opener?: Opener;
}
