// A whistle 吹哨报到: which unit called which bureaus to a case, by when they were to be there, and who came when.
import type { AppealNumber } from './appeal-state.js';
import type { BodySummary } from './body.js';
import type { Deadline } from './commitment.js';
import type { Day } from './time.js';

/**
 * A whistle's public id: ledger code, `W`, year, serial, e.g. `FZ-W-2026-000003`.
 * @pattern ^[A-Z]{2,4}-W-[0-9]{4}-[0-9]{6}$
 */
export type WhistleId = string;

/** `closed` has a result; `stood-down` was called off by who blew it, and says why. */
export type WhistleStatus = 'open' | 'closed' | 'stood-down';

/**
 * How a called unit stands. `absent`: the day to be there by has passed, and nobody has recorded that it came. It is
 * computed, not written down; who comes after all has `arrived`, late.
 */
export type ArrivalState = 'called' | 'arrived' | 'absent';

/** What staff can do to a whistle; also the names in `legal` of a refusal. */
export type WhistleAction = 'arrive' | 'say' | 'stand-down' | 'close';

/** What a called unit has said: its opinion, or what it will do. */
export interface WhistleStatement {
  text: string;
  on: Day;
  /** The unit that wrote it down: the called one itself, or the one that blew the whistle for it. */
  recordedBy: BodySummary;
}

/** One unit that was called. */
export interface WhistleCall {
  unit: BodySummary;
  state: ArrivalState;
  /** Present once it came. */
  arrivedOn?: Day;
  /**
   * On which day after the whistle it came; 0 is the day itself.
   * @TJS-type integer
   */
  arrivedOnDay?: number;
  /** The unit that wrote the arrival down: the called one itself, or the one that blew the whistle for it. */
  arrivalRecordedBy?: BodySummary;
  /** Present where the arrival was written down on a later day. */
  arrivalRecordedOn?: Day;
  /**
   * Whole days after the day to be there by: until it came, until the whistle ended or until today. Absent in time.
   * @TJS-type integer
   */
  lateBy?: number;
  /** Oldest first. */
  said: WhistleStatement[];
}

/** A whistle as anyone sees it. */
export interface Whistle {
  id: WhistleId;
  /** The unit on whose page it stands. */
  body: BodySummary;
  /** The unit that blew it. */
  by: BodySummary;
  appeal: AppealNumber;
  /** The unit that answers for the case now. A whistle takes nothing off its shoulders. */
  responsible: BodySummary;
  /** What for. */
  about: string;
  blownOn: Day;
  /** When the called units have to be there. */
  arriveBy: Deadline;
  status: WhistleStatus;
  /** In the order they were called in. */
  calls: WhistleCall[];
  endedOn?: Day;
  /** What came of it; present once it is closed. */
  result?: string;
  /** Why it was called off; present once it is stood down. */
  standDownReason?: string;
  demo?: true;
}

export type WhistleEventType = 'blown' | 'arrived' | 'said' | 'stood-down' | 'closed';

/** Everything that can happen to a whistle after it was blown. */
export type WhistleChangeType = Exclude<WhistleEventType, 'blown'>;

/** One step of its life, with what is needed to check it against the sealed log. */
export interface WhistleStep {
  type: WhistleEventType;
  on: Day;
  /** The name of the unit that did it. */
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

/** A whistle with its whole life, newest first. */
export interface WhistleDetail extends Whistle {
  history: WhistleStep[];
}

/**
 * Calls of a unit's whistles by how they were answered; one whistle may call several units. They add up to `calls`.
 */
export interface WhistleCounts {
  /**
   * Whistles.
   * @TJS-type integer
   */
  blown: number;
  /**
   * Units called by them.
   * @TJS-type integer
   */
  calls: number;
  /** @TJS-type integer */
  onTime: number;
  /** @TJS-type integer */
  late: number;
  /** @TJS-type integer */
  absent: number;
  /**
   * Not there yet, and still in time.
   * @TJS-type integer
   */
  waiting: number;
  /**
   * The whistle ended before the day to be there by.
   * @TJS-type integer
   */
  released: number;
}

export interface WhistlePage {
  /** Of all of the unit's whistles, whatever is on this page. */
  counts: WhistleCounts;
  items: Whistle[];
  /** Pass as `cursor` to get the next page; absent on the last. */
  next?: string;
}

/** A whistle as staff see it in a case. */
export interface StaffWhistle extends Whistle {
  /** What can be done from here by this reader. */
  actions: WhistleAction[];
}
