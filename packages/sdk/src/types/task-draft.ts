// What staff send about tasks of the library 民生任务库. Everything in it is public.
import type { CommitmentOwnerDraft } from './commitment-draft.js';
import type { Verdict } from './evaluation.js';
import type { Day } from './time.js';
import type { TaskHorizon } from './vocabulary.js';

/** A step on the way 推进节点. */
export interface TaskNodeDraft {
  /**
   * @minLength 1
   * @maxLength 120
   * @format public-words
   */
  title: string;
  /** Today or later, three years ahead at most. */
  due: Day;
}

/** What it is paid with 资金. */
export interface TaskFundingDraft {
  /**
   * In words: what is paid, or that it costs nothing.
   * @minLength 1
   * @maxLength 300
   * @format public-words
   */
  text: string;
  /**
   * In whole yuan.
   * @TJS-type integer
   * @minimum 0
   * @maximum 1000000000000
   */
  yuan?: number;
  /**
   * Where the money comes from: `市级老旧小区改造资金`.
   * @minLength 1
   * @maxLength 120
   * @format public-words
   */
  source?: string;
}

/** The deputies' proposal 提案、建议 that adopted it. */
export interface TaskProposalDraft {
  /**
   * @minLength 1
   * @maxLength 120
   * @format public-words
   */
  title: string;
  /**
   * As the congress or the conference numbered it.
   * @minLength 1
   * @maxLength 40
   * @format public-words
   */
  number?: string;
}

/** A task made of needs that many have. */
export interface TaskDraft {
  /**
   * Slug of the unit on whose page it stands: one's own or one under it.
   * @maxLength 40
   * @pattern ^[a-z][a-z0-9-]{0,39}$
   */
  body: string;
  /**
   * Slug of the unit that has to do it; the own one if absent.
   * @maxLength 40
   * @pattern ^[a-z][a-z0-9-]{0,39}$
   */
  unit?: string;
  /**
   * @minLength 1
   * @maxLength 80
   * @format public-words
   */
  title: string;
  /**
   * What is to be done, for whom, and how anybody will see that it is.
   * @minLength 1
   * @maxLength 1000
   * @format public-words
   */
  text?: string;
  /** 近期、中期、远期. Never changes. */
  horizon: TaskHorizon;
  owner: CommitmentOwnerDraft;
  /**
   * @maxItems 20
   */
  nodes: TaskNodeDraft[];
  funding?: TaskFundingDraft;
  proposal?: TaskProposalDraft;
  /**
   * Numbers of the appeals behind it, of the unit's ledger; no petitions.
   * @maxItems 200
   * @items {"type":"string","maxLength":16,"pattern":"^[A-Z]{2,4}-[0-9]{4}-[0-9]{6}$"}
   */
  appeals: string[];
  /**
   * Who is asked whether it was done: `居民代表`, `监督小组`.
   * @minLength 1
   * @maxLength 60
   * @format public-words
   */
  witnessGroup?: string;
}

/** The only way to move a node's day. Where it stood and why it was moved stay public. */
export interface TaskNodeMoveDraft {
  /**
   * The node's place in the task, from 1.
   * @TJS-type integer
   * @minimum 1
   * @maximum 60
   */
  node: number;
  /** Another day than it has, today or later. */
  due: Day;
  /**
   * @minLength 10
   * @maxLength 500
   * @format public-words
   */
  reason: string;
}

/** A node that is done. */
export interface TaskNodeFinishDraft {
  /**
   * @TJS-type integer
   * @minimum 1
   * @maximum 60
   */
  node: number;
  /**
   * What is there now.
   * @minLength 1
   * @maxLength 500
   * @format public-words
   */
  note?: string;
}

/** A node that will not be done. It stays where it is, with the reason. */
export interface TaskNodeDropDraft {
  /**
   * @TJS-type integer
   * @minimum 1
   * @maximum 60
   */
  node: number;
  /**
   * @minLength 10
   * @maxLength 500
   * @format public-words
   */
  reason: string;
}

/** What was changed after people said what they think of it 周反馈: `助餐菜单每周加一道软食`. */
export interface TaskNoteDraft {
  /** The day it was changed; today if absent, not in the future. */
  on?: Day;
  /**
   * @minLength 1
   * @maxLength 500
   * @format public-words
   */
  text: string;
}

/** What else stands behind a task, or hangs on it. */
export interface TaskLinkDraft {
  /**
   * Numbers of more appeals, of the unit's ledger; no petitions.
   * @maxItems 200
   * @items {"type":"string","maxLength":16,"pattern":"^[A-Z]{2,4}-[0-9]{4}-[0-9]{6}$"}
   */
  appeals?: string[];
  /**
   * Ids of promises made for it, of the same ledger.
   * @maxItems 20
   * @items {"type":"string","maxLength":18,"pattern":"^[A-Z]{2,4}-C-[0-9]{4}-[0-9]{6}$"}
   */
  commitments?: string[];
  proposal?: TaskProposalDraft;
}

/** The unit's word that it is done. */
export interface TaskClaimDraft {
  /**
   * @minLength 1
   * @maxLength 1000
   * @format public-words
   */
  note?: string;
}

/** What the witnesses say, written down by another unit than the one that did it. */
export interface TaskVerdictDraft {
  verdict: Verdict;
  /**
   * @maxLength 1000
   * @format public-words
   */
  comment?: string;
}

/** A task that is taken back stays, with the reason. */
export interface TaskWithdrawalDraft {
  /**
   * @minLength 10
   * @maxLength 500
   * @format public-words
   */
  reason: string;
}
