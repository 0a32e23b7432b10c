// What a unit's lead or administrator publishes of whom to turn to. Offices and posts, never a private number.
import type { Day } from './time.js';

/** A number of an office. */
export interface OfficePhoneDraft {
  /**
   * @maxLength 24
   * @pattern ^\+?[0-9][0-9 ()-]{1,22}$
   */
  number: string;
  /** The number is a mobile one, and the post's: it was published with it. Without this a mobile number is refused. */
  publishedMobile?: true;
}

/** A box on the web. */
export interface OnlineBoxDraft {
  /**
   * `方庄街道民意信箱`.
   * @minLength 1
   * @maxLength 60
   */
  label: string;
  /**
   * @maxLength 300
   * @pattern ^https://[^\s"<>]+$
   */
  url: string;
}

/** Somebody who can be found by their post. */
export interface PostDraft {
  /**
   * @minLength 1
   * @maxLength 40
   */
  name: string;
  /**
   * `治理书记`, `网格书记`, `社区党委书记`.
   * @minLength 1
   * @maxLength 60
   */
  title: string;
  /**
   * What they are there for, or which doors are theirs.
   * @minLength 1
   * @maxLength 200
   */
  scope?: string;
  phone?: OfficePhoneDraft;
}

/** The same day every week: 周五书记亲民走访日. */
export interface WeeklyReceptionDraft {
  type: 'weekly';
  /**
   * @minLength 1
   * @maxLength 60
   */
  title: string;
  /**
   * Monday is 1, Sunday 7. Weekdays that are public holidays are left out.
   * @TJS-type integer
   * @minimum 1
   * @maximum 7
   */
  weekday: number;
  /**
   * @maxLength 5
   * @pattern ^([01][0-9]|2[0-3]):[0-5][0-9]$
   */
  begins: string;
  /**
   * @maxLength 5
   * @pattern ^([01][0-9]|2[0-3]):[0-5][0-9]$
   */
  ends: string;
  /**
   * @minLength 1
   * @maxLength 120
   */
  place: string;
  /**
   * Who is there.
   * @minLength 1
   * @maxLength 60
   */
  who?: string;
}

/** One day of a rota 轮流接访. */
export interface DatedReceptionDraft {
  type: 'dated';
  /**
   * @minLength 1
   * @maxLength 60
   */
  title: string;
  day: Day;
  /**
   * @maxLength 5
   * @pattern ^([01][0-9]|2[0-3]):[0-5][0-9]$
   */
  begins: string;
  /**
   * @maxLength 5
   * @pattern ^([01][0-9]|2[0-3]):[0-5][0-9]$
   */
  ends: string;
  /**
   * @minLength 1
   * @maxLength 120
   */
  place: string;
  /**
   * Who is there.
   * @minLength 1
   * @maxLength 60
   */
  who?: string;
}

export type ReceptionDraft = WeeklyReceptionDraft | DatedReceptionDraft;

/** All that a unit publishes of whom to turn to. It takes the place of what it published before. */
export interface DirectoryDraft {
  /**
   * Slug of the unit: one's own or one under it.
   * @maxLength 40
   * @pattern ^[a-z][a-z0-9-]{0,39}$
   */
  body: string;
  /** Answered day and night. */
  phone?: OfficePhoneDraft;
  online?: OnlineBoxDraft;
  /**
   * @maxItems 30
   */
  posts: PostDraft[];
  /**
   * @maxItems 60
   */
  receptions: ReceptionDraft[];
}
