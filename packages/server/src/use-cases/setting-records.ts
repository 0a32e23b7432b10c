// Settings of units as the database keeps them: how they stand, and every change for good.
import type { Role, SettingPart, SettingValue } from '@huiyin/sdk';
import type { Millis } from '@huiyin/sdk/rules';
import type { KeptAnswer, SettingWrite } from './ledger-changes.js';

/** Who set something, and when. */
export interface SettingAuthor {
  readonly at: Millis;
  readonly unit: string;
  readonly person: string;
}

/** A part as it stands. */
export interface SettingRecord {
  readonly value: SettingValue;
  /** 0 as the unit was registered. */
  readonly revision: number;
  readonly changed?: SettingAuthor;
}

export interface SettingChangeRecord extends SettingAuthor {
  readonly revision: number;
  readonly before: SettingValue;
  readonly after: SettingValue;
  readonly reason?: string;
  /** Index of the entry that seals it. */
  readonly leaf?: number;
}

/** Everything one change writes. */
export interface UnitSettingWrite extends SettingChangeRecord {
  readonly body: string;
  readonly role: Role;
  /** Absent where it says nothing of how work is counted. */
  readonly sealed?: SettingWrite;
  readonly answer?: KeptAnswer;
}

export interface SettingChangesQuery {
  readonly body: string;
  /** Those before this serial. */
  readonly before?: number | undefined;
  readonly limit: number;
}

export interface SettingReads {
  /** Every part of a unit of this ledger, as it stands in the database. */
  unitSettings(body: string): Promise<SettingRecord[]>;
  /** Newest first. */
  settingChanges(query: SettingChangesQuery): Promise<(SettingChangeRecord & { readonly serial: number })[]>;
}

export interface SettingWrites {
  /** A part, locked until the transaction ends: nobody else sets anything of that unit meanwhile. */
  lockSetting(body: string, part: SettingPart): Promise<SettingRecord>;
  changeSetting(write: UnitSettingWrite): Promise<void>;
}
