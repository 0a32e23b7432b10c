// Inspections 监督小组 of a decision: what its witnesses went to see, what they found, and photos that show it.
import type { EvidencePhoto, PhotoTakenDown } from './commitment.js';
import type { Day } from './time.js';

/** What they looked at: ballots printed, handed out and counted; or what was adopted being carried out. */
export type InspectionSubject = 'ballot' | 'work';

/** 照办了, 办了一部分, 没照办. */
export type InspectionFinding = 'as-decided' | 'partly' | 'not-as-decided';

/** A photo of what they saw, that another person than who added it has looked at. */
export interface InspectionPhoto {
  /** Its picture is at `/d/<id of the decision>/photos/<id of the photo>`. */
  photo: EvidencePhoto;
  /** What is to be seen on it, for whoever can't see it. */
  text: string;
  /** When it became public. */
  on: Day;
  photoTakenDown?: PhotoTakenDown;
}

/** One time the witnesses went to see. It is never changed: a later one stands beside it. */
export interface DecisionInspection {
  /**
   * Its place among them, from 1, as they were written down.
   * @TJS-type integer
   */
  inspection: number;
  /** The day they looked. */
  on: Day;
  /** The day it was written down. */
  recordedOn: Day;
  subject: InspectionSubject;
  /**
   * How many of the group looked. Who, stands nowhere.
   * @TJS-type integer
   */
  people: number;
  finding: InspectionFinding;
  /** What they saw. */
  text: string;
  /** In the order they became public. */
  photos: InspectionPhoto[];
}

/** The latest that was found on one subject. */
export interface InspectionStanding {
  subject: InspectionSubject;
  finding: InspectionFinding;
  /** The day they looked. */
  on: Day;
  /** @TJS-type integer */
  inspection: number;
}

/** What inspections have found by now. */
export interface DecisionInspected {
  /**
   * How many there were.
   * @TJS-type integer
   */
  count: number;
  /** Of each subject that was looked at. */
  latest: InspectionStanding[];
}

/** What the witness group found, as it is written down. All of it is public and never changed. */
export interface InspectionDraft {
  /** The day they looked: today or before, and not before there was anything to see. */
  on: Day;
  subject: InspectionSubject;
  /**
   * How many of the group looked.
   * @TJS-type integer
   * @minimum 1
   * @maximum 99
   */
  people: number;
  finding: InspectionFinding;
  /**
   * What they saw, without anybody's name.
   * @minLength 10
   * @maxLength 600
   * @format public-words
   */
  text: string;
}
