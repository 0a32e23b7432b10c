// Pairings 结对帮扶 and looks at them.
import { sql, type Selectable } from 'kysely';
import type { PairingReads, PairingRecord, PairingWrites } from '../use-cases/pairing-records.js';
import { keepAnswer } from './answers.js';
import { buffer, plain } from './bytes.js';
import type { PairingTable } from './pairing-tables.js';
import type { Tx } from './transaction.js';

export function pairingReads(tx: Tx, ledger: string): PairingReads {
  return {
    async pairings({ body, of, after, limit }) {
      let rows = rowsOf(tx, ledger).where('body', '=', body);
      if (of) rows = rows.where('unit', '=', of.unit).where('person', '=', of.person);
      if (after) {
        rows = rows.where(({ eb, refTuple, tuple }) =>
          eb(refTuple('since', 'id'), '<', tuple(after.day, after.number)),
        );
      }
      const found = await rows.orderBy('since', 'desc').orderBy('id', 'desc').limit(limit).execute();
      return found.map(recordOf);
    },
    async pairingLooks({ before, limit }) {
      let rows = tx
        .selectFrom('pairing_look')
        .select(['serial', 'pairing', 'looked_at', 'unit', 'person', 'reason'])
        .where('ledger', '=', ledger);
      if (before !== undefined) rows = rows.where('serial', '<', before);
      const found = await rows.orderBy('serial', 'desc').limit(limit).execute();
      return found.map(({ looked_at: at, ...look }) => ({ ...look, at }));
    },
  };
}

export function pairingWrites(tx: Tx, ledger: string): PairingWrites {
  return {
    async lockPairing(id) {
      const row = await rowsOf(tx, ledger).where('id', '=', id).forUpdate().executeTakeFirst();
      return row && recordOf(row);
    },
    async openPairing({ record, at, by, answer }) {
      const { id, body, unit, person, cohort, since, until = null } = record;
      await tx
        .insertInto('pairing')
        .values({
          ...{ ledger, id, body, unit, person, cohort, since, until },
          ...changing(record),
          opened_at: new Date(at),
          opened_by: by.person,
          role: by.role,
        })
        .execute();
      if (answer) await keepAnswer(tx, ledger, answer, at).execute();
    },
    async endPairing({ record, at, answer }) {
      await tx
        .updateTable('pairing')
        .set({ cohort: record.cohort, ...changing(record) })
        .where('ledger', '=', ledger)
        .where('id', '=', record.id)
        .execute();
      if (answer) await keepAnswer(tx, ledger, answer, at).execute();
    },
    async recordPairingLooks(looks) {
      if (looks.length === 0) return;
      await tx
        .insertInto('pairing_look')
        .values(looks.map(({ at, ...look }) => ({ ledger, ...look, looked_at: new Date(at) })))
        .execute();
    },
    async purgePairings(before) {
      await tx
        .deleteFrom('pairing')
        .where('ledger', '=', ledger)
        .where(sql<boolean>`coalesce(ended_on, until) < ${before}::date`)
        .execute();
    },
  };
}

function rowsOf(tx: Tx, ledger: string) {
  return tx.selectFrom('pairing').selectAll().where('ledger', '=', ledger);
}

function changing({ household, why, endedOn, endReason, forgottenOn }: PairingRecord) {
  return {
    household: household ? buffer(household) : null,
    why: why ? buffer(why) : null,
    ended_on: endedOn ?? null,
    end_reason: endReason ? buffer(endReason) : null,
    forgotten_on: forgottenOn ?? null,
  };
}

function recordOf(row: Selectable<PairingTable>): PairingRecord {
  const { id, body, unit, person, cohort, since } = row;
  return {
    ...{ id, body, unit, person, cohort, since },
    ...(row.until !== null && { until: row.until }),
    ...(row.household && { household: plain(row.household) }),
    ...(row.why && { why: plain(row.why) }),
    ...(row.ended_on !== null && { endedOn: row.ended_on }),
    ...(row.end_reason && { endReason: plain(row.end_reason) }),
    ...(row.forgotten_on !== null && { forgottenOn: row.forgotten_on }),
  };
}
