// The words a unit sorts its work by: each vocabulary has three lists.

/** How a unit sorts its appeals: by 《实施办法》, or as 东高地, 凤凰岭 and 新村 tell it. */
export type AppealVocabulary = 'measures' | 'donggaodi' | 'fenghuangling' | 'xincun';

/** How a unit sorts its tasks: as 方庄 tells it. */
export type TaskVocabulary = 'fangzhuang';

export type Vocabulary = AppealVocabulary | TaskVocabulary;

/** A list of appeals; no two vocabularies have one in common, so that the list alone names it. */
export type AppealList =
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
