// What a staff desk can be showing, beside loading and failure. The token is no part of it.
import type {
  AppealState,
  PublicationCounts,
  SeenContact,
  StaffAppeal,
  StaffAppealSummary,
  StaffCommitment,
  StaffReceipt,
} from '@huiyin/sdk';
import type { SearchInput } from '@huiyin/sdk/staff';
import type { DeskAct, FormFaults, FormValues } from '@huiyin/sdk/views';

export interface StaffDeskState {
  readonly type: 'desk';
  readonly queue: Queue;
  readonly pane: Pane;
  /** Offline or signed out, what is shown stays, and so does what was written. */
  readonly line: 'open' | 'offline' | 'signed-out';
  /** The last thing said aloud. */
  readonly said: string;
}

/** A state, or what waits to be looked at before it is public. */
export type QueueFilter = AppealState | 'publication';

/** The left pane. */
export interface Queue {
  /** Everything read so far, nearest clock first. */
  readonly items: readonly StaffAppealSummary[];
  /** Leads on; absent when there is no more. */
  readonly next?: string | undefined;
  /** The first that is drawn: of a long queue only a stretch is. */
  readonly first: number;
  /** Only these; absent for all that is not done. */
  readonly filter?: QueueFilter | undefined;
  /** How many words wait to be looked at, as the server last said. */
  readonly publication?: PublicationCounts | undefined;
  /** What was looked for; absent while it is the queue that is shown. */
  readonly found?: Found | undefined;
  /** Being read: anew, or what comes next; or that failed. */
  readonly reading?: 'anew' | 'more' | 'failed' | undefined;
}

/** A search whose results stand in the queue's place. */
export interface Found {
  readonly typed: string;
  readonly input: SearchInput;
}

/** The right pane. */
export type Pane =
  { readonly type: 'nothing' } | { readonly type: 'opening'; readonly number: string } | CasePane | EntryPane;

export interface CasePane {
  readonly type: 'case';
  readonly appeal: StaffAppeal;
  /** Those made for it, as they were last read. */
  readonly commitments: readonly StaffCommitment[];
  /** They could not be read. */
  readonly areCommitmentsMissing: boolean;
  /** Milliseconds since 1970 at which it was last heard to be so. */
  readonly asOf: number;
  readonly work?: Work | undefined;
  /** Looked at since the case was opened; gone when another is. */
  readonly contact?: SeenContact | undefined;
}

export interface EntryPane {
  readonly type: 'entry';
  readonly work: Work;
  /** What was written down just now. */
  readonly receipt?: StaffReceipt | undefined;
}

/** An act being filled in. */
export interface Work {
  readonly act: DeskAct;
  readonly values: FormValues;
  readonly faults: FormFaults;
  readonly isSending: boolean;
  readonly refusal?: Refusal | undefined;
}

/** Why it was not taken. */
export interface Refusal {
  readonly code: string;
  /** The server's own sentence. */
  readonly detail?: string | undefined;
}
