// What a check of the sealed log came to, in a sentence. No tick before a check.
import type { SealState } from '../rules/seal/index.js';
import type { SealWords } from '../words/index.js';
import { fill, formatCount, formatMoment } from './format.js';

/** `tick` only for `verified`; each has a shape and a sentence, so that colour is never the only cue. */
export type SealMark = 'none' | 'busy' | 'tick' | 'unknown' | 'cross';

export interface SealView {
  readonly mark: SealMark;
  readonly sentence: string;
  /** What it does and does not say, or what to do about it. */
  readonly detail: string;
}

/** Draws up a state. */
export function sealView(state: SealState, words: SealWords): SealView {
  const w = words.seal;
  switch (state.type) {
    case 'unchecked':
      return { mark: 'none', ...w.unchecked, ...(state.code && { detail: w.pending[state.code] }) };
    case 'checking':
      return { mark: 'busy', ...w.checking };
    case 'verified':
      return {
        mark: 'tick',
        sentence: fill(w.verified[state.memory], { size: formatCount(state.size) }),
        detail: fill(w.verifiedDetail, { at: formatMoment(state.at, words) }),
      };
    case 'unreachable':
      return { mark: 'unknown', ...w.unreachable };
    case 'broken':
      return {
        mark: 'cross',
        sentence: w.broken.sentence,
        detail: reasonOf(state.code, w.broken.reasons) + w.broken.detail,
      };
  }
}

function reasonOf(code: string, reasons: SealWords['seal']['broken']['reasons']): string {
  const isListed = Object.prototype.hasOwnProperty.call(reasons, code);
  return isListed ? reasons[code as keyof typeof reasons] : reasons.other;
}
