// The tables of who staff are, as Kysely sees them. Like the directory they belong to no ledger.
import type { Role } from '@huiyin/sdk';
import type { Instant, OptionalInstant } from './column-types.js';

export interface StaffTokenTable {
  token_hash: Buffer;
  unit: string;
  role: Role;
  person: string;
  issued_at: Instant;
  revoked_at: OptionalInstant;
}

export interface StaffAccountTable {
  issuer: string;
  subject: string;
  unit: string;
  role: Role;
  person: string;
  added_at: Instant;
  disabled_at: OptionalInstant;
}

export interface StaffSessionTable {
  id_hash: Buffer;
  issuer: string;
  subject: string;
  unit: string;
  role: Role;
  started_at: Instant;
  seen_at: Instant;
}
