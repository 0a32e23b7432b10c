// Grid notices 网格通报: what a grid worker or an office tells the residents of a unit. Public, and never changed.
import type { BodySummary } from './body.js';
import type { OfficePhoneDraft } from './directory-draft.js';
import type { Role } from './staff.js';
import type { Day, Moment } from './time.js';

/** What is told the residents of a unit. Everything in it is public, for good. */
export interface NoticeDraft {
  /**
   * Slug of the unit whose residents it is for: one's own or one under it.
   * @maxLength 40
   * @pattern ^[a-z][a-z0-9-]{0,39}$
   */
  body: string;
  /**
   * The grid 网格, in the unit's own words; absent for all of the unit.
   * @minLength 1
   * @maxLength 40
   */
  grid?: string;
  /**
   * @minLength 1
   * @maxLength 60
   */
  title: string;
  /**
   * @minLength 1
   * @maxLength 1000
   */
  text: string;
  /** The day it tells of, within a year of today; today if absent. */
  day?: Day;
  /**
   * Numbers of public appeals it tells of, of the unit's ledger; no petitions.
   * @maxItems 20
   * @items {"type":"string","maxLength":16,"pattern":"^[A-Z]{2,4}-[0-9]{4}-[0-9]{6}$"}
   */
  appeals?: string[];
  /**
   * Ids of commitments it tells of, of the unit's ledger.
   * @maxItems 20
   * @items {"type":"string","maxLength":18,"pattern":"^[A-Z]{2,4}-C-[0-9]{4}-[0-9]{6}$"}
   */
  commitments?: string[];
  /**
   * Numbers of offices that stand in its words. Any other number there is refused.
   * @maxItems 5
   */
  officePhones?: OfficePhoneDraft[];
  /**
   * Id of the notice that this one puts right, of the same unit. That one stays to be read, and says so.
   * @maxLength 18
   * @pattern ^[A-Z]{2,4}-N-[0-9]{4}-[0-9]{6}$
   */
  corrects?: string;
}

/** Why a notice holds no longer. */
export interface NoticeWithdrawalDraft {
  /**
   * Read by everybody, for good.
   * @minLength 10
   * @maxLength 500
   */
  reason: string;
  /** It names or describes somebody who must not be read about: its words go for good, and that they did is said. */
  wordsGo?: true;
}

/** `standing`; `corrected` by a later one; `withdrawn` for a reason. */
export type NoticeState = 'standing' | 'corrected' | 'withdrawn';

/** Why and when it was withdrawn. */
export interface NoticeWithdrawal {
  on: Day;
  by: BodySummary;
  reason: string;
}

/** A notice as everybody can read it. */
export interface Notice {
  /** e.g. `FZ-N-2026-000003`. */
  id: string;
  /** Whose residents it is for. */
  body: BodySummary;
  grid?: string;
  /** Absent, as are `text` and `grid`, where the words had to go. */
  title?: string;
  text?: string;
  day: Day;
  /** Who tells it. */
  by: BodySummary;
  role: Role;
  publishedAt: Moment;
  state: NoticeState;
  appeals?: string[];
  commitments?: string[];
  /** The one it puts right. */
  corrects?: string;
  /** The one that puts it right. */
  correctedBy?: string;
  withdrawal?: NoticeWithdrawal;
  demo?: true;
}

export interface NoticePage {
  /** The latest first, those corrected and withdrawn among them. */
  items: Notice[];
  next?: string;
}

/** A notice as staff of its unit see it. */
export interface StaffNotice extends Notice {
  /** Name of the account it was published with. */
  person: string;
  /** Whether this reader may correct it or take it back. */
  mayChange?: true;
}

export interface StaffNoticePage {
  /** The latest first. */
  items: StaffNotice[];
  next?: string;
}
