// A decision as the rules know it. All of it is public; ballots are no part of it until they are counted.
import type {
  Day,
  DecisionAdoption,
  DecisionExtension,
  DecisionId,
  DecisionInspection,
  DecisionMajority,
  DecisionOptionDraft,
  DecisionPrinting,
  DecisionReason,
  DecisionResult,
  DecisionStatus,
  DecisionVoiding,
  DecisionWindow,
  Electorate,
  VotingWindow,
} from '../../types/index.js';

export interface DecisionCase {
  readonly id: DecisionId;
  /** Slug of the unit on whose page it stands. Never changes. */
  readonly body: string;
  readonly question: string;
  readonly background?: string;
  /** Never change: an option's number is its place, from 1. */
  readonly options: readonly Readonly<DecisionOptionDraft>[];
  readonly electorate: Electorate;
  readonly rollSize: number;
  readonly discussion: Readonly<DecisionWindow>;
  readonly voting: Readonly<VotingWindow>;
  readonly majority: DecisionMajority;
  readonly quorumPercent: number;
  readonly witnessGroup: string;
  readonly announcedOn: Day;
  readonly status: DecisionStatus;
  readonly printings: readonly DecisionPrinting[];
  readonly voidings: readonly DecisionVoiding[];
  readonly extensions: readonly DecisionExtension[];
  readonly result?: DecisionResult;
  readonly closedOn?: Day;
  readonly adoption?: DecisionAdoption;
  readonly notAdopted?: DecisionReason;
  readonly cancelled?: DecisionReason;
  /** In the order they were written down. */
  readonly inspections?: readonly DecisionInspection[];
  readonly demo?: true;
}

/** The latest a decision ends, in days after it is announced, or after a day is put off. */
export const LONGEST_DECISION_DAYS = 366;

/** Ballots printed so far, those taken out of use among them. */
export function printedBallots({ printings }: Pick<DecisionCase, 'printings'>): number {
  return printings.reduce((sum, { count }) => sum + count, 0);
}

export function voidBallots({ voidings }: Pick<DecisionCase, 'voidings'>): number {
  return voidings.reduce((sum, { count }) => sum + count, 0);
}

/** Ballots that are good: printed, and not taken out of use. Never more than there are on the roll. */
export function goodBallots(decision: Pick<DecisionCase, 'printings' | 'voidings'>): number {
  return printedBallots(decision) - voidBallots(decision);
}

/** How many ballots make a quorum. */
export function quorumOf({
  rollSize,
  quorumPercent,
}: Pick<DecisionCase, 'rollSize' | 'quorumPercent'>): number {
  return Math.ceil((rollSize * quorumPercent) / 100);
}
