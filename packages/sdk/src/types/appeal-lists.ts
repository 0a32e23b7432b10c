// A unit's appeals told in three lists, in numbers.
import type { AppealNumber, AppealState } from './appeal-state.js';
import type { BodySummary } from './body.js';
import type { Category } from './classification.js';
import type { AsOf } from './figure.js';
import type { PublicationCounts } from './public-words.js';
import type { Day } from './time.js';
import type { AppealList, AppealVocabulary, OwnVocabulary } from './vocabulary.js';

/** Not ended yet. */
export interface OpenCounts {
  /**
   * Nobody says it is done.
   * @TJS-type integer
   */
  pending: number;
  /**
   * 单位称办结: the unit's word, waiting for the resident's.
   * @TJS-type integer
   */
  claimed: number;
}

/** Ended, by who said so. Seven numbers that are never summed. */
export interface EndedCounts {
  /**
   * 居民确认
   * @TJS-type integer
   */
  confirmed: number;
  /**
   * 回访或质检确认
   * @TJS-type integer
   */
  witnessed: number;
  /**
   * 无人确认
   * @TJS-type integer
   */
  unconfirmed: number;
  /**
   * 不能办
   * @TJS-type integer
   */
  cannot: number;
  /**
   * 不予受理
   * @TJS-type integer
   */
  declined: number;
  /**
   * 并入同类
   * @TJS-type integer
   */
  merged: number;
  /**
   * 居民撤回
   * @TJS-type integer
   */
  withdrawn: number;
}

/** The case of a list that has been waited for longest. */
export interface OldestOfList {
  number: AppealNumber;
  category: Category;
  state: AppealState;
  receivedOn: Day;
  /** @TJS-type integer */
  ageDays: number;
  overdue: boolean;
}

/** One of three lists in numbers. `total` is the sum of all parts. */
export interface AppealListCounts {
  id: AppealList;
  /** @TJS-type integer */
  total: number;
  open: OpenCounts;
  ended: EndedCounts;
  /** The oldest of the pending ones; absent where there is none. */
  oldest?: OldestOfList;
}

/** All appeals a unit ever received, told in three lists: every one stands in exactly one. */
export interface AppealLists {
  body: BodySummary;
  /** The one used: what was asked for, else the unit's own. */
  vocabulary: AppealVocabulary | 'own';
  /** For `own`: what its lists are called, and what falls in each. */
  own?: OwnVocabulary;
  /** Only this category was counted. */
  category?: Category;
  asOf: AsOf;
  /**
   * All received: the three lists together. Petitions 信访 are none of them, as they are on no card.
   * @TJS-type integer
   */
  received: number;
  /** Three, in the vocabulary's order. */
  lists: AppealListCounts[];
  /** How the unit keeps up with looking at words whose residents agreed to publish them; of all its categories. */
  publication?: PublicationCounts;
  demo?: true;
}
