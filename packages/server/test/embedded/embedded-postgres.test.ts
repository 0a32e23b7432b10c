// The embedded PostgreSQL: made once, adopted after a crash, started again when it dies, stopped when told.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemSleep } from '../../src/clock.js';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../src/db/embedded/index.js';
import { takeServerLock } from '../../src/db/server-lock.js';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
let dataDir: string;
let first: EmbeddedPostgres;
let home: string;

async function query(connectionString: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

const start = (steps: string[] = []): Promise<EmbeddedPostgres> =>
  startEmbeddedPostgres({ dataDir, log: silent, sleep: systemSleep, onProgress: (step) => steps.push(step) });

async function postmaster(): Promise<number> {
  return Number((await readFile(join(home, 'postmaster.pid'), 'utf8')).split('\n')[0]);
}

/** Until `check` holds; a hang is the test's time limit. */
async function until(check: () => Promise<boolean>): Promise<void> {
  while (!(await check())) await systemSleep(50);
}

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'huiyin-embedded-'));
  first = await start();
  const [row] = (await query(first.connectionString, 'show data_directory')) as { data_directory: string }[];
  home = row?.data_directory ?? '';
}, 60_000);

afterAll(async () => {
  await first.stop();
  if (!home.startsWith(dataDir)) await rm(join(home, '..'), { recursive: true });
  await rm(dataDir, { recursive: true });
});

describe('the embedded PostgreSQL', () => {
  it('writes through to the disk and listens on no port', async () => {
    expect(await query(first.connectionString, 'show fsync')).toEqual([{ fsync: 'on' }]);
    expect(await query(first.connectionString, 'show listen_addresses')).toEqual([{ listen_addresses: '' }]);
    expect(await query(first.connectionString, 'show server_encoding')).toEqual([
      { server_encoding: 'UTF8' },
    ]);
  });

  it('lets nobody in without the password', async () => {
    const wrong = first.connectionString.replace(/huiyin:[0-9a-f]+@/, 'huiyin:wrong@');
    await expect(query(wrong, 'select 1')).rejects.toMatchObject({ code: '28P01' });
  });

  it('is adopted by a server that starts after another was killed', async () => {
    const before = await postmaster();
    const steps: string[] = [];
    const second = await start(steps);
    expect(steps).toContain('adopt');
    expect(await postmaster()).toBe(before);
    expect(second.connectionString).toBe(first.connectionString);
  });

  it('keeps what was committed when it is killed, and runs again by itself', async () => {
    await query(first.connectionString, 'create table kept (n int); insert into kept values (7)');
    first.watch();
    process.kill(await postmaster(), 'SIGKILL');
    await until(async () => {
      try {
        return (await query(first.connectionString, 'select n from kept')).length === 1;
      } catch {
        return false;
      }
    });
  });

  it('starts over a pid file that a crash of the machine left', async () => {
    await first.stop();
    await writeFile(join(home, 'postmaster.pid'), `${process.pid}\n${home}\n0\n5432\n`);
    first = await start();
    expect(await query(first.connectionString, 'select n from kept')).toEqual([{ n: 7 }]);
  });
});

describe('the server lock', () => {
  const options = { log: silent, sleep: systemSleep, onLost: () => undefined };

  it('is held by one server and free again when that one ends', async () => {
    const held = await takeServerLock(first.connectionString, options);
    expect(held).toBeDefined();
    expect(await takeServerLock(first.connectionString, options)).toBeUndefined();
    await held?.release();
    const next = await takeServerLock(first.connectionString, options);
    expect(next).toBeDefined();
    await next?.release();
  });
});
