// What the log of visits can be showing, and who writes in it.
import type { HuiyinClient, VisitDraft, VisitReceipt } from '@huiyin/sdk';
import type { StaffDesk } from '@huiyin/sdk/staff';
import type { VisitedUnit, VisitFaults, VisitForm, WaitingVisit } from '@huiyin/sdk/views';

/** Who is at the door. Kept on the phone, so that the log opens without a network. */
export interface Visitor extends VisitedUnit {
  /** The same for the same person at every sign-in; what they wrote is sent only while they are signed in. */
  readonly owner: string;
  readonly person: string;
  /** Name of their unit. */
  readonly unit: string;
}

/** A session, as the page finds it when the network is back. */
export interface VisitSession {
  readonly desk: StaffDesk;
  /** Sends photos, which needs no session. */
  readonly client: HuiyinClient;
  readonly visitor: Visitor;
}

/**
 * Finds who is signed in now; undefined where nobody is any more. Rejects where the server can't be reached.
 */
export type Reconnect = () => Promise<VisitSession | undefined>;

export interface VisitLogState {
  readonly type: 'log';
  /** Absent on a phone nobody has signed in on. */
  readonly visitor?: Visitor | undefined;
  readonly form: VisitForm;
  readonly faults: VisitFaults;
  /** Small pictures of the form's photos by their ids: `data:` addresses. */
  readonly previews: ReadonlyMap<string, string>;
  readonly isSaving: boolean;
  /** This visitor's, the oldest first. */
  readonly waiting: readonly WaitingVisit[];
  /** How many are somebody else's. */
  readonly others: number;
  /** How many were deleted unsent. */
  readonly expired: number;
  readonly line: 'open' | 'offline' | 'signed-out';
  readonly isSending: boolean;
  readonly sent: readonly SentVisit[];
  /** Whether what is kept is there after the page was closed. */
  readonly isLasting: boolean;
  /** The last thing said aloud. */
  readonly said: string;
}

export interface SentVisit {
  readonly receipt: VisitReceipt;
  readonly household: string;
}

/** A visit that waits: as it is sent, and as it was filled in. */
export interface KeptVisit {
  readonly draft: VisitDraft;
  readonly form: VisitForm;
}
