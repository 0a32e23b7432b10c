// One server on one database: the lock is kept over broken connections, lost to another, and goes with the database.
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { systemSleep } from '../../src/clock.js';
import { takeServerLock, type ServerLock } from '../../src/db/server-lock.js';
import { createFreshDatabase, type FreshDatabase } from './support/fresh-database.js';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
let fresh: FreshDatabase;
const taken: ServerLock[] = [];
beforeEach(async () => {
  fresh = await createFreshDatabase(inject('postgres'));
});
afterEach(async () => {
  for (const lock of taken.splice(0)) await lock.release();
});

async function take(onLost: () => void = () => undefined): Promise<ServerLock | undefined> {
  const lock = await takeServerLock(fresh.url, { log: silent, sleep: systemSleep, onLost });
  if (lock) taken.push(lock);
  return lock;
}

/** Process ids of the sessions that hold the lock: one or none. */
async function holders(): Promise<number[]> {
  const rows = await fresh.query<{ pid: number }>(
    `select pid from pg_locks
      where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`,
  );
  return rows.map(({ pid }) => pid);
}

async function breakConnection(): Promise<void> {
  const [pid] = await holders();
  await fresh.query('select pg_terminate_backend($1, 5000)', [pid]);
}

describe('the lock of the one server', () => {
  it('is had by one and refused to the next, until it is released', async () => {
    const first = await take();
    expect(await take()).toBeUndefined();
    await first?.release();
    expect(await take()).toBeDefined();
  });

  it('is another database’s own', async () => {
    await take();
    fresh = await createFreshDatabase(inject('postgres'));
    expect(await take()).toBeDefined();
  });

  it('is taken again when its connection breaks', async () => {
    await take();
    const [before] = await holders();
    await breakConnection();
    let after: number | undefined;
    while (after === undefined) [after] = await holders();
    expect(after).not.toBe(before);
    expect(await take()).toBeUndefined();
  });

  it('tells its server when another has it meanwhile', async () => {
    const lost = new Promise<void>((resolve) => void take(resolve));
    while ((await holders()).length === 0) await systemSleep(10);
    await breakConnection();
    expect(await take()).toBeDefined();
    await lost;
  });

  it('goes with a database that its server stops, and is not taken again', async () => {
    const lock = await take(() => expect.unreachable());
    lock?.endWithDatabase();
    expect(await take()).toBeUndefined();
    await breakConnection();
    expect(await take()).toBeDefined();
    await lock?.release();
    expect(await holders()).toHaveLength(1);
  });
});
