// The table of what was set.
import type { Generated } from 'kysely';
import type { Role, SettingPart, SettingValue } from '@huiyin/sdk';
import type { Instant, Json } from './column-types.js';

export interface SettingChangeTable {
  ledger: string;
  serial: Generated<number>;
  body: string;
  part: SettingPart;
  revision: number;
  before: Json<SettingValue>;
  after: Json<SettingValue>;
  reason: string | null;
  leaf_index: number | null;
  changed_at: Instant;
  unit: string;
  person: string;
  role: Role;
}

/** As `Tables` has them, by name. */
export interface SettingTables {
  setting_change: SettingChangeTable;
}
