// What a check of the sealed log came to, in a sentence. No tick before a check.
import type { SealErrorCode, SealState } from '../rules/seal/index.js';
import type { SealWaitingWords, SealWords } from '../words/index.js';
import { fill, formatCount, formatMoment } from './format.js';

/** `tick` only for `verified`; each has a shape and a sentence, so that colour is never the only cue. */
export type SealMark = 'none' | 'busy' | 'tick' | 'unknown' | 'cross';

export interface SealView {
  readonly mark: SealMark;
  readonly sentence: string;
  /** What it does and does not say, or what to do about it. */
  readonly detail: string;
}

/** What was held against the log: the log itself, or what is shown of it. */
export type SealSubject = 'log' | 'card' | 'publication' | 'commitment' | 'appeal' | 'entry';

/** What can be shown before what checks is there, and where it can't be had. */
export interface SealWaiting {
  readonly type: 'unchecked' | 'checking' | 'unreachable';
}

/** Draws up a state in which nothing was found out. */
export function sealWaitingView({ type }: SealWaiting, { seal }: SealWaitingWords): SealView {
  return { mark: type === 'unchecked' ? 'none' : type === 'checking' ? 'busy' : 'unknown', ...seal[type] };
}

const OTHER_KEY: readonly SealErrorCode[] = ['seal.other-key', 'note.unsigned'];

/** Draws up a state. */
export function sealView(state: SealState, words: SealWords, subject: SealSubject = 'log'): SealView {
  const w = words.sealFindings;
  switch (state.type) {
    case 'unchecked':
      return { ...sealWaitingView(state, words), ...(state.code && { detail: w.pending[state.code] }) };
    case 'checking':
    case 'unreachable':
      return sealWaitingView(state, words);
    case 'verified': {
      const { memory, at } = state;
      const size = { size: formatCount(state.size) };
      const detail = fill(w.verifiedDetail, { at: formatMoment(at, words) });
      if (subject === 'log') return { mark: 'tick', sentence: fill(w.verified[memory], size), detail };
      return { mark: 'tick', sentence: w.shown[subject], detail: fill(w.held[memory], size) + detail };
    }
    case 'broken':
      return {
        mark: 'cross',
        // A key of another log says the same as a log with another key: the reader knows which it is.
        ...(OTHER_KEY.includes(state.code)
          ? { sentence: w.broken.otherKey.sentence, detail: w.broken.otherKey.detail + w.broken.detail }
          : {
              sentence: w.broken.sentence,
              detail: reasonOf(state.code, w.broken.reasons) + w.broken.detail,
            }),
      };
  }
}

function reasonOf(code: string, reasons: SealWords['sealFindings']['broken']['reasons']): string {
  const isListed = Object.prototype.hasOwnProperty.call(reasons, code);
  return isListed ? reasons[code as keyof typeof reasons] : reasons.other;
}
