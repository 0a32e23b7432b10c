// The tables of visits to households and of sessions.
import type { Category, CodeHandover, Cohort, Role, SessionKind } from '@huiyin/sdk';
import type { KeptAgreed, KeptFacts } from '../use-cases/session-records.js';
import type { Instant, Json } from './column-types.js';
import type { PairingTables } from './pairing-tables.js';
import type { PlanTables } from './plan-tables.js';

export interface VisitTable {
  ledger: string;
  id: string;
  body: string;
  grid: string | null;
  visited_at: Instant;
  recorded_at: Instant;
  person: string;
  role: Role;
  cohort: Cohort;
  has_care: boolean;
  /** Absent once forgotten, as is `household`. */
  sealed: Buffer | null;
  household: Buffer | null;
  key_hash: Buffer | null;
  request_hash: Buffer | null;
  forgotten_on: string | null;
}

export interface VisitAppealTable {
  ledger: string;
  visit: string;
  place: number;
  number: string;
  code: CodeHandover;
}

export interface UnitHouseholdsTable {
  ledger: string;
  unit: string;
  households: number;
  said_at: Instant;
  person: string;
}

export interface SessionTable {
  ledger: string;
  id: string;
  body: string;
  kind: SessionKind;
  held_at: Instant;
  place: string;
  cohort: Cohort;
  people: number;
  appeals: string[];
  words: string | null;
  about: Category | null;
  /** Slugs. */
  parties: string[];
  also_present: string | null;
  agreed: Json<KeptAgreed[]>;
  recorded_at: Instant;
  unit: string;
  person: string;
  role: Role;
}

export interface SessionCorrectionTable {
  ledger: string;
  session: string;
  place: number;
  corrected_at: Instant;
  unit: string;
  person: string;
  role: Role;
  reason: string;
  before: Json<KeptFacts>;
}

/** As `Tables` has them, by name. */
export interface OutreachTables extends PairingTables, PlanTables {
  visit: VisitTable;
  visit_appeal: VisitAppealTable;
  unit_households: UnitHouseholdsTable;
  outreach_session: SessionTable;
  session_correction: SessionCorrectionTable;
}
