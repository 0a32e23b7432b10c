// How a state shows: each mark has a colour, a shape and a word, so that colour is never the only cue.
import type { AppealState, Witness } from '../types/index.js';

/** `claimed` is an outline, `confirmed` solid: the unit's word never looks like the resident's. */
export type Mark = 'open' | 'late' | 'claimed' | 'confirmed' | 'witnessed' | 'unknown' | 'aside';

export function markOf(appeal: { state: AppealState; overdue?: boolean; witness?: Witness }): Mark {
  switch (appeal.state) {
    case 'received':
    case 'accepted':
    case 'assigned':
    case 'in-hand':
    case 'answered':
      return appeal.overdue ? 'late' : 'open';
    case 'claimed-done':
      return 'claimed';
    case 'confirmed':
      return appeal.witness === undefined || appeal.witness === 'resident' ? 'confirmed' : 'witnessed';
    default:
      return appeal.state === 'unconfirmed' ? 'unknown' : 'aside';
  }
}
