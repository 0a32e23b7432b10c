// What has happened to a review. Each event is appended to the ledger and sealed.
import type { Day, Period, ReviewId } from '../../types/index.js';
import type { ReviewContent } from './case.js';

interface Fact<Type extends string> {
  readonly type: Type;
  /** The day it was written, in Beijing. */
  readonly day: Day;
  /** Slug of the unit that keeps the panel, or that responds. */
  readonly by: string;
}

/** What a new review is of. */
export interface NewReview {
  readonly id: ReviewId;
  readonly body: string;
  readonly period: Period;
  readonly demo?: true;
}

export type ReviewGiven = Fact<'given'> & { readonly review: NewReview; readonly content: ReviewContent };
export type ReviewChange =
  (Fact<'revised'> & { readonly content: ReviewContent }) | (Fact<'responded'> & { readonly text: string });
export type ReviewEvent = ReviewGiven | ReviewChange;

/** `isTheirs`: whether whoever asks has given it. */
export type ReviewCommand =
  | {
      readonly type: 'revise';
      readonly by: string;
      readonly isTheirs: boolean;
      readonly content: ReviewContent;
    }
  | { readonly type: 'respond'; readonly by: string; readonly text: string };
