// A question asked at a report meeting, as it is captured there in seconds: it becomes an appeal, maybe answered at once.
import type { AnswerDraft, AnswerType } from './answer.js';
import type { AppealNumber } from './appeal-state.js';
import type { Contact, LeafReference } from './appeal.js';
import type { BodySummary } from './body.js';
import type { AppealKind, Category, Cohort } from './classification.js';
import type { CodeHandover, ForResident } from './entered-appeal.js';
import type { MeetingId } from './meeting.js';
import type { Moment } from './time.js';

/** What is said there becomes an appeal of the channel `meeting`. */
export interface MeetingQuestionDraft extends ForResident {
  /**
   * The question's number on the night, from 1. It is taken once.
   * @TJS-type integer
   * @minimum 1
   * @maximum 500
   */
  turn: number;
  /**
   * In one sentence, for everybody to read: what the wall says.
   * @minLength 1
   * @maxLength 60
   * @format public-words
   */
  asked: string;
  /** `request` if absent. */
  kind?: AppealKind;
  category: Category;
  /**
   * Where, in words.
   * @minLength 1
   * @maxLength 120
   */
  place: string;
  /**
   * More of what was said, for whoever handles it; what was asked if absent. Never public.
   * @minLength 1
   * @maxLength 5000
   */
  text?: string;
  /**
   * Slug of the unit it is addressed to: the one that reports, if absent, or one under it.
   * @maxLength 40
   * @pattern ^[a-z][a-z0-9-]{0,39}$
   */
  body?: string;
  askedBy?: Cohort;
  contact?: Contact;
  /** True: only days are shown, never times, and no contact is kept. */
  anonymous?: boolean;
  /** When it was asked, if earlier than now: while the meeting lasted, and at most 24 hours ago. */
  occurredAt?: Moment;
  /** What was answered there and then, in words that everybody may read. */
  answer?: AnswerDraft;
}

/** An answer to a question that was captured without. */
export interface MeetingAnswerDraft {
  /**
   * @TJS-type integer
   * @minimum 1
   * @maximum 500
   */
  turn: number;
  /** In words that everybody may read. */
  answer: AnswerDraft;
  /** When it was answered, if earlier than now: while the meeting lasted, and at most 24 hours ago. */
  occurredAt?: Moment;
}

/** What was made of an answer. */
export interface MeetingAnswerReceipt {
  meeting: MeetingId;
  /** @TJS-type integer */
  turn: number;
  number: AppealNumber;
  answer: AnswerType;
  /**
   * Promises that were made with it.
   * @items {"type":"string","pattern":"^[A-Z]{2,4}-C-[0-9]{4}-[0-9]{6}$"}
   */
  commitments: string[];
}

/** What was made of a question; the same however often it is sent under its key. */
export interface MeetingQuestionReceipt {
  meeting: MeetingId;
  /** @TJS-type integer */
  turn: number;
  number: AppealNumber;
  receivedAt: Moment;
  body: BodySummary;
  /** Of the appeal. */
  leaf: LeafReference;
  /** How its resident gets the tracking code. */
  code: CodeHandover;
  answer?: AnswerType;
  /**
   * Promises that were made with the answer.
   * @items {"type":"string","pattern":"^[A-Z]{2,4}-C-[0-9]{4}-[0-9]{6}$"}
   */
  commitments: string[];
  demo?: true;
}

/** The question that has a number on the night already. */
export interface TakenTurn {
  appeal: AppealNumber;
  /** Absent once forgotten. */
  asked?: string;
}
