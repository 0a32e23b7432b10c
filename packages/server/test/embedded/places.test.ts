// Where an embedded database lies and what it leaves there: lost, elsewhere, given up, and what its log may say.
import { chown, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemSleep, type Sleep } from '../../src/clock.js';
import { copiedBinaries, installedBinaries } from '../../src/db/embedded/binaries.js';
import { homeOf, type Home } from '../../src/db/embedded/home.js';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../src/db/embedded/index.js';
import { livingPostmaster, startPostmaster } from '../../src/db/embedded/postmaster.js';
import { textOf } from '../../src/private-files.js';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
let dataDir: string;
let home: Home;
let running: EmbeddedPostgres;

interface Asked {
  readonly sleep?: Sleep;
  readonly signal?: AbortSignal;
  readonly steps?: string[];
}

const start = ({ sleep = systemSleep, signal, steps = [] }: Asked = {}): Promise<EmbeddedPostgres> =>
  startEmbeddedPostgres({
    dataDir,
    log: silent,
    sleep,
    ...(signal && { signal }),
    onProgress: (step) => steps.push(step),
  });

async function execute(statement: string, connectionString = running.connectionString): Promise<void> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'huiyin-places-'));
  running = await start();
  home = await homeOf(dataDir);
  await execute('create table resident (id int primary key, phone text check (length(phone) = 11))');
}, 60_000);

afterAll(async () => {
  await running.stop();
  if (!home.folder.startsWith(dataDir)) await rm(home.folder, { recursive: true });
  await rm(dataDir, { recursive: true });
});

it('keeps neither statements nor rows in its log', async () => {
  await execute("insert into resident values (1, '13800138000')");
  await expect(execute("insert into resident values (1, '13800138000')")).rejects.toThrow(/duplicate key/);
  await expect(execute("insert into resident values (2, '1380013800')")).rejects.toThrow(/check constraint/);
  const log = await readFile(home.log, 'utf8');
  expect(log).toContain('violates check constraint');
  expect(log).not.toContain('1380013800');
});

it('is not begun anew in the place of one that was lost', async () => {
  await running.stop();
  const aside = `${home.data}-aside`;
  await rename(home.data, aside);
  await expect(start()).rejects.toThrow(/was in .* and is gone/);
  await rename(aside, home.data);
  running = await start();
  await execute('select phone from resident');
});

it('is found where it runs, though its socket would be elsewhere today', async () => {
  await running.stop();
  const sockets = await mkdtemp(join(tmpdir(), 'huiyin-sockets-'));
  if (home.account) await chown(sockets, home.account.uid, home.account.gid);
  const there = `host=${encodeURIComponent(sockets)}`;
  const connectionString = running.connectionString.replace(/host=.*$/, there);
  const binaries = home.shared ? await copiedBinaries(home.shared) : await installedBinaries();
  const { signal } = new AbortController();
  await startPostmaster({ ...home, sockets }, binaries, { connectionString, sleep: systemSleep, signal });
  const steps: string[] = [];
  running = await start({ steps });
  expect(steps).toEqual(['adopt']);
  expect(running.connectionString).toBe(connectionString);
  await running.stop();
  await rm(sockets, { recursive: true });
  running = await start();
});

it('is not started for somebody who has given up, and stopped when that happens meanwhile', async () => {
  await running.stop();
  const before = new AbortController();
  before.abort('enough');
  await expect(start({ signal: before.signal })).rejects.toBe('enough');
  expect(await livingPostmaster(home)).toBeUndefined();

  const meanwhile = new AbortController();
  const isLaunched = async (): Promise<boolean> =>
    (await textOf(join(home.data, 'postmaster.pid'))) !== undefined;
  const sleep: Sleep = async (ms, signal) => {
    await systemSleep(ms, signal);
    // It is launched after a pause of nothing; the one after that lasts until it is there. Later ones wait for its end.
    if (ms === 0 || meanwhile.signal.aborted) return;
    await expect.poll(isLaunched, { timeout: 20_000 }).toBe(true);
    meanwhile.abort('enough');
  };
  await expect(start({ sleep, signal: meanwhile.signal })).rejects.toBe('enough');
  expect(await livingPostmaster(home)).toBeUndefined();
  running = await start();
});
