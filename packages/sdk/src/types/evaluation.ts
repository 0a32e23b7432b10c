// What the resident says of the result. Only this closes a case as 居民确认.
import type { Moment } from './time.js';

/** 解决了 · 解决了一半 · 没解决. */
export type Verdict = 'solved' | 'half' | 'unsolved';

/** The five levels of 好差评. */
export type Rating = 'very-satisfied' | 'satisfied' | 'fair' | 'dissatisfied' | 'very-dissatisfied';

/** A resident's evaluation as sent. */
export interface EvaluationDraft {
  verdict: Verdict;
  rating: Rating;
  /**
   * What is still missing, or what was done well.
   * @maxLength 2000
   */
  comment?: string;
}

/** 追评: how it is some time after it ended. Once, and it moves nothing. */
export interface FollowUpDraft {
  rating: Rating;
  /** @maxLength 2000 */
  comment?: string;
}

export interface Evaluation {
  verdict: Verdict;
  rating?: Rating;
  comment?: string;
  witness: Witness;
  at: Moment;
}

/**
 * Who stands behind a verdict: the resident with the tracking code, a call or visit by a unit other than
 * the claimant, or an inspection on the spot. Only `resident` is 居民确认.
 */
export type Witness = 'resident' | 'callback' | 'inspection';

/** The witnesses that staff can be. */
export type StaffWitness = Exclude<Witness, 'resident'>;

/** A verdict gathered by staff of a unit other than the one that claims to be done. */
export interface WitnessDraft {
  witness: StaffWitness;
  verdict: Verdict;
  rating?: Rating;
  /**
   * What was seen or heard, in the witness's words.
   * @minLength 10
   * @maxLength 2000
   */
  note: string;
}
