// The table of whom to turn to at a unit.
import type { Role } from '@huiyin/sdk';
import type { PublishedContacts } from '../use-cases/directory-records.js';
import type { Instant, Json } from './column-types.js';

export interface PublishedContactsTable {
  ledger: string;
  unit: string;
  /** 1 for the first. */
  version: number;
  entry: Json<PublishedContacts>;
  set_at: Instant;
  by_unit: string;
  person: string;
  role: Role;
}
