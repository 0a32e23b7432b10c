// A commitment 承诺: who promised what, until when, and everything that ever happened to the date.
import type { AppealNumber } from './appeal-state.js';
import type { BodySummary } from './body.js';
import type { CalendarYearFacts } from './calendar-year.js';
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

/** The person who answers for it, in office. */
export interface CommitmentOwner {
  name: string;
  title: string;
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

/** Taken back by the unit. The reason stays public. */
export interface CommitmentWithdrawal {
  reason: string;
  on: Day;
}

export interface CommitmentNode {
  title: string;
  due: Day;
}

/**
 * Its picture is at `/c/<id of the commitment>/photos/<this>`; of an inspection at `/d/<id of the decision>/…`.
 * @pattern ^[A-Z]{2,4}-A-[A-Za-z0-9_-]{22}$
 * @maxLength 29
 */
export type PhotoId = string;

/** A photo that another person than who added it has looked at, as it was given out on that day. */
export interface EvidencePhoto {
  id: PhotoId;
  /** @TJS-type integer */
  width: number;
  /** @TJS-type integer */
  height: number;
  /** SHA-256 of the JPEG, 64 lower-case hex digits: sealed with what is said of it. */
  digest: string;
}

/** Why a photo is not shown, or no longer. */
export type PhotoRefusal = 'shows-people' | 'shows-private' | 'not-this-matter' | 'unclear';

/** A photo that was public and is no longer: its bytes are gone, that there was one is not. */
export interface PhotoTakenDown {
  reason: PhotoRefusal;
  on: Day;
}

export interface Evidence {
  kind: 'before' | 'after' | 'document';
  /** Of a photo: what is to be seen on it, for whoever can't see it. */
  text: string;
  on: Day;
  photo?: EvidencePhoto;
  photoTakenDown?: PhotoTakenDown;
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
  /** The appeal was erased: its resident can't say any more whether the promise was kept. */
  residentGone?: true;
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
  /**
   * Years of the working-day calendar that were entered where the server runs, for whoever counts again. Present where
   * working days were counted and there are any.
   */
  years?: CalendarYearFacts[];
  /** Present when it was taken back. */
  withdrawal?: CommitmentWithdrawal;
  nodes: CommitmentNode[];
  evidence: Evidence[];
  demo?: true;
}

/** A promise made for an appeal whose unit says that it kept it: its resident's word on it is heard. */
export interface ClaimedCommitment {
  id: CommitmentId;
  text: string;
  /** The unit that has to keep it. */
  unit: BodySummary;
  owner: CommitmentOwner;
  /** As it stands now. */
  due: Day;
  claimedOn: Day;
  /** Last day on which silence does not yet count as 无人确认; absent once it does: the word is heard all the same. */
  confirmBy?: Day;
}

export type CommitmentEventType =
  | 'made'
  | 'extended'
  | 'extension-requested'
  | 'extension-rejected'
  | 'restated'
  | 'node-added'
  | 'evidence-added'
  | 'photo-taken-down'
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
  /** The event as it was sealed: canonical JSON. Absent, with its salt, where a resident's word was erased. */
  words?: string;
  /** With it and `words` anyone can make the digest the entry's facts carry. 64 lower-case hex digits. */
  wordsSalt?: string;
}

/** A commitment with its whole life, newest first. */
export interface CommitmentDetail extends Commitment {
  history: CommitmentStep[];
}

/** What staff can do to a commitment: `judge` writes down the word of the named group of witnesses. */
export type CommitmentAction =
  'extend' | 'decide-extension' | 'add-node' | 'add-evidence' | 'claim' | 'judge' | 'withdraw';

/** A commitment made for an appeal, as one reader among staff sees it. */
export interface StaffCommitment extends Commitment {
  /** What this reader can do to it now. */
  actions: CommitmentAction[];
}

/** The commitments of one appeal, in the order they were made. */
export interface StaffCommitmentList {
  items: StaffCommitment[];
}

export interface CommitmentPage {
  items: Commitment[];
  /** Pass as `cursor` to get the next page; absent on the last. */
  next?: string;
}
