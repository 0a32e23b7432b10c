// Promises of the resident's own case that the unit says it kept: what was promised, and that their word is waited for.
import type { ClaimedCommitment, TrackedAppeal } from '../types/index.js';
import type { ProgressWords } from '../words/index.js';
import { fill, formatDay } from './format.js';

export interface ClaimedCommitmentView {
  readonly id: string;
  /** What was promised. */
  readonly text: string;
  /** Who promised it, and until when. */
  readonly who: string;
  /** What the unit says, and what silence leads to. */
  readonly standing: string;
}

/** In the order they were made; none where the resident is asked of none. */
export function claimedCommitmentViews(
  { claimedCommitments = [] }: Pick<TrackedAppeal, 'claimedCommitments'>,
  words: ProgressWords,
): ClaimedCommitmentView[] {
  return claimedCommitments.map((commitment) => commitmentView(commitment, words));
}

function commitmentView(
  { id, text, unit, owner, due, claimedOn, confirmBy }: ClaimedCommitment,
  words: ProgressWords,
): ClaimedCommitmentView {
  const w = words.progress.judge;
  const claimed = fill(w.claimed, { unit: unit.name, claimedOn: formatDay(claimedOn, words) });
  const silence = confirmBy ? fill(w.until, { confirmBy: formatDay(confirmBy, words) }) : w.lapsed;
  return {
    id,
    text,
    who: fill(w.who, {
      unit: unit.name,
      owner: owner.name,
      title: owner.title,
      due: formatDay(due, words),
    }),
    standing: claimed + silence,
  };
}
