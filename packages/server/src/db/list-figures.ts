// Cases counted for lists: read for three lists in numbers, and moved by the transaction that appends.
import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely';
import type { Category } from '@huiyin/sdk';
import {
  statesOfStage,
  type AppealCondition,
  type Counted,
  type ListBucket,
  type Predicate,
} from '@huiyin/sdk/rules';
import type { Tables } from './schema.js';
import type { Tx } from './transaction.js';

/** Counts of all of a body's cases, or of one category's. */
export async function readListFigures(
  tx: Tx,
  ledger: string,
  { body, category }: { readonly body: string; readonly category?: Category },
): Promise<Counted<ListBucket>[]> {
  let rows = tx
    .selectFrom('list_bucket')
    .selectAll()
    .where('ledger', '=', ledger)
    .where('body', '=', body)
    .where('count', '<>', 0);
  if (category) rows = rows.where('category', '=', category);
  const found = await rows.execute();
  return found.map(({ ledger: _ledger, count, ...bucket }) => ({ bucket, count }));
}

/** The write that moves one act's case to another list. */
export function countLists(tx: Tx, ledger: string, changes: readonly Counted<ListBucket>[]) {
  return tx
    .insertInto('list_bucket')
    .values(changes.map(({ bucket, count }) => ({ ledger, ...bucket, count })))
    .onConflict((conflict) =>
      conflict
        .columns(['ledger', 'body', 'category', 'standing', 'level', 'horizon', 'docketed', 'petition'])
        .doUpdateSet({ count: sql`list_bucket.count + excluded.count` }),
    )
    .returning('count');
}

/** The same question as `isInList` asks of a standing, asked of the rows of `appeal`. */
export function inList(where: Predicate<AppealCondition>) {
  return (eb: ExpressionBuilder<Tables, 'appeal'>): Expression<SqlBool> =>
    eb.or(where.map((condition) => eb.and(partsOf(eb, condition))));
}

function partsOf(
  eb: ExpressionBuilder<Tables, 'appeal'>,
  { open, stages, docketed, levels, horizons }: AppealCondition,
): Expression<SqlBool>[] {
  // One of none is nobody: SQL has no empty `in`.
  const oneOf = (column: 'state' | 'level' | 'horizon', members: readonly string[]) =>
    members.length > 0 ? eb(column, 'in', members as never) : eb.lit(false);
  const parts = [
    open !== undefined && eb('closed_on', open ? 'is' : 'is not', null),
    stages &&
      oneOf(
        'state',
        stages.flatMap((stage) => statesOfStage[stage]),
      ),
    docketed !== undefined && eb('docketed', '=', docketed),
    levels && oneOf('level', levels),
    horizons && oneOf('horizon', horizons),
  ];
  return parts.filter((part) => part !== undefined && part !== false);
}
