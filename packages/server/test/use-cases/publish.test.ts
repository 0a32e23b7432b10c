// A published card: it stands still, says which entries it was counted from, and is sealed as it stands.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bytesToHex, cardDigest, merkleRoot, publishedCard } from '@huiyin/sdk/rules';
import { at, createWorld, day, draft, morning, staff, type World } from '../db/support/world.js';
import { sha256 } from '../log/scene.js';
import { on, path } from './promises.js';

let world: World;
beforeAll(async () => {
  world = await createWorld();
  await appeal();
  await appeal();
});
afterAll(() => world.close());

const lead = staff('fangzhuang', 'lead');
const appeal = () => world.useCases['appeals.submit']({ path: {}, query: {}, body: draft }, at(morning));
const publish = (actor = lead, key?: string, period = '2026') =>
  world.useCases['staff.reportCards.publish'](
    { path: {}, query: {}, body: { body: 'fangzhuang', period } },
    at(morning + day, actor, key),
  );
const get = (query: { period?: string; at?: string; body?: string }, now = morning + 9 * day) =>
  world.useCases['reportCards.get'](
    { path: {}, query: { body: 'fangzhuang', ...query }, body: undefined },
    at(now),
  );
const list = (query: { limit?: number; cursor?: string } = {}) =>
  world.useCases['reportCards.publications'](
    { path: {}, query: { body: 'fangzhuang', ...query }, body: undefined },
    at(morning),
  );

test('stands still while the live card goes on', async () => {
  const { publication, ...card } = await publish();
  expect(card).toMatchObject({ status: 'published', received: { value: 2 }, period: '2026' });
  const { number } = await appeal();
  await world.useCases['staff.appeals.accept']({ ...path(number), body: {} }, on(2));
  const id = publication?.id ?? '';
  expect(id).toMatch(/^FZ-R-2026-[0-9]{6}$/);
  expect(await get({ at: id })).toEqual({ ...card, publication });
  expect(await get({ at: id, period: '2026' })).toEqual({ ...card, publication });
  expect(await get({ at: 'live', period: '2026' })).toMatchObject({
    status: 'live',
    received: { value: 3 },
  });
});

test('is what the live card said over the same entries', async () => {
  // Who took part has been sealed with it, and nothing of that is new.
  await publish();
  const live = await get({ period: '2026' }, morning + day);
  const { publication, ...published } = await publish();
  expect(published).toEqual(publishedCard(live));
  const leaves = await world.query<{ leaf_hash: Buffer }>(
    "select leaf_hash from log_entry where ledger = 'FZ' order by leaf_index limit $1",
    [published.asOf.treeSize],
  );
  const root = merkleRoot(
    leaves.map(({ leaf_hash }) => new Uint8Array(leaf_hash)),
    sha256,
  );
  expect(published.asOf.root).toBe(bytesToHex(root));
  // Its own entry is the next one: nothing came between counting and sealing.
  expect(publication?.leaf).toBe(published.asOf.treeSize);
});

test('is sealed by its digest, in an entry that anyone can open', async () => {
  const card = await publish();
  const { items } = await world.useCases['log.entries'](
    { path: { body: 'fangzhuang' }, query: { from: card.publication?.leaf ?? 0, limit: 1 }, body: undefined },
    at(morning),
  );
  const { period, asOf, publication } = card;
  expect(items).toMatchObject([
    {
      record: 'card',
      facts: {
        event: 'published',
        id: publication?.id,
        body: 'fangzhuang',
        period,
        ...asOf,
        digest: cardDigest(card, sha256),
      },
    },
  ]);
  expect(publication?.digest).toBe(cardDigest(card, sha256));
});

test('on one topic says so, holds nothing of others, and is sealed as that', async () => {
  const card = await world.useCases['staff.reportCards.publish'](
    { path: {}, query: {}, body: { body: 'fangzhuang', period: '2026', category: 'parking' } },
    at(morning + day, lead),
  );
  const { publication, ...rest } = card;
  expect(rest).toMatchObject({ category: 'parking', received: { value: 0 }, categories: [] });
  for (const member of ['commitments', 'tasks', 'participation', 'rates'])
    expect(rest).not.toHaveProperty(member);
  expect(publication).toMatchObject({ category: 'parking', digest: cardDigest(card, sha256) });
  expect((await list({ limit: 1 })).items).toEqual([publication]);
  expect(await get({ at: publication?.id ?? '' })).toEqual(card);
  const lifts = await world.useCases['reportCards.get'](
    { path: {}, query: { body: 'fangzhuang', period: '2026', category: 'lifts' }, body: undefined },
    at(morning + day),
  );
  expect(lifts.received.value).toBe((await get({ period: '2026' }, morning + day)).received.value);
});

test('is published once for one key', async () => {
  const first = await publish(lead, 'k'.repeat(32));
  expect(await publish(lead, 'k'.repeat(32))).toEqual(first);
  expect((await list({ limit: 1 })).items).toEqual([first.publication]);
});

test('all are listed, the latest first, page by page', async () => {
  const all = await list();
  const leaves = all.items.map(({ leaf }) => leaf);
  expect(leaves.length).toBeGreaterThan(2);
  expect(leaves).toEqual([...leaves].sort((a, b) => b - a));
  const first = await list({ limit: 2 });
  const second = await list({ limit: 100, cursor: first.next ?? '' });
  expect([...first.items, ...second.items]).toEqual(all.items);
  await expect(list({ cursor: 'AAAA' })).rejects.toMatchObject({ code: 'cursor.invalid' });
});

test('only by whoever answers for the unit', async () => {
  await expect(publish(staff('fangguyuan', 'lead'))).rejects.toMatchObject({ code: 'auth.not-allowed' });
  await expect(publish(staff('fangzhuang', 'clerk'))).rejects.toMatchObject({ code: 'auth.not-allowed' });
  await expect(publish(lead, undefined, '2031')).rejects.toMatchObject({ code: 'period.invalid' });
});

test('is not found under another unit, period or number', async () => {
  const id = (await publish()).publication?.id ?? '';
  for (const query of [
    { at: id, period: '2025' },
    { at: id, body: 'fangguyuan' },
    { at: id, body: 'donggaodi' },
    { at: 'FZ-R-2026-999999' },
  ]) {
    await expect(get(query)).rejects.toMatchObject({ code: 'publication.not-found' });
  }
});
