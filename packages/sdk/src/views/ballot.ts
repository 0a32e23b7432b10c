// One ballot in words: what is wrong with it before it is sent, why it was not taken, and the steps of its decision.
import { readPrintedCode } from '../rules/printed-code.js';
import type { DecisionDetail } from '../types/index.js';
import type { BallotWords } from '../words/index.js';
import { fill, formatCount, formatDay } from './format.js';

/** As it was typed and chosen. */
export interface BallotValues {
  readonly code: string;
  /** The option's place, from 1; empty where none is chosen. */
  readonly option: string;
}

/** A sentence for each field that has to be mended. */
export interface BallotFaults {
  readonly code?: string;
  readonly option?: string;
}

export function ballotFaults(
  { code, option }: BallotValues,
  { options }: Pick<DecisionDetail, 'options'>,
  { ballot: { vote } }: BallotWords,
): BallotFaults {
  const codeFault = code.trim() === '' ? vote.noCode : readPrintedCode(code) ? undefined : vote.wrongCode;
  return {
    ...(codeFault !== undefined && { code: codeFault }),
    ...(!options.some((one) => String(one.option) === option) && { option: vote.noOption }),
  };
}

/** Why a ballot was not taken, or isn't known to have been, and what to do. */
export function ballotRefusal(code: string, { ballot: { refused } }: BallotWords): string {
  const sentences: Readonly<Record<string, string | undefined>> = {
    'ballot.not-matched': refused.notMatched,
    'ballot.already-cast': refused.alreadyCast,
    'ballot.too-many-tries': refused.tooMany,
    'rate.limited': refused.tooMany,
    'decision.not-voting': refused.notVoting,
    'network.failed': refused.offline,
  };
  return sentences[code] ?? refused.server;
}

/** One step of a decision's life. */
export interface DecisionStepView {
  readonly leafIndex: number;
  /** What was done, and by whom. */
  readonly what: string;
  /** The day, and its place in the sealed log. */
  readonly when: string;
}

/** Every step, newest first. */
export function decisionSteps({ history }: DecisionDetail, words: BallotWords): DecisionStepView[] {
  return history.map(({ type, by, on, leafIndex }) => ({
    leafIndex,
    what: `${words.decisions.events[type]} ${by}`,
    when: `${formatDay(on, words)} · ${fill(words.ballot.leaf, { index: formatCount(leafIndex + 1) })}`,
  }));
}
