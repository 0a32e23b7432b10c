// One step in the life of an appeal, as its resident and staff see it.
import type { AnswerType } from './answer.js';
import type { AppealNumber, AppealState } from './appeal-state.js';
import type { Category, Horizon } from './classification.js';
import type { Rating, Verdict, Witness } from './evaluation.js';
import type { Day, Moment } from './time.js';

/** Everything that can happen to an appeal. Past tense: each is a fact. */
export type AppealEventType =
  | 'received'
  | 'accepted'
  | 'declined'
  | 'assigned'
  | 'taken-over'
  | 'contested'
  | 'started'
  | 'answered'
  | 'claimed-done'
  | 'confirmed'
  | 'disputed'
  | 'assented'
  | 'lapsed'
  | 'reopened'
  | 'followed-up'
  | 'supplemented'
  | 'withdrawn'
  | 'merged'
  | 'recategorised'
  | 'escalated'
  | 'scheduled'
  | 'docketed'
  | 'petition-extended'
  | 'code-collected'
  | 'code-reissued'
  | 'erased';

/** Everything that can happen after an appeal was received. */
export type AppealChangeType = Exclude<AppealEventType, 'received'>;

/** How a resident was asked whether it is really them: called back, or met. */
export type CallBack = 'call' | 'visit';

export interface TimelineEntry {
  type: AppealEventType;
  at: Moment;
  /** Who did it: a unit's name, `居民`, `系统`, or `管理员`. */
  by: string;
  /** The state it led to. */
  state: AppealState;
  /** The unit it went to, for `assigned` and `taken-over`. */
  unit?: string;
  /** Reason, answer, note or comment in the author's words. */
  text?: string;
  answer?: AnswerType;
  verdict?: Verdict;
  rating?: Rating;
  witness?: Witness;
  /** For `scheduled`: when it can be done. */
  horizon?: Horizon;
  /** For `merged`: the case it went into. */
  into?: AppealNumber;
  /** For `recategorised`: what it is since. */
  category?: Category;
  /** For `recategorised`: the name of the item it is since. */
  item?: string;
  /** For `petition-extended`: the later day. */
  extendedTo?: Day;
  /** For `code-reissued`: how the resident was asked. */
  callBack?: CallBack;
  /**
   * Its place in the sealed log.
   * @TJS-type integer
   */
  leafIndex: number;
}

/** One step of an appeal as anyone may see it: no words, nobody's name, a day and no time. */
export interface PublicStep {
  type: AppealEventType;
  on: Day;
  /** The state it led to. */
  state: AppealState;
  answer?: AnswerType;
  verdict?: Verdict;
  witness?: Witness;
  /** For `merged`: the case it went into. */
  into?: AppealNumber;
  /**
   * Its place in the sealed log.
   * @TJS-type integer
   */
  leafIndex: number;
}
