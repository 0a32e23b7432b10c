// What a list of commitments can be showing, beside loading and failure.
import type { Commitment } from '@huiyin/sdk';

/** Everything got so far, and the cursor that leads on; absent when there is no more. */
export interface Listed {
  readonly items: readonly Commitment[];
  readonly next?: string | undefined;
}

export type CommitmentListState =
  | ({ readonly type: 'loaded' } & Listed)
  /** The server has none of this kind. */
  | { readonly type: 'empty' };

/** Which commitments: still open, claimed and waiting for a word, ended, or all. */
export type CommitmentFilter = 'open' | 'claimed' | 'ended';
