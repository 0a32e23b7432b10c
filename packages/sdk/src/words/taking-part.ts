// Words of what residents decide together, and of the four rights they have.
import { zhCN, type CommonWords, type Loose } from './frame.js';
import { inLanguage } from './in-language.js';
import { ballot } from './zh-CN/ballot.js';
import type { decisionDays } from './zh-CN/decision-days.js';
import { decisions } from './zh-CN/decisions.js';
import { rights } from './zh-CN/rights.js';

/** The days of a decision as a countdown. */
export type DecisionDaysWords = Loose<typeof decisionDays>;
/** Decisions and what became of them. */
export type DecisionWords = CommonWords & Loose<{ decisions: typeof decisions }>;
/** Decisions and voting on them. */
export type BallotWords = DecisionWords & Loose<{ ballot: typeof ballot }>;
/** What residents may know and do at a unit. */
export type RightsWords = CommonWords & Loose<{ rights: typeof rights }>;

export function ballotWordsFor(lang: string | undefined): BallotWords {
  return inLanguage([{ ...zhCN, decisions, ballot }], lang);
}

export function rightsWordsFor(lang: string | undefined): RightsWords {
  return inLanguage([{ ...zhCN, rights }], lang);
}
