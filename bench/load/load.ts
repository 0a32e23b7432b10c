// Puts a lived log into a migrated database: every table the card, the log and the work on its cases need.
import { Client } from 'pg';
import { emptyFigures, fold, foldWithheld, type Figures } from '@huiyin/sdk/rules';
import { systemClock, systemSleep } from '../../packages/server/src/clock.js';
import { newAppealRow } from '../../packages/server/src/db/appeal-row.js';
import { buffer, packed } from '../../packages/server/src/db/bytes.js';
import { newCommitmentRow } from '../../packages/server/src/db/commitments.js';
import { createDatabase } from '../../packages/server/src/db/database.js';
import { detailRows, entryRows, nodeRows } from '../../packages/server/src/db/log-writes.js';
import type { LedgerHead } from '../../packages/server/src/use-cases/ports.js';
import { LivedLog } from '../lives/log.js';
import { directory, LEDGER } from '../lives/place.js';
import type { LogPlan } from '../lives/world.js';
import { Copying } from './copying.js';

export interface Loaded {
  readonly log: LivedLog;
  /** Folded from what is public, entry after entry: what anyone would come to. */
  readonly figures: Figures;
  readonly head: LedgerHead;
}

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** @param url of a database with all tables and nothing in them, as its owner and past row-level security */
export async function load(url: string, plan: LogPlan): Promise<Loaded> {
  const database = createDatabase({
    connectionString: url,
    log: silent,
    clock: systemClock,
    sleep: systemSleep,
  });
  await database.directory.upsert(directory);
  await database.close();
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    // A million references are not checked one by one: what is referred to is written by the same loop.
    await client.query("set session_replication_role = 'replica'");
    await client.query('begin');
    const loaded = await write(client, new LivedLog(plan));
    await client.query('commit');
    // As the server's own vacuum would have done over the years.
    await client.query('vacuum analyze');
    return loaded;
  } finally {
    await client.end();
  }
}

async function write(client: Client, log: LivedLog): Promise<Loaded> {
  const copying = new Copying(client);
  const ledger = LEDGER;
  let figures = emptyFigures();
  for (const act of log.acts()) {
    await copying.add('log_entry', entryRows(ledger, act));
    await copying.add('entry_detail', detailRows(ledger, act));
    await copying.add('log_node', nodeRows(ledger, act.nodes));
    for (const { facts } of act.entries) {
      figures = act.openedBy ? fold(figures, facts) : foldWithheld(figures);
    }
  }
  await writeRecords(copying, log);
  await writeCounts(copying, log);
  await copying.finish();
  const { head } = log;
  await client.query(
    'update ledger_head set next_leaf = $2, next_seq = 1, frontier = $3, withheld = $4 where ledger = $1',
    [ledger, head.frontier.size, packed(head.frontier), head.withheld],
  );
  return { log, figures, head };
}

/** Appeals and commitments as they stand now, their keys and their numbers. */
async function writeRecords(copying: Copying, log: LivedLog): Promise<void> {
  const ledger = LEDGER;
  const key = (record: string, isPublic: boolean) => ({
    ledger,
    record,
    key: buffer(log.keyOf(record)),
    is_public: isPublic,
  });
  for (const { case: appeal, words } of log.appeals.all()) {
    await copying.add('appeal', [newAppealRow(ledger, appeal, words)]);
    await copying.add('record_key', [key(appeal.number, appeal.channel !== 'petition')]);
  }
  for (const { case: commitment, words } of log.commitments.all()) {
    await copying.add('commitment', [newCommitmentRow(ledger, commitment, words)]);
    await copying.add('record_key', [key(commitment.id, true)]);
  }
  for (const { number, unit, grantedAt, until } of log.appeals.grants.values()) {
    const granted_at = new Date(grantedAt);
    const ends = until === undefined ? null : new Date(until);
    await copying.add('case_grant', [{ ledger, number, unit, rights: 'handle', granted_at, until: ends }]);
  }
  for (const [series, years] of [
    ['appeal', log.appeals.series.last],
    ['commitment', log.commitments.series.last],
  ] as const) {
    for (const [year, last] of years) await copying.add('number_series', [{ ledger, series, year, last }]);
  }
}

async function writeCounts(copying: Copying, { appeals, commitments }: LivedLog): Promise<void> {
  for (const [table, counts] of [
    ['card_tally', appeals.tallies.all()],
    ['figure_due', appeals.due.all()],
    ['list_bucket', appeals.lists.all()],
    ['commitment_bucket', commitments.buckets.all()],
    ['commitment_due', commitments.due.all()],
  ] as const) {
    await copying.add(
      table,
      counts.map(({ bucket, count }) => ({ ledger: LEDGER, ...bucket, count })),
    );
  }
}
