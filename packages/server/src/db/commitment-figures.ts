// Counted commitments: read for a card, and moved by the transaction that appends.
import { sql } from 'kysely';
import type { CommitmentChanges, CommitmentRows } from '@huiyin/sdk/rules';
import type { CardQuery } from '../use-cases/ports.js';
import type { Tx } from './transaction.js';

/** Counts of a body's commitments made in the months of a card, and of those that are overdue. */
export async function readCommitmentFigures(
  tx: Tx,
  ledger: string,
  { body, today, months: { first, last } }: CardQuery,
): Promise<CommitmentRows> {
  const [buckets, due] = await Promise.all([
    tx
      .selectFrom('commitment_bucket')
      .select(['body', 'month', 'standing', 'pictured', 'count'])
      .where('ledger', '=', ledger)
      .where('body', '=', body)
      .where('month', '>=', first)
      .where('month', '<=', last)
      .where('count', '<>', 0)
      .execute(),
    tx
      .selectFrom('commitment_due')
      .select(['body', 'month', 'due', 'count'])
      .where('ledger', '=', ledger)
      .where('body', '=', body)
      .where('month', '>=', first)
      .where('month', '<=', last)
      .where('due', '<', today)
      .where('count', '<>', 0)
      .execute(),
  ]);
  return {
    buckets: buckets.map(({ count, ...bucket }) => ({ bucket, count })),
    due: due.map(({ count, ...bucket }) => ({ bucket, count })),
  };
}

/** The writes that apply what one step changes. The caller holds the ledger's head. */
export function commitmentFigureWrites(tx: Tx, ledger: string, { buckets, due }: CommitmentChanges) {
  return {
    bucket_step:
      buckets.length > 0
        ? tx
            .insertInto('commitment_bucket')
            .values(buckets.map(({ bucket, count }) => ({ ledger, ...bucket, count })))
            .onConflict((conflict) =>
              conflict
                .columns(['ledger', 'body', 'month', 'standing', 'pictured'])
                .doUpdateSet({ count: sql`commitment_bucket.count + excluded.count` }),
            )
        : undefined,
    due_step:
      due.length > 0
        ? tx
            .insertInto('commitment_due')
            .values(due.map(({ bucket, count }) => ({ ledger, ...bucket, count })))
            .onConflict((conflict) =>
              conflict
                .columns(['ledger', 'body', 'month', 'due'])
                .doUpdateSet({ count: sql`commitment_due.count + excluded.count` }),
            )
        : undefined,
  };
}
