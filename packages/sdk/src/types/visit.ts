// Visits to households 入户走访, as staff write them down at the door. Never public: only counts leave the unit.
import type { AppealNumber } from './appeal-state.js';
import type { AppealMatter } from './appeal.js';
import type { BodySummary } from './body.js';
import type { Cohort } from './classification.js';
import type { CodeHandover, ForResident } from './entered-appeal.js';
import type { Day, Moment, Period } from './time.js';

/**
 * 民情日志三本: `diary` 走访日志, every visit and what was heard; `requests` 诉求台账, those where something was asked
 * for; `care` 关怀台账, those where somebody needs looking after. One visit is written once and stands in each book it
 * belongs to.
 */
export type VisitBook = 'diary' | 'requests' | 'care';

/** What the household asked for: it becomes an appeal of the channel `visit`. */
export interface AskedDraft extends AppealMatter, ForResident {
  /**
   * Slug of the unit it is addressed to, of the same ledger; the visit's own if absent.
   * @maxLength 40
   * @pattern ^[a-z][a-z0-9-]{0,39}$
   */
  body?: string;
}

/** A visit, as the member of staff who made it writes it down, maybe days later. */
export interface VisitDraft {
  /**
   * Slug of the unit it was made for: the visitor's own or one under it.
   * @maxLength 40
   * @pattern ^[a-z][a-z0-9-]{0,39}$
   */
  body: string;
  /**
   * The grid 网格, in the unit's own words.
   * @minLength 1
   * @maxLength 40
   */
  grid?: string;
  /** Not in the future and at most 90 days ago. */
  visitedAt: Moment;
  cohort: Cohort;
  /**
   * Which household, by its place, e.g. `3 号楼 2 单元 301`. Nobody has to be named.
   * @minLength 1
   * @maxLength 80
   */
  household: string;
  /**
   * What was seen and said.
   * @minLength 1
   * @maxLength 3000
   */
  heard: string;
  /**
   * 关怀台账: who needs looking after, and how.
   * @minLength 1
   * @maxLength 1000
   */
  care?: string;
  /**
   * Each becomes an appeal. One that can't be taken is a reason to take none, nor the visit.
   * @maxItems 10
   */
  asked?: AskedDraft[];
}

/** An appeal that came of a visit, and how its resident gets the tracking code. */
export interface VisitedAppeal {
  number: AppealNumber;
  code: CodeHandover;
}

/** What the visitor gets back; the same however often it is sent under its key. */
export interface VisitReceipt {
  /** e.g. `FZ-V-2026-000031`. */
  id: string;
  body: BodySummary;
  visitedAt: Moment;
  recordedAt: Moment;
  /** In the order they were asked. */
  appeals: VisitedAppeal[];
  demo?: true;
}

/** A visit as staff of its unit see it. */
export interface Visit extends VisitReceipt {
  grid?: string;
  /** Name of the account it was written down with. */
  visitor: string;
  cohort: Cohort;
  books: VisitBook[];
  /** Absent, as are `heard` and `care`, once its words were forgotten. */
  household?: string;
  heard?: string;
  care?: string;
  /** Words are forgotten after two years, or when a household erases an appeal that came of the visit. */
  forgottenOn?: Day;
}

export interface VisitPage {
  /** The latest visit first. */
  items: Visit[];
  next?: string;
}

/** How often people were visited, and how many households. */
export interface VisitCount {
  /** @TJS-type integer */
  visits: number;
  /**
   * Different ones; a household is known by its place within a grid of a unit, however it is spaced.
   * @TJS-type integer
   */
  households: number;
}

export interface CohortCoverage extends VisitCount {
  cohort: Cohort;
}

export interface GridCoverage extends VisitCount {
  body: BodySummary;
  /** Absent for visits that name none. */
  grid?: string;
}

/** 走访覆盖: visits of a unit and all under it, by grid and by cohort. */
export interface VisitCoverage extends VisitCount {
  body: BodySummary;
  /** By the day of the visit. */
  period: Period;
  /**
   * Households the unit has, as far as somebody has said.
   * @TJS-type integer
   */
  population?: number;
  byCohort: CohortCoverage[];
  byGrid: GridCoverage[];
  demo?: true;
}

/** How many households a unit has. */
export interface HouseholdsDraft {
  /**
   * @maxLength 40
   * @pattern ^[a-z][a-z0-9-]{0,39}$
   */
  body: string;
  /**
   * @TJS-type integer
   * @minimum 1
   * @maximum 10000000
   */
  households: number;
}
