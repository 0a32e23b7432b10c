// Typed answers: an answer says what kind of answer it is, so that explaining policy can't pass for solving.
import type { OtherLevel } from './classification.js';
import type { PromiseDraft } from './commitment-draft.js';
import type { CommitmentId } from './commitment.js';
import type { Moment } from './time.js';

/** Something the unit says has been done. */
export interface ResolvedAnswer {
  type: 'resolved';
  /**
   * What was done.
   * @minLength 1
   * @maxLength 5000
   */
  text: string;
}

/** It will be done, by a named person and day: becomes a commitment that everybody can watch. */
export interface PromisedAnswer {
  type: 'promised';
  /**
   * To the resident.
   * @minLength 1
   * @maxLength 5000
   */
  text: string;
  promise: PromiseDraft;
}

/** It needs somebody above or beside the street; says who is called. */
export interface NeedsCoordinationAnswer {
  type: 'needs-coordination';
  /**
   * What stands in the way and what happens next.
   * @minLength 1
   * @maxLength 5000
   */
  text: string;
  /**
   * Who is called, e.g. `区住建委`.
   * @minLength 1
   * @maxLength 60
   */
  called: string;
  level: OtherLevel;
}

/** It can't be done; says on what ground and what can be done instead. Never counted as solved. */
export interface CannotAnswer {
  type: 'cannot';
  /**
   * @minLength 1
   * @maxLength 5000
   */
  text: string;
  /**
   * The legal or factual ground.
   * @minLength 1
   * @maxLength 500
   */
  basis: string;
  /**
   * What the resident can do instead.
   * @minLength 1
   * @maxLength 500
   */
  alternative: string;
}

/** A suggestion is taken up; says where everybody can see it. */
export interface AdoptedAnswer {
  type: 'adopted';
  /**
   * @minLength 1
   * @maxLength 5000
   */
  text: string;
  /**
   * Where it was taken up: a plan, a rule, a piece of work.
   * @minLength 1
   * @maxLength 200
   */
  in: string;
}

/** A suggestion is not taken up; says why. Never counted as solved. */
export interface NotAdoptedAnswer {
  type: 'not-adopted';
  /**
   * @minLength 1
   * @maxLength 5000
   */
  text: string;
  /**
   * @minLength 1
   * @maxLength 500
   */
  why: string;
}

/** Explains policy only. Never a resolution. */
export interface PolicyOnlyAnswer {
  type: 'policy-only';
  /**
   * @minLength 1
   * @maxLength 5000
   */
  text: string;
}

/** What a member of staff sends as an answer. */
export type AnswerDraft =
  | ResolvedAnswer
  | PromisedAnswer
  | NeedsCoordinationAnswer
  | CannotAnswer
  | AdoptedAnswer
  | NotAdoptedAnswer
  | PolicyOnlyAnswer;

/** `adopted` and `not-adopted` are for suggestions, which hear neither `resolved` nor `cannot`. */
export type AnswerType =
  'resolved' | 'promised' | 'needs-coordination' | 'cannot' | 'adopted' | 'not-adopted' | 'policy-only';

/** Who speaks. */
export type AnswererKind = 'official' | 'expert' | 'grid-worker';

/** An answer as given. */
export interface Answer {
  type: AnswerType;
  text: string;
  by: string;
  answerer: AnswererKind;
  at: Moment;
  called?: string;
  /** For `promised`: the commitment it became. */
  commitment?: CommitmentId;
  basis?: string;
  alternative?: string;
  /** For `adopted`: where. */
  in?: string;
  /** For `not-adopted`. */
  why?: string;
}
