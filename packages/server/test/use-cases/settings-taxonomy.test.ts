// What exactly a unit takes, set by its administrators: its clocks are sealed, and hold for what comes from then on.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OwnTaxonomyDraft } from '@huiyin/sdk';
import { directory } from '../db/support/units.js';
import { at, createWorld, day, draft, morning, openWorld, staff, type World } from '../db/support/world.js';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const admin = staff('fangzhuang', 'admin');
const trapped = { code: 'trapped', category: 'lifts', name: '困过人', unit: 'zhujian' } as const;
const quick = {
  ...trapped,
  standard: '三天内查明原因。',
  clock: { firstResponseDays: 1, resolutionDays: 3 },
};

const set = (taxonomy: OwnTaxonomyDraft, revision: number, reason?: string) =>
  world.useCases['staff.settings.change'](
    {
      path: {},
      query: {},
      body: {
        body: 'fangzhuang',
        revision,
        value: { part: 'taxonomy', taxonomy },
        ...(reason && { reason }),
      },
    },
    at(morning, admin),
  );
const file = () =>
  world.useCases['appeals.submit']({ path: {}, query: {}, body: { ...draft, item: 'trapped' } }, at(morning));
const offered = async () =>
  (
    await world.useCases['bodies.get'](
      { path: { body: 'fangzhuang' }, query: {}, body: undefined },
      at(morning),
    )
  ).taxonomy;

test('an item is offered as it was set, and its clock holds for what comes then and never for what came', async () => {
  await set({ items: [trapped] }, 0, '先把困人单列出来');
  const before = await file();
  const { revision } = await set({ items: [quick] }, 1, '困人三天内查明');
  expect(revision).toBe(2);
  expect(await offered()).toEqual({ items: [quick] });
  const after = await file();
  expect(before.clocks.resolution.due).toBe('2026-12-07');
  expect(after.clocks.resolution.due).toBe('2026-11-25');
  const [row] = await world.query<{ due: string }>(
    'select resolution_due::text as due from appeal where number = $1',
    [before.number],
  );
  expect(row?.due).toBe('2026-12-07');
  const { items } = await world.useCases['log.entries'](
    { path: { body: 'fangzhuang' }, query: {}, body: undefined },
    at(morning + day),
  );
  expect(items.flatMap((item) => (item.record === 'setting' ? [item.facts] : []))).toMatchObject([
    { setting: 'item-clocks', body: 'fangzhuang', before: [], value: [] },
    { setting: 'item-clocks', before: [], value: [{ code: 'trapped', clock: quick.clock }] },
  ]);
});

test('what is wrong is told by its place, and registering the unit again leaves what was set', async () => {
  await expect(set({ items: [{ ...trapped, unit: 'nobody' }] }, 2, '换一个单位负责')).rejects.toMatchObject({
    code: 'request.invalid',
    facts: { errors: [{ pointer: '/value/taxonomy/items/0/unit' }] },
  });
  await expect(set({ items: [] }, 2)).rejects.toMatchObject({
    facts: { errors: [{ pointer: '/reason', code: 'field.required' }] },
  });
  const again = await openWorld(world.url);
  await again.database.directory.upsert(directory);
  await again.close();
  expect(await offered()).toEqual({ items: [quick] });
});
