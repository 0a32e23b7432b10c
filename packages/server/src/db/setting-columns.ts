// Where parts of a unit's settings stand in its row.
import type { Selectable, Updateable } from 'kysely';
import type { SettingPart, SettingValue, Vocabulary } from '@huiyin/sdk';
import { DEFAULT_VOCABULARY } from '@huiyin/sdk/rules';
import type { UnitTable } from './schema.js';

/** The columns of each part. */
export const settingColumns = {
  windows: ['first_response_days', 'resolution_days', 'confirmation_days'],
  categories: ['categories'],
  taxonomy: ['taxonomy'],
  channels: ['channels'],
  'contact-points': ['contact_points'],
  vocabulary: ['vocabulary', 'own_lists'],
  formulas: ['formulas'],
  population: ['population'],
  'frame-origins': ['frame_origins'],
} as const satisfies Readonly<Record<SettingPart, readonly (keyof UnitTable)[]>>;

export type SettingColumn = (typeof settingColumns)[SettingPart][number];

/** Every part as a row has it. */
export function settingValues(row: Selectable<UnitTable>): SettingValue[] {
  return [
    { part: 'windows', standard: standardOf(row) },
    { part: 'categories', categories: row.categories },
    { part: 'taxonomy', taxonomy: row.taxonomy ?? { items: [] } },
    { part: 'channels', channels: row.channels },
    { part: 'contact-points', contactPoints: row.contact_points },
    { part: 'vocabulary', ...wordsOf(row) },
    { part: 'formulas', formulas: row.formulas ?? {} },
    { part: 'population', ...(row.population && { population: row.population }) },
    { part: 'frame-origins', origins: row.frame_origins },
  ];
}

/** The words its lists are told in. Its own, once there are any, stand before those it was registered with. */
function wordsOf({ vocabulary, own_lists: own }: Selectable<UnitTable>) {
  return own ? ({ vocabulary: 'own', own } as const) : { vocabulary: vocabulary ?? DEFAULT_VOCABULARY };
}

export function standardOf(row: Selectable<UnitTable>) {
  return {
    firstResponseDays: row.first_response_days,
    resolutionDays: row.resolution_days,
    confirmationDays: row.confirmation_days,
  };
}

/** What a value is written as. */
export function columnsOf(value: SettingValue): Updateable<UnitTable> {
  switch (value.part) {
    case 'windows':
      return {
        first_response_days: value.standard.firstResponseDays,
        resolution_days: value.standard.resolutionDays,
        confirmation_days: value.standard.confirmationDays,
      };
    case 'categories':
      return { categories: value.categories };
    case 'taxonomy':
      return { taxonomy: JSON.stringify(value.taxonomy) };
    case 'channels':
      return { channels: value.channels };
    case 'contact-points':
      return { contact_points: JSON.stringify(value.contactPoints) };
    case 'vocabulary':
      return {
        vocabulary: value.own ? null : (value.vocabulary as Vocabulary),
        own_lists: value.own ? JSON.stringify(value.own) : null,
      };
    case 'formulas':
      return { formulas: JSON.stringify(value.formulas) };
    case 'population':
      return { population: value.population ? JSON.stringify(value.population) : null };
    case 'frame-origins':
      return { frame_origins: value.origins };
  }
}
