// A decision 议事 that residents take together by ballot: the question, its options and days, and what became of it.
import type { BodySummary } from './body.js';
import type { DecisionInspected, DecisionInspection } from './decision-inspection.js';
import type { Day } from './time.js';

/**
 * A decision's public id: ledger code, `D`, year, serial, e.g. `FZ-D-2026-000002`.
 * @pattern ^[A-Z]{2,4}-D-[0-9]{4}-[0-9]{6}$
 */
export type DecisionId = string;

/** `closed`: counted, and the unit has not yet said what it does with it. */
export type DecisionStatus = 'announced' | 'voting' | 'closed' | 'adopted' | 'not-adopted' | 'cancelled';

/** Whether each household 户 has one ballot, or each person 人. */
export type Electorate = 'household' | 'person';

/** More than half of the ballots, or at least two thirds of them. */
export type DecisionMajority = 'half' | 'two-thirds';

/** `miscounted`: more ballots in the box than were handed out. Nothing is chosen by it. */
export type DecisionOutcome = 'chosen' | 'no-majority' | 'no-quorum' | 'miscounted';

/** What can be chosen. */
export interface DecisionOption {
  /**
   * Its place among them, from 1.
   * @TJS-type integer
   */
  option: number;
  title: string;
  text?: string;
}

/** First and last day. */
export interface DecisionWindow {
  opensOn: Day;
  closesOn: Day;
}

/** When ballots are taken. */
export interface VotingWindow {
  opensOn: Day;
  /** As it stands now. */
  closesOn: Day;
  /** As it was first said. Never changes. */
  firstClosesOn: Day;
}

/** One time the last day was put off. */
export interface DecisionExtension {
  from: Day;
  to: Day;
  reason: string;
  on: Day;
}

/** When something is chosen. */
export interface DecisionRule {
  majority: DecisionMajority;
  /**
   * Of the roll, in percent, that have to vote.
   * @TJS-type integer
   */
  quorumPercent: number;
  /**
   * The same in ballots.
   * @TJS-type integer
   */
  quorum: number;
}

/** Ballots printed, or taken out of use, at one time. */
export interface DecisionPrinting {
  /** @TJS-type integer */
  count: number;
  on: Day;
}

/** Ballots taken out of use. */
export interface DecisionVoiding {
  /** @TJS-type integer */
  count: number;
  on: Day;
  reason: string;
}

/** What one option got. */
export interface OptionResult {
  /** @TJS-type integer */
  option: number;
  /** @TJS-type integer */
  ballots: number;
}

/** What was counted. Every share's denominator is `used`; that of the turnout is the roll. */
export interface DecisionResult {
  /**
   * Ballots handed out against the roll, as the community says.
   * @TJS-type integer
   */
  issued: number;
  /**
   * Ballots in the box.
   * @TJS-type integer
   */
  used: number;
  /**
   * Printed and taken out of use.
   * @TJS-type integer
   */
  void: number;
  /**
   * Handed out and not in the box.
   * @TJS-type integer
   */
  unused: number;
  /** In the order of the options. */
  options: OptionResult[];
  quorumMet: boolean;
  outcome: DecisionOutcome;
  /**
   * The chosen option's place.
   * @TJS-type integer
   */
  option?: number;
}

/** What the unit does with it. */
export interface DecisionAdoption {
  on: Day;
  text: string;
  /**
   * The commitment or task that carries it out.
   * @pattern ^[A-Z]{2,4}-[CT]-[0-9]{4}-[0-9]{6}$
   */
  in?: string;
}

/** Why something was not done, and since when. */
export interface DecisionReason {
  on: Day;
  reason: string;
}

/** A decision as anyone sees it. While ballots are taken only their number is known, to nobody which. */
export interface Decision {
  id: DecisionId;
  body: BodySummary;
  question: string;
  background?: string;
  options: DecisionOption[];
  electorate: Electorate;
  /**
   * How many may vote. The roll itself is the community's, on paper.
   * @TJS-type integer
   */
  rollSize: number;
  discussion: DecisionWindow;
  voting: VotingWindow;
  /** Oldest first. */
  extensions: DecisionExtension[];
  rule: DecisionRule;
  /** Who watches printing, handing out and counting 监督小组. */
  witnessGroup: string;
  status: DecisionStatus;
  announcedOn: Day;
  /** Ballots printed, oldest first. */
  printings: DecisionPrinting[];
  voidings: DecisionVoiding[];
  /**
   * Ballots in the box by now.
   * @TJS-type integer
   */
  cast: number;
  result?: DecisionResult;
  closedOn?: Day;
  adoption?: DecisionAdoption;
  notAdopted?: DecisionReason;
  cancelled?: DecisionReason;
  /** Absent where its witnesses have not gone to see. */
  inspected?: DecisionInspected;
  demo?: true;
}

export type DecisionEventType =
  | 'announced'
  | 'codes-printed'
  | 'codes-voided'
  | 'opened'
  | 'extended'
  | 'closed'
  | 'adopted'
  | 'not-adopted'
  | 'cancelled'
  | 'inspected'
  | 'photo-published'
  | 'photo-taken-down';

/** The steps that streams and webhooks tell of: not what is done with the paper, and never a ballot. */
export type DecisionNewsType = Exclude<DecisionEventType, 'codes-printed' | 'codes-voided'>;

/** Everything that can happen to a decision after it was announced. No ballot is among it. */
export type DecisionChangeType = Exclude<DecisionEventType, 'announced'>;

/** One step of its life, with what is needed to check it against the sealed log. */
export interface DecisionStep {
  type: DecisionEventType;
  on: Day;
  /** A unit's name, or `系统`. */
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

/** A decision with its whole life, newest first. */
export interface DecisionDetail extends Decision {
  /** What its witnesses found, in the order it was written down. */
  inspections: DecisionInspection[];
  history: DecisionStep[];
}

export interface DecisionPage {
  /** The latest first. */
  items: Decision[];
  /** Pass as `cursor` to get the next page; absent on the last. */
  next?: string;
}

/** Codes for the paper, given once. */
export interface PrintedBallots {
  decision: DecisionDetail;
  /** 16 digits in four groups each, in no order that is kept. */
  codes: string[];
}

/** That a ballot is in the box. For what, and when, is written nowhere. */
export interface BallotReceipt {
  decision: DecisionId;
  cast: true;
}
