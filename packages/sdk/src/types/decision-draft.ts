// What staff send about decisions 议事, and what a voter sends. All but the ballot's code is public.
import type { DecisionMajority, Electorate } from './decision.js';
import type { Day } from './time.js';

export interface DecisionOptionDraft {
  /**
   * @minLength 1
   * @maxLength 80
   * @format public-words
   */
  title: string;
  /**
   * What it means for whom.
   * @minLength 1
   * @maxLength 500
   * @format public-words
   */
  text?: string;
}

/** First and last day, both among them. */
export interface DecisionWindowDraft {
  opensOn: Day;
  closesOn: Day;
}

/** A question that is put to the vote. */
export interface DecisionDraft {
  /**
   * Slug of the unit on whose page it stands: one's own or one under it.
   * @maxLength 40
   * @pattern ^[a-z][a-z0-9-]{0,39}$
   */
  body: string;
  /**
   * @minLength 1
   * @maxLength 120
   * @format public-words
   */
  question: string;
  /**
   * How it came up, and what is known.
   * @minLength 1
   * @maxLength 2000
   * @format public-words
   */
  background?: string;
  /**
   * @minItems 2
   * @maxItems 12
   */
  options: DecisionOptionDraft[];
  electorate: Electorate;
  /**
   * How many households, or persons, are on the roll. The roll itself stays with the community, on paper.
   * @TJS-type integer
   * @minimum 1
   * @maximum 20000
   */
  rollSize: number;
  /** Begins today or later. */
  discussion: DecisionWindowDraft;
  /** Begins after the discussion has ended; within a year. */
  voting: DecisionWindowDraft;
  majority: DecisionMajority;
  /**
   * Of the roll, in percent, that have to vote for anything to be chosen.
   * @TJS-type integer
   * @minimum 0
   * @maximum 100
   */
  quorumPercent: number;
  /**
   * Who watches printing, handing out and counting: `监督小组`.
   * @minLength 1
   * @maxLength 60
   * @format public-words
   */
  witnessGroup: string;
}

/** How many ballots to print: no more are ever valid than there are on the roll. */
export interface BallotPrintDraft {
  /**
   * @TJS-type integer
   * @minimum 1
   * @maximum 500
   */
  count: number;
}

/** Ballots that were spoilt, or not handed out, by the codes that stand on them. All or none. */
export interface BallotVoidDraft {
  /**
   * @minItems 1
   * @maxItems 500
   * @items {"type":"string","minLength":1,"maxLength":40}
   */
  codes: string[];
  /**
   * @minLength 10
   * @maxLength 500
   * @format public-words
   */
  reason: string;
}

/** The only way to move the last day of voting, and only to a later one. */
export interface DecisionExtensionDraft {
  to: Day;
  /**
   * @minLength 10
   * @maxLength 500
   * @format public-words
   */
  reason: string;
}

/** Opens the box. What is in it is counted here, and by nobody else. */
export interface DecisionCloseDraft {
  /**
   * Ballots handed out against the roll.
   * @TJS-type integer
   * @minimum 0
   * @maximum 20000
   */
  issued: number;
}

/** What the unit does with what was chosen. */
export interface DecisionAdoptionDraft {
  /**
   * @minLength 1
   * @maxLength 1000
   * @format public-words
   */
  text: string;
  /**
   * The commitment or task of the same ledger that carries it out.
   * @maxLength 18
   * @pattern ^[A-Z]{2,4}-[CT]-[0-9]{4}-[0-9]{6}$
   */
  in?: string;
}

/** Why it is not done. */
export interface DecisionRefusalDraft {
  /**
   * @minLength 10
   * @maxLength 1000
   * @format public-words
   */
  why: string;
}

/** A decision that is called off stays, with the reason. */
export interface DecisionCancellationDraft {
  /**
   * @minLength 10
   * @maxLength 500
   * @format public-words
   */
  reason: string;
}

/** One ballot. */
export interface BallotDraft {
  /**
   * The 16 digits on the slip; blanks, hyphens and full-width digits are forgiven.
   * @minLength 1
   * @maxLength 40
   */
  code: string;
  /**
   * The option's place, from 1.
   * @TJS-type integer
   * @minimum 1
   * @maximum 12
   */
  option: number;
}
