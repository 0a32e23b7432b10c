// A commitment 承诺: who promised what, until when, and everything that ever happened to the date.
import type { AppealNumber } from './appeal-state.js';
import type { BodySummary } from './body.js';
import type { Verdict } from './evaluation.js';
import type { Day, Moment } from './time.js';

/**
 * A commitment's public id: ledger code, `C`, year, serial, e.g. `FZ-C-2026-000012`.
 * @pattern ^[A-Z]{2,4}-C-[0-9]{4}-[0-9]{6}$
 */
export type CommitmentId = string;

/** Where it was made. */
export type CommitmentOrigin = 'answer' | 'meeting' | 'card' | 'task' | 'public';

/**
 * `claimed` is the unit's word. `broken`: 30 days past the original due day without a claim, or the resident's
 * `unsolved` after that. Late and overdue are computed, not states.
 */
export type CommitmentStatus = 'open' | 'claimed' | 'confirmed' | 'unconfirmed' | 'broken' | 'withdrawn';

/** Who can confirm it: the resident of its appeal, or else a group of witnesses named when it was made. */
export type CommitmentWitness = 'resident' | 'group';

/** The person who answers for it, in office, as staff name them. */
export interface CommitmentOwnerDraft {
  /**
   * @minLength 1
   * @maxLength 40
   */
  name: string;
  /**
   * e.g. `街道办事处副主任`.
   * @minLength 1
   * @maxLength 60
   */
  title: string;
}

/** The person who answers for it, in office. */
export interface CommitmentOwner {
  name: string;
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
   */
  text: string;
  owner: CommitmentOwnerDraft;
  due: DueDraft;
  /**
   * Who is asked whether it was kept where no resident can be: `现场代表`, `监督小组`.
   * @minLength 1
   * @maxLength 60
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
   */
  reason: string;
}

/** What another person says to an extension that was asked for. */
export interface ExtensionDecisionDraft {
  decision: 'approve' | 'reject';
  /** @maxLength 500 */
  note?: string;
}

/** A step on the way 推进节点. */
export interface CommitmentNodeDraft {
  /**
   * @minLength 1
   * @maxLength 120
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
   */
  text: string;
}

/** Taking a promise back needs a reason, which stays public. */
export interface CommitmentWithdrawalDraft {
  /**
   * @minLength 10
   * @maxLength 500
   */
  reason: string;
}

/** What a witness says of a promise that the unit claims to have kept. */
export interface CommitmentVerdictDraft {
  verdict: Verdict;
  /** @maxLength 1000 */
  comment?: string;
}

/** How a due day came about. */
export interface Deadline {
  due: Day;
  basis: 'day' | 'calendar-days' | 'working-days';
  /** Day zero: not counted. */
  from: Day;
  /**
   * Days counted; absent for a day that was named.
   * @TJS-type integer
   */
  days?: number;
  /** 暂定: the count passed the last day the calendar knew. */
  provisional?: true;
  /** The last day the calendar knew when working days were counted. */
  knownThrough?: Day;
}

/** One time the due day was moved by people. */
export interface Extension {
  from: Day;
  to: Day;
  reason: string;
  /** The person who asked for it. */
  person: string;
  on: Day;
  /** Absent the first time, which needs no approval. */
  approvedBy?: string;
}

/** One time the calendar moved a provisional due day. */
export interface CalendarRestatement {
  from: Day;
  to: Day;
  on: Day;
}

export interface RequestedExtension {
  to: Day;
  reason: string;
  person: string;
  on: Day;
}

export interface CommitmentNode {
  title: string;
  due: Day;
}

export interface Evidence {
  kind: 'before' | 'after' | 'document';
  text: string;
  on: Day;
}

/** A commitment as anyone sees it. */
export interface Commitment {
  id: CommitmentId;
  /** The unit on whose card it stands. */
  body: BodySummary;
  /** The unit that has to keep it. */
  unit: BodySummary;
  owner: CommitmentOwner;
  text: string;
  origin: CommitmentOrigin;
  appeal?: AppealNumber;
  madeOn: Day;
  recordedOn: Day;
  /** Written down more than a day after it was made. */
  recordedLate?: true;
  /** As it was first promised. Never changes, and keeping it on time is judged by it alone. */
  original: Deadline;
  /** As it stands now. */
  due: Day;
  /** Whether `due` may still be restated by the calendar. */
  provisional?: true;
  status: CommitmentStatus;
  /** The original due day has passed and it was not claimed by then. */
  late: boolean;
  /** Still open after the day it is due now. */
  overdue: boolean;
  /**
   * Days from today to the due day; negative after it.
   * @TJS-type integer
   */
  daysLeft: number;
  claimedOn?: Day;
  /** Last day on which silence does not yet count as 无人确认; only while a claim waits. */
  confirmBy?: Day;
  closedOn?: Day;
  confirmedBy?: CommitmentWitness;
  witnessGroup?: string;
  /** Oldest first. */
  extensions: Extension[];
  requestedExtension?: RequestedExtension;
  restatements: CalendarRestatement[];
  nodes: CommitmentNode[];
  evidence: Evidence[];
  demo?: true;
}

export type CommitmentEventType =
  | 'made'
  | 'extended'
  | 'extension-requested'
  | 'extension-rejected'
  | 'restated'
  | 'node-added'
  | 'evidence-added'
  | 'claimed'
  | 'confirmed'
  | 'disputed'
  | 'lapsed'
  | 'broken'
  | 'withdrawn';

/** Everything that can happen to a commitment after it was made. */
export type CommitmentChangeType = Exclude<CommitmentEventType, 'made'>;

/** One step of its life, with what is needed to check it against the sealed log. */
export interface CommitmentStep {
  type: CommitmentEventType;
  at: Moment;
  /** A unit's name, `居民`, or `系统`. */
  by: string;
  /**
   * Its place in the sealed log.
   * @TJS-type integer
   */
  leafIndex: number;
  /** The event as it was sealed: canonical JSON. */
  words: string;
  /** With it and `words` anyone can make the digest the entry's facts carry. 64 lower-case hex digits. */
  wordsSalt: string;
}

/** A commitment with its whole life, newest first. */
export interface CommitmentDetail extends Commitment {
  history: CommitmentStep[];
}

export interface CommitmentPage {
  items: Commitment[];
  /** Pass as `cursor` to get the next page; absent on the last. */
  next?: string;
}
