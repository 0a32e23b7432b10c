// What one act writes into a ledger: entries and the head they lead to, the case or commitment as it then stands.
import type { Role, SealedFacts } from '@huiyin/sdk';
import type {
  AppealCase,
  BucketChanges,
  ChangeEvent,
  CommitmentCase,
  CommitmentChanges,
  CommitmentEvent,
  DecisionEvent,
  Frontier,
  MeetingEvent,
  Millis,
  ReviewEvent,
  TaskEvent,
  WhistleEvent,
} from '@huiyin/sdk/rules';
import type { CommitmentWords } from './commitment-records.js';
import type { Announcement, AppealWords, Author, PublishedCard, Publicity, SearchEntry } from './records.js';

/** The state of a ledger's sealed log. */
export interface LedgerHead {
  /** The tree of all sealed entries; its size is the next entry's index. */
  readonly frontier: Frontier;
  /** Sequence number of the latest announcement; 0 before the first. */
  readonly seq: number;
  /** How many of the entries are not opened to anybody. */
  readonly withheld: number;
}

/** A subtree of the log's tree that is full and never changes again; leaves are those of level 0. */
export interface NewNode {
  readonly level: number;
  readonly index: number;
  readonly hash: Uint8Array;
}

export interface NewEntry<
  Facts extends SealedFacts = SealedFacts,
  Event extends object =
    ChangeEvent | CommitmentEvent | WhistleEvent | TaskEvent | MeetingEvent | DecisionEvent | ReviewEvent,
> {
  readonly index: number;
  readonly leafHash: Uint8Array;
  readonly facts: Facts;
  /** Absent for `received`. */
  readonly event?: Event;
}

/** What numbers are counted of, each series from 1 in each year. */
export type NumberSeries =
  | 'appeal'
  | 'commitment'
  | 'whistle'
  | 'publication'
  | 'visit'
  | 'session'
  | 'notice'
  | 'pairing'
  | 'plan'
  | 'task'
  | 'meeting'
  | 'decision'
  | 'review'
  | 'webhook';

/** An answer kept for whoever asks the same thing again. */
export interface StoredAnswer {
  readonly requestHash: Uint8Array;
  readonly sealedResponse: Uint8Array;
}

export interface KeptAnswer extends StoredAnswer {
  readonly keyHash: Uint8Array;
}

/** What a new case brings beside its entry. */
export interface Opening {
  readonly words: AppealWords;
  readonly recordKey: Uint8Array;
  readonly codeHash: Uint8Array;
  readonly sealedContact?: Uint8Array;
  /** What it is found by. */
  readonly search: SearchEntry;
  /** The last day somebody should have looked at its words; absent where its resident keeps them to the unit. */
  readonly publicationDue?: string;
  /** Its resident fetches the code with the phone that was left; until then no code opens it. */
  readonly isCollectable?: true;
}

/** What a row of an imported list is known by, so that it is written once. */
export interface ImportMark {
  /** Says nothing without the installation's pepper, as does `content`. */
  readonly key: Uint8Array;
  /** Of what was written; absent once the case is erased. */
  readonly content?: Uint8Array;
  /** The appeal it became. */
  readonly number: string;
}

/** What takes the place of a number's code. */
export interface NewCode {
  readonly hash: Uint8Array;
  /** When it was handed out; absent while it waits to be collected. */
  readonly collectedAt?: Millis;
}

/** What is kept of the salts of an entry whose record's key goes. */
export interface KeptSalts {
  readonly index: number;
  readonly leafSalt: Uint8Array;
  /** Absent where no word is ever to be proved again. */
  readonly wordsSalt?: Uint8Array;
}

/** What of a case is destroyed, and the little that takes its place. */
export interface Destruction {
  /** What is left of what the resident wrote. */
  readonly words: AppealWords;
  readonly salts: readonly KeptSalts[];
  /** Entries of which no word stays. */
  readonly blanked: readonly number[];
  /** Other keys for commitments in which the resident has said something. */
  readonly newKeys: readonly { readonly record: string; readonly key: Uint8Array }[];
}

/** Everything one act writes. */
export interface LedgerChange extends Publicity {
  readonly after: AppealCase;
  readonly opening?: Opening;
  readonly entries: readonly [NewEntry, ...NewEntry[]];
  /** The head of the log with these entries in it. */
  readonly head: LedgerHead;
  /** The subtrees they complete. */
  readonly nodes: readonly NewNode[];
  readonly figures: BucketChanges;
  readonly author: Author;
  readonly at: Millis;
  /** The unit whose grant begins or ends. */
  readonly grant?: { readonly unit: string; readonly ends: boolean };
  /** Contact, tracking code and the record's key go with it. */
  readonly destruction?: Destruction;
  readonly answer?: KeptAnswer;
}

/** What a new commitment brings beside its entry. */
export interface CommitmentOpening {
  readonly words: CommitmentWords;
  readonly recordKey: Uint8Array;
}

/** Everything one step of a commitment writes. */
export interface CommitmentWrite {
  readonly after: CommitmentCase;
  readonly opening?: CommitmentOpening;
  readonly entries: readonly NewEntry[];
  readonly head: LedgerHead;
  readonly nodes: readonly NewNode[];
  readonly author: Author;
  readonly at: Millis;
  readonly figures: CommitmentChanges;
  /** By how much the open commitments of its appeal change. */
  readonly openCommitments?: { readonly number: string; readonly change: number };
  /** To the resident of its appeal, who is asked for their word, or no longer. */
  readonly announcement?: Announcement;
  readonly answer?: KeptAnswer;
}

/** What a published card writes. */
export interface PublicationWrite {
  readonly published: PublishedCard;
  readonly recordKey: Uint8Array;
  readonly entries: readonly NewEntry[];
  readonly head: LedgerHead;
  readonly nodes: readonly NewNode[];
  readonly author: Author;
  readonly at: Millis;
  readonly answer?: KeptAnswer;
}

/** What settings that changed write. */
export interface SettingWrite {
  /** For the first ones ever sealed in this ledger. */
  readonly newKey?: Uint8Array;
  readonly entries: readonly NewEntry[];
  readonly head: LedgerHead;
  readonly nodes: readonly NewNode[];
  readonly author: Author;
  readonly at: Millis;
}

/** One look at the contact a resident left. */
export interface LookWrite {
  readonly number: string;
  readonly at: Millis;
  readonly unit: string;
  readonly person: string;
  readonly role: Role;
  readonly reason: string;
}
