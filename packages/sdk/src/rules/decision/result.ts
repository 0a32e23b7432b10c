// What a box of ballots comes to: counts, quorum, and whether anything was chosen.
import type { DecisionResult } from '../../types/index.js';
import { quorumOf, voidBallots, type DecisionCase } from './case.js';

type Counted = Pick<DecisionCase, 'rollSize' | 'quorumPercent' | 'majority' | 'voidings'>;

/**
 * @param issued handed out against the roll, as the community says
 * @param ballots of each option, in their order
 */
export function resultOf(decision: Counted, issued: number, ballots: readonly number[]): DecisionResult {
  const used = ballots.reduce((sum, count) => sum + count, 0);
  const quorumMet = used >= quorumOf(decision);
  const place = ballots.findIndex((count) => isEnough(decision, count, used));
  const counts = {
    issued,
    used,
    void: voidBallots(decision),
    unused: Math.max(0, issued - used),
    options: ballots.map((count, index) => ({ option: index + 1, ballots: count })),
    quorumMet,
  };
  // More in the box than was handed out: whoever chose, it can't be told.
  if (used > issued) return { ...counts, outcome: 'miscounted' };
  if (!quorumMet) return { ...counts, outcome: 'no-quorum' };
  if (place < 0) return { ...counts, outcome: 'no-majority' };
  return { ...counts, outcome: 'chosen', option: place + 1 };
}

/** In whole numbers: no fraction is ever rounded into a majority. */
function isEnough({ majority }: Pick<Counted, 'majority'>, count: number, used: number): boolean {
  if (used === 0) return false;
  return majority === 'half' ? count * 2 > used : count * 3 >= used * 2;
}
