// Whom to go back to after a meeting 上门回访: what a unit says is done, and nobody who asked has said a word on.
import type { AppealNumber } from './appeal-state.js';
import type { BodySummary } from './body.js';
import type { CommitmentId } from './commitment.js';
import type { MeetingId } from './meeting.js';
import type { Day } from './time.js';

/** An asker to go back to 上门回访: a unit says it is done, and nobody who asked has said a word. */
export interface MeetingCallback {
  /**
   * The question's number on the night.
   * @TJS-type integer
   */
  turn: number;
  appeal: AppealNumber;
  /** Absent where the case itself is said to be done. */
  commitment?: CommitmentId;
  /** The unit that says so: another one goes. */
  claimedBy: BodySummary;
  claimedOn: Day;
  /** @TJS-type integer */
  waitingDays: number;
  /** Whether this reader's unit is another one, and theirs a role that calls back. */
  mayCall?: true;
}

/** For staff only. */
export interface MeetingCallbackList {
  meeting: MeetingId;
  /** Those that have waited longest first. */
  items: MeetingCallback[];
}
