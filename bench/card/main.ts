// bench/card: reading a report card over HTTP from a real PostgreSQL, at more and more entries, beside its naive peer.
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { addDays, dayOf } from '@huiyin/sdk/rules';
import { systemSleep } from '../../packages/server/src/clock.js';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../packages/server/src/db/embedded/index.js';
import { migrate } from '../../packages/server/src/db/migrate.js';
import { createPlace, startServer, untilReady } from '../../test/processes/support/server.js';
import { STREET } from '../lives/place.js';
import { load } from '../load/load.js';
import { timed, timesOf } from '../measure/times.js';
import { holdAgainstFold } from './against-fold.js';
import { inDatabase } from './in-database.js';
import type { Measured, Stage } from './measured.js';
import { periodsOf } from './periods.js';
import { Reader } from './reader.js';
import { writeCardResult } from './result.js';

const STAGES: readonly Stage[] = [
  { entries: 10_000, years: 2 },
  { entries: 100_000, years: 2 },
  { entries: 1_000_000, years: 2 },
  { entries: 1_000_000, years: 20 },
];
const READS = 300;
const WARM = 40;
/** Milliseconds: a little longer than the server takes between two signatures. */
const SIGNS_EVERY = 6000;
const MOST_LOOKS = 50;
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

export async function bench(args: readonly string[]): Promise<void> {
  const most = Number(args[0] ?? Infinity);
  const place = await createPlace();
  const postgres = await startEmbeddedPostgres({ dataDir: place.dataDir, log: silent, sleep: systemSleep });
  const measured: Measured[] = [];
  try {
    for (const stage of STAGES.filter(({ entries }) => entries <= most)) {
      measured.push(await measure(stage, postgres));
    }
  } finally {
    await postgres.stop();
    await place.remove();
  }
  if (most === Infinity) writeCardResult(measured, new Date());
}

async function measure(stage: Stage, postgres: EmbeddedPostgres): Promise<Measured> {
  const { entries, years } = stage;
  const name = `card_${entries}_${years}`;
  await asOwner(postgres, `create database ${name}`);
  const url = postgres.connectionString.replace('/huiyin?', `/${name}?`);
  await migrate(url);
  // Everything the calendar does by itself is done by then: it writes nothing while cards are read.
  const until = addDays(dayOf(Date.now()), -1);
  const from = `${Number(until.slice(0, 4)) - years + 1}-01-01`;
  const { seconds, value: loaded } = await timed(() =>
    load(url, { entries, from, until, seed: entries + years }),
  );
  console.log(`${entries} entries of ${years} years: loaded in ${seconds.toFixed(1)} s`);
  // With keys of its own: it would sign no other log beside the one it has signed before.
  const place = await createPlace({
    DATABASE_URL: url,
    HUIYIN_DEMO: '0',
    HUIYIN_TLS: 'proxy',
    HUIYIN_LOG: 'error',
  });
  const server = startServer(place);
  try {
    await untilReady(place, server);
    const reader = new Reader(place.origin);
    await untilQuiet(reader);
    const periods = periodsOf(from, until);
    await holdAgainstFold(reader, periods, loaded);
    console.log(`${periods.length} cards are the fold of all entries, and so is their root`);
    const at = (round: number): string => periods[round % periods.length] ?? periods[0];
    const http = await timesOf(READS, WARM, (round) => reader.card(at(round)));
    const floor = await timesOf(READS, WARM, () => reader.text(`/v1/bodies/${STREET}`));
    const database = await inDatabase(url, reader, periods, { reads: READS, warm: WARM });
    const cases = loaded.figures.cases.size;
    const result: Measured = { ...stage, cases, loadSeconds: seconds, http, floor, ...database };
    console.log(result);
    return result;
  } finally {
    server.child.kill('SIGINT');
    await server.ended;
    await place.remove();
    await asOwner(postgres, `drop database ${name} with (force)`);
  }
}

/** The first start seals the settings, closes what fell due this morning and signs: that is no part of reading. */
async function untilQuiet(reader: Reader): Promise<void> {
  let before = -1;
  for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
    const { asOf } = await reader.card(String(new Date().getUTCFullYear()));
    if (asOf.treeSize === before && (await reader.signed()) === before) return;
    before = asOf.treeSize;
    await pause(SIGNS_EVERY);
  }
  throw new Error('the server does not come to rest: see whether it signs');
}

async function asOwner(postgres: EmbeddedPostgres, statement: string): Promise<void> {
  const client = new Client({ connectionString: postgres.connectionString });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
