// What a ledger keeps of an appeal, as use-cases read and write it.
import type {
  AppealDetail,
  AppealFacts,
  AppealState,
  Category,
  Cohort,
  Day,
  Publication,
  PublicationRefusal,
  ReportCard,
  SealedFacts,
} from '@huiyin/sdk';
import {
  confirmBy,
  isPending,
  type AppealCase,
  type ChangeEvent,
  type Millis,
  type TextsOf,
} from '@huiyin/sdk/rules';
/** What the resident wrote and chose. The rules need none of it. */
export interface AppealWords {
  readonly cohort: Cohort;
  readonly title: string;
  readonly text: string;
  readonly place: string;
  /** The service standard it was promised. */
  readonly standard?: string;
  /** What was answered to the unit's extra questions. */
  readonly details?: readonly AppealDetail[];
  readonly anonymous: boolean;
  readonly consentToPublish: boolean;
  /** Somebody said it for somebody else. */
  readonly onBehalf?: true;
  readonly occurredAt: Millis;
  readonly recordedAt: Millis;
}

export interface AppealRecord {
  readonly case: AppealCase;
  readonly words: AppealWords;
  readonly hasContact: boolean;
  /** In the order they came; absent if there are none. */
  readonly attachments?: readonly AttachmentRecord[];
  /** Absent where the resident has not agreed to publish, or no longer does. */
  readonly publication?: PublicationRecord;
  /** Oldest first; absent where nobody has decided anything. */
  readonly decisions?: readonly DecisionRecord[];
}

/** A photo of a case, without its bytes. */
export interface AttachmentRecord {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly addedAt: Millis;
}

/** Where words stand that their resident agreed to publish. */
export interface PublicationRecord {
  readonly state: 'pending' | 'published' | 'refused';
  readonly due: Day;
  readonly decidedOn?: Day;
  readonly words?: TextsOf<string>;
  readonly reason?: PublicationRefusal;
  readonly note?: string;
}

/** One decision about them. */
export interface DecisionRecord {
  readonly at: Millis;
  readonly decision: 'published' | 'refused' | 'withdrawn';
  /** Absent for the resident, as is the person. */
  readonly unit?: string;
  readonly person?: string;
}

/** As much of an appeal as the public view is made from: of its words only what was published. */
export interface PublicRecord {
  readonly case: AppealCase;
  readonly followers: number;
  readonly published?: PublishedRecord;
}

/** Words as anybody may read them, and since when. */
export interface PublishedRecord extends TextsOf<string> {
  readonly on: Day;
}

/** What is kept beside a case to find it by. */
export interface SearchEntry {
  /** Of its words: rules/search-terms. */
  readonly terms: readonly string[];
  /** Marks of the contact that say nothing to who has no pepper, 32 bytes each. */
  readonly phone?: Uint8Array;
  readonly name?: Uint8Array;
}

/** Who did something. */
export type Author =
  | { readonly kind: 'resident' }
  | { readonly kind: 'system' }
  /** Whoever runs the installation, at its command line. */
  | { readonly kind: 'operator' }
  | { readonly kind: 'staff'; readonly unit: string; readonly person: string };

/** One sealed entry with the words that belong to it. */
export interface EntryRecord {
  readonly leafIndex: number;
  readonly facts: AppealFacts;
  /** What happened, in the author's words; absent for `received`, and once they are erased. */
  readonly event?: ChangeEvent;
  readonly author: Author;
  readonly at: Millis;
}

/** What opens an entry: its record's key or, once that is destroyed, those of its salts that were kept. */
export type Opener =
  { readonly recordKey: Uint8Array } | { readonly leafSalt: Uint8Array; readonly wordsSalt?: Uint8Array };

/** One entry as it stands in the log. */
export interface SealedEntry {
  readonly index: number;
  readonly hash: Uint8Array;
  readonly facts: SealedFacts;
  /** Absent for a record that has no public view, and where nothing opens it any more. */
  readonly opener?: Opener;
}

/** An entry and who made it. */
export interface AuditedEntry {
  readonly index: number;
  readonly facts: SealedFacts;
  /** False for a petition, which stands on no page. */
  readonly isPublic: boolean;
  readonly by: 'resident' | 'staff' | 'system' | 'operator' | undefined;
  /** The slug of the unit whose staff made it. */
  readonly unit?: string;
}

/** A card as it was published. */
export interface PublishedCard extends Omit<Publication, 'at'> {
  readonly body: string;
  readonly at: Millis;
  /** Without `publication`. */
  readonly card: ReportCard;
}

/** Whose topics carry it: public and the resident's own, the resident's only, or (the daily batch) public only. */
export type Audience = 'all' | 'resident' | 'public';

/** Who hears of a change at once, and whether the public hears of it in the daily batch. */
export interface Publicity {
  readonly audience: Audience;
  readonly batched: boolean;
}

/** An anonymous case joins public topics once a day; a petition never does. */
export function publicityOf(appeal: AppealCase, words: AppealWords): Publicity {
  if (appeal.channel === 'petition') return { audience: 'resident', batched: false };
  return words.anonymous ? { audience: 'resident', batched: true } : { audience: 'all', batched: false };
}

/** One line of a ledger's stream. */
export interface Announcement {
  readonly seq: number;
  readonly audience: Audience;
  readonly body: string;
  readonly number: string;
  readonly category: Category;
  readonly state: AppealState;
  readonly day: Day;
  /** The whistle that moved; the case stands where it stood. */
  readonly whistle?: string;
}

/** The day a queue puts a case at: the nearest of its running clocks. */
export function queueDay(appeal: AppealCase): Day {
  if (!isPending(appeal.state)) return confirmBy(appeal) ?? appeal.closedOn ?? appeal.resolutionDue;
  if (appeal.firstAnsweredOn !== undefined) return appeal.resolutionDue;
  return appeal.firstResponseDue < appeal.resolutionDue ? appeal.firstResponseDue : appeal.resolutionDue;
}
