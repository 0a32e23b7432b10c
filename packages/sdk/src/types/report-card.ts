// The public report card 成绩单: problems first, every figure with its denominator and definition.
import type { AppealNumber, AppealState } from './appeal-state.js';
import type { BodySummary } from './body.js';
import type { CardCases, CaseWords } from './card-cases.js';
import type { Category, Level } from './classification.js';
import type { AsOf, Figure } from './figure.js';
import type { Participation } from './participation.js';
import type { Rates } from './formulas.js';
import type { Day, Moment, Month, Period } from './time.js';

/** One of the ten oldest cases not yet done. */
export interface OldestAppeal {
  number: AppealNumber;
  category: Category;
  level: Level;
  state: AppealState;
  receivedOn: Day;
  /** @TJS-type integer */
  ageDays: number;
  overdue: boolean;
  disputed: boolean;
  reopened: boolean;
  docketed: boolean;
}

export interface CategoryRow {
  category: Category;
  received: Figure;
  pending: Figure;
  confirmed: Figure;
}

export interface MonthRow {
  month: Month;
  received: Figure;
  pending: Figure;
  confirmed: Figure;
}

/** Not done yet. First on the card; can't be configured away. */
export interface ProblemFigures {
  /** received, accepted, assigned, in hand or answered: nobody says it is done. */
  pending: Figure;
  overdue: Figure;
  disputed: Figure;
  reopened: Figure;
  docketed: Figure;
  /** Received before the period and still not done: a new year doesn't make them vanish. */
  carriedOver: Figure;
  /** Up to ten, oldest first, also from before the period. Petitions are counted above and never named. */
  oldest: OldestAppeal[];
}

/** Four numbers that are never summed. */
export interface ClosingFigures {
  /** 居民确认 */
  confirmed: Figure;
  /** 回访或质检确认 */
  witnessed: Figure;
  /** 单位称办结, waiting for the resident */
  claimed: Figure;
  /** 无人确认 */
  unconfirmed: Figure;
}

/** Stand beside the denominator and are never taken out of it. */
export interface AsideFigures {
  cannot: Figure;
  declined: Figure;
  merged: Figure;
  withdrawn: Figure;
}

/** Promises made in the period and what became of them. Every one stands in one of these and in `made`. */
export interface CommitmentCounts {
  made: Figure;
  /** Not claimed yet. */
  open: Figure;
  /** Of the open ones: past the day they are due now. */
  overdue: Figure;
  broken: Figure;
  /** 单位称兑现, waiting for a word. */
  claimed: Figure;
  /** Confirmed, and claimed by the day first promised. */
  keptOnTime: Figure;
  /** Confirmed after the day was moved in the open. */
  keptExtended: Figure;
  /** Confirmed, and claimed after the day first promised, which was never moved. */
  keptLate: Figure;
  unconfirmed: Figure;
  withdrawn: Figure;
}

/** Tasks 民生任务 opened in the period and what became of them. Every one stands in one of the five and in `opened`. */
export interface TaskFigures {
  opened: Figure;
  open: Figure;
  /** The unit says done, waiting for the witnesses. */
  claimed: Figure;
  confirmed: Figure;
  unconfirmed: Figure;
  withdrawn: Figure;
  /** Of those opened: they take up a proposal 提案 of deputies. */
  proposed: Figure;
  /** What they are paid with, in yuan: as last said, of those that say it and were not taken back. */
  funds: Figure;
}

/**
 * e.g. `FZ-R-2026-000003`.
 * @pattern ^[A-Z]{2,4}-R-[0-9]{4}-[0-9]{6}$
 * @maxLength 18
 */
export type PublicationId = string;

/** A card that was sealed as it stood: its own entry in the log says what it was counted from and what it said. */
export interface Publication {
  id: PublicationId;
  period: Period;
  /** Of a card on one topic. */
  category?: Category;
  /** When it was published. */
  at: Moment;
  /**
   * Index of its entry in the log.
   * @TJS-type integer
   */
  leaf: number;
  /** SHA-256 of the card's canonical JSON without `publication` and `caseWords`, 64 lower-case hex digits; sealed in that entry. */
  digest: string;
}

/** Publications, the latest first. */
export interface PublicationPage {
  items: Publication[];
  next?: string;
}

/** Which card is to be published as it stands now. */
export interface PublicationDraft {
  /**
   * Slug.
   * @maxLength 40
   * @pattern ^[a-z][a-z0-9-]{0,39}$
   */
  body: string;
  period: Period;
  /** 专项报告: on one topic only. */
  category?: Category;
}

export interface ReportCard {
  body: BodySummary;
  period: Period;
  /** 专项报告: only appeals of this category, and nothing that is not of appeals. Absent for the whole card. */
  category?: Category;
  /** `live` moves with every entry; `published` is sealed and stands still. */
  status: 'live' | 'published';
  asOf: AsOf;
  received: Figure;
  problems: ProblemFigures;
  closing: ClosingFigures;
  aside: AsideFigures;
  /** By the formulas the unit is held to; absent where it shows none. They stand beside everything above, and replace none of it. */
  rates?: Rates;
  /** What the office itself says is done, confirmed or not, as a share of all received. The office's word, nobody else's. */
  officeClaim: Figure;
  /** Most received first. */
  categories: CategoryRow[];
  /** Absent from cards of servers that kept none. */
  commitments?: CommitmentCounts;
  /** Absent where nothing was promised in the period. */
  cases?: CardCases;
  /** What is said of the cases that are shown, as it stands now: no part of what is counted or sealed. */
  caseWords?: CaseWords[];
  /** Absent where none was opened in the period. */
  tasks?: TaskFigures;
  /** Absent before the first count of the year. */
  participation?: Participation;
  /** The twelve months that end with the period, oldest first. */
  months: MonthRow[];
  /**
   * How many of the first `asOf.treeSize` entries are not opened to anybody: of petitions 信访, which have no public view
   * and stand in no figure here. Absent for none.
   * @TJS-type integer
   */
  withheld?: number;
  /** Of a published card. */
  publication?: Publication;
  demo?: true;
}
