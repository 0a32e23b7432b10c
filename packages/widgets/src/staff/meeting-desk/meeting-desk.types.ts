// What the desk in the hall can be showing, what waits there to be sent, and who writes.
import type {
  AppealKind,
  Category,
  Cohort,
  HuiyinClient,
  MeetingAnswerDraft,
  MeetingAttendanceDraft,
  MeetingDetail,
  MeetingQuestionDraft,
} from '@huiyin/sdk';
import type { OutboxItem } from '@huiyin/sdk/outbox';
import type { StaffDesk } from '@huiyin/sdk/staff';
import type { DeskFaults, DeskForm, DeskStep, DeskUnit } from '@huiyin/sdk/views';

/** A unit that a question can be for, and those it stands under. */
export interface HallUnit extends DeskUnit {
  /** Their slugs. */
  readonly within: readonly string[];
}

/** Who writes. Kept on the machine, so that the desk opens without a network. */
export interface HallClerk {
  /** The same for the same person at every sign-in; what they wrote is sent only while they are signed in. */
  readonly owner: string;
  readonly person: string;
  /** Name of their unit. */
  readonly unit: string;
  /** What the unit takes; all if absent. */
  readonly categories?: readonly Category[] | undefined;
  /** Those under it; only the ones under the unit that reports are offered. */
  readonly units?: readonly HallUnit[] | undefined;
  /** Whether they may open and close meetings; the server decides. */
  readonly mayOpen?: boolean | undefined;
}

/** A session, as the page finds it when the network is back. */
export interface HallSession {
  readonly desk: StaffDesk;
  readonly client: HuiyinClient;
  readonly clerk: HallClerk;
}

/** Finds who is signed in now; undefined where nobody is. Rejects where the server can't be reached. */
export type HallReconnect = () => Promise<HallSession | undefined>;

/** What waits to be sent, in the order it happened. */
export type KeptAct = { readonly meeting: string } & (
  | { readonly type: 'question'; readonly draft: MeetingQuestionDraft; readonly form: DeskForm }
  | {
      readonly type: 'answer';
      readonly draft: MeetingAnswerDraft;
      readonly form: DeskForm;
      readonly asked: string;
      /** Of the question. */
      readonly kind?: AppealKind | undefined;
    }
  | { readonly type: 'open' | 'close'; readonly at: string }
  | { readonly type: 'attend'; readonly draft: MeetingAttendanceDraft }
);

export type WaitingAct = OutboxItem<KeptAct>;

/** What is being written: a question, or the answer to one that stands already. */
export type Writing =
  | {
      readonly type: 'question';
      /** Id of one that came back and is mended. */ readonly mending?: string | undefined;
    }
  | {
      readonly type: 'answer';
      readonly turn: number;
      readonly asked: string;
      readonly kind?: AppealKind | undefined;
      /** Id of its question, where that still waits. */
      readonly after?: string | undefined;
      readonly mending?: string | undefined;
    };

/** Numbers of people as they are typed. */
export type Counts = Readonly<Partial<Record<Cohort, string>>>;

export interface MeetingDeskState {
  readonly type: 'desk';
  /** Absent on a machine nobody has signed in on. */
  readonly clerk?: HallClerk | undefined;
  /** As it was read last; absent before it ever was. */
  readonly meeting?: MeetingDetail | undefined;
  /** When that was, in milliseconds, where it can't be read now. */
  readonly staleSince?: number | undefined;
  readonly writing: Writing;
  readonly step: DeskStep;
  readonly form: DeskForm;
  readonly faults: DeskFaults;
  readonly isSaving: boolean;
  /** This clerk's of this meeting, the oldest first. */
  readonly waiting: readonly WaitingAct[];
  /** The highest number the server has taken from here; absent before the first. */
  readonly sealedTurn?: number | undefined;
  /** How many are somebody else's. */
  readonly others: number;
  /** How many were deleted unsent. */
  readonly expired: number;
  readonly line: 'open' | 'offline' | 'signed-out';
  readonly isSending: boolean;
  /** Whether what is kept is there after the page was closed. */
  readonly isLasting: boolean;
  /** What is asked of the hall, beside the questions. */
  readonly panel?:
    | { readonly type: 'close' }
    | { readonly type: 'attend'; readonly counts: Counts; readonly fault?: string | undefined }
    | undefined;
  /** The last thing said aloud. */
  readonly said: string;
}
