// bench/search: finding appeals by words through the use-case on a real PostgreSQL, beside `like` over the same rows.
import { createHmac } from 'node:crypto';
import { Client } from 'pg';
import { systemRandom } from '../../packages/server/src/auth/random.js';
import { createSecrets } from '../../packages/server/src/auth/secrets.js';
import { createCalendars } from '../../packages/server/src/calendar/icalendar.js';
import { createFeeds } from '../../packages/server/src/feeds/index.js';
import { createHooks } from '../../packages/server/src/notify/hooks.js';
import { createPhotos } from '../../packages/server/src/blobs/photos.js';
import { csvTables } from '../../packages/server/src/tables/csv.js';
import { systemClock, systemSleep } from '../../packages/server/src/clock.js';
import { newAppealRow } from '../../packages/server/src/db/appeal-row.js';
import { createDatabase } from '../../packages/server/src/db/database.js';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../packages/server/src/db/embedded/index.js';
import { migrate } from '../../packages/server/src/db/migrate.js';
import { createContactSealer } from '../../packages/server/src/privacy/contacts.js';
import { createUseCases } from '../../packages/server/src/use-cases/index.js';
import type { UseCases } from '../../packages/server/src/use-cases/operation.js';
import { createPlace } from '../../test/processes/support/server.js';
import { directory, LEDGER, STREET } from '../lives/place.js';
import { Copying } from '../load/copying.js';
import { timed, timesOf, type Times } from '../measure/times.js';
import { appeals, matters } from './appeals.js';
import { writeSearchResult, type Measured } from './result.js';

const SIZES = [100_000, 1_000_000];
const READS = 60;
const WARM = 6;
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
/** What is asked, and what the peer looks for. */
const QUESTIONS: readonly (readonly [words: string, parts: readonly string[]])[] = [
  ...Object.keys(matters).map((matter) => [matter, [matter]] as const),
  ['电梯 芳古园 12', ['电梯', '芳古园', '12']],
  ['鸽', ['鸽']],
];

export async function bench(args: readonly string[]): Promise<void> {
  const most = Number(args[0] ?? Infinity);
  const place = await createPlace();
  const postgres = await startEmbeddedPostgres({ dataDir: place.dataDir, log: silent, sleep: systemSleep });
  const measured: Measured[] = [];
  try {
    for (const size of SIZES.filter((size) => size <= most))
      measured.push(...(await measure(size, postgres)));
  } finally {
    await postgres.stop();
    await place.remove();
  }
  if (most === Infinity) writeSearchResult(measured, new Date());
}

async function measure(size: number, postgres: EmbeddedPostgres): Promise<Measured[]> {
  const name = `search_${size}`;
  const admin = new Client({ connectionString: postgres.connectionString });
  await admin.connect();
  await admin.query(`create database ${name}`);
  await admin.end();
  const url = postgres.connectionString.replace('/huiyin?', `/${name}?`);
  await migrate(url);
  const { seconds } = await timed(() => load(url, size));
  console.log(`${size} appeals: loaded and indexed in ${seconds.toFixed(0)} s`);
  const database = createDatabase({
    connectionString: url,
    log: silent,
    clock: systemClock,
    sleep: systemSleep,
  });
  const owner = new Client({ connectionString: url });
  await owner.connect();
  try {
    const pepper = createHmac('sha256', name).digest();
    const useCases = createUseCases(
      {
        ...database,
        secrets: createSecrets(pepper, systemRandom),
        // Searches sign nothing.
        signNote: (ledger) => {
          throw new Error(`nothing is signed in ${ledger}`);
        },
        contacts: createContactSealer(pepper, systemRandom),
        calendars: createCalendars('https://huiyin.example', 'huiyin.example'),
        photos: createPhotos(),
        tables: csvTables,
        feeds: createFeeds('https://huiyin.example', 'huiyin.example'),
        hooks: createHooks({
          origin: 'https://huiyin.example',
          pepper,
          random: systemRandom,
          clock: systemClock,
        }),
        log: silent,
      },
      systemClock,
    );
    const all: Measured[] = [];
    for (const [words, parts] of QUESTIONS) {
      const one = await ask(size, words, parts, useCases, owner);
      console.log(
        `  ${words}: ${one.found} found, ${one.own.median.toFixed(1)} ms; like ${one.like.median.toFixed(1)} ms`,
      );
      all.push(one);
    }
    return all;
  } finally {
    await owner.end();
    await database.close();
  }
}

async function load(url: string, size: number): Promise<void> {
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
    await client.query("set session_replication_role = 'replica'");
    await client.query("set maintenance_work_mem = '1GB'");
    // Made once all is there, as a restore does: a million inserts into it would measure something else.
    await client.query('drop index appeal_search_terms');
    await client.query('begin');
    const copying = new Copying(client);
    for (const { case: appeal, words, terms } of appeals(size)) {
      await copying.add('appeal', [newAppealRow(LEDGER, appeal, words)]);
      await copying.add('appeal_search', [
        {
          ledger: LEDGER,
          number: appeal.number,
          received: appeal.received,
          terms: terms.map((term) => `'${LEDGER}${term}'`).join(' '),
        },
      ]);
    }
    await copying.finish();
    await client.query('commit');
    await client.query('create index appeal_search_terms on appeal_search using gin (terms)');
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
}

async function ask(
  size: number,
  words: string,
  parts: readonly string[],
  useCases: UseCases,
  owner: Client,
): Promise<Measured> {
  const search = () =>
    useCases['staff.appeals.search'](
      { path: {}, query: {}, body: { words } },
      {
        actor: { kind: 'staff', role: 'clerk', unit: STREET, person: '受理员' },
        now: Date.now(),
        requestId: 'bench',
      },
    );
  const text = "(title || ' ' || text || ' ' || place)";
  const where = parts.map((_, at) => `${text} like $${at + 1}`).join(' and ');
  const values = parts.map((part) => `%${part}%`);
  const peer = () =>
    owner.query<{ number: string }>(
      `select number from appeal where ${where} order by received desc, number desc limit 21`,
      values,
    );
  const [{ items }, { rows }] = [await search(), await peer()];
  const missed = rows.slice(0, 20).filter(({ number }) => !items.some((item) => item.number === number));
  // A number may stand at the beginning of a longer one for either; words have to be found by both.
  if (missed.length > 0) throw new Error(`${words}: ${missed.length} of the newest are not found`);
  const found = await owner.query<{ count: string }>(`select count(*) from appeal where ${where}`, values);
  const own: Times = await timesOf(READS, WARM, search);
  const like: Times = await timesOf(Math.min(READS, 12), 2, peer);
  return { size, words, found: Number(found.rows[0]?.count), own, like };
}
