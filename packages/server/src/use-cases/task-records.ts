// What a ledger keeps of tasks, as use-cases read and write it.
import type { Day, TaskCount, TaskFacts, TaskHorizon, TaskSuggestion } from '@huiyin/sdk';
import type { Millis, TaskCase, TaskEvent } from '@huiyin/sdk/rules';
import type { KeptAnswer, LedgerHead, NewEntry, NewNode } from './ledger-changes.js';
import type { Author, Opener } from './records.js';

/** One sealed entry of a task with its words, and what opens it. */
export interface TaskEntry {
  readonly leafIndex: number;
  readonly facts: TaskFacts;
  readonly event: TaskEvent;
  readonly author: Author;
  readonly at: Millis;
  readonly opener: Opener;
}

export interface TaskListQuery {
  readonly body: string;
  readonly horizon?: TaskHorizon;
  /** The last one of the page before. */
  readonly after?: { readonly horizon: TaskHorizon; readonly id: string };
  readonly limit: number;
}

export interface RecurringQuery {
  readonly body: string;
  readonly from: Day;
  /** Among them. */
  readonly to: Day;
  readonly atLeast: number;
}

/** Everything one step of a task writes. */
export interface TaskWrite {
  readonly after: TaskCase;
  readonly opening?: { readonly recordKey: Uint8Array };
  /** Numbers of appeals that newly stand behind it. */
  readonly linked: readonly string[];
  readonly entries: readonly NewEntry[];
  readonly head: LedgerHead;
  readonly nodes: readonly NewNode[];
  readonly author: Author;
  readonly at: Millis;
  readonly answer?: KeptAnswer;
}

/** What one ledger can say of tasks. */
export interface TaskReads {
  task(id: string): Promise<TaskCase | undefined>;
  /** Near ones first; of each horizon the first opened first. */
  tasks(query: TaskListQuery): Promise<TaskCase[]>;
  /** Of all of a unit's tasks, near ones first. */
  taskCounts(body: string): Promise<TaskCount[]>;
  /** All entries of these tasks, oldest first, and the keys that open their words. */
  taskEntries(ids: readonly string[]): Promise<TaskEntry[]>;
  /** Ids of tasks whose window for the witnesses' word ended before `today`. */
  lapsingTasks(today: Day, limit: number): Promise<string[]>;
  /** Classes of appeals that came again and again and have no open task behind them, most first. */
  recurringAppeals(query: RecurringQuery): Promise<TaskSuggestion[]>;
}

export interface TaskWrites {
  /** The task, locked until the transaction ends. */
  lockTask(id: string): Promise<TaskCase | undefined>;
  appendTask(write: TaskWrite): Promise<void>;
}
