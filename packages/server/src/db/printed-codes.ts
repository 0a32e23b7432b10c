// Codes printed on paper between their rows and what use-cases know of them.
import type { CodePlace, PrintedCodeReads, PrintedCodeWrites } from '../use-cases/printed-code-records.js';
import { buffer, plain } from './bytes.js';
import type { Tx } from './transaction.js';

export function printedCodeReads(tx: Tx, ledger: string): PrintedCodeReads {
  return {
    async codePrintings({ purpose, record }) {
      const rows = await tx
        .selectFrom('printed_code')
        .select(({ fn }) => ['printing', fn.countAll<string>().filterWhere('state', '!=', 'void').as('good')])
        .where('ledger', '=', ledger)
        .where('purpose', '=', purpose)
        .where('record', '=', record)
        .where('printing', 'is not', null)
        .groupBy('printing')
        .orderBy('printing')
        .execute();
      return rows.map(({ printing, good }) => ({ printing: printing ?? 0, good: Number(good) }));
    },
    async usedCodes(purpose, records) {
      if (records.length === 0) return new Map();
      const rows = await tx
        .selectFrom('printed_code')
        .select(({ fn }) => ['record', fn.countAll<string>().as('count')])
        .where('ledger', '=', ledger)
        .where('purpose', '=', purpose)
        .where('record', 'in', records)
        .where('state', '=', 'used')
        .groupBy('record')
        .execute();
      return new Map(rows.map(({ record, count }) => [record, Number(count)]));
    },
  };
}

export function printedCodeWrites(tx: Tx, ledger: string): PrintedCodeWrites {
  const changed = ({ purpose, record }: CodePlace) =>
    tx
      .updateTable('printed_code')
      .where('ledger', '=', ledger)
      .where('purpose', '=', purpose)
      .where('record', '=', record);
  return {
    async addCodes({ purpose, record }, hashes, printing) {
      const rows = hashes.map((hash) => ({ ledger, purpose, record, printing, code_hash: buffer(hash) }));
      await tx.insertInto('printed_code').values(rows).execute();
    },
    async lockCode({ purpose, record }, hash) {
      const row = await tx
        .selectFrom('printed_code')
        .select(['state', 'press_hash'])
        .where('ledger', '=', ledger)
        .where('purpose', '=', purpose)
        .where('record', '=', record)
        .where('code_hash', '=', buffer(hash))
        .forUpdate()
        .executeTakeFirst();
      return row && { state: row.state, ...(row.press_hash && { pressHash: plain(row.press_hash) }) };
    },
    async useCode(place, hash, pressHash) {
      await changed(place)
        .set({ state: 'used', press_hash: buffer(pressHash) })
        .where('code_hash', '=', buffer(hash))
        .where('state', '=', 'unused')
        .execute();
    },
    async voidCodes(place, hashes) {
      const rows = await changed(place)
        .set({ state: 'void' })
        .where('code_hash', 'in', hashes.map(buffer))
        .where('state', '=', 'unused')
        .returning('code_hash')
        .execute();
      return rows.map(({ code_hash }) => plain(code_hash));
    },
    async voidPrinting(place, printing) {
      const { numUpdatedRows } = await changed(place)
        .set({ state: 'void' })
        .where('printing', '=', printing)
        .where('state', '=', 'unused')
        .executeTakeFirst();
      return Number(numUpdatedRows);
    },
    async forgetPrintings(place) {
      await changed(place).set({ printing: null }).where('printing', 'is not', null).execute();
    },
    async forgetCodes({ purpose, record }) {
      await tx
        .deleteFrom('printed_code')
        .where('ledger', '=', ledger)
        .where('purpose', '=', purpose)
        .where('record', '=', record)
        .execute();
    },
  };
}
