// What a ledger keeps of questions that wait for a turn at a meeting, as use-cases read and write it.
import type { Millis } from '@huiyin/sdk/rules';

/** One that was not put to the meeting. */
export interface AsideRecord {
  readonly appeal: string;
  readonly reason: string;
  readonly unit: string;
  readonly person: string;
  readonly at: Millis;
}

export interface WaitingReads {
  /** Numbers of the appeals that wait at a meeting, in the order they came. */
  waitingQuestions(meeting: string): Promise<string[]>;
  /** The latest first. */
  asideQuestions(meeting: string, limit: number): Promise<AsideRecord[]>;
}

export interface WaitingWrites {
  addWaiting(meeting: string, appeal: string): Promise<void>;
  /** Ends that an appeal waits, whose case is to be locked before. @returns false where it doesn't */
  settleWaiting(meeting: string, appeal: string, aside?: Omit<AsideRecord, 'appeal'>): Promise<boolean>;
}
