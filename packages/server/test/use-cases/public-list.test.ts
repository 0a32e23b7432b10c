// The public lists: three of them, complete, without overlap, page after page; and cursors that can't be made up.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PublicAppeal } from '@huiyin/sdk';
import { at, createWorld, day, morning, staff, type World } from '../db/support/world.js';
import { begin, claimed } from './journey.js';

let world: World;
beforeAll(async () => {
  world = await createWorld();
  for (let age = 0; age < 12; age += 1) await begin(world, morning - age * day);
  for (let age = 0; age < 5; age += 1) {
    const { evaluate } = await claimed(world, morning - age * day, { category: 'parking' });
    await evaluate('solved', morning);
  }
  for (let age = 0; age < 3; age += 1) {
    const { receipt, accept } = await begin(world, morning - age * day);
    await accept(morning);
    await world.useCases['staff.appeals.answer'](
      {
        path: { number: receipt.number },
        query: {},
        body: { type: 'needs-coordination', text: '需要区里协调。', called: '区住建委', level: 'district' },
      },
      at(morning, staff('fangzhuang')),
    );
  }
});
afterAll(() => world.close());

interface Query {
  readonly list?: string;
  readonly category?: string;
  readonly cursor?: string;
  readonly limit?: number;
}

const list = (query: Query = {}) =>
  world.useCases['appeals.list'](
    { path: {}, query: { body: 'fangzhuang', ...query }, body: undefined },
    at(morning),
  );

async function all(query: Query): Promise<PublicAppeal[]> {
  const items: PublicAppeal[] = [];
  for (let page = await list(query); ; page = await list({ ...query, cursor: page.next })) {
    items.push(...page.items);
    if (page.next === undefined) return items;
  }
}

test('the three lists share every case out, each in one', async () => {
  const sizes = await Promise.all(
    ['done', 'underway', 'coordination'].map(async (name) => (await all({ list: name })).length),
  );
  expect(sizes).toEqual([5, 12, 3]);
  expect(await all({})).toHaveLength(20);
});

test.each([1, 3, 7, 20])('%i to a page leaves none out and shows none twice', async (limit) => {
  const items = await all({ limit });
  expect(new Set(items.map(({ number }) => number)).size).toBe(20);
  const order = items.map(({ receivedOn, number }) => `${receivedOn} ${number}`);
  expect(order).toEqual([...order].sort().reverse());
});

test('a page is whole while new appeals come in', async () => {
  const first = await list({ category: 'parking', limit: 2 });
  await begin(world, morning + day, { category: 'parking' });
  const rest = await all({ category: 'parking', limit: 2, cursor: first.next! });
  expect([...first.items, ...rest]).toHaveLength(5);
});

test('cursors made up, changed, cut or taken from another list are refused', async () => {
  const { next } = await list({ limit: 5 });
  const flipped = `${next!.slice(0, 6)}${next![6] === 'A' ? 'B' : 'A'}${next!.slice(7)}`;
  const other = (await list({ limit: 2, list: 'done' })).next;
  for (const cursor of ['', 'x', 'AAAAAAAAAAAAAAAA', flipped, next!.slice(0, -2), `${next!}A`, other!]) {
    await expect(list({ cursor }), cursor).rejects.toMatchObject({ code: 'cursor.invalid' });
  }
});
