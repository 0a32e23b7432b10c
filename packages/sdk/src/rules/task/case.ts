// A task as the rules know it. All of it is public, so its words are kept here and not apart from it.
import type {
  AppealNumber,
  CommitmentId,
  CommitmentOwner,
  Day,
  TaskFunding,
  TaskHorizon,
  TaskId,
  TaskNodeMove,
  TaskNote,
  TaskProposal,
  TaskStatus,
} from '../../types/index.js';

/** A step on the way 推进节点. Its number is its place among them, from 1. */
export interface NodeCase {
  readonly title: string;
  /** As it was first said. No event changes it. */
  readonly originalDue: Day;
  readonly due: Day;
  readonly moves: readonly TaskNodeMove[];
  readonly doneOn?: Day;
  readonly note?: string;
  readonly droppedOn?: Day;
  readonly dropReason?: string;
}

export interface TaskCase {
  readonly id: TaskId;
  /** Slug of the unit on whose page it stands. Never changes. */
  readonly body: string;
  /** Slug of the unit that has to do it. */
  readonly unit: string;
  /** Never changes: a task that was of this year does not become one of later. */
  readonly horizon: TaskHorizon;
  readonly title: string;
  readonly text?: string;
  readonly owner: CommitmentOwner;
  readonly openedOn: Day;
  readonly confirmationDays: number;
  readonly witnessGroup?: string;
  readonly nodes: readonly NodeCase[];
  readonly funding?: TaskFunding;
  readonly proposal?: TaskProposal;
  readonly appeals: readonly AppealNumber[];
  readonly commitments: readonly CommitmentId[];
  readonly notes: readonly TaskNote[];
  readonly status: TaskStatus;
  readonly claimedOn?: Day;
  readonly claimNote?: string;
  readonly closedOn?: Day;
  readonly withdrawalReason?: string;
  readonly demo?: true;
}

/** The most nodes a task has. */
export const MOST_NODES = 60;

/** The most appeals that stand behind one task. */
export const MOST_APPEALS = 1000;

/** The most promises that hang on one task. */
export const MOST_COMMITMENTS = 50;

/** The most feedback changes one task carries. */
export const MOST_NOTES = 500;

/** The latest a node can be due, in days after the day that is said. */
export const LONGEST_NODE_DAYS = 1096;
