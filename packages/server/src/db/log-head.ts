// The head of a ledger's sealed log and its signed checkpoints.
import { sql, type Selectable } from 'kysely';
import { emptyFrontier } from '@huiyin/sdk/rules';
import type { LedgerHead, NumberSeries, StoredCheckpoint } from '../use-cases/ports.js';
import { buffer, packed, plain, unpacked } from './bytes.js';
import type { LedgerHeadTable } from './schema.js';
import type { Tx } from './transaction.js';

const headColumns = [
  'ledger_head.next_leaf',
  'ledger_head.next_seq',
  'ledger_head.frontier',
  'ledger_head.withheld',
] as const;

/** Nothing can be sealed of a record whose key was destroyed. */
class DestroyedKeyError extends Error {
  override readonly name = 'DestroyedKeyError';
}

/** The head as the snapshot sees it; that of an empty log before the first entry. */
export async function readHead(tx: Tx, ledger: string): Promise<LedgerHead> {
  const row = await tx.selectFrom('ledger_head').selectAll().where('ledger', '=', ledger).executeTakeFirst();
  return row ? headOf(row) : { frontier: emptyFrontier, seq: 0, withheld: 0 };
}

/** Locks the head and finds the key the record's leaves are salted with. */
export async function takePlace(
  tx: Tx,
  ledger: string,
  record: string,
): Promise<LedgerHead & { recordKey: Uint8Array }> {
  const { key, ...row } = await tx
    .selectFrom('ledger_head')
    .innerJoin('record_key', 'record_key.ledger', 'ledger_head.ledger')
    .where('ledger_head.ledger', '=', ledger)
    .where('record_key.record', '=', record)
    .select([...headColumns, 'record_key.key'])
    .forUpdate('ledger_head')
    .executeTakeFirstOrThrow();
  if (!key) throw new DestroyedKeyError(`the key of ${record} is gone`);
  return { ...headOf(row), recordKey: plain(key) };
}

/**
 * Locks the head and takes the next serial of a year. A transaction that rolls back gives its serial back, so
 * numbers have no gaps.
 */
export async function takeNewPlace(
  tx: Tx,
  ledger: string,
  series: NumberSeries,
  year: number,
): Promise<LedgerHead & { serial: number }> {
  const { last, ...row } = await tx
    .with('series', (db) =>
      db
        .insertInto('number_series')
        .values({ ledger, series, year, last: 1 })
        .onConflict((conflict) =>
          conflict.columns(['ledger', 'series', 'year']).doUpdateSet({ last: sql`number_series.last + 1` }),
        )
        .returning('last'),
    )
    .selectFrom('ledger_head')
    .innerJoin('series', (join) => join.onTrue())
    .where('ledger_head.ledger', '=', ledger)
    .select([...headColumns, 'series.last'])
    .forUpdate('ledger_head')
    .executeTakeFirstOrThrow();
  return { ...headOf(row), serial: last };
}

/** Locks the head: nobody else appends or announces in this ledger before the transaction ends. */
export async function lockHead(tx: Tx, ledger: string): Promise<LedgerHead> {
  const row = await tx
    .selectFrom('ledger_head')
    .select(headColumns)
    .where('ledger', '=', ledger)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return headOf(row);
}

/** The write that moves a head this transaction has locked. */
export function moveHead(tx: Tx, ledger: string, head: LedgerHead) {
  return tx
    .updateTable('ledger_head')
    .set({
      next_leaf: head.frontier.size,
      next_seq: head.seq + 1,
      frontier: packed(head.frontier),
      withheld: head.withheld,
    })
    .where('ledger', '=', ledger);
}

export async function latestCheckpoint(tx: Tx, ledger: string): Promise<StoredCheckpoint | undefined> {
  const row = await tx
    .selectFrom('checkpoint')
    .selectAll()
    .where('ledger', '=', ledger)
    .orderBy('tree_size', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (
    row && {
      frontier: unpacked(row.tree_size, row.frontier),
      root: plain(row.root),
      note: row.note,
      signedAt: row.signed_at,
    }
  );
}

/** Keeps a checkpoint; one of the same size that is there already stays as it was published. */
export async function saveCheckpoint(tx: Tx, ledger: string, checkpoint: StoredCheckpoint): Promise<void> {
  await tx
    .insertInto('checkpoint')
    .values({
      ledger,
      tree_size: checkpoint.frontier.size,
      root: buffer(checkpoint.root),
      frontier: packed(checkpoint.frontier),
      note: checkpoint.note,
      signed_at: new Date(checkpoint.signedAt),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

function headOf(
  row: Pick<Selectable<LedgerHeadTable>, 'next_leaf' | 'next_seq' | 'frontier' | 'withheld'>,
): LedgerHead {
  const { next_leaf: size, next_seq: seq, frontier, withheld } = row;
  return { frontier: unpacked(size, frontier), seq: seq - 1, withheld };
}
