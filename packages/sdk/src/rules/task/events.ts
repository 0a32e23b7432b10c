// What anybody can ask of a task, and what has happened to it. Each event is appended to the ledger and sealed.
import type {
  AppealNumber,
  CommitmentId,
  Day,
  TaskFunding,
  TaskNodeDraft,
  TaskProposal,
  Verdict,
} from '../../types/index.js';
import type { TaskCase } from './case.js';

/** What a new task starts with. */
export type NewTask = Pick<
  TaskCase,
  | 'id'
  | 'body'
  | 'unit'
  | 'horizon'
  | 'title'
  | 'text'
  | 'owner'
  | 'confirmationDays'
  | 'witnessGroup'
  | 'funding'
  | 'proposal'
  | 'appeals'
  | 'demo'
> & { readonly nodes: readonly Readonly<TaskNodeDraft>[] };

/** `by` is the slug of the unit that acts. */
export type TaskCommand =
  | { type: 'add-node'; by: string; title: string; due: Day }
  | { type: 'move-node'; by: string; node: number; due: Day; reason: string }
  | { type: 'finish-node'; by: string; node: number; note?: string }
  | { type: 'drop-node'; by: string; node: number; reason: string }
  | { type: 'note'; by: string; on?: Day; text: string }
  | {
      type: 'link';
      by: string;
      appeals?: readonly AppealNumber[];
      commitments?: readonly CommitmentId[];
      proposal?: TaskProposal;
    }
  | { type: 'fund'; by: string; funding: TaskFunding }
  /** `openCommitments`: how many of its promises are neither kept nor ended. */
  | { type: 'claim'; by: string; note?: string; openCommitments: number }
  | { type: 'judge'; by: string; verdict: Verdict; comment?: string }
  | { type: 'withdraw'; by: string; reason: string }
  /** The calendar's own act: nobody's command. */
  | { type: 'lapse' };

export type TaskCommandType = TaskCommand['type'];

interface Fact<Type extends string> {
  readonly type: Type;
  /** The day it was written, in Beijing. */
  readonly day: Day;
}

interface UnitFact<Type extends string> extends Fact<Type> {
  /** Slug of the unit that acted. */
  readonly by: string;
}

export type TaskOpened = UnitFact<'opened'> & { task: NewTask };

export type TaskChange =
  | (UnitFact<'node-added'> & { node: number; title: string; due: Day })
  | (UnitFact<'node-moved'> & { node: number; from: Day; to: Day; reason: string })
  | (UnitFact<'node-finished'> & { node: number; note?: string })
  | (UnitFact<'node-dropped'> & { node: number; reason: string })
  | (UnitFact<'noted'> & { on: Day; text: string })
  | (UnitFact<'linked'> & {
      appeals?: readonly AppealNumber[];
      commitments?: readonly CommitmentId[];
      proposal?: TaskProposal;
    })
  | (UnitFact<'funded'> & { funding: TaskFunding })
  | (UnitFact<'claimed'> & { note?: string })
  | (UnitFact<'confirmed' | 'disputed'> & { verdict: Verdict; comment?: string })
  | Fact<'lapsed'>
  | (UnitFact<'withdrawn'> & { reason: string });

export type TaskEvent = TaskOpened | TaskChange;
