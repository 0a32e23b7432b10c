// Before and after on a report card: promises that can be seen, chosen by a rule and not by anybody.
import type { BodySummary } from './body.js';
import type {
  CommitmentId,
  CommitmentStatus,
  CommitmentWitness,
  PhotoId,
  PhotoTakenDown,
} from './commitment.js';
import type { Figure } from './figure.js';
import type { Day } from './time.js';

/** A photo that was public when the card was counted. */
export interface CardPhoto {
  id: PhotoId;
  /** SHA-256 of the JPEG, 64 lower-case hex digits, as it was sealed when it became public. */
  digest: string;
}

/** A promise of the period with a public photo of before and one of after. What is said of it is in `caseWords`. */
export interface CardCase {
  id: CommitmentId;
  /** Slug of the unit that has to keep it. */
  unit: string;
  status: CommitmentStatus;
  /** Of one that is confirmed. */
  confirmedBy?: CommitmentWitness;
  madeOn: Day;
  /** As it was first promised. */
  originalDue: Day;
  /** As it stood then. */
  due: Day;
  /** The unit said that it was done. */
  claimedOn?: Day;
  /** It was confirmed, broken or taken back, or nobody had said anything. */
  closedOn?: Day;
  /** The one that became public first. */
  before: CardPhoto;
  /** The one that became public last. */
  after: CardPhoto;
}

/**
 * Promises made in the period of which one photo of before and one of after are public, whatever became of them.
 * Absent from cards counted before photos stood on cards (edition 3), and where nothing was promised.
 */
export interface CardCases {
  /** Of all that were made in the period. */
  pictured: Figure;
  /** Of those that the unit says are done: claimed, confirmed, or confirmed by nobody. */
  donePictured: Figure;
  /** At most six, the one that was last claimed or closed first. */
  shown: CardCase[];
}

export interface CasePhotoWords {
  /** What is to be seen on it. */
  text: string;
  /** Since: its picture is gone. */
  takenDown?: PhotoTakenDown;
}

/**
 * What is said of a case, as its record stands when it is read: counted nowhere, and no part of what a published card
 * seals. The words that were sealed, with what proves them, are in the commitment's history.
 */
export interface CaseWords {
  id: CommitmentId;
  text: string;
  /** The unit that has to keep it. */
  unit: BodySummary;
  before: CasePhotoWords;
  after: CasePhotoWords;
}
