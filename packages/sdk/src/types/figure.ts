// A figure never travels without what it is a part of, as of when, and what it means.
import type { Moment } from './time.js';

/** The state of the sealed log a figure was computed from. */
export interface AsOf {
  at: Moment;
  /**
   * Number of sealed entries counted.
   * @TJS-type integer
   */
  treeSize: number;
  /** Merkle root over those entries, 64 lower-case hex digits. */
  root: string;
}

/** What is counted, by name; the words (口径) are in the dictionaries under the same name. */
export type FigureDefinition =
  | 'received'
  | 'pending'
  | 'overdue'
  | 'carried-over'
  | 'disputed'
  | 'reopened'
  | 'docketed'
  | 'confirmed'
  | 'witnessed'
  | 'claimed'
  | 'unconfirmed'
  | 'office-claim'
  | 'closed-cannot'
  | 'declined'
  | 'merged'
  | 'withdrawn'
  | 'category-received'
  | 'category-pending'
  | 'category-confirmed'
  | 'item-received'
  | 'item-in-time'
  | 'item-confirmed'
  | 'month-received'
  | 'month-pending'
  | 'month-confirmed'
  | 'commitments-made'
  | 'commitments-open'
  | 'commitments-overdue'
  | 'commitments-claimed'
  | 'commitments-kept-on-time'
  | 'commitments-kept-extended'
  | 'commitments-kept-late'
  | 'commitments-unconfirmed'
  | 'commitments-broken'
  | 'commitments-withdrawn'
  | 'cases-pictured'
  | 'cases-done-pictured'
  | 'tasks-opened'
  | 'tasks-open'
  | 'tasks-claimed'
  | 'tasks-confirmed'
  | 'tasks-unconfirmed'
  | 'tasks-withdrawn'
  | 'tasks-proposed'
  | 'tasks-funds';

/**
 * A figure. `numerator` of `denominator` cases, commitments or tasks; `value` is the numerator for `unit: 'case'`,
 * `'commitment'` and `'task'`, the percentage, one decimal, for `unit: 'percent'`, and for `unit: 'yuan'` what those
 * tasks of the numerator say they cost together, in whole yuan. A percentage of fewer than ten cases has no `value` and
 * says `insufficient` (样本不足).
 */
export interface Figure {
  definition: FigureDefinition;
  unit: 'case' | 'commitment' | 'task' | 'percent' | 'yuan';
  value?: number;
  insufficient?: true;
  /** @TJS-type integer */
  numerator: number;
  /** @TJS-type integer */
  denominator: number;
  asOf: AsOf;
}
