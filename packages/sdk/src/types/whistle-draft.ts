// What staff send about whistles. Everything in it is public.
import type { DueDraft } from './commitment-draft.js';
import type { Day } from './time.js';

/** Calls bureaus to a case. */
export interface WhistleDraft {
  /**
   * The appeal's number.
   * @maxLength 16
   * @pattern ^[A-Z]{2,4}-[0-9]{4}-[0-9]{6}$
   */
  appeal: string;
  /**
   * Slugs of the units called.
   * @minItems 1
   * @maxItems 8
   * @items {"type":"string","pattern":"^[a-z][a-z0-9-]{0,39}$","maxLength":40}
   */
  bureaus: string[];
  /** 60 days ahead at most. */
  arriveBy: DueDraft;
  /**
   * What for, in words that everybody may read.
   * @minLength 1
   * @maxLength 500
   * @format public-words
   */
  about: string;
}

/** Writes down that a called unit came. */
export interface ArrivalDraft {
  /**
   * Slug of the unit that came; the writer's own if absent.
   * @maxLength 40
   * @pattern ^[a-z][a-z0-9-]{0,39}$
   */
  bureau?: string;
  /** The day it came; today if absent. Only who blew the whistle can name an earlier one. */
  on?: Day;
}

/** Writes down what a called unit says. */
export interface WhistleStatementDraft {
  /**
   * Slug of the unit that says it; the writer's own if absent.
   * @maxLength 40
   * @pattern ^[a-z][a-z0-9-]{0,39}$
   */
  bureau?: string;
  /**
   * Its opinion, or what it will do.
   * @minLength 1
   * @maxLength 1000
   * @format public-words
   */
  text: string;
}

/** Calling a whistle off needs a reason, which stays public. */
export interface StandDownDraft {
  /**
   * @minLength 10
   * @maxLength 500
   * @format public-words
   */
  reason: string;
}

/** What came of it. */
export interface WhistleResultDraft {
  /**
   * @minLength 1
   * @maxLength 1000
   * @format public-words
   */
  result: string;
}
