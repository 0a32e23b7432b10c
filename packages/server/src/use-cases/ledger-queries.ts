// What is asked of a ledger, and what comes back that is no record: positions, queries, counts, tries.
import type { AppealState, CardName, Category, CommitmentStatus, Participation } from '@huiyin/sdk';
import type {
  AppealCondition,
  CardMonths,
  CardTallies,
  CaseFigures,
  CommitmentFigures,
  CommitmentRows,
  Frontier,
  Millis,
  Predicate,
  SearchQuestion,
  FormulasSet,
  TaskFigureRow,
} from '@huiyin/sdk/rules';
import type { LookWrite } from './ledger-changes.js';
import type { AppealWords } from './records.js';

/** The end of a page: rows after it in the list's order. */
export interface ListPosition {
  readonly day: string;
  readonly number: string;
}

export interface PublicListQuery {
  readonly body: string;
  /** Everything if absent. */
  readonly where?: Predicate<AppealCondition>;
  readonly categories?: readonly Category[];
  /** Only the one with this number, or those whose published words hold this. */
  readonly sought?: { readonly number: string } | { readonly question: SearchQuestion };
  /** Only those received on one of these days. */
  readonly received?: DaySpan;
  readonly after?: ListPosition;
  /** How many of the newest are passed over. */
  readonly skip?: number;
  readonly limit: number;
}

/** Days from one to another, both among them. */
export interface DaySpan {
  readonly from: string;
  readonly to: string;
}

export interface AnnouncementQuery {
  /** Sequence number of the last one known. */
  readonly after: number;
  /** Whose public topics. */
  readonly bodies: readonly string[];
  /** Cases whose own topics. */
  readonly numbers: readonly string[];
  readonly limit: number;
}

export interface PublicAnnouncementQuery {
  readonly body: string;
  readonly days: DaySpan;
  readonly skip: number;
  readonly limit: number;
}

export interface OldestQuery {
  readonly body: string;
  readonly where: Predicate<AppealCondition>;
  readonly category?: Category;
}

export interface QueueQuery {
  /** The unit whose queue it is: cases addressed to it, it is responsible for, or that were passed to it. */
  readonly unit: string;
  /** Only this state; every case not closed if absent. */
  readonly state?: AppealState;
  /** Only those the unit answers for whose words wait to be looked at, closed ones among them. */
  readonly awaitsLook?: true;
  readonly after?: ListPosition;
  readonly limit: number;
}

export interface CommitmentListQuery {
  readonly body: string;
  /** Any if absent. */
  readonly statuses?: readonly CommitmentStatus[];
  /** Only those that ended on this day or later. */
  readonly closedSince?: string;
  readonly after?: ListPosition;
  readonly limit: number;
}

/** How a unit stands on a published card. */
export interface PublishedName extends CardName {
  /** The unit's slug. */
  readonly body: string;
}

export interface PublicationListQuery {
  readonly body: string;
  /** Only those sealed before this index. */
  readonly before?: number;
  readonly limit: number;
}

export interface CardQuery {
  readonly body: string;
  /** Only cases of this category. */
  readonly category?: Category;
  readonly months: CardMonths;
  readonly today: string;
}

export interface FigureRows {
  readonly tallies: CardTallies;
  readonly oldest: readonly CaseFigures[];
  readonly commitments: CommitmentRows;
  /** Those promises of the period that the card shows, the latest turn first; absent where it is to show none. */
  readonly cases?: readonly CommitmentFigures[];
  /** By which its rates are counted, as of the same state of the log; absent where none was ever set. */
  readonly formulas?: FormulasSet;
  /** Absent where it is to count none. */
  readonly tasks?: readonly TaskFigureRow[];
  /** The latest count of the year the card's period is in. */
  readonly participation?: Participation;
}

/**
 * What is tried at a number, each counted apart: its tracking code, the phone its code is collected with, or the code of
 * a slip printed for it.
 */
export type Tried = 'code' | 'phone' | 'slip';

/** Wrong tries at a number since the last right one. */
export interface Tries {
  readonly wrong: number;
  readonly lastAt: Millis;
}

/** What is kept of a number's tracking code. */
export interface CodeRecord {
  /** Absent when there is no such number. */
  readonly hash?: Uint8Array;
  /** Absent when nobody tried a wrong one. */
  readonly tries?: Tries;
}

/** What is kept of how a number's tracking code is collected. */
export interface CollectionRecord {
  /** Absent when there is no such number, or nothing was left to reach its resident. */
  readonly sealedContact?: Uint8Array;
  readonly isCollectable: boolean;
  /** Present once it was handed out. */
  readonly collectedAt?: Millis;
  /** Absent when nobody tried wrong digits. */
  readonly tries?: Tries;
}

export interface StoredCheckpoint {
  readonly frontier: Frontier;
  readonly root: Uint8Array;
  readonly note: string;
  readonly signedAt: Millis;
}

/** A look that was written down. */
export interface Look extends LookWrite {
  /** Later looks have higher ones. */
  readonly serial: number;
}

/** What is looked for: words, or the mark of a contact. */
export type SearchFor =
  { readonly question: SearchQuestion } | { readonly phone: Uint8Array } | { readonly name: Uint8Array };

/** Whose cases are looked through: those a unit works on, those of some units, or all of the ledger's. */
export interface SearchReach {
  readonly unit?: string;
  readonly bodies?: readonly string[];
}

export interface SearchQuery extends SearchReach {
  readonly sought: SearchFor;
  readonly after?: ListPosition;
  readonly limit: number;
}

/** A case that no search finds yet. */
export interface Unindexed {
  readonly number: string;
  readonly words: Pick<AppealWords, 'title' | 'text' | 'place'>;
  readonly sealedContact?: Uint8Array;
}
