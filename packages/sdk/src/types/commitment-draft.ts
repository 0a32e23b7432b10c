// What staff and residents send about commitments.
import type { Verdict } from './evaluation.js';
import type { Day } from './time.js';

/** The person who answers for it, in office, as staff name them. */
export interface CommitmentOwnerDraft {
  /**
   * @minLength 1
   * @maxLength 40
   * @format public-words
   */
  name: string;
  /**
   * e.g. `街道办事处副主任`.
   * @minLength 1
   * @maxLength 60
   * @format public-words
   */
  title: string;
}

/** Due at the end of that day. */
export interface DayDueDraft {
  type: 'day';
  day: Day;
}

/** Due so many calendar days after the day it is made, which is not counted. */
export interface CalendarDaysDueDraft {
  type: 'calendar-days';
  /**
   * @TJS-type integer
   * @minimum 1
   * @maximum 1000
   */
  days: number;
}

/** Due so many statutory working days 法定工作日 after the day it is made, which is not counted. */
export interface WorkingDaysDueDraft {
  type: 'working-days';
  /**
   * @TJS-type integer
   * @minimum 1
   * @maximum 1000
   */
  days: number;
}

export type DueDraft = DayDueDraft | CalendarDaysDueDraft | WorkingDaysDueDraft;

/** A promise as staff make it. Everything in it is public. */
export interface PromiseDraft {
  /**
   * What is promised, in one or two sentences that everybody may read.
   * @minLength 1
   * @maxLength 500
   * @format public-words
   */
  text: string;
  owner: CommitmentOwnerDraft;
  due: DueDraft;
  /**
   * Who is asked whether it was kept where no resident can be: `现场代表`, `监督小组`.
   * @minLength 1
   * @maxLength 60
   * @format public-words
   */
  witnessGroup?: string;
}

/** A promise that is not part of an answer. */
export interface CommitmentDraft extends PromiseDraft {
  /**
   * Slug of the unit on whose card it stands.
   * @maxLength 40
   * @pattern ^[a-z][a-z0-9-]{0,39}$
   */
  body: string;
  /** Where it was made; in an answer it is made by answering. */
  origin: 'meeting' | 'card' | 'task' | 'public';
  /**
   * The appeal it is for, if it is for one.
   * @maxLength 16
   * @pattern ^[A-Z]{2,4}-[0-9]{4}-[0-9]{6}$
   */
  appeal?: string;
  /** The day it was made, if earlier than today: at a meeting, say. */
  madeOn?: Day;
}

/** The only way a person can move a due day. */
export interface ExtensionDraft {
  /**
   * Later than the day it is due now.
   */
  due: Day;
  /**
   * Why. Everybody can read it, for ever.
   * @minLength 10
   * @maxLength 500
   * @format public-words
   */
  reason: string;
}

/** What another person says to an extension that was asked for. */
export interface ExtensionDecisionDraft {
  decision: 'approve' | 'reject';
  /**
   * @maxLength 500
   * @format public-words
   */
  note?: string;
}

/** A step on the way 推进节点. */
export interface CommitmentNodeDraft {
  /**
   * @minLength 1
   * @maxLength 120
   * @format public-words
   */
  title: string;
  due: Day;
}

/** What was there before, or is there now. */
export interface EvidenceDraft {
  kind: 'before' | 'after' | 'document';
  /**
   * @minLength 1
   * @maxLength 1000
   * @format public-words
   */
  text: string;
}

/** Taking a promise back needs a reason, which stays public. */
export interface CommitmentWithdrawalDraft {
  /**
   * @minLength 10
   * @maxLength 500
   * @format public-words
   */
  reason: string;
}

/** What a witness says of a promise that the unit claims to have kept. */
export interface CommitmentVerdictDraft {
  verdict: Verdict;
  /**
   * @maxLength 1000
   * @format public-words
   */
  comment?: string;
}
