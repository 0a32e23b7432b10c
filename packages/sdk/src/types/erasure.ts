// Erasing what an appeal said and who said it; what was counted stays counted.
import type { AppealNumber, AppealState } from './appeal-state.js';
import type { LeafReference } from './appeal.js';
import type { Day } from './time.js';

/** Asks that everything written in a case is destroyed. */
export interface ErasureDraft {
  /** Said outright, because nothing brings it back. */
  confirm: true;
}

/** What is left of a case once its content is erased. The tracking code opens nothing any more. */
export interface Erasure {
  number: AppealNumber;
  erasedOn: Day;
  /** Where the case stays, and as what it goes on being counted; `withdrawn` if it was still open. */
  state: AppealState;
  /** The entry of the sealed log that says so. */
  leaf: LeafReference;
  /**
   * Ids of the promises units made for it. They are the units' words, and stay public.
   * @items {"type":"string","maxLength":18}
   */
  commitments: string[];
  demo?: true;
}
