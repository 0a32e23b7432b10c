// The embedded PostgreSQL in trouble: stopped while it is started, killed with its sessions open, a lost password.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemSleep } from '../../src/clock.js';
import { PostgresError, startEmbeddedPostgres, type EmbeddedPostgres } from '../../src/db/embedded/index.js';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
let dataDir: string;
let running: EmbeddedPostgres;
let home: string;

const start = (steps: string[] = []): Promise<EmbeddedPostgres> =>
  startEmbeddedPostgres({ dataDir, log: silent, sleep: systemSleep, onProgress: (step) => steps.push(step) });

async function session(): Promise<Client> {
  const client = new Client({ connectionString: running.connectionString });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

async function postmaster(): Promise<number> {
  return Number((await readFile(join(home, 'postmaster.pid'), 'utf8')).split('\n')[0]);
}

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'huiyin-faults-'));
  // Two at once on a new folder, as two terminals would.
  const [first, second] = await Promise.all([start(), start()]);
  expect(second.connectionString).toBe(first.connectionString);
  running = first;
  const client = await session();
  const { rows } = await client.query<{ data_directory: string }>('show data_directory');
  home = rows[0]?.data_directory ?? '';
  await client.end();
}, 60_000);

afterAll(async () => {
  await running.stop();
  if (!home.startsWith(dataDir)) await rm(join(home, '..'), { recursive: true });
  await rm(dataDir, { recursive: true });
});

describe('the embedded PostgreSQL', () => {
  it('is started again at once while it is still going down', async () => {
    const before = await postmaster();
    const stopping = running.stop();
    const next = await start();
    await stopping;
    running = next;
    await (await session()).end();
    expect(await postmaster()).not.toBe(before);
  });

  it('comes up over what a killed one left, sessions and all', async () => {
    const client = await session();
    await client.query('create table under_way (n int)');
    await client.query('begin');
    // Busy while its postmaster dies, so that it holds the shared memory a moment longer.
    void client.query('insert into under_way select generate_series(1, 300000)').catch(() => undefined);
    process.kill(await postmaster(), 'SIGKILL');
    const steps: string[] = [];
    running = await start(steps);
    const after = await session();
    expect((await after.query('select count(*)::int as n from under_way')).rows).toEqual([{ n: 0 }]);
    await after.end();
  });

  it('says so when the data folder has lost its password', async () => {
    const file = join(dataDir, 'postgres-password');
    const password = await readFile(file, 'utf8');
    await rm(file);
    await expect(start()).rejects.toThrow(PostgresError);
    await writeFile(file, password, { mode: 0o600 });
    await start();
  });

  it('says why it does not start', async () => {
    await running.stop();
    const settings = join(home, 'postgresql.auto.conf');
    const before = await readFile(settings, 'utf8');
    await writeFile(settings, `${before}shared_buffers = 'much'\n`);
    await expect(start()).rejects.toThrow(/PostgreSQL did not start \(1\)[\s\S]*shared_buffers/);
    await writeFile(settings, before);
    running = await start();
  });
});
