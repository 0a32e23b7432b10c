// A panel review 第三方评议: what a member of a panel thinks of a unit's period, and what the unit says to that. All public.
import type { BodySummary } from './body.js';
import type { Day, Period } from './time.js';

/**
 * A review's public id: ledger code, `E`, year, serial, e.g. `FZ-E-2026-000004`.
 * @pattern ^[A-Z]{2,4}-E-[0-9]{4}-[0-9]{6}$
 */
export type ReviewId = string;

/** 诉求解决率、群众满意度、长效机制建设. */
export type ReviewDimension = 'resolution' | 'satisfaction' | 'lasting';

/** What a panellist is: 学者、媒体、人大代表、政协委员、群众代表. */
export type PanellistKind = 'scholar' | 'media' | 'deputy' | 'cppcc' | 'resident' | 'other';

/** How a panellist stands to the unit. What is declared is published, and the review counts in no figure. */
export type ConflictOfInterest = 'none' | 'declared';

/** What is thought of one dimension. */
export interface ReviewScore {
  /**
   * 1 to 5.
   * @TJS-type integer
   */
  score: number;
  reason: string;
}

/** A review as it was said once. */
export interface ReviewVersion {
  /**
   * From 1.
   * @TJS-type integer
   */
  version: number;
  on: Day;
  panellist: PanellistKind;
  conflict: ConflictOfInterest;
  /** What was declared. */
  conflictNote?: string;
  resolution: ReviewScore;
  satisfaction: ReviewScore;
  lasting: ReviewScore;
}

/** What the unit says to a review. */
export interface ReviewResponse {
  on: Day;
  text: string;
}

/** A review as anyone sees it. Who gave it is not said, but what they are and who keeps the panel. */
export interface Review {
  id: ReviewId;
  /** The unit it is of. */
  body: BodySummary;
  /** The unit that keeps the panel. */
  by: BodySummary;
  period: Period;
  givenOn: Day;
  /** The last day on which it can be said anew. */
  closesOn: Day;
  /** Whether it counts in the panel's figures: no conflict of interest was declared. */
  counted: boolean;
  /** The one that holds first; what was said before stays behind it. */
  versions: ReviewVersion[];
  /** The latest first; empty while the unit has said nothing. */
  responses: ReviewResponse[];
  demo?: true;
}

export type ReviewEventType = 'given' | 'revised' | 'responded';

/** One step of its life, with what is needed to check it against the sealed log. */
export interface ReviewStep {
  type: ReviewEventType;
  on: Day;
  /** A unit's name. */
  by: string;
  /**
   * Its place in the sealed log.
   * @TJS-type integer
   */
  leafIndex: number;
  /** The event as it was sealed: canonical JSON. */
  words: string;
  /** With it and `words` anyone can make the digest the entry's facts carry. 64 lower-case hex digits. */
  wordsSalt: string;
}

/** A review with its whole life, newest first. */
export interface ReviewDetail extends Review {
  history: ReviewStep[];
}

/** One dimension over all reviews that count. */
export interface PanelDimension {
  dimension: ReviewDimension;
  /**
   * How many gave 1, 2, 3, 4 and 5.
   * @items {"type":"integer"}
   */
  distribution: number[];
  /** The one in the middle, or halfway between the two; absent where nobody counts. */
  median?: number;
  /** To one decimal; absent where too few count: 样本不足. */
  mean?: number;
}

/** What a panel thinks of a unit's period. Units are never held against one another. */
export interface PanelResult {
  /**
   * How many reviews count.
   * @TJS-type integer
   */
  n: number;
  /**
   * How many declared a conflict of interest and don't count.
   * @TJS-type integer
   */
  declared: number;
  /**
   * Of fewer there is no mean.
   * @TJS-type integer
   */
  smallestSample: number;
  dimensions: PanelDimension[];
}

/** Reviews of one period, and what they come to. */
export interface ReviewPage {
  body: BodySummary;
  period: Period;
  /** The last day on which this period is reviewed. */
  closesOn: Day;
  /** Of all of the period's reviews, whatever the page shows. */
  panel: PanelResult;
  /** The latest given first. */
  items: Review[];
  /** Pass as `cursor` to get the next page; absent on the last. */
  next?: string;
}

/** The reviews one panellist has given of a unit, the latest first; 100 at most. */
export interface OwnReviews {
  items: Review[];
}
