// Weekly snapshots 每周留底: the live card as it stood once a week, and the head of the log it was counted from.
import type { ReportCard } from './report-card.js';
import type { Moment } from './time.js';

/**
 * An ISO week in Asia/Shanghai, Monday to Sunday, e.g. `2026-W48`. It belongs to the year its Thursday is in.
 * @maxLength 8
 * @pattern ^[0-9]{4}-W(0[1-9]|[1-4][0-9]|5[0-3])$
 */
export type Week = string;

/** What a log was when a week's card was kept. */
export interface Snapshot {
  week: Week;
  /** When the card was counted. */
  at: Moment;
  /**
   * Number of sealed entries the card was counted from.
   * @TJS-type integer
   */
  treeSize: number;
  /** Merkle root over those entries, 64 lower-case hex digits. */
  root: string;
  /** The head of the log in one line, as it is printed on paper and in articles: `formatLogHead` of `@huiyin/sdk/rules`. */
  head: string;
}

/** Snapshots of a unit, the latest week first. */
export interface SnapshotPage {
  items: Snapshot[];
  next?: string;
}

/** A week's snapshot with the card itself. It is written once and never changed. */
export interface SnapshotDetail extends Snapshot {
  /**
   * The live card of the current year exactly as it stood, without `caseWords`: words can be taken back, and what is
   * kept for good can not.
   */
  card: ReportCard;
  /** The signed checkpoint (C2SP signed note) that covers those entries: of as many, or of more that continue them. */
  checkpoint: string;
}
