// Whom to turn to at a unit 问需渠道: numbers, posts, and when somebody sits there to listen.
import type { BodySummary } from './body.js';
import type { Day } from './time.js';

/** Somebody who can be found by their post. */
export interface Post {
  name: string;
  title: string;
  scope?: string;
  /** An office's number, or a mobile one published with the post. */
  phone?: string;
}

export interface OnlineBox {
  label: string;
  url: string;
}

/** The same day every week: 周五书记亲民走访日. */
export interface WeeklyReception {
  type: 'weekly';
  title: string;
  /**
   * Monday is 1, Sunday 7. Weekdays that are public holidays are left out.
   * @TJS-type integer
   */
  weekday: number;
  /** Beijing time, e.g. `09:00`. */
  begins: string;
  ends: string;
  place: string;
  who?: string;
}

/** One day of a rota 轮流接访. */
export interface DatedReception {
  type: 'dated';
  title: string;
  day: Day;
  /** Beijing time, e.g. `09:00`. */
  begins: string;
  ends: string;
  place: string;
  who?: string;
}

export type Reception = WeeklyReception | DatedReception;

/** What one unit has published. */
export interface DirectoryEntry {
  body: BodySummary;
  /** Answered day and night. */
  phone?: string;
  online?: OnlineBox;
  posts: Post[];
  receptions: Reception[];
  /** The day it was last published. */
  setOn: Day;
  demo?: true;
}

/** A reception on its day. */
export interface ReceptionOn {
  body: BodySummary;
  title: string;
  day: Day;
  begins: string;
  ends: string;
  place: string;
  who?: string;
}

/** Whom to turn to at a unit, at those above it in its ledger, and at those under it. Units that published nothing are left out. */
export interface UnitDirectory {
  body: BodySummary;
  own?: DirectoryEntry;
  /** The nearest first. */
  above: DirectoryEntry[];
  /** In the directory's order. */
  under: DirectoryEntry[];
  /** Of the unit and those under it, in the next 28 days, the soonest first. */
  upcoming: ReceptionOn[];
}
