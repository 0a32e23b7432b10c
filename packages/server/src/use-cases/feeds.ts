// The port through which news leave for feed readers, and what a ledger tells of them.
import type { CommitmentFacts } from '@huiyin/sdk';
import type { Millis } from '@huiyin/sdk/rules';
import type { FeedView } from '@huiyin/sdk/views';

/** What leaves the house for feed readers. */
export interface Feeds {
  /** Where the pages are that news lead to, without a trailing slash. */
  readonly origin: string;
  /** Stands in every entry's id, for ever: the name this installation's logs are known by. */
  readonly name: string;
  /** The text of a feed. */
  write(feed: FeedView, format: FeedFormat): string;
}

/** Atom (RFC 4287), or RSS 2.0 for readers that know nothing else: the same news under the same ids. */
export type FeedFormat = 'atom' | 'rss';

/** All of a unit's, or one record's. */
export type LatestOf<Name extends string> = { readonly body: string } | { readonly [N in Name]: string };

/** One sealed step of a commitment, with what it was promised in. */
export interface CommitmentNews {
  readonly leafIndex: number;
  readonly facts: CommitmentFacts;
  readonly at: Millis;
  /** Slug of the unit that promised. */
  readonly unit: string;
  readonly text: string;
}
