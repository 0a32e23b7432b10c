// Sessions 下基层活动: what a unit holds among residents. A public record, corrections and their reasons with it.
import type { AppealNumber } from './appeal-state.js';
import type { BodySummary } from './body.js';
import type { Category, Cohort } from './classification.js';
import type { PromiseDraft } from './commitment-draft.js';
import type { CommitmentId } from './commitment.js';
import type { Day, Moment, Period } from './time.js';

/**
 * `on-site` 现场办公 · `reception` 接访 · `lecture` 宣讲 · `mediation` 调解 · `talk` 恳谈 · `online-night` 夜间线上恳谈 ·
 * `meeting` 见面会 · `open-day` 接待日 · `joint` 联席会议 · `deliberation` 人民议事协商会.
 */
export type SessionKind =
  | 'on-site'
  | 'reception'
  | 'lecture'
  | 'mediation'
  | 'talk'
  | 'online-night'
  | 'meeting'
  | 'open-day'
  | 'joint'
  | 'deliberation';

/** What is said of a session. Everything in it is public. */
export interface SessionFactsDraft {
  kind: SessionKind;
  /** When it began; not in the future. */
  heldAt: Moment;
  /**
   * Where, in words.
   * @minLength 1
   * @maxLength 120
   * @format public-words
   */
  place: string;
  /** Whom it was meant for; `undisclosed` for everybody. */
  cohort: Cohort;
  /**
   * Who came, the unit's own people apart.
   * @TJS-type integer
   * @minimum 0
   * @maximum 100000
   */
  people: number;
  /**
   * Numbers of the appeals that were heard there, of the unit's ledger; no petitions.
   * @maxItems 200
   * @items {"type":"string","maxLength":16,"pattern":"^[A-Z]{2,4}-[0-9]{4}-[0-9]{6}$"}
   */
  appeals: string[];
  /**
   * What it was about and what came of it.
   * @minLength 1
   * @maxLength 1000
   * @format public-words
   */
  words?: string;
  /** The class of matters it was about, where it was about more than single appeals. */
  about?: Category;
  /**
   * Slugs of the other units that sat there, the unit's own not among them.
   * @maxItems 20
   * @items {"type":"string","maxLength":40,"pattern":"^[a-z][a-z0-9-]{0,39}$"}
   */
  parties?: string[];
  /**
   * Who else did, in words: `居民代表 12 人、产权单位`. No names of residents.
   * @minLength 1
   * @maxLength 200
   * @format public-words
   */
  alsoPresent?: string;
}

/** What was agreed: a promise of one of those who sat there. */
export interface AgreedItemDraft extends PromiseDraft {
  /**
   * Slug of the unit that has to keep it: the one that held the session, or one of its `parties`.
   * @maxLength 40
   * @pattern ^[a-z][a-z0-9-]{0,39}$
   */
  unit: string;
  /**
   * The appeal it is for, one of those that were heard there. Its resident is then asked whether it was kept.
   * @maxLength 16
   * @pattern ^[A-Z]{2,4}-[0-9]{4}-[0-9]{6}$
   */
  appeal?: string;
}

/** A session, as staff of the unit write it down. */
export interface SessionDraft extends SessionFactsDraft {
  /**
   * Slug of the unit that held it: one's own or one under it.
   * @maxLength 40
   * @pattern ^[a-z][a-z0-9-]{0,39}$
   */
  body: string;
  /**
   * Each becomes a commitment with a countdown of its own. What was agreed can't be corrected; a promise can be moved
   * or taken back in the open.
   * @maxItems 20
   */
  agreed?: AgreedItemDraft[];
}

/** How it really was. What it said before stays public beside it. */
export interface SessionCorrectionDraft extends SessionFactsDraft {
  /**
   * Read by everybody.
   * @minLength 10
   * @maxLength 500
   * @format public-words
   */
  reason: string;
}

/** What a session says, or said before it was corrected. */
export interface SessionFacts {
  kind: SessionKind;
  heldAt: Moment;
  place: string;
  cohort: Cohort;
  /** @TJS-type integer */
  people: number;
  /** Numbers, in the order they were heard. */
  appeals: string[];
  words?: string;
  /** The class of matters it was about. */
  about?: Category;
  /** The other units that sat there. */
  parties?: BodySummary[];
  /** Who else did. */
  alsoPresent?: string;
}

/** One thing that was agreed, as it was agreed: how it stands today says the commitment. */
export interface AgreedItem {
  commitment: CommitmentId;
  unit: BodySummary;
  text: string;
  due: Day;
  appeal?: AppealNumber;
}

/** Who changed what, and why. */
export interface SessionCorrection {
  at: Moment;
  by: BodySummary;
  reason: string;
  /** What it said before. */
  before: SessionFacts;
}

export interface Session extends SessionFacts {
  /** e.g. `FZ-S-2026-000004`. */
  id: string;
  body: BodySummary;
  /** Absent where nothing was. */
  agreed?: AgreedItem[];
  recordedAt: Moment;
  /** The first one first. */
  corrections: SessionCorrection[];
  demo?: true;
}

export interface SessionPage {
  /** The latest first. */
  items: Session[];
  next?: string;
}

/** Sessions, people and appeals heard; a person who came twice is counted twice. */
export interface SessionCount {
  /** @TJS-type integer */
  sessions: number;
  /** @TJS-type integer */
  people: number;
  /** @TJS-type integer */
  appeals: number;
}

export interface SessionKindCount extends SessionCount {
  kind: SessionKind;
}

/** Of a unit and all under it. */
export interface SessionTotals extends SessionCount {
  body: BodySummary;
  /** By the day it was held. */
  period: Period;
  /** Kinds of which there was one, most first. */
  byKind: SessionKindCount[];
  demo?: true;
}
