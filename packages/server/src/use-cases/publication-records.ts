// What is asked and written about words becoming public.
import type { PublicationCounts, PublicationRefusal } from '@huiyin/sdk';
import type { Millis, TextsOf } from '@huiyin/sdk/rules';
import type { KeptAnswer } from './ledger-changes.js';
import type { PublicRecord } from './records.js';

/** One decision about the words of a case. */
export interface PublicationWrite {
  readonly number: string;
  readonly at: Millis;
  /** The day `at` is in. */
  readonly day: string;
  readonly author: { readonly unit: string; readonly person: string };
  readonly decision:
    | { readonly type: 'published'; readonly words: TextsOf<string>; readonly terms: readonly string[] }
    | {
        readonly type: 'refused';
        readonly refusal: { readonly reason: PublicationRefusal; readonly note: string };
      };
  readonly answer?: KeptAnswer;
}

/** Whose words wait: those of cases addressed to a unit, or those a unit answers for. */
export type WaitingQuery = { readonly today: string } & (
  { readonly body: string } | { readonly responsible: string }
);

/** Open appeals that may be like one that is about to be filed. */
export interface SimilarQuery {
  readonly body: string;
  /** Of its words and place: rules/search-terms. */
  readonly terms: readonly string[];
  readonly limit: number;
}

/** What a ledger's view knows of words that are public, or may become so. */
export interface WordsView {
  /** How many words wait to be looked at, and how many are not published. */
  publicationCounts(query: WaitingQuery): Promise<PublicationCounts>;
  /** Open appeals with published words that hold any of these terms, those that hold most first. */
  similar(query: SimilarQuery): Promise<PublicRecord[]>;
}

/** What is written of them. */
export interface WordsTransaction {
  /** Of a case whose words wait or were decided before. */
  decidePublication(write: PublicationWrite): Promise<void>;
  /** Takes the consent back, and with it what was published. */
  unpublish(write: Pick<PublicationWrite, 'number' | 'at' | 'answer'>): Promise<void>;
  addFollower(write: Pick<PublicationWrite, 'number' | 'at' | 'answer'>): Promise<void>;
}
