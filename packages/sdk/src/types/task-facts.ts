// What of a task is sealed as facts. Its words stand beside them, as a digest.
import type { Verdict } from './evaluation.js';
import type { TaskChangeType, TaskId, TaskStatus } from './task.js';
import type { Day } from './time.js';
import type { TaskHorizon } from './vocabulary.js';
import type { WordsDigest } from './words-digest.js';

/** The first entry of a task. */
export interface TaskOpenedFacts {
  record: 'task';
  event: 'opened';
  id: TaskId;
  /** Slug of the unit on whose page it stands. */
  body: string;
  /** Slug of the unit that has to do it. */
  unit: string;
  horizon: TaskHorizon;
  /** The day written into the log. */
  day: Day;
  /**
   * The days of its nodes, in their order. The first is node 1.
   * @items {"type":"string"}
   */
  nodes: string[];
  /**
   * The appeals behind it.
   * @items {"type":"string"}
   */
  appeals: string[];
  /**
   * What it is paid with, in whole yuan.
   * @TJS-type integer
   */
  yuan?: number;
  /** It takes up a proposal 提案 of deputies. */
  proposal?: true;
  /** Of title, text, owner, funding, proposal and the nodes' titles. */
  words?: WordsDigest;
  demo?: true;
}

/** Every later entry of a task. */
export interface TaskChangedFacts {
  record: 'task';
  event: TaskChangeType;
  id: TaskId;
  /** Slug of the unit that wrote it down; absent for what the calendar did. */
  by?: string;
  day: Day;
  status: TaskStatus;
  /**
   * For what happens to a node: its place in the task, from 1.
   * @TJS-type integer
   */
  node?: number;
  /** For a node added or moved: the day it is due after this entry. */
  due?: Day;
  /** For a node moved: the day it was due before. */
  from?: Day;
  /** For a node finished: whether that was by the day first said. */
  onTime?: boolean;
  /**
   * For `linked`: more appeals behind it.
   * @items {"type":"string"}
   */
  appeals?: string[];
  /**
   * For `linked`: promises made for it.
   * @items {"type":"string"}
   */
  commitments?: string[];
  /**
   * For `funded`: what it is paid with now, in whole yuan.
   * @TJS-type integer
   */
  yuan?: number;
  /** For `noted`: the day it was changed, which may be earlier than the day it was written down. */
  on?: Day;
  verdict?: Verdict;
  words?: WordsDigest;
  demo?: true;
}

export type TaskFacts = TaskOpenedFacts | TaskChangedFacts;
