// What a ledger keeps of report meetings, as use-cases read and write it.
import type { Day, MeetingChanged, MeetingFacts, QuestionWhistle } from '@huiyin/sdk';
import type { MeetingCase, MeetingEvent, Millis } from '@huiyin/sdk/rules';
import type { KeptAnswer, LedgerHead, NewEntry, NewNode } from './ledger-changes.js';
import type { Author, Opener } from './records.js';

/** One sealed entry of a meeting with its words, and what opens it. */
export interface MeetingEntry {
  readonly leafIndex: number;
  readonly facts: MeetingFacts;
  readonly event: MeetingEvent;
  readonly author: Author;
  readonly at: Millis;
  readonly opener: Opener;
}

/** Where a meeting stands in its unit's list. */
export interface MeetingPosition {
  readonly isOver: boolean;
  readonly place: number;
  readonly id: string;
}

export interface MeetingListQuery {
  readonly body: string;
  /** The last one of the page before. */
  readonly after?: MeetingPosition | undefined;
  readonly limit: number;
}

/** What was said of a question; nothing of one whose appeal was erased. */
export interface QuestionWords {
  readonly turn: number;
  readonly asked?: string;
  readonly answered?: string;
}

/** A whistle and the appeal it was blown for. */
export interface BlownWhistle extends QuestionWhistle {
  readonly appeal: string;
}

/** What streams and webhooks carry of a meeting. */
export interface MeetingAnnouncement {
  readonly seq: number;
  readonly meeting: string;
  readonly body: string;
  readonly change: MeetingChanged['change'];
  readonly day: Day;
}

/** Everything one step of a meeting writes. */
export interface MeetingWrite {
  readonly after: MeetingCase;
  readonly opening?: { readonly recordKey: Uint8Array };
  /** A question that was asked now, or answered. */
  readonly question?: { readonly turn: number; readonly appeal: string } & (
    | { readonly asked: string; readonly answered?: never }
    | { readonly answered: string; readonly asked?: never }
  );
  /** Absent for what is done with the paper. */
  readonly announcement?: MeetingAnnouncement | undefined;
  readonly entries: readonly NewEntry[];
  readonly head: LedgerHead;
  readonly nodes: readonly NewNode[];
  readonly author: Author;
  readonly at: Millis;
  readonly answer?: KeptAnswer;
}

/** What one ledger can say of meetings. */
export interface MeetingReads {
  meeting(id: string): Promise<MeetingCase | undefined>;
  /** Those to come and those going on, the nearest first; then those that are over, the latest first. */
  meetings(query: MeetingListQuery): Promise<MeetingCase[]>;
  /** All entries of a meeting, oldest first, and the keys that open their words. */
  meetingEntries(id: string): Promise<MeetingEntry[]>;
  /** Whistles blown for these appeals, the latest first. */
  whistlesBlownFor(appeals: readonly string[]): Promise<BlownWhistle[]>;
  /** What was said of its questions, by turn. */
  questionWords(id: string): Promise<QuestionWords[]>;
}

export interface MeetingWrites {
  /** The meeting, locked until the transaction ends. To be locked before any appeal. */
  lockMeeting(id: string): Promise<MeetingCase | undefined>;
  appendMeeting(write: MeetingWrite): Promise<void>;
}

/** Where a meeting stands in its unit's list now. */
export function positionOf({ id, status, startsAt }: MeetingCase): MeetingPosition {
  const isOver = status === 'closed' || status === 'cancelled';
  const begins = Date.parse(startsAt);
  return { isOver, place: isOver ? -begins : begins, id };
}
