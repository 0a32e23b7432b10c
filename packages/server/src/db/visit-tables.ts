// The tables of visits to households.
import type { CodeHandover, Cohort, Role } from '@huiyin/sdk';
import type { Instant } from './column-types.js';

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
