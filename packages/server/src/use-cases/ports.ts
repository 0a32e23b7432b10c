// What use-cases need from the world. Adapters in db/, log/, auth/ and privacy/ implement it.
import type { Category, SettingFacts, WhistleCounts } from '@huiyin/sdk';
import type { Counted, ListBucket, Millis, NodeAddress, Tallied } from '@huiyin/sdk/rules';
import type { AttachmentReads, AttachmentWrites, Photos } from './attachment-records.js';
import type { RecordPhotoReads, RecordPhotoWrites } from './record-photo-records.js';
import type { CalendarReads, CalendarWrites } from './calendar-records.js';
import type { Calendars } from './calendars.js';
import type { CommitmentNews, Feeds, LatestOf } from './feeds.js';
import type { Hooks } from './hooks.js';
import type { News } from './news.js';
import type { ContactSealer, Secrets, SignNote } from './secrets.js';
import type { Tables } from './tables.js';
import type {
  Announcement,
  AppealRecord,
  AuditedEntry,
  EntryRecord,
  PublicRecord,
  PublishedCard,
  SealedEntry,
  SearchEntry,
} from './records.js';
import type { CommitmentEntry, CommitmentRecord } from './commitment-records.js';
import type { WhistleEntry, WhistleListQuery, WhistleRecord, WhistleWrite } from './whistle-records.js';
import type {
  CommitmentWrite,
  ImportMark,
  LedgerChange,
  LedgerHead,
  LookWrite,
  NewCode,
  NumberSeries,
  PublicationWrite,
  SettingWrite,
  StoredAnswer,
} from './ledger-changes.js';
import type {
  AnnouncementQuery,
  CardQuery,
  CodeRecord,
  CollectionRecord,
  CommitmentListQuery,
  FigureRows,
  Look,
  OldestQuery,
  PublicAnnouncementQuery,
  PublicListQuery,
  PublicationListQuery,
  PublishedName,
  QueueQuery,
  SearchQuery,
  StoredCheckpoint,
  Tried,
  Tries,
  Unindexed,
} from './ledger-queries.js';
import type { WordsTransaction, WordsView } from './publication-records.js';
import type { Units } from './units.js';
import type { OtherRecordReads, OtherRecordWrites } from './other-records.js';
import type { SettingReads, SettingWrites } from './setting-records.js';
import type { AnyAnnouncement } from './announcement-records.js';
import type { WebhookReads, WebhookWrites } from './webhook-records.js';

export type * from './calendars.js';
export type * from './feeds.js';
export type * from './hooks.js';
export type * from './news.js';
export type * from './secrets.js';
export type * from './tables.js';
export type * from './ledger-changes.js';
export type * from './ledger-queries.js';

/** The part of pino that is used here. Facts first, then a sentence that never changes. */
export interface Log {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

/** The units of all ledgers. */
export interface Directory {
  /** As they are now, or were a few seconds ago. */
  units(): Promise<Units>;
  /** Something of a unit was set: whoever asks next sees it. */
  forget(): void;
}

/** Opens transactions on one ledger. Both throw OperationError `server.unavailable` when it can't be reached. */
export interface Ledgers {
  /** Runs `work` on a snapshot: everything it reads is of one moment. */
  read<T>(ledger: string, work: (view: LedgerView) => Promise<T>): Promise<T>;
  /** Runs `work` as one transaction: all of it is kept or nothing. */
  write<T>(ledger: string, work: (transaction: LedgerTransaction) => Promise<T>): Promise<T>;
}

/** One ledger as of one moment. */
export interface LedgerView
  extends
    AttachmentReads,
    RecordPhotoReads,
    CalendarReads,
    OtherRecordReads,
    SettingReads,
    WebhookReads,
    WordsView {
  head(): Promise<LedgerHead>;
  appeal(number: string): Promise<AppealRecord | undefined>;
  publicAppeal(number: string): Promise<PublicRecord | undefined>;
  /** Those of these numbers that have a public view, in no order. */
  publicAppeals(numbers: readonly string[]): Promise<PublicRecord[]>;
  /** The day of the latest entry of each case, entries about its tracking code apart. */
  lastChanged(numbers: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** All entries of a case, oldest first. */
  entries(number: string): Promise<EntryRecord[]>;
  /** The same as they stand in the log, with what opens them, a petition's too: for its resident only. */
  sealedEntriesOf(number: string): Promise<SealedEntry[]>;
  /** Newest first. */
  publicList(query: PublicListQuery): Promise<PublicRecord[]>;
  /** The oldest pending case that a list shows. */
  oldest(query: OldestQuery): Promise<PublicRecord | undefined>;
  /** Nearest clock first. */
  queue(query: QueueQuery): Promise<AppealRecord[]>;
  /** Newest first. */
  search(query: SearchQuery): Promise<AppealRecord[]>;
  /** Whether `unit` holds a grant on a case. */
  isGranted(number: string, unit: string, now: Millis): Promise<boolean>;
  /** Counts and the ten oldest of a body's cases received up to a month. */
  figures(query: CardQuery): Promise<FigureRows>;
  /** What was counted item by item of a body's cases received in a period. */
  itemTallies(query: CardQuery): Promise<Tallied>;
  /** Counts of all of a body's cases, or of one category's, for lists. */
  listFigures(query: {
    readonly body: string;
    readonly category?: Category;
  }): Promise<readonly Counted<ListBucket>[]>;
  /** Announcements after a sequence number, for these bodies' public topics and these cases' own. */
  announcements(query: AnnouncementQuery): Promise<AnyAnnouncement[]>;
  /** What a body's public topic carried on these days, oldest first. */
  publicAnnouncements(query: PublicAnnouncementQuery): Promise<Announcement[]>;
  /** What public topics carried of a unit or a case, the latest first. */
  latestAnnouncements(query: {
    readonly of: LatestOf<'number'>;
    readonly limit: number;
  }): Promise<Announcement[]>;
  /** Steps of a unit's commitments, or of one, the latest first. */
  latestCommitmentSteps(query: {
    readonly of: LatestOf<'id'>;
    readonly limit: number;
  }): Promise<CommitmentNews[]>;
  commitment(id: string): Promise<CommitmentRecord | undefined>;
  /** Nearest due day first. */
  commitments(query: CommitmentListQuery): Promise<CommitmentRecord[]>;
  /** Those made for an appeal, in the order they were made. */
  commitmentsOf(appeal: string): Promise<CommitmentRecord[]>;
  /** All entries of these commitments, oldest first, and the keys that open their words. */
  commitmentEntries(ids: readonly string[]): Promise<CommitmentEntry[]>;
  /** Commitments on which the calendar may have something to do by then. */
  calendarCommitments(query: {
    readonly today: string;
    /** The last day the calendar knows. */
    readonly knownThrough: string;
    readonly limit: number;
  }): Promise<string[]>;
  whistle(id: string): Promise<WhistleRecord | undefined>;
  /** The latest first. */
  whistles(query: WhistleListQuery): Promise<WhistleRecord[]>;
  /** Those of one case, the latest first. */
  whistlesOf(appeal: string): Promise<WhistleRecord[]>;
  /** All entries of these whistles, oldest first, and the keys that open their words. */
  whistleEntries(ids: readonly string[]): Promise<WhistleEntry[]>;
  /** Calls of all whistles on a body's page, by how they were answered. */
  whistleCounts(query: { readonly body: string; readonly today: string }): Promise<WhistleCounts>;
  publication(id: string): Promise<PublishedCard | undefined>;
  /** The latest first. */
  publications(query: PublicationListQuery): Promise<Omit<PublishedCard, 'card'>[]>;
  /** What each unit has been called on its published cards, those of the latest first. */
  publishedNames(): Promise<PublishedName[]>;
  /** What the settings' entries are salted with; undefined before the first. */
  settingsKey(): Promise<Uint8Array | undefined>;
  /** All settings ever sealed, in order. */
  sealedSettings(): Promise<SettingFacts[]>;
  code(number: string): Promise<CodeRecord>;
  /** The answer kept under an idempotency key, if it is not older than `since`. */
  answer(keyHash: Uint8Array, since: Millis): Promise<StoredAnswer | undefined>;
  collection(number: string): Promise<CollectionRecord>;
  /** Looks at contacts, newest first: of one case, or of all. */
  looks(query: {
    readonly number?: string;
    readonly before?: number | undefined;
    readonly limit: number;
  }): Promise<Look[]>;
  /** Those rows of lists that were written before. */
  imported(keys: readonly Uint8Array[]): Promise<ImportMark[]>;
  checkpoint(): Promise<StoredCheckpoint | undefined>;
  /** When the last entry was written; undefined before the first. */
  lastRecordedAt(): Promise<Millis | undefined>;
  /** Leaf hashes from one index up to another, in order. */
  leaves(from: number, to: number): Promise<Uint8Array[]>;
  /** Entries from an index on, in order. */
  sealedEntries(from: number, limit: number): Promise<SealedEntry[]>;
  /** The same with who made them, for staff. */
  auditedEntries(from: number, limit: number): Promise<AuditedEntry[]>;
  /** The hashes of full subtrees, in the order asked for; undefined where there is none. */
  nodes(addresses: readonly NodeAddress[]): Promise<(Uint8Array | undefined)[]>;
  /** Numbers of cases whose window for the resident's word ended before `today`. */
  lapsing(today: string, limit: number): Promise<string[]>;
}

export interface LedgerTransaction
  extends
    LedgerView,
    AttachmentWrites,
    RecordPhotoWrites,
    CalendarWrites,
    OtherRecordWrites,
    SettingWrites,
    WebhookWrites,
    WordsTransaction {
  /** The case, locked until the transaction ends. */
  lockAppeal(number: string): Promise<AppealRecord | undefined>;
  /**
   * Takes an idempotency key for this transaction.
   * @returns `busy` while another holds it, the stored answer if there is one not older than `since`, else `first`
   */
  takeKey(keyHash: Uint8Array, since: Millis): Promise<'busy' | 'first' | StoredAnswer>;
  /** Locks the head of the log: from here to the end of the transaction nobody else appends. */
  takePlace(record: string): Promise<LedgerHead & { readonly recordKey: Uint8Array }>;
  /** The same for a new record, with the next serial of its year. One that is not used is given back. */
  takeNewPlace(series: NumberSeries, year: number): Promise<LedgerHead & { readonly serial: number }>;
  /** The head of the log, locked: from here to the end of the transaction nobody else appends. */
  lockedHead(): Promise<LedgerHead>;
  append(change: LedgerChange): Promise<void>;
  /** Remembers rows whose appeals this transaction has written. */
  markImported(marks: readonly ImportMark[]): Promise<void>;
  /** The commitment, locked until the transaction ends. Its appeal, if it has one, is to be locked before. */
  lockCommitment(id: string): Promise<CommitmentRecord | undefined>;
  /** Those made for an appeal, locked likewise. The appeal is to be locked before. */
  lockCommitmentsOf(appeal: string): Promise<CommitmentRecord[]>;
  appendCommitment(write: CommitmentWrite): Promise<void>;
  /** The whistle, locked until the transaction ends. Its appeal is to be locked before. */
  lockWhistle(id: string): Promise<WhistleRecord | undefined>;
  appendWhistle(write: WhistleWrite): Promise<void>;
  appendPublication(write: PublicationWrite): Promise<void>;
  appendSettings(write: SettingWrite): Promise<void>;
  /** Cases, not erased, that no search finds yet. */
  unindexed(limit: number): Promise<Unindexed[]>;
  indexAppeal(number: string, entry: SearchEntry): Promise<void>;
  recordLook(look: LookWrite): Promise<void>;
  /** The code that was there opens nothing any more. */
  replaceCode(number: string, code: NewCode): Promise<void>;
  /** The tries at a number, locked until the transaction ends. */
  lockTries(tried: Tried, number: string, now: Millis): Promise<Tries>;
  recordTries(tried: Tried, number: string, tries: Tries): Promise<void>;
  forgetTries(tried: Tried, number: string): Promise<void>;
  saveCheckpoint(checkpoint: StoredCheckpoint): Promise<void>;
  /** Takes the anonymous cases that changed before `today` and wait for the batch. */
  takeUnannounced(today: string): Promise<PublicRecord[]>;
  /** Announces these in the order given, to public topics only. */
  announceBatch(batch: readonly PublicRecord[], today: string): Promise<void>;
  /** Deletes answers stored before a moment. */
  purgeAnswers(before: Millis): Promise<void>;
  /** Forgets wrong tries at numbers nobody has tried since a moment. */
  purgeTries(tried: Tried, before: Millis): Promise<void>;
  /** Takes away counts of nobody. */
  purgeBuckets(): Promise<void>;
}

/** What use-cases are made with. */
export interface UseCasePorts {
  readonly ledgers: Ledgers;
  readonly directory: Directory;
  readonly news: News;
  readonly secrets: Secrets;
  readonly signNote: SignNote;
  readonly contacts: ContactSealer;
  readonly photos: Photos;
  readonly calendars: Calendars;
  readonly tables: Tables;
  readonly feeds: Feeds;
  readonly hooks: Hooks;
  readonly log: Log;
}
