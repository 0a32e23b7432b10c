// What a countdown can be showing, beside loading and failure. Nothing else can be drawn.
import type { Commitment } from '@huiyin/sdk';
import type { Counting, Due } from '@huiyin/sdk/views';

/** A day the page itself has named, with no server behind it. */
export interface PlainFacts {
  readonly due: Due;
  readonly label?: string;
  readonly counting: Counting;
}

/** A commitment in one status. */
export type CommitmentIn<Status extends Commitment['status']> = Commitment & { readonly status: Status };

/** Whatever isn't open has no time left to count: it has the state its commitment has. */
type Settled = {
  [Status in Exclude<Commitment['status'], 'open'>]: {
    readonly type: Status;
    readonly commitment: CommitmentIn<Status>;
  };
}[Exclude<Commitment['status'], 'open'>];

export type CommitmentState =
  { readonly type: 'running' | 'overdue'; readonly commitment: CommitmentIn<'open'> } | Settled;

export type CountdownState =
  { readonly type: 'running' | 'overdue'; readonly plain: PlainFacts } | CommitmentState;
