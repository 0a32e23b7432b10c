// Seats of a report meeting, and what a slip for one is good for: a seat, and one rating. Who has it stands nowhere.
import type { Cohort } from './classification.js';
import type { Rating, Verdict } from './evaluation.js';
import type { MeetingId, CohortAttendance, MeetingDetail } from './meeting.js';
import type { Moment } from './time.js';

/** Seats for a household or a few neighbours. */
export interface SeatDraft {
  cohort: Cohort;
  /**
   * How many come.
   * @TJS-type integer
   * @minimum 1
   * @maximum 4
   */
  people: number;
}

/** One slip: its code is told once, and kept as a keyed hash. */
export interface SeatSlip {
  /**
   * The number of the seat, from 1; absent where seats are not counted.
   * @TJS-type integer
   */
  seat?: number;
  /** 16 digits in four groups. */
  code: string;
}

/** What whoever registered gets, once. */
export interface SeatRegistration {
  meeting: MeetingId;
  title: string;
  place: string;
  startsAt: Moment;
  slips: SeatSlip[];
  demo?: true;
}

/** A seat that is not needed. */
export interface SeatReturnDraft {
  /**
   * The 16 digits on the slip; blanks, hyphens and full-width digits are forgiven.
   * @minLength 1
   * @maxLength 40
   */
  code: string;
}

/** The same however often a slip is given back. */
export interface SeatReturn {
  meeting: MeetingId;
  returned: true;
}

/** Slips for whoever comes without one. */
export interface SeatPrintDraft {
  /**
   * @TJS-type integer
   * @minimum 1
   * @maximum 200
   */
  count: number;
}

/** Slips to print. They are told once. */
export interface PrintedSeats {
  meeting: MeetingDetail;
  slips: SeatSlip[];
  /**
   * By which they can be taken out of use together, from 1; absent once the meeting has begun.
   * @TJS-type integer
   */
  printing?: number;
}

/**
 * Slips that were printed and not handed out: by the codes that stand on them, all or none; or, before the meeting
 * begins, all that are left of one printing. One of the two.
 */
export interface SeatVoidDraft {
  /**
   * @minItems 1
   * @maxItems 200
   * @items {"type":"string","minLength":1,"maxLength":40}
   */
  codes?: string[];
  /**
   * @TJS-type integer
   * @minimum 1
   * @maximum 10000
   */
  printing?: number;
  /**
   * @minLength 10
   * @maxLength 500
   * @format public-words
   */
  reason: string;
}

/** Slips printed at one time, before the meeting begins. */
export interface SlipPrinting {
  /**
   * From 1.
   * @TJS-type integer
   */
  printing: number;
  /**
   * How many of them are good.
   * @TJS-type integer
   */
  slips: number;
}

/** Seats as staff see them. */
export interface MeetingHall {
  meeting: MeetingId;
  /** @TJS-type integer */
  seats?: number;
  /**
   * Registered, and printed for whoever comes without.
   * @TJS-type integer
   */
  taken: number;
  /**
   * Slips that are good: neither those given back are among them nor those taken out of use.
   * @TJS-type integer
   */
  slips: number;
  /**
   * People who registered; absent where it would tell a number that is not told.
   * @TJS-type integer
   */
  registered?: number;
  /** Fewer than five are not told, nor what they could be worked out from. */
  cohorts: CohortAttendance[];
  /** What can be taken out of use together: before the meeting begins, and only those with slips that are good. */
  printings: SlipPrinting[];
}

/** What somebody with a slip thinks of the meeting. No words: whoever has something to say asks. */
export interface MeetingRatingDraft {
  /**
   * The 16 digits on the slip; blanks, hyphens and full-width digits are forgiven.
   * @minLength 1
   * @maxLength 40
   */
  code: string;
  rating: Rating;
  /** Whether what they came for was solved. */
  solved?: Verdict;
}

/** The same for the same press, and it never says what was given. */
export interface MeetingRatingReceipt {
  meeting: MeetingId;
  rated: true;
}
