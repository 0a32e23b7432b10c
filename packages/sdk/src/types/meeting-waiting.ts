// Questions that residents send to a report meeting from where they are: appeals like any other, that wait for a turn.
import type { AnswerDraft, AnswerType } from './answer.js';
import type { AppealMatter } from './appeal.js';
import type { AppealNumber, AppealState } from './appeal-state.js';
import type { AppealKind, Category, Cohort } from './classification.js';
import type { MeetingId } from './meeting.js';
import type { Day, Moment } from './time.js';

/** A question for a meeting, before it or while it goes on. It becomes an appeal of the channel `meeting`. */
export interface MeetingAskDraft extends AppealMatter {
  cohort?: Cohort;
}

/** A question that waits, as staff of the meeting see it. How its resident can be reached is not in it. */
export interface WaitingQuestion {
  appeal: AppealNumber;
  kind: AppealKind;
  category: Category;
  cohort: Cohort;
  title: string;
  text: string;
  place: string;
  anonymous: boolean;
  state: AppealState;
  receivedOn: Day;
}

/** One that was not put to the meeting, and why. */
export interface AsideQuestion {
  appeal: AppealNumber;
  reason: string;
  on: Day;
  /** Who set it aside, e.g. `方庄街道工作人员`. */
  by: string;
}

/** The queue of a meeting. */
export interface WaitingQuestions {
  meeting: MeetingId;
  /**
   * How many wait.
   * @TJS-type integer
   */
  waiting: number;
  /** The first 50 of them, in the order they came. */
  items: WaitingQuestion[];
  /** The latest 50 that were set aside, the latest first. */
  aside: AsideQuestion[];
}

/** A turn for a question that waits. */
export interface MeetingTakeDraft {
  /**
   * The question's number on the night, from 1. It is taken once.
   * @TJS-type integer
   * @minimum 1
   * @maximum 500
   */
  turn: number;
  /**
   * The appeal that waits.
   * @maxLength 16
   * @pattern ^[A-Z]{2,4}-[0-9]{4}-[0-9]{6}$
   */
  appeal: string;
  /**
   * In one sentence, for everybody to read: what the wall says.
   * @minLength 1
   * @maxLength 60
   * @format public-words
   */
  asked: string;
  /** What was answered there and then, in words that everybody may read. */
  answer?: AnswerDraft;
  /** When it was put, if earlier than now: while the meeting lasted, and at most 24 hours ago. */
  occurredAt?: Moment;
}

export interface MeetingTakeReceipt {
  meeting: MeetingId;
  /** @TJS-type integer */
  turn: number;
  number: AppealNumber;
  answer?: AnswerType;
  /**
   * Promises that were made with the answer.
   * @items {"type":"string","pattern":"^[A-Z]{2,4}-C-[0-9]{4}-[0-9]{6}$"}
   */
  commitments: string[];
}

/** It is not put to the meeting: abuse, or another matter. The appeal lives on like any other. */
export interface MeetingAsideDraft {
  /**
   * The appeal that waits.
   * @maxLength 16
   * @pattern ^[A-Z]{2,4}-[0-9]{4}-[0-9]{6}$
   */
  appeal: string;
  /**
   * For staff.
   * @minLength 4
   * @maxLength 500
   */
  reason: string;
}

export interface MeetingAsideReceipt {
  meeting: MeetingId;
  number: AppealNumber;
}
