// The appraisal export 考核导出: what an appraisal may lean on for one unit and one period, signed, and counted again by anybody.
import type { BodySummary } from './body.js';
import type { Rating } from './evaluation.js';
import type { MeetingId } from './meeting.js';
import type { MeetingRatingCount, MeetingSolvedCount } from './meeting-ratings.js';
import type { ReportCard } from './report-card.js';
import type { PanelResult } from './review.js';
import type { Day, Moment, Period } from './time.js';

/**
 * What an appraisal can't say here, and why it must not be read as nought. `seat-slips`: no report meeting whose ratings
 * by seat slip are sealed in the period. `seat-small`: too few at one to tell their counts. `panel-none`: nobody whose review counts has reviewed the period. `panel-small`: fewer
 * than the smallest sample, so neither median nor mean. `rates-unset`: the unit is held to no formula of rates.
 */
export type AppraisalGap = 'seat-slips' | 'seat-small' | 'panel-none' | 'panel-small' | 'rates-unset';

/** How many gave which rating, of a number of cases. */
export interface RatingCount {
  rating: Rating;
  /** @TJS-type integer */
  count: number;
}

/** What residents said of cases received in the period: the latest rating of each. */
export interface AppraisalRatings {
  /**
   * How many cases were rated.
   * @TJS-type integer
   */
  n: number;
  /** All five, the best first. */
  counts: RatingCount[];
}

/** What those with seat slips thought of one report meeting, as it was sealed in the period. */
export interface AppraisalMeeting {
  meeting: MeetingId;
  /** The day it was sealed. */
  on: Day;
  /**
   * How many rated it.
   * @TJS-type integer
   */
  n: number;
  /**
   * Of how many slips.
   * @TJS-type integer
   */
  slips: number;
  /** All five, the best first; absent below the smallest sample. */
  counts?: MeetingRatingCount[];
  solved?: MeetingSolvedCount[];
}

/**
 * All of it but `signature`, in canonical JSON (RFC 8785) and with a newline after it, is the text of a signed note.
 * One unit, one period; nothing in it is held against another unit.
 */
export interface Appraisal {
  /**
   * The version of the format: 1.
   * @TJS-type integer
   */
  format: number;
  /** The ledger's code, e.g. `FZ`. */
  ledger: string;
  /** The log it was counted from, by its name: that of the key. */
  origin: string;
  body: BodySummary;
  period: Period;
  issuedAt: Moment;
  /** As of the checkpoint: every figure with numerator, denominator and definition; four kinds of closing, never summed. */
  card: ReportCard;
  ratings: AppraisalRatings;
  /** Ratings by seat slip, in the order they were sealed; absent where there are none. Never summed. */
  meetings?: AppraisalMeeting[];
  /** Without median and mean where too few count. */
  panel: PanelResult;
  missing: AppraisalGap[];
  /** The signed note of the log it was counted from. */
  checkpoint: string;
  /** The signature lines of the note, by the ledger's keys. */
  signature: string;
}
