// What of a panel review is sealed as facts: with them anybody counts the panel again. Its words stand as a digest.
import type { ConflictOfInterest, PanellistKind, ReviewId } from './review.js';
import type { Day, Period } from './time.js';
import type { WordsDigest } from './words-digest.js';

/** The three scores, 1 to 5 each. */
export interface SealedScores {
  /** @TJS-type integer */
  resolution: number;
  /** @TJS-type integer */
  satisfaction: number;
  /** @TJS-type integer */
  lasting: number;
}

/** The first entry of a review. */
export interface ReviewGivenFacts {
  record: 'review';
  event: 'given';
  id: ReviewId;
  /** Slug of the unit it is of. */
  body: string;
  /** Slug of the unit that keeps the panel. */
  by: string;
  period: Period;
  /** The day written into the log. */
  day: Day;
  panellist: PanellistKind;
  conflict: ConflictOfInterest;
  scores: SealedScores;
  words?: WordsDigest;
  demo?: true;
}

/** A review said anew: from here on this one holds. */
export interface ReviewRevisedFacts {
  record: 'review';
  event: 'revised';
  id: ReviewId;
  by: string;
  day: Day;
  /**
   * From 2.
   * @TJS-type integer
   */
  version: number;
  panellist: PanellistKind;
  conflict: ConflictOfInterest;
  scores: SealedScores;
  words?: WordsDigest;
  demo?: true;
}

/** The unit's word to a review. */
export interface ReviewRespondedFacts {
  record: 'review';
  event: 'responded';
  id: ReviewId;
  /** Slug of the unit that responds. */
  by: string;
  day: Day;
  /**
   * 1 for the first, counting on as it is said anew.
   * @TJS-type integer
   */
  response: number;
  words?: WordsDigest;
  demo?: true;
}

export type ReviewFacts = ReviewGivenFacts | ReviewRevisedFacts | ReviewRespondedFacts;
