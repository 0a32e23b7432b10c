// What the rules need to know of a whistle. No text: that is the ledger's, not the rules'.
import type { AppealNumber, Day, Deadline, WhistleId, WhistleStatus } from '../../types/index.js';

/** That a called unit came, and who wrote it down when. */
export interface Arrival {
  readonly on: Day;
  readonly recordedOn: Day;
  /** Slug of the called unit itself, or of the one that blew the whistle. */
  readonly recordedBy: string;
}

export interface CallCase {
  /** Slug of the unit called. */
  readonly unit: string;
  readonly arrival?: Arrival;
}

export interface WhistleCase {
  readonly id: WhistleId;
  /** Slug of the unit on whose page it stands. */
  readonly body: string;
  /** Slug of the unit that blew it. Only this one can end it. */
  readonly by: string;
  readonly appeal: AppealNumber;
  readonly blownOn: Day;
  readonly arriveBy: Deadline;
  readonly status: WhistleStatus;
  readonly calls: readonly CallCase[];
  readonly endedOn?: Day;
  readonly demo?: true;
}

/** The most units one whistle calls. */
export const MOST_CALLED = 8;

/** The latest a called unit can have to be there, in days after the whistle. */
export const LONGEST_CALL_DAYS = 60;
