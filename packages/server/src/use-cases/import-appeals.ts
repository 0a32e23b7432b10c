// Writes rows of an office's list as appeals, several in one transaction, each once however often it is asked.
import { bytesToHex, dayOf, type AppealCase, type Millis } from '@huiyin/sdk/rules';
import { lastFourOf } from './phone.js';
import type { ImportMark, LedgerTransaction, Secrets, UseCasePorts } from './ports.js';
import { writeAppeal, type AppealEntry } from './receive-appeal.js';
import { publicityOf, type AppealWords, type Publicity } from './records.js';
import { noCodeHash } from './tracking-code.js';
import type { Unit } from './units.js';

/** A row nothing stands against, and what it is known by. */
export interface ImportRow {
  readonly unit: Unit;
  readonly entry: AppealEntry;
  /** When the office heard of it, or it happened: the earlier; not later than now. */
  readonly occurredAt: Millis;
  /** Of the row itself, the same in every run. */
  readonly key: Uint8Array;
  /** Of what is written of it. */
  readonly content: Uint8Array;
}

/**
 * What became of a row: `written` now, `known` from before, `changed` since it was written, which is never written
 * again.
 */
export interface ImportOutcome {
  readonly type: 'written' | 'known' | 'changed';
  readonly number: string;
}

export type ImportPorts = Pick<UseCasePorts, 'ledgers' | 'contacts'> & {
  readonly secrets: Pick<Secrets, 'random' | 'sha256' | 'hmacSha256' | 'blindIndex'>;
};

/**
 * All of these rows, or none: one transaction. Whoever is killed in between and asks again writes none twice.
 * @param rows of one ledger
 * @throws OperationError `server.unavailable`
 */
export async function importAppeals(
  ports: ImportPorts,
  ledger: string,
  rows: readonly ImportRow[],
  now: Millis,
): Promise<ImportOutcome[]> {
  if (rows.some(({ unit }) => unit.ledger !== ledger)) throw new TypeError('a row of another ledger');
  return await ports.ledgers.write(ledger, async (transaction) => {
    // From here on nobody else writes: another run of the same list waits, and then finds these rows.
    await transaction.lockedHead();
    const known = await marksOf(transaction, rows);
    const fresh: ImportMark[] = [];
    const outcomes: ImportOutcome[] = [];
    for (const row of rows) {
      const before = known.get(bytesToHex(row.key));
      if (before) {
        outcomes.push(outcomeOf(row, before));
        continue;
      }
      const number = await write(ports, transaction, row, now);
      const mark = { key: row.key, content: row.content, number };
      known.set(bytesToHex(row.key), mark);
      fresh.push(mark);
      outcomes.push({ type: 'written', number });
    }
    await transaction.markImported(fresh);
    return outcomes;
  });
}

/**
 * What would become of these rows.
 * @returns undefined for a row that would be written
 */
export async function foreseeImport(
  { ledgers }: Pick<UseCasePorts, 'ledgers'>,
  ledger: string,
  rows: readonly ImportRow[],
): Promise<(ImportOutcome | undefined)[]> {
  const known = await ledgers.read(ledger, (view) => marksOf(view, rows));
  return rows.map((row) => {
    const before = known.get(bytesToHex(row.key));
    return before && outcomeOf(row, before);
  });
}

async function marksOf(
  view: Pick<LedgerTransaction, 'imported'>,
  rows: readonly ImportRow[],
): Promise<Map<string, ImportMark>> {
  const marks = await view.imported(rows.map(({ key }) => key));
  return new Map(marks.map((mark) => [bytesToHex(mark.key), mark]));
}

/** Of one that was erased nobody knows any more what it said: it stays as it is. */
function outcomeOf({ content }: ImportRow, { content: before, number }: ImportMark): ImportOutcome {
  const isSame = before === undefined || bytesToHex(before) === bytesToHex(content);
  return { type: isSame ? 'known' : 'changed', number };
}

async function write(
  ports: ImportPorts,
  transaction: LedgerTransaction,
  { unit, entry, occurredAt }: ImportRow,
  now: Millis,
): Promise<string> {
  const hasPhone = entry.anonymous !== true && lastFourOf(entry.contact ?? {}) !== undefined;
  const { number } = await writeAppeal(ports, transaction, {
    unit,
    entry,
    occurredAt: Math.min(occurredAt, now),
    now,
    codeHash: () => noCodeHash(ports.secrets),
    ...(hasPhone && { isCollectable: true }),
    author: { kind: 'operator' },
    publicity: importedPublicity,
    answer: (filed) => filed,
    keep: () => ({}),
  });
  return number;
}

/**
 * What was imported is no news of the minute, and a list of thousands would drown what is: everybody hears of it in
 * the next daily batch, each case once, shuffled in among the anonymous ones. Of a petition nobody hears.
 */
function importedPublicity(appeal: AppealCase, words: AppealWords): Publicity {
  return publicityOf(appeal, { ...words, anonymous: true });
}

/** The first day a row may be of. */
export const EARLIEST_IMPORTED = '2000-01-01';

/** Whether a row's moment can be taken. @returns what stands against it */
export function importedMomentFault(at: Millis, now: Millis): 'in-future' | 'too-old' | undefined {
  if (at > now) return 'in-future';
  return dayOf(at) < EARLIEST_IMPORTED ? 'too-old' : undefined;
}
