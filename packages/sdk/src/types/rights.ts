// 四权 at a unit: what residents may know, take part in, say and watch over, with the counts and days of the moment.
import type { BodySummary, ClockStandard, ContactPoint } from './body.js';
import type { CommitmentId } from './commitment.js';
import type { DecisionId, DecisionStatus, DecisionWindow } from './decision.js';
import type { OnlineBox, ReceptionOn } from './directory.js';
import type { AsOf } from './figure.js';
import type { MeetingId } from './meeting.js';
import type { Publication } from './report-card.js';
import type { Day, Moment, Period } from './time.js';

/** All appeals ever received, petitions 信访 apart. */
export interface KnownAppeals {
  /** @TJS-type integer */
  received: number;
  /**
   * Nobody says these are done.
   * @TJS-type integer
   */
  pending: number;
  /**
   * Of the pending ones: past the day by which they were to be done.
   * @TJS-type integer
   */
  overdue: number;
}

/** The tasks 民生任务 of the unit, whenever they were opened. Those taken back are not among them. */
export interface KnownTasks {
  /** @TJS-type integer */
  open: number;
  /**
   * The unit says done, and no witness has confirmed it.
   * @TJS-type integer
   */
  claimed: number;
  /** @TJS-type integer */
  confirmed: number;
  /**
   * How many of all these say what they cost.
   * @TJS-type integer
   */
  funded: number;
  /**
   * What those cost together, in whole yuan.
   * @TJS-type integer
   */
  yuan: number;
}

/** The promise that is due next, today's among them. */
export interface NextCommitment {
  id: CommitmentId;
  due: Day;
}

/** All promises ever made there. */
export interface KnownCommitments {
  /** @TJS-type integer */
  made: number;
  /**
   * Not claimed yet.
   * @TJS-type integer
   */
  open: number;
  /**
   * Of the open ones: past the day they are due now.
   * @TJS-type integer
   */
  overdue: number;
  next?: NextCommitment;
}

/** What residents were told last, neither corrected nor withdrawn. */
export interface LatestNotice {
  /** @pattern ^[A-Z]{2,4}-N-[0-9]{4}-[0-9]{6}$ */
  id: string;
  title: string;
  day: Day;
}

/** 知情: plans, progress and funds. What the unit doesn't have is absent. */
export interface RightToKnow {
  appeals: KnownAppeals;
  /** The card that was published last. */
  publication?: Publication;
  tasks?: KnownTasks;
  commitments?: KnownCommitments;
  notice?: LatestNotice;
}

/** A question that is not settled yet. */
export interface OpenDecision {
  id: DecisionId;
  question: string;
  status: DecisionStatus;
  discussion: DecisionWindow;
  voting: DecisionWindow;
}

/** A question whose result the unit takes up. */
export interface AdoptedDecision {
  id: DecisionId;
  question: string;
  on: Day;
  /**
   * The commitment or task that carries it out.
   * @pattern ^[A-Z]{2,4}-[CT]-[0-9]{4}-[0-9]{6}$
   */
  in?: string;
}

export interface DecisionsNow {
  /** Announced and not counted yet: the one whose voting ends soonest first; 20 at most. */
  open: OpenDecision[];
  /**
   * How many more are open.
   * @TJS-type integer
   */
  moreOpen?: number;
  /**
   * How many were ever adopted.
   * @TJS-type integer
   */
  adopted: number;
  /** Of those the latest to be announced; two at most. */
  latestAdopted: AdoptedDecision[];
}

/** A report meeting that is to come or going on. */
export interface MeetingToCome {
  id: MeetingId;
  title: string;
  place: string;
  startsAt: Moment;
  /** True once it has begun: it still takes questions, and no more registrations. */
  isOpen: boolean;
  /**
   * How many seats one can still register for; absent where none are counted, and once it has begun.
   * @TJS-type integer
   */
  seatsLeft?: number;
}

export interface MeetingsNow {
  /** The nearest first; three at most. */
  toCome: MeetingToCome[];
}

/** 参与: decisions and meetings. Absent is what the unit never had. */
export interface RightToTakePart {
  decisions?: DecisionsNow;
  meetings?: MeetingsNow;
}

/** How a unit is reached without this site. */
export interface UnitContact {
  body: BodySummary;
  /** Answered day and night. */
  phone?: string;
  online?: OnlineBox;
  points: ContactPoint[];
}

/** What was published of whom to turn to, at the unit, above it and under it. */
export interface PublishedWays {
  /**
   * Posts of the unit and of those under it.
   * @TJS-type integer
   */
  posts: number;
  /** The next time somebody sits there to listen, within 28 days. */
  reception?: ReceptionOn;
}

/** 表达: the form, the ways to be heard, and what others said. */
export interface RightToSpeak {
  standard: ClockStandard;
  /**
   * Appeals that have not ended: pending ones, and those the unit calls done.
   * @TJS-type integer
   */
  open: number;
  contact: UnitContact;
  /** Absent where nobody has published anything. */
  ways?: PublishedWays;
}

/** What a panel came to for the latest period it reviewed. */
export interface PanelNow {
  period: Period;
  /**
   * Reviews that count.
   * @TJS-type integer
   */
  n: number;
  /**
   * Reviews that don't: a conflict of interest was declared.
   * @TJS-type integer
   */
  declared: number;
  /** The last day on which this period is reviewed. */
  closesOn: Day;
}

/** 监督: of the work and of conduct. */
export interface RightToOversee {
  /**
   * Appeals whose residents confirmed that they are done.
   * @TJS-type integer
   */
  confirmed: number;
  /**
   * The unit calls them done; their residents’ word is waited for.
   * @TJS-type integer
   */
  claimed: number;
  /**
   * Nobody confirmed them in time 无人确认.
   * @TJS-type integer
   */
  unconfirmed: number;
  reviews?: PanelNow;
  /** The units above, to complain to of conduct; the nearest first. */
  above: UnitContact[];
}

/** Four rights on one page, and only what has a place where it is done. */
export interface UnitRights {
  body: BodySummary;
  /** The sealed log the counts are of; its size is how many steps are sealed. */
  asOf: AsOf;
  know: RightToKnow;
  takePart: RightToTakePart;
  speak: RightToSpeak;
  oversee: RightToOversee;
  demo?: true;
}
