// Weekly snapshots on PostgreSQL: written once, read by week.
import type { ReportCard, Week } from '@huiyin/sdk';
import type {
  SnapshotListQuery,
  SnapshotReads,
  SnapshotRecord,
  SnapshotSummary,
  SnapshotWrites,
} from '../use-cases/snapshot-records.js';
import { buffer, plain } from './bytes.js';
import type { Tx } from './transaction.js';

const summaryColumns = ['body', 'week', 'kept_at', 'tree_size', 'root', 'checkpoint'] as const;

export function snapshotReads(tx: Tx, ledger: string): SnapshotReads {
  return {
    snapshot: (body, week) => findSnapshot(tx, ledger, body, week),
    snapshots: (query) => listSnapshots(tx, ledger, query),
    weeksOfSize: (body, treeSize, limit) => weeksOfSize(tx, ledger, { body, treeSize, limit }),
  };
}

export function snapshotWrites(tx: Tx, ledger: string): SnapshotWrites {
  return { keepSnapshot: (record) => keepSnapshot(tx, ledger, record) };
}

async function findSnapshot(
  tx: Tx,
  ledger: string,
  body: string,
  week: Week,
): Promise<SnapshotRecord | undefined> {
  const row = await tx
    .selectFrom('snapshot')
    .selectAll()
    .where('ledger', '=', ledger)
    .where('body', '=', body)
    .where('week', '=', week)
    .executeTakeFirst();
  return row && { ...summaryOf(row), card: JSON.parse(row.card) as ReportCard };
}

async function listSnapshots(
  tx: Tx,
  ledger: string,
  { body, before, limit }: SnapshotListQuery,
): Promise<SnapshotSummary[]> {
  let rows = tx
    .selectFrom('snapshot')
    .select(summaryColumns)
    .where('ledger', '=', ledger)
    .where('body', '=', body);
  if (before !== undefined) rows = rows.where('week', '<', before);
  return (await rows.orderBy('week', 'desc').limit(limit).execute()).map(summaryOf);
}

async function weeksOfSize(
  tx: Tx,
  ledger: string,
  { body, treeSize, limit }: { body: string; treeSize: number; limit: number },
): Promise<Week[]> {
  const rows = await tx
    .selectFrom('snapshot')
    .select('week')
    .where('ledger', '=', ledger)
    .where('body', '=', body)
    .where('tree_size', '=', treeSize)
    .orderBy('week')
    .limit(limit)
    .execute();
  return rows.map(({ week }) => week);
}

async function keepSnapshot(tx: Tx, ledger: string, record: SnapshotRecord): Promise<boolean> {
  const { body, week, at, treeSize, root, checkpoint, card } = record;
  const { numInsertedOrUpdatedRows: written } = await tx
    .insertInto('snapshot')
    .values({
      ledger,
      body,
      week,
      kept_at: new Date(at),
      tree_size: treeSize,
      root: buffer(root),
      card: JSON.stringify(card),
      checkpoint,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return written === 1n;
}

function summaryOf(row: {
  body: string;
  week: string;
  kept_at: number;
  tree_size: number;
  root: Buffer;
  checkpoint: string;
}): SnapshotSummary {
  return {
    body: row.body,
    week: row.week,
    at: row.kept_at,
    treeSize: row.tree_size,
    root: plain(row.root),
    checkpoint: row.checkpoint,
  };
}
