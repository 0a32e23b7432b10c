// What a ledger keeps of panel reviews, as use-cases read and write it.
import type { ReviewFacts } from '@huiyin/sdk';
import type { CountedReview, Millis, ReviewCase, ReviewEvent } from '@huiyin/sdk/rules';
import type { KeptAnswer, LedgerHead, NewEntry, NewNode } from './ledger-changes.js';
import type { Author, Opener } from './records.js';

/** Who gave a review. Told to nobody. */
export interface Panellist {
  /** Slug of the unit that keeps the panel. */
  readonly unit: string;
  readonly person: string;
}

export interface ReviewRecord {
  readonly case: ReviewCase;
  readonly panellist: Panellist;
}

/** One sealed entry of a review with its words, and what opens it. */
export interface ReviewEntry {
  readonly leafIndex: number;
  readonly facts: ReviewFacts;
  readonly event: ReviewEvent;
  readonly author: Author;
  readonly at: Millis;
  readonly opener: Opener;
}

export interface ReviewListQuery {
  readonly body: string;
  readonly period: string;
  /** Id of the last one of the page before. */
  readonly after?: string;
  readonly limit: number;
}

/** Everything one step of a review writes. */
export interface ReviewWrite {
  readonly after: ReviewCase;
  readonly opening?: { readonly recordKey: Uint8Array; readonly panellist: Panellist };
  readonly entries: readonly NewEntry[];
  readonly head: LedgerHead;
  readonly nodes: readonly NewNode[];
  readonly author: Author;
  readonly at: Millis;
  readonly answer?: KeptAnswer;
}

/** What one ledger can say of reviews. */
export interface ReviewReads {
  review(id: string): Promise<ReviewCase | undefined>;
  /** The latest given first. */
  reviews(query: ReviewListQuery): Promise<ReviewCase[]>;
  /** Those one panellist has given of a unit, the latest first; 100 at most. */
  reviewsOf(body: string, panellist: Panellist): Promise<ReviewCase[]>;
  /** What counts of each review of a period. */
  panel(body: string, period: string): Promise<CountedReview[]>;
  /** The period of the latest review of a unit. */
  latestReviewed(body: string): Promise<string | undefined>;
  /** All entries of a review, oldest first. */
  reviewEntries(id: string): Promise<ReviewEntry[]>;
  hasReviewed(body: string, period: string, panellist: Panellist): Promise<boolean>;
}

export interface ReviewWrites {
  /** The review, locked until the transaction ends. */
  lockReview(id: string): Promise<ReviewRecord | undefined>;
  appendReview(write: ReviewWrite): Promise<void>;
}
