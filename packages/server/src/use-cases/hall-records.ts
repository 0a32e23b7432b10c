// What a ledger keeps of the seats of a meeting and of its ratings, as use-cases read and write it.
import type { Millis } from '@huiyin/sdk/rules';
import type { KeptAnswer } from './ledger-changes.js';

export interface HallReads {
  /** How many seats of each of these meetings are taken. */
  takenSeats(meetings: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** How many slips of each are good: all but those given back and those taken out of use. */
  goodSlips(meetings: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** The sealed ratings of each that takes any. */
  ratingBoxes(meetings: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>>;
  /** The sealed counts of those who registered; undefined before the first. */
  cohortBox(meeting: string): Promise<Uint8Array | undefined>;
  /** Meetings that this one takes people from 分场: their slips are good here, too. */
  meetingsSplitInto(meeting: string): Promise<string[]>;
  /** Meetings whose week for ratings is over by `now`. */
  ratingsDue(now: Millis, limit: number): Promise<string[]>;
}

export interface HallWrites {
  /**
   * Takes the lowest free seats, one for each mark of a slip. The meeting is to be locked before.
   * @param seats how many there are
   * @param printing by which they can be freed together
   * @returns their numbers; fewer where there are no more
   */
  takeSeats(
    meeting: string,
    seats: number,
    marks: readonly Uint8Array[],
    printing?: number,
  ): Promise<number[]>;
  /** Frees the seat that has one of these marks. @returns the mark it had */
  freeSeat(meeting: string, marks: readonly Uint8Array[]): Promise<Uint8Array | undefined>;
  /** Frees the seats that were taken by one printing. */
  freeSeatsOf(meeting: string, printing: number): Promise<void>;
  /** From now on no slip says which seat it is for, nor a printing. */
  forgetMarks(meeting: string): Promise<void>;
  sealCohorts(meeting: string, sealed: Uint8Array): Promise<void>;
  /** The sealed ratings, locked until the transaction ends; undefined where none are taken. */
  lockRatings(meeting: string): Promise<Uint8Array | undefined>;
  sealRatings(meeting: string, sealed: Uint8Array): Promise<void>;
  /** Until when ratings are taken. */
  endRatings(meeting: string, at: Millis): Promise<void>;
  /** Keeps what was answered to whoever took seats, for a repetition. */
  keepSlips(answer: KeptAnswer | undefined, at: Millis): Promise<void>;
  /** Takes away seats, counts and ratings. */
  emptyHall(meeting: string): Promise<void>;
}
