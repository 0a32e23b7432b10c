// What the rules need to know of a commitment. No text, no name: those are the ledger's, not the rules'.
import type {
  AppealNumber,
  CommitmentId,
  CommitmentOrigin,
  CommitmentPhotoFacts,
  CommitmentStatus,
  CommitmentWitness,
  Day,
  Deadline,
  RequestedExtension,
} from '../../types/index.js';

export interface CommitmentCase {
  readonly id: CommitmentId;
  /** Slug of the unit on whose card it stands. Never changes. */
  readonly body: string;
  /** Slug of the unit that has to keep it. */
  readonly unit: string;
  readonly origin: CommitmentOrigin;
  readonly appeal?: AppealNumber;
  /** Its appeal was erased: nobody can speak as its resident any more. The appeal's log says so, not this one's. */
  readonly residentGone?: true;
  readonly madeOn: Day;
  readonly recordedOn: Day;
  /** As it was first promised. No event changes it. */
  readonly original: Deadline;
  readonly due: Day;
  /** Whether `due` was counted past the last day the calendar knew, and that day. */
  readonly provisional: boolean;
  readonly knownThrough?: Day;
  readonly status: CommitmentStatus;
  /** How often people have moved it. */
  readonly extensions: number;
  /** An extension that waits for another person's approval, and the unit that asked. */
  readonly requested?: RequestedExtension & { readonly by: string };
  /** Whether a group of witnesses was named. */
  readonly hasWitnessGroup: boolean;
  readonly confirmationDays: number;
  readonly claimedOn?: Day;
  readonly closedOn?: Day;
  readonly confirmedBy?: CommitmentWitness;
  /** Those of before and after that are public, in the order in which they became so. */
  readonly photos: readonly CommitmentPhotoFacts[];
  readonly demo?: true;
}

/** Days past the original due day after which an open commitment is broken. */
export const BROKEN_AFTER_DAYS = 30;

/** The latest a commitment can be due, in days from the day it is made. */
export const LONGEST_DAYS = 1096;

/** The fewest characters a reason for moving a date has. */
export const SHORTEST_REASON = 10;
