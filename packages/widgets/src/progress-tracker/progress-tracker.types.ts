// What a progress tracker can be showing, beside loading and failure. The code is no part of it.
import type { AttachmentClaim, Rating, ResidentAction, TrackedAppeal, Verdict } from '@huiyin/sdk';

export type ProgressTrackerState = AskingState | TrackingState;

/** Number and code are asked for. */
export interface AskingState {
  readonly type: 'asking';
  /** Where the page names the appeal: only the code is asked for. */
  readonly number?: string | undefined;
  /** It is being looked for. */
  readonly isBusy: boolean;
  readonly faults?: CredentialFaults | undefined;
  readonly refusal?: Refusal | undefined;
}

/** Sentences about what was typed. */
export type CredentialFaults = Readonly<Partial<Record<'number' | 'code', string>>>;

/** An appeal is shown. */
export interface TrackingState {
  readonly type: 'tracking';
  readonly appeal: TrackedAppeal;
  /** Milliseconds since 1970 at which it was last heard to be so. */
  readonly asOf: number;
  /** The server can't be reached; what is shown is as of `asOf`. */
  readonly isStale: boolean;
  /** What the resident is in the middle of saying. */
  readonly act?: Act | undefined;
  /** The last thing said aloud: an update that came, or that a word was taken. */
  readonly said?: string | undefined;
}

/** What is done to the case, or said of a promise made for it. */
export type ActKind = ResidentAction | 'judge';

/** An evaluation, a supplement, a withdrawal or a word on a promise being filled in. */
export interface Act {
  readonly action: ActKind;
  /** To judge: the id of the promise. */
  readonly commitment?: string | undefined;
  readonly verdict?: Verdict | undefined;
  readonly rating?: Rating | undefined;
  /** The comment, the new facts or the reason. */
  readonly text: string;
  /** Photos that go along, once all have arrived. */
  readonly claims?: readonly AttachmentClaim[] | undefined;
  readonly isSending: boolean;
  readonly faults: ActFaults;
  readonly refusal?: Refusal | undefined;
}

export type ActField = 'verdict' | 'rating' | 'text';

/** Sentences about what was filled in. */
export type ActFaults = Readonly<Partial<Record<ActField, string>>>;

/** Why nothing was found, or an act was not taken. */
export interface Refusal {
  readonly code: string;
  /** Seconds to wait before the next try. */
  readonly retryAfter?: number | undefined;
}
