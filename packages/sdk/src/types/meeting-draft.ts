// What staff send about report meetings 报告会. Everything in it is public.
import type { Cohort } from './classification.js';
import type { MeetingKind } from './meeting.js';
import type { Moment } from './time.js';

/** A consulting desk 场外咨询台. */
export interface MeetingDeskDraft {
  /**
   * What one can ask there.
   * @minLength 1
   * @maxLength 60
   * @format public-words
   */
  what: string;
  /**
   * Slug of the unit that sits there.
   * @maxLength 40
   * @pattern ^[a-z][a-z0-9-]{0,39}$
   */
  unit: string;
}

/** A meeting to come. */
export interface MeetingDraft {
  /**
   * Slug of the unit that reports: one's own or one under it.
   * @maxLength 40
   * @pattern ^[a-z][a-z0-9-]{0,39}$
   */
  body: string;
  kind: MeetingKind;
  /**
   * @minLength 1
   * @maxLength 80
   * @format public-words
   */
  title: string;
  /**
   * Where, in words.
   * @minLength 1
   * @maxLength 120
   * @format public-words
   */
  place: string;
  /** Later than now, a year ahead at most. */
  startsAt: Moment;
  /**
   * What it is about, in order.
   * @maxItems 12
   * @items {"type":"string","minLength":1,"maxLength":120,"format":"public-words"}
   */
  agenda: string[];
  /**
   * @maxItems 20
   */
  desks: MeetingDeskDraft[];
  /**
   * @TJS-type integer
   * @minimum 1
   * @maximum 100000
   */
  seats?: number;
}

/** The only way to put a meeting elsewhere, or to another time. Old and new stay public for ever. */
export interface MeetingMoveDraft {
  /** Later than now, a year ahead at most; as it was if absent. */
  startsAt?: Moment;
  /**
   * As it was if absent.
   * @minLength 1
   * @maxLength 120
   * @format public-words
   */
  place?: string;
  /**
   * @minLength 10
   * @maxLength 500
   * @format public-words
   */
  reason: string;
}

/** A meeting that will not be held stays, with the reason. */
export interface MeetingCancellationDraft {
  /**
   * @minLength 10
   * @maxLength 500
   * @format public-words
   */
  reason: string;
}

/** Another meeting takes part of the people 分场. */
export interface MeetingSplitDraft {
  /**
   * Id of another announced meeting of the ledger.
   * @maxLength 18
   * @pattern ^[A-Z]{2,4}-M-[0-9]{4}-[0-9]{6}$
   */
  into: string;
}

/** What it is about. What was said before stays in its life. */
export interface MeetingAgendaDraft {
  /**
   * @maxItems 12
   * @items {"type":"string","minLength":1,"maxLength":120,"format":"public-words"}
   */
  agenda: string[];
}

/** It began. */
export interface MeetingOpeningDraft {
  /** When, if earlier than now: at most 24 hours ago, and not before its day. */
  at?: Moment;
}

/** It is over. */
export interface MeetingClosingDraft {
  /** When, if earlier than now: at most 24 hours ago, and not before it began. */
  at?: Moment;
}

export interface CohortCountDraft {
  cohort: Cohort;
  /**
   * @TJS-type integer
   * @minimum 0
   * @maximum 100000
   */
  count: number;
}

/** How many came, as they were counted. Numbers below five are not kept: see `MeetingAttendance`. */
export interface MeetingAttendanceDraft {
  /**
   * Each cohort once.
   * @minItems 1
   * @maxItems 8
   */
  cohorts: CohortCountDraft[];
}

/** 会议纪要. */
export interface MeetingMinutesDraft {
  /**
   * @minLength 1
   * @maxLength 5000
   * @format public-words
   */
  text: string;
}

/** 复盘. */
export interface MeetingReviewDraft {
  /**
   * What went well.
   * @minLength 1
   * @maxLength 1000
   * @format public-words
   */
  well: string;
  /**
   * What did not.
   * @minLength 1
   * @maxLength 1000
   * @format public-words
   */
  badly: string;
  /**
   * What is done differently next time.
   * @minLength 1
   * @maxLength 1000
   * @format public-words
   */
  next: string;
}

/** The sealed report card 成绩单 that was shown there. */
export interface MeetingCardDraft {
  /**
   * Its id: one of the unit that reports.
   * @maxLength 18
   * @pattern ^[A-Z]{2,4}-R-[0-9]{4}-[0-9]{6}$
   */
  publication: string;
}
