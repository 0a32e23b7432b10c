// Settings of units: how they stand in the unit's row, and every change beside it.
import { sql } from 'kysely';
import type {
  SettingAuthor,
  SettingChangeRecord,
  SettingReads,
  SettingRecord,
  SettingWrites,
  UnitSettingWrite,
} from '../use-cases/setting-records.js';
import { keepAnswer } from './answers.js';
import { appendSettings } from './publications.js';
import { columnsOf, settingValues } from './setting-columns.js';
import type { Tx } from './transaction.js';

export function settingReads(tx: Tx, ledger: string): SettingReads {
  return {
    unitSettings: (body) => readSettings(tx, ledger, body),
    settingChanges: (query) => readChanges(tx, ledger, query),
  };
}

export function settingWrites(tx: Tx, ledger: string): SettingWrites {
  return {
    async lockSetting(body, part) {
      // Not for update: whoever files an appeal with the unit need not wait.
      await rowOf(tx, ledger, body).forNoKeyUpdate().executeTakeFirstOrThrow();
      const found = (await readSettings(tx, ledger, body)).find(({ value }) => value.part === part);
      if (!found) throw new TypeError(`${part} is no part of the settings of ${body}`);
      return found;
    },
    changeSetting: (write) => changeSetting(tx, ledger, write),
  };
}

function rowOf(tx: Tx, ledger: string, body: string) {
  return tx.selectFrom('unit').selectAll().where('ledger', '=', ledger).where('slug', '=', body);
}

async function readSettings(tx: Tx, ledger: string, body: string): Promise<SettingRecord[]> {
  const row = await rowOf(tx, ledger, body).executeTakeFirstOrThrow();
  const latest = await tx
    .selectFrom('setting_change')
    .distinctOn('part')
    .select(['part', 'revision', 'changed_at', 'unit', 'person'])
    .where('ledger', '=', ledger)
    .where('body', '=', body)
    .orderBy('part')
    .orderBy('revision', 'desc')
    .execute();
  return settingValues(row).map((value) => {
    const last = latest.find(({ part }) => part === value.part);
    if (!last) return { value, revision: 0 };
    const { revision, ...author } = last;
    return { value, revision, changed: authorOf(author) };
  });
}

async function readChanges(
  tx: Tx,
  ledger: string,
  { body, before, limit }: Parameters<SettingReads['settingChanges']>[0],
): Promise<(SettingChangeRecord & { readonly serial: number })[]> {
  let rows = tx
    .selectFrom('setting_change')
    .selectAll()
    .where('ledger', '=', ledger)
    .where('body', '=', body);
  if (before !== undefined) rows = rows.where('serial', '<', before);
  const found = await rows.orderBy('serial', 'desc').limit(limit).execute();
  return found.map((row) => ({
    serial: row.serial,
    ...authorOf(row),
    revision: row.revision,
    before: row.before,
    after: row.after,
    ...(row.reason !== null && { reason: row.reason }),
    ...(row.leaf_index !== null && { leaf: row.leaf_index }),
  }));
}

function authorOf(row: {
  readonly changed_at: number;
  readonly unit: string;
  readonly person: string;
}): SettingAuthor {
  return { at: row.changed_at, unit: row.unit, person: row.person };
}

async function changeSetting(tx: Tx, ledger: string, write: UnitSettingWrite): Promise<void> {
  const { body, at, after, answer, sealed } = write;
  await tx
    .updateTable('unit')
    .set({
      ...columnsOf(after),
      set_parts: sql`array(select distinct unnest(array_append(set_parts, ${after.part})) order by 1)`,
    })
    .where('ledger', '=', ledger)
    .where('slug', '=', body)
    .execute();
  await tx
    .insertInto('setting_change')
    .values({
      ledger,
      body,
      part: after.part,
      revision: write.revision,
      before: JSON.stringify(write.before),
      after: JSON.stringify(after),
      reason: write.reason ?? null,
      leaf_index: write.leaf ?? null,
      changed_at: new Date(at),
      unit: write.unit,
      person: write.person,
      role: write.role,
    })
    .execute();
  if (sealed) await appendSettings(tx, ledger, sealed);
  if (answer) await keepAnswer(tx, ledger, answer, at).execute();
}
