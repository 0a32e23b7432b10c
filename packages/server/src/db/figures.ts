// Counted figures: kept exact by the transaction that appends, so that a card is read, never computed over cases.
import { sql } from 'kysely';
import {
  addMonths,
  caseFigures,
  OLDEST_SHOWN,
  pendingStates,
  type Bucket,
  type BucketChanges,
  type Counted,
  type DueBucket,
} from '@huiyin/sdk/rules';
import type { FigureRows } from '../use-cases/ports.js';
import { publicColumns, publicRecord } from './appeal-row.js';
import { readCommitmentFigures } from './commitment-figures.js';
import { countLists } from './list-figures.js';
import type { Tx } from './transaction.js';

/** Counts of a body's cases received up to the end of `lastMonth`, and the oldest still pending. */
export async function readFigures(
  tx: Tx,
  ledger: string,
  { body, lastMonth }: { readonly body: string; readonly lastMonth: string },
): Promise<FigureRows> {
  const [commitments, buckets, due, oldest] = await Promise.all([
    readCommitmentFigures(tx, ledger, { body, lastMonth }),
    tx
      .selectFrom('figure_bucket')
      .selectAll()
      .where('ledger', '=', ledger)
      .where('body', '=', body)
      .where('month', '<=', lastMonth)
      .where('count', '<>', 0)
      .execute(),
    tx
      .selectFrom('figure_due')
      .selectAll()
      .where('ledger', '=', ledger)
      .where('body', '=', body)
      .where('month', '<=', lastMonth)
      .where('count', '<>', 0)
      .execute(),
    tx
      .selectFrom('appeal')
      .select(publicColumns)
      .where('ledger', '=', ledger)
      .where('body', '=', body)
      .where('state', 'in', pendingStates)
      // A petition has no public view at all (workflow: petition 信访).
      .where('channel', '<>', 'petition')
      .where('received', '<', `${addMonths(lastMonth, 1)}-01`)
      .orderBy('received')
      .orderBy('number')
      .limit(OLDEST_SHOWN)
      .execute(),
  ]);
  return {
    commitments,
    buckets: buckets.map(({ ledger: _ledger, count, ...bucket }) => ({ bucket, count })),
    due: due.map(({ ledger: _ledger, count, ...bucket }) => ({ bucket, count })),
    oldest: oldest.map((row) => caseFigures(publicRecord(row).case)),
  };
}

/**
 * The writes that apply what one act changes. The caller holds the ledger's head, so nobody else counts meanwhile.
 * Each returns the counts it leads to, for `isCounted`.
 */
export function figureWrites(tx: Tx, ledger: string, { buckets, due, lists }: BucketChanges) {
  return {
    figure_bucket_step: buckets.length > 0 ? countBuckets(tx, ledger, buckets) : undefined,
    figure_due_step: due.length > 0 ? countDue(tx, ledger, due) : undefined,
    list_bucket_step: lists.length > 0 ? countLists(tx, ledger, lists) : undefined,
  };
}

/** Whether no count has fallen below nought, that is, every case left a bucket it was counted in. */
export function isCounted({ buckets, due, lists }: BucketChanges) {
  const never = sql<number | null>`null::integer`;
  return sql<boolean>`coalesce(least(
    ${buckets.length > 0 ? sql`(select min(count) from figure_bucket_step)` : never},
    ${due.length > 0 ? sql`(select min(count) from figure_due_step)` : never},
    ${lists.length > 0 ? sql`(select min(count) from list_bucket_step)` : never}
  ), 0) >= 0`;
}

function countBuckets(tx: Tx, ledger: string, changes: readonly Counted<Bucket>[]) {
  return tx
    .insertInto('figure_bucket')
    .values(changes.map(({ bucket, count }) => ({ ledger, ...bucket, count })))
    .onConflict((conflict) =>
      conflict
        .columns(['ledger', 'body', 'month', 'category', 'channel', 'standing'])
        .columns(['disputed', 'reopened', 'docketed'])
        .doUpdateSet({ count: sql`figure_bucket.count + excluded.count` }),
    )
    .returning('count');
}

function countDue(tx: Tx, ledger: string, changes: readonly Counted<DueBucket>[]) {
  return tx
    .insertInto('figure_due')
    .values(changes.map(({ bucket, count }) => ({ ledger, ...bucket, count })))
    .onConflict((conflict) =>
      conflict
        .columns(['ledger', 'body', 'month', 'due'])
        .doUpdateSet({ count: sql`figure_due.count + excluded.count` }),
    )
    .returning('count');
}

/** Takes away buckets that count nobody any more. */
export async function purgeBuckets(tx: Tx, ledger: string): Promise<void> {
  await Promise.all([
    tx.deleteFrom('figure_bucket').where('ledger', '=', ledger).where('count', '=', 0).execute(),
    tx.deleteFrom('figure_due').where('ledger', '=', ledger).where('count', '=', 0).execute(),
    tx.deleteFrom('list_bucket').where('ledger', '=', ledger).where('count', '=', 0).execute(),
  ]);
}
