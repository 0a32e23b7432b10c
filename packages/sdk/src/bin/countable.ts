// Which entries of a log stand in figures, and how each kind is checked before it is counted.
import { SealError } from '../rules/index.js';
import type { ReadEntry } from '../seal/index.js';
import type { SealedFacts } from '../types/index.js';
import { validateResponse } from '@huiyin/sdk/validators';

const checks = {
  appeal: validateResponse.AppealFacts,
  commitment: validateResponse.CommitmentFacts,
  participation: validateResponse.ParticipationFacts,
  review: validateResponse.ReviewFacts,
  setting: validateResponse.SettingFacts,
  task: validateResponse.TaskFacts,
} as const;

export type CountableRecord = keyof typeof checks;

/**
 * What an open entry says, if it is one of the records that are counted.
 * @throws SealError `seal.bad-entry` for facts that are not those of their record
 */
export function countableFacts(
  { index, facts }: ReadEntry,
  records: readonly CountableRecord[],
): SealedFacts | undefined {
  const record = records.find((one) => one === facts?.['record']);
  if (!facts || !record) return undefined;
  if (checks[record](facts).length > 0) {
    // A setting of a later version changes no figure of this one.
    if (record === 'setting') return undefined;
    throw new SealError(
      'seal.bad-entry',
      `the facts at leaf index ${index} are not those of its kind, ${record}`,
    );
  }
  // Checked against the schema of this type just now.
  return facts as unknown as SealedFacts;
}
