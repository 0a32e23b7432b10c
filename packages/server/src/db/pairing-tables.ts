// The tables of pairings and of looks at them.
import type { Cohort, Role } from '@huiyin/sdk';
import type { Generated } from 'kysely';
import type { Instant } from './column-types.js';

export interface PairingTable {
  ledger: string;
  id: string;
  body: string;
  unit: string;
  person: string;
  cohort: Cohort;
  since: string;
  until: string | null;
  household: Buffer | null;
  why: Buffer | null;
  ended_on: string | null;
  end_reason: Buffer | null;
  forgotten_on: string | null;
  opened_at: Instant;
  opened_by: string;
  role: Role;
}

/** As `Tables` has them, by name. */
export interface PairingTables {
  pairing: PairingTable;
  pairing_look: {
    ledger: string;
    serial: Generated<number>;
    pairing: string;
    looked_at: Instant;
    unit: string;
    person: string;
    role: Role;
    reason: string;
  };
}
