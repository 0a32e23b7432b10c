// The database goes away and comes back: callers are told when to return, and nothing acknowledged is lost.
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate } from '../../src/db/migrate.js';
import { createCluster, type Cluster } from './support/cluster.js';
import { at, draft, morning, openWorld, type World } from './support/world.js';

let cluster: Cluster;
let world: World;
const pepper = randomBytes(32);

beforeAll(async () => {
  cluster = await createCluster({ durable: true });
  await cluster.execute('postgres', 'create database huiyin');
  await migrate(cluster.url('huiyin'));
  world = await openWorld(cluster.url('huiyin'), pepper);
});
afterAll(async () => {
  await world.close();
  await cluster.destroy();
});

const submit = (key: string) =>
  world.useCases['appeals.submit']({ path: {}, query: {}, body: draft }, at(morning, undefined, key));
const unavailable = { code: 'server.unavailable', facts: { retryAfter: 2 } };

test('while it is gone everything says so at once, and afterwards everything works again', async () => {
  const before = await submit('before');
  await cluster.stop();
  await expect(submit('while')).rejects.toMatchObject(unavailable);
  await expect(world.database.ping()).rejects.toMatchObject(unavailable);
  await expect(world.database.staffTokens.find('hyt_x')).rejects.toMatchObject(unavailable);
  await cluster.start();
  expect(await submit('before')).toEqual(before);
  expect((await submit('while')).leaf.index).toBe(before.leaf.index + 1);
});

test('it crashes while many submit: what was acknowledged is there, once, and the log has no gap', async () => {
  const receipts = new Map<string, string>();
  let crashed: Promise<void> | undefined;
  const resident = async (who: number): Promise<void> => {
    for (let turn = 0; turn < 12; turn += 1) {
      const key = `${who}/${turn}`;
      // As a client does: the same key until it is answered.
      for (;;) {
        try {
          receipts.set(key, (await submit(key)).number);
          break;
        } catch (error) {
          expect((error as { code: string }).code).toMatch(
            /^(server\.unavailable|idempotency\.in-progress)$/,
          );
        }
      }
      if (receipts.size > 40) crashed ??= cluster.crash();
    }
  };
  await Promise.all(Array.from({ length: 8 }, (_, who) => resident(who)));
  await crashed;

  const after = await openWorld(cluster.url('huiyin'), pepper);
  const rows = await after.query<{ number: string }>(
    "select number from appeal where ledger = 'FZ' order by number",
  );
  const kept = rows.map((row) => row.number);
  expect(kept).toEqual(kept.map((_, index) => `FZ-2026-${String(index + 1).padStart(6, '0')}`));
  expect(new Set(receipts.values()).size).toBe(96);
  for (const number of receipts.values()) expect(kept).toContain(number);
  expect(kept).toHaveLength(96 + 2);
  const leaves = await after.query<{ leaf_index: string }>(
    'select leaf_index from log_entry order by leaf_index',
  );
  expect(leaves.map((row) => Number(row.leaf_index))).toEqual(leaves.map((_, index) => index));
  await after.close();
});

test('a subscription goes on or is told, and is not left hanging', async () => {
  const { events } = await world.feed.subscribe(
    { topics: 'body:fangzhuang', actor: { kind: 'anyone' }, requestId: 'test' },
    new AbortController().signal,
  );
  const outcome = events[Symbol.asyncIterator]()
    .next()
    .then(
      () => 'an event',
      (error: unknown) => (error as { code: string }).code,
    );
  await cluster.stop();
  await cluster.start();
  await submit('after the restart');
  expect(['an event', 'server.unavailable']).toContain(await outcome);
});

test('a statement that waits too long for a lock is given up, not waited for', async () => {
  const { number } = await submit('locked');
  await world.query('begin');
  await world.query('select from appeal where number = $1 for update', [number]);
  const began = performance.now();
  await expect(
    world.ports.ledgers.write('FZ', (transaction) => transaction.lockAppeal(number)),
  ).rejects.toMatchObject(unavailable);
  expect(performance.now() - began).toBeLessThan(12_000);
  await world.query('rollback');
}, 20_000);
