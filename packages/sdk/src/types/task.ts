// A task of the library 民生任务库: what is done about needs that many have, by whom, in which steps, paid with what.
import type { BodySummary } from './body.js';
import type { Category } from './classification.js';
import type { CommitmentOwner } from './commitment.js';
import type { Day } from './time.js';
import type { TaskHorizon } from './vocabulary.js';

/**
 * A task's public id: ledger code, `T`, year, serial, e.g. `FZ-T-2026-000007`.
 * @pattern ^[A-Z]{2,4}-T-[0-9]{4}-[0-9]{6}$
 */
export type TaskId = string;

/** `claimed` is the unit's word; `confirmed` that of the witnesses named for it. Silence is `unconfirmed`, never yes. */
export type TaskStatus = 'open' | 'claimed' | 'confirmed' | 'unconfirmed' | 'withdrawn';

/** One time a node's day was moved. */
export interface TaskNodeMove {
  from: Day;
  to: Day;
  reason: string;
  on: Day;
}

/** A step on the way 推进节点. */
export interface TaskNode {
  /**
   * Its place in the task, from 1.
   * @TJS-type integer
   */
  node: number;
  title: string;
  /** As it was first said. Never changes, and coming in time is judged by it alone. */
  originalDue: Day;
  /** As it stands now. */
  due: Day;
  /** Oldest first. */
  moves: TaskNodeMove[];
  doneOn?: Day;
  /** What was said when it was done. */
  note?: string;
  /** Will not be done. */
  droppedOn?: Day;
  dropReason?: string;
  /** Neither done nor dropped after the day it is due now; or done after the day it was first due. */
  late: boolean;
}

export interface TaskFunding {
  text: string;
  /**
   * In whole yuan.
   * @TJS-type integer
   */
  yuan?: number;
  source?: string;
}

export interface TaskProposal {
  title: string;
  number?: string;
}

/** What was changed after people said what they think of it 周反馈. */
export interface TaskNote {
  on: Day;
  /** The day it was written down. */
  recordedOn: Day;
  text: string;
}

/** A task as anyone sees it. */
export interface Task {
  id: TaskId;
  /** The unit on whose page it stands. */
  body: BodySummary;
  /** The unit that has to do it. */
  unit: BodySummary;
  owner: CommitmentOwner;
  title: string;
  text?: string;
  horizon: TaskHorizon;
  status: TaskStatus;
  openedOn: Day;
  /** In the order they were added. */
  nodes: TaskNode[];
  funding?: TaskFunding;
  proposal?: TaskProposal;
  /**
   * Public numbers of the appeals behind it.
   * @items {"type":"string","pattern":"^[A-Z]{2,4}-[0-9]{4}-[0-9]{6}$"}
   */
  appeals: string[];
  /**
   * Ids of the promises made for it.
   * @items {"type":"string","pattern":"^[A-Z]{2,4}-C-[0-9]{4}-[0-9]{6}$"}
   */
  commitments: string[];
  /** Oldest first. */
  notes: TaskNote[];
  witnessGroup?: string;
  claimedOn?: Day;
  claimNote?: string;
  /** Last day on which silence does not yet count as 无人确认; only while a claim waits. */
  confirmBy?: Day;
  closedOn?: Day;
  /** Why it was taken back. */
  withdrawalReason?: string;
  demo?: true;
}

export type TaskEventType =
  | 'opened'
  | 'node-added'
  | 'node-moved'
  | 'node-finished'
  | 'node-dropped'
  | 'noted'
  | 'linked'
  | 'funded'
  | 'claimed'
  | 'confirmed'
  | 'disputed'
  | 'lapsed'
  | 'withdrawn';

/** Everything that can happen to a task after it was opened. */
export type TaskChangeType = Exclude<TaskEventType, 'opened'>;

/** One step of its life, with what is needed to check it against the sealed log. */
export interface TaskStep {
  type: TaskEventType;
  on: Day;
  /** A unit's name, or `系统`. */
  by: string;
  /**
   * Its place in the sealed log.
   * @TJS-type integer
   */
  leafIndex: number;
  /** The event as it was sealed: canonical JSON. */
  words: string;
  /** With it and `words` anyone can make the digest the entry's facts carry. 64 lower-case hex digits. */
  wordsSalt: string;
}

/** A task with its whole life, newest first. */
export interface TaskDetail extends Task {
  history: TaskStep[];
}

/** Tasks of one horizon by how they stand. */
export interface TaskCount {
  horizon: TaskHorizon;
  /** @TJS-type integer */
  open: number;
  /**
   * Said by the unit to be done, waiting for the witnesses.
   * @TJS-type integer
   */
  claimed: number;
  /** @TJS-type integer */
  confirmed: number;
  /** @TJS-type integer */
  unconfirmed: number;
  /** @TJS-type integer */
  withdrawn: number;
}

export interface TaskPage {
  /** Of all of the unit's tasks, near ones first; whatever the page shows. */
  counts: TaskCount[];
  /** Near ones first; of each horizon the first opened first. */
  items: Task[];
  /** Pass as `cursor` to get the next page; absent on the last. */
  next?: string;
}

/** A class of appeals that come again and again, with no open task behind them. */
export interface TaskSuggestion {
  category: Category;
  /**
   * How many there are.
   * @TJS-type integer
   */
  count: number;
  /**
   * Numbers of these appeals, the latest first; 200 at most.
   * @items {"type":"string","pattern":"^[A-Z]{2,4}-[0-9]{4}-[0-9]{6}$"}
   */
  appeals: string[];
}

/** What recurs, and how it was counted. */
export interface TaskSuggestions {
  body: BodySummary;
  /** Appeals received from this day on. */
  from: Day;
  /** The last day counted. */
  to: Day;
  /**
   * Fewer than that of a class suggest nothing.
   * @TJS-type integer
   */
  atLeast: number;
  /** Most first. */
  items: TaskSuggestion[];
}
