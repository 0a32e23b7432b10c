// What of a published card is sealed as facts.
import type { Category } from './classification.js';
import type { PublicationId } from './report-card.js';
import type { Day, Moment, Period } from './time.js';

/** A report card was published: what it was counted from, and the digest of all it said. */
export interface CardFacts {
  record: 'card';
  event: 'published';
  id: PublicationId;
  /** Slug of the unit whose card it is. */
  body: string;
  period: Period;
  /** Of a card on one topic. */
  category?: Category;
  /** The day written into the log. */
  day: Day;
  /** The moment its figures are as of. */
  at: Moment;
  /**
   * How many entries of this log it was counted from.
   * @TJS-type integer
   */
  treeSize: number;
  /** The root of those entries. */
  root: string;
  /** SHA-256 of the card's canonical JSON without `publication` and `caseWords`, 64 lower-case hex digits. */
  digest: string;
  demo?: true;
}
