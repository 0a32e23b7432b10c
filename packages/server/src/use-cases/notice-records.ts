// Grid notices 网格通报 as the database keeps them.
import type { Day, NoticeChanged, Role } from '@huiyin/sdk';
import type { Millis } from '@huiyin/sdk/rules';
import type { KeptAnswer, LedgerHead } from './ledger-changes.js';

/** What a notice says. */
export interface NoticeWords {
  readonly grid?: string;
  readonly title: string;
  readonly text: string;
}

/** Who wrote it; persons are for the unit and for auditors of the database, units and roles are shown. */
interface Writer {
  readonly unit: string;
  readonly person: string;
  readonly role: Role;
}

export interface NoticeRecord extends Writer {
  readonly id: string;
  readonly body: string;
  readonly day: Day;
  readonly appeals: readonly string[];
  readonly commitments: readonly string[];
  readonly publishedAt: Millis;
  /** Absent where they had to go. */
  readonly words?: NoticeWords;
  readonly corrects?: string;
  readonly correctedBy?: string;
  readonly correctedAt?: Millis;
  readonly withdrawal?: NoticeWithdrawalRecord;
}

export interface NoticeWithdrawalRecord extends Writer {
  readonly at: Millis;
  readonly reason: string;
}

/** What streams and webhooks carry of a notice. */
export interface NoticeAnnouncement {
  readonly seq: number;
  readonly notice: string;
  readonly body: string;
  readonly change: NoticeChanged['change'];
  readonly day: Day;
}

/** The head this transaction has locked; the announcement takes its next place. */
interface Announced {
  readonly head: LedgerHead;
  readonly day: Day;
  readonly answer?: KeptAnswer;
}

export interface NoticeWrite extends Announced {
  readonly record: NoticeRecord & { readonly words: NoticeWords };
}

export interface NoticeWithdrawalWrite extends Announced {
  /** Now: words may go long after it was withdrawn. */
  readonly at: Millis;
  readonly record: NoticeRecord & { readonly withdrawal: NoticeWithdrawalRecord };
}

export interface NoticeListQuery {
  /** Slugs of the unit and those under it. */
  readonly bodies: readonly string[];
  /** The last one of the page before. */
  readonly before?: { readonly at: Millis; readonly id: string } | undefined;
  readonly limit: number;
}

/** What one ledger can say of notices. */
export interface NoticeReads {
  notice(id: string): Promise<NoticeRecord | undefined>;
  /** The latest first. */
  notices(query: NoticeListQuery): Promise<NoticeRecord[]>;
}

export interface NoticeWrites {
  /** The notice, locked until the transaction ends. */
  lockNotice(id: string): Promise<NoticeRecord | undefined>;
  publishNotice(write: NoticeWrite): Promise<void>;
  /** With its words where the record has none any more. */
  withdrawNotice(write: NoticeWithdrawalWrite): Promise<void>;
}
