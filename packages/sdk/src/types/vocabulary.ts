// The words a unit sorts its work by: each vocabulary has three lists.

import type { Horizon, Level } from './classification.js';

/** How a unit sorts its appeals: by 《实施办法》, or as 东高地, 凤凰岭 and 新村 tell it. */
export type AppealVocabulary = 'measures' | 'donggaodi' | 'fenghuangling' | 'xincun';

/** How a unit sorts its tasks: as 方庄 tells it. */
export type TaskVocabulary = 'fangzhuang';

/** How a unit tells its page in three columns: as 五里店 tells it, from what is asked to what is confirmed. */
export type ColumnVocabulary = 'wulidian';

export type Vocabulary = AppealVocabulary | TaskVocabulary | ColumnVocabulary;

/** One of three columns: asked, being done, done and confirmed. What ended otherwise stands beside them. */
export type AppealColumn = 'asked' | 'doing' | 'done';

/** One of a unit's own three lists: what falls in the first, what of the others in the second, and what is left. */
export type OwnListId = 'own-first' | 'own-second' | 'own-rest';

/** How far an appeal has come, as own lists tell it apart; `other` ended without being said to be done. */
export type ListStage = 'pending' | 'claimed' | 'confirmed' | 'unconfirmed' | 'other';

/** Holds for an appeal of which every member named here is so. At least one is named. */
export interface OwnListCondition {
  stages?: ListStage[];
  levels?: Level[];
  horizons?: Horizon[];
  /** Watched over, and not taken off the docket yet. */
  docketed?: boolean;
}

export interface OwnList {
  /** What it is called. */
  label: string;
  where: OwnListCondition;
}

/**
 * Three lists in a unit's own words. An appeal is in the first if that holds for it, else in the second if that does,
 * else in the rest: so every one is in exactly one.
 */
export interface OwnVocabulary {
  first: OwnList;
  second: OwnList;
  rest: OwnRest;
}

export interface OwnRest {
  label: string;
}

/** What a unit tells its work in: known words, or its own. */
export type VocabularyChoice = Vocabulary | 'own';

/** A list of appeals; no two vocabularies have one in common, so that the list alone names it. */
export type AppealList = KnownAppealList | OwnListId;

/** A list of one of the vocabularies there are anyway. */
export type KnownAppealList =
  | 'done'
  | 'underway'
  | 'coordination'
  | 'at-once'
  | 'by-date'
  | 'ongoing'
  | 'on-the-spot'
  | 'studied'
  | 'long-term'
  | 'answered'
  | 'in-hand'
  | 'docketed';

/** A list of tasks: 近期, 中期, 远期. */
export type TaskList = 'near' | 'mid' | 'long';

/** When a task is to be done. */
export type TaskHorizon = 'near' | 'mid' | 'long';
