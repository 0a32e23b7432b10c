// PostgreSQL stops, dies and comes back: callers are told when to return, and what was acknowledged is there.
import { HuiyinApiError, type Receipt } from '@huiyin/sdk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '../../src/db/migrate.js';
import { createCluster, type Cluster } from '../db/support/cluster.js';
import { draft, openWorld } from '../db/support/world.js';
import { write } from '../http/support/app.js';
import { createApi, type Api } from './support/api.js';

let cluster: Cluster;
let api: Api;
beforeAll(async () => {
  cluster = await createCluster({ durable: true });
  await cluster.execute('postgres', 'create database huiyin');
  await migrate(cluster.url('huiyin'));
  api = await createApi(await openWorld(cluster.url('huiyin')));
});
afterAll(async () => {
  await api.close();
  await cluster.destroy();
});

describe('while the database is gone', () => {
  it('every route says when to come back, and the process lives', async () => {
    const { number, trackingCode } = await api.client.appeals.submit(draft);
    const token = await api.token('fangzhuang');
    await cluster.stop();
    const asked: [string, RequestInit?][] = [
      ['/v1/appeals', write(draft)],
      ['/v1/appeals?body=fangzhuang'],
      [`/v1/appeals/${number}/track`, { headers: { 'Huiyin-Tracking-Code': trackingCode } }],
      [`/v1/staff/appeals/${number}`, { headers: { Authorization: `Bearer ${token}` } }],
      ['/v1/events?topics=body:fangzhuang'],
      ['/v1/report-cards?body=fangzhuang'],
    ];
    for (const [path, init] of asked) {
      const response = await api.ask(path, init);
      expect([path, response.status]).toEqual([path, 503]);
      expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(await response.json()).toMatchObject({ code: 'server.unavailable' });
    }
    expect((await api.ask('/healthz')).status).toBe(200);
    expect(await (await api.ask('/readyz')).json()).toEqual({ status: 'unavailable' });
    expect(api.logged.join('\n')).not.toContain('"level":50');

    await cluster.start();
    expect((await api.ask('/readyz')).status).toBe(200);
    expect(await api.client.appeals.open(number, trackingCode).track()).toMatchObject({ number });
  });
});

describe('when the database dies during submissions', () => {
  it('every acknowledged appeal is there afterwards, once', async () => {
    const keyOf = (n: number): string => `crash-key-${String(n).padStart(8, '0')}`;
    const submit = (n: number): Promise<Receipt> =>
      api.client.appeals.submit({ ...draft, title: `第${n}件` }, { idempotencyKey: keyOf(n) });
    const acknowledged = new Map<number, Receipt>();
    const refusals: unknown[] = [];
    let crashed: Promise<void> | undefined;
    await Promise.all(
      Array.from({ length: 60 }, async (_, n) => {
        try {
          acknowledged.set(n, await submit(n));
        } catch (error) {
          refusals.push(error);
        }
        if (acknowledged.size >= 10) crashed ??= cluster.crash();
      }),
    );
    await crashed;
    expect(acknowledged.size).toBeGreaterThanOrEqual(10);
    expect(refusals.length).toBeGreaterThan(0);
    for (const error of refusals) {
      expect(HuiyinApiError.is(error) && error.code).toBe('server.unavailable');
    }
    // Sent again under their keys, all sixty have one receipt each, the acknowledged ones the one they had.
    const receipts = new Map<number, Receipt>();
    for (let n = 0; n < 60; n++) receipts.set(n, await submit(n));
    for (const [n, receipt] of acknowledged) expect(receipts.get(n)).toEqual(receipt);
    expect(new Set([...receipts.values()].map(({ number }) => number)).size).toBe(60);
    const [row] = await openAsOwner(`select count(*)::int as count from appeal where title like '第%件'`);
    expect(row?.count).toBe(60);
  });
});

/** The world's own owner connection died with the database. */
async function openAsOwner(text: string): Promise<{ count: number }[]> {
  const world = await openWorld(cluster.url('huiyin'));
  try {
    return await world.query<{ count: number }>(text);
  } finally {
    await world.close();
  }
}
