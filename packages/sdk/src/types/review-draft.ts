// What panellists say of a unit, and what the unit says to that. Everything in it is public.
import type { ConflictOfInterest, PanellistKind } from './review.js';
import type { Period } from './time.js';

/** What is thought of one dimension, and why. */
export interface ReviewScoreDraft {
  /**
   * @TJS-type integer
   * @minimum 1
   * @maximum 5
   */
  score: number;
  /**
   * @minLength 20
   * @maxLength 1000
   * @format public-words
   */
  reason: string;
}

/** A review said anew: all of it. What was said before stays readable. */
export interface ReviewRevisionDraft {
  panellist: PanellistKind;
  /** Must be said. */
  conflict: ConflictOfInterest;
  /**
   * What is declared; there if and only if something is.
   * @minLength 2
   * @maxLength 300
   * @format public-words
   */
  conflictNote?: string;
  resolution: ReviewScoreDraft;
  satisfaction: ReviewScoreDraft;
  lasting: ReviewScoreDraft;
}

/** A review of a unit's period. One panellist gives one. */
export interface ReviewDraft extends ReviewRevisionDraft {
  /**
   * Slug of the unit it is of: the one that keeps the panel, or one under it.
   * @maxLength 40
   * @pattern ^[a-z][a-z0-9-]{0,39}$
   */
  body: string;
  period: Period;
}

/** What the unit says to a review; said again, both stay. */
export interface ReviewResponseDraft {
  /**
   * @minLength 10
   * @maxLength 1000
   * @format public-words
   */
  text: string;
}
