// Response plans 回应预案 as the database keeps them: as each stands, and all it ever said.
import type { PlanRevision, Role } from '@huiyin/sdk';
import type { Millis, PlanStanding } from '@huiyin/sdk/rules';
import type { KeptAnswer } from './ledger-changes.js';

/** Who changed it last, and when. */
export interface PlanChanged {
  readonly at: Millis;
  readonly unit: string;
  readonly person: string;
}

export interface PlanRecord extends PlanStanding, PlanChanged {
  readonly id: string;
  readonly meeting: string;
  /** The unit that reports there. */
  readonly body: string;
}

export type PlanRevisionRecord = Pick<PlanRevision, 'revision' | 'status' | 'content'> & PlanChanged;

export interface PlanWrite {
  readonly record: PlanRecord;
  readonly role: Role;
  readonly answer?: KeptAnswer;
}

export interface PlanReads {
  /** In the order they were begun. */
  plans(meeting: string): Promise<PlanRecord[]>;
  plan(id: string): Promise<PlanRecord | undefined>;
  /** Newest first. */
  planRevisions(id: string): Promise<PlanRevisionRecord[]>;
}

export interface PlanWrites {
  /** The plan, locked until the transaction ends. */
  lockPlan(id: string): Promise<PlanRecord | undefined>;
  /** Writes it as it stands now; what it said before is kept. */
  writePlan(write: PlanWrite): Promise<void>;
  /** Deletes those that nobody has changed since. */
  purgePlans(before: Millis): Promise<void>;
}
