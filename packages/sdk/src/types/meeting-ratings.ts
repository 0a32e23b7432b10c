// What those with seat slips thought of a report meeting, in counts.
import type { Rating, Verdict } from './evaluation.js';

export interface MeetingRatingCount {
  rating: Rating;
  /** @TJS-type integer */
  count: number;
}

export interface MeetingSolvedCount {
  solved: Verdict;
  /** @TJS-type integer */
  count: number;
}

/** What those with slips thought of it: of how many slips, and too few to tell where there are no counts. */
export interface MeetingRatings {
  /**
   * How many rated it.
   * @TJS-type integer
   */
  n: number;
  /**
   * Slips it could be rated with.
   * @TJS-type integer
   */
  slips: number;
  /** All five, the best first; absent below the smallest sample. */
  counts?: MeetingRatingCount[];
  /** Of those who said whether their question was solved; absent below the smallest sample. */
  solved?: MeetingSolvedCount[];
  /** From 1 to 5, the best is 5, to two places; absent below the smallest sample. */
  mean?: number;
  /**
   * Below it nothing is told but how many.
   * @TJS-type integer
   */
  smallestSample: number;
  /** True once the week is over and the counts are sealed: nothing is added any more. */
  sealed: boolean;
}
