// Sessions 下基层 as the database keeps them, with what they said before they were corrected.
import type { AgreedItem, Role, SessionFacts, SessionKind } from '@huiyin/sdk';
import type { Millis } from '@huiyin/sdk/rules';
import type { KeptAnswer } from './ledger-changes.js';

/** What a session says, units by their slugs. */
export interface KeptFacts extends Omit<SessionFacts, 'parties'> {
  readonly parties?: readonly string[];
}

/** What was agreed there, units by their slugs. */
export interface KeptAgreed extends Omit<AgreedItem, 'unit'> {
  readonly unit: string;
}

export interface SessionRecord {
  readonly id: string;
  readonly body: string;
  readonly facts: KeptFacts;
  readonly agreed: readonly KeptAgreed[];
  readonly recordedAt: Millis;
  readonly corrections: readonly CorrectionRecord[];
}

export interface CorrectionRecord {
  readonly at: Millis;
  readonly unit: string;
  readonly reason: string;
  readonly before: KeptFacts;
}

/** Who wrote it; persons are for auditors of the database, units are shown. */
interface Writer {
  readonly unit: string;
  readonly person: string;
  readonly role: Role;
}

export interface SessionWrite {
  readonly record: SessionRecord;
  readonly writer: Writer;
  readonly answer?: KeptAnswer;
}

export interface CorrectionWrite extends SessionWrite {
  /** The last of the record's. */
  readonly correction: CorrectionRecord;
}

export interface SessionQuery {
  /** Slugs of the unit and those under it. */
  readonly bodies: readonly string[];
  readonly from: Millis;
  /** Not included. */
  readonly to: Millis;
}

export interface SessionListQuery extends SessionQuery {
  /** The last one of the page before. */
  readonly before?: { readonly at: Millis; readonly id: string } | undefined;
  readonly limit: number;
}

export interface KindRow {
  readonly kind: SessionKind;
  readonly sessions: number;
  readonly people: number;
  readonly appeals: number;
}

/** What one ledger can say of sessions. */
export interface SessionReads {
  /** The latest first. */
  sessions(query: SessionListQuery): Promise<SessionRecord[]>;
  /** Most first. */
  sessionKinds(query: SessionQuery): Promise<KindRow[]>;
}

export interface SessionWrites {
  /** The session, locked until the transaction ends. */
  lockSession(id: string): Promise<SessionRecord | undefined>;
  recordSession(write: SessionWrite): Promise<void>;
  correctSession(write: CorrectionWrite): Promise<void>;
}
