// What a decision can be showing, beside loading and failure; and how far its one ballot has come.
import type { DecisionDetail } from '@huiyin/sdk';
import type { BallotFaults } from '@huiyin/sdk/views';

export type DecisionState =
  | { readonly type: 'loaded'; readonly decision: DecisionDetail }
  /** The unit has put nothing to the vote. */
  | { readonly type: 'empty' };

/** The ballot as it is filled in. */
export interface Ballot {
  readonly type: 'filling' | 'sending' | 'cast';
  readonly code: string;
  /** The option's place; empty where none is chosen. */
  readonly option: string;
  /** Whether the code came from the address, which a printed drawing led to. */
  readonly isScanned: boolean;
  readonly faults: BallotFaults;
  /** Why it was not taken: a stable error code. */
  readonly refusal?: string | undefined;
}
