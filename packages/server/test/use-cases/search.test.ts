// Staff find a case again: by its words, by the phone or the name that was left; and only cases they may see.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AppealSearch, Role } from '@huiyin/sdk';
import { indexUnindexed } from '../../src/use-cases/search-index.js';
import { at, createWorld, type draft, morning, resident, staff, type World } from '../db/support/world.js';
import { begin } from './journey.js';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const page = (search: AppealSearch, unit = 'fangzhuang', role: Role = 'clerk') =>
  world.useCases['staff.appeals.search'](
    { path: {}, query: {}, body: search },
    at(morning, staff(unit, role)),
  );
const numbers = async (search: AppealSearch, unit?: string, role?: Role): Promise<string[]> =>
  (await page(search, unit, role)).items.map(({ number }) => number);
const file = async (more: Partial<typeof draft>): Promise<string> =>
  (await begin(world, morning, more)).receipt.number;

test('words find what holds all of them, in title, text or place, newest first', async () => {
  const first = await file({ title: '路灯不亮', text: '晚上看不清。', place: '蒲黄榆路' });
  const second = await file({ title: '路灯又不亮', text: '修过一次。', place: '方庄路' });
  expect(await numbers({ words: '路灯' })).toEqual([second, first]);
  expect(await numbers({ words: '蒲黄榆 路灯' })).toEqual([first]);
  expect(await numbers({ words: '灯路' })).toEqual([]);
  expect(await numbers({ words: '，。' })).toEqual([]);
});

test('a phone is found however it is written, and only as a whole', async () => {
  const number = await file({ contact: { phone: '+86 139-0000-1234' } });
  for (const phone of ['13900001234', '139 0000 1234', '86 13900001234', '+8613900001234']) {
    expect(await numbers({ phone }), phone).toEqual([number]);
  }
  expect(await numbers({ phone: '1390000123' })).toEqual([]);
  expect(await numbers({ phone: '9000 1234' })).toEqual([]);
});

test('a name is found as a whole, however it is spaced; who asked to stay unnamed is not', async () => {
  const number = await file({ contact: { name: '欧阳 明月' } });
  await file({ contact: { name: '欧阳明月' }, anonymous: true });
  expect(await numbers({ name: '欧阳明月' })).toEqual([number]);
  expect(await numbers({ name: '欧阳' })).toEqual([]);
});

test('another ledger finds only what was passed to it; the district what is below it', async () => {
  const journey = await begin(world, morning, { title: '地下车库积水' });
  const { number } = journey.receipt;
  const search = { words: '车库积水' };
  expect(await numbers(search, 'zhujian', 'bureau')).toEqual([]);
  expect(await numbers(search, 'donggaodi')).toEqual([]);
  expect(await numbers(search, 'fengtai', 'district')).toEqual([number]);
  await journey.accept(morning);
  await journey.assign('zhujian', morning);
  expect(await numbers(search, 'zhujian', 'bureau')).toEqual([number]);
});

test('a unit finds its own among thousands of newer ones of others', async () => {
  const journey = await begin(world, morning, { title: '水泵房夜里轰鸣' });
  const { number } = journey.receipt;
  await journey.accept(morning);
  await journey.assign('zhujian', morning);
  // The same case again and again, but for its number: what a street is told most.
  for (const table of ['appeal', 'appeal_search']) {
    await world.query(
      `insert into ${table}
       select (jsonb_populate_record(one, jsonb_build_object('number', 'FZ-2026-' || 100000 + copy))).*
       from ${table} as one, generate_series(1, 1700) as copy where number = $1`,
      [number],
    );
  }
  await world.query("update appeal set assignee = null where number like 'FZ-2026-10%'");
  expect(await numbers({ words: '水泵房 轰鸣' }, 'zhujian', 'bureau')).toEqual([number]);
  expect(await numbers({ words: '水泵房 轰鸣' })).toHaveLength(20);
});

test('auditors find words, and no phone and no name', async () => {
  expect(await numbers({ words: '地下车库' }, 'fengtai', 'auditor')).toHaveLength(1);
  for (const search of [{ phone: '13900001234' }, { name: '欧阳明月' }]) {
    await expect(page(search, 'fengtai', 'auditor')).rejects.toMatchObject({ code: 'auth.not-allowed' });
  }
});

test('one thing is asked for at a time', async () => {
  for (const search of [{}, { words: '电梯', phone: '13900001234' }]) {
    await expect(page(search)).rejects.toMatchObject({ code: 'request.invalid' });
  }
});

test('pages follow each other without a gap, and a cursor is good for its own question only', async () => {
  for (let at = 0; at < 5; at += 1) await file({ title: '公厕没有灯' });
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const { items, next }: Awaited<ReturnType<typeof page>> = await page({
      words: '公厕',
      limit: 2,
      ...(cursor && { cursor }),
    });
    seen.push(...items.map(({ number }) => number));
    cursor = next ?? undefined;
    if (next)
      await expect(page({ words: '电梯', cursor: next })).rejects.toMatchObject({ code: 'cursor.invalid' });
  } while (cursor);
  expect(new Set(seen).size).toBe(5);
  expect(seen).toEqual([...seen].sort().reverse());
});

test('what is erased is found by nothing any more', async () => {
  const { receipt } = await begin(world, morning, {
    title: '楼顶鸽棚扰民',
    contact: { name: '司徒一', phone: '13700009999' },
  });
  await world.useCases['appeals.erase'](
    { path: { number: receipt.number }, query: {}, body: { confirm: true } },
    at(morning, resident(receipt.trackingCode)),
  );
  expect(await numbers({ words: '鸽棚' })).toEqual([]);
  expect(await numbers({ phone: '13700009999' })).toEqual([]);
  expect(await numbers({ name: '司徒一' })).toEqual([]);
});

test('what was filed before there was an index is found after an upgrade', async () => {
  const number = await file({ title: '井盖松动', contact: { phone: '13600001111' } });
  await world.query('delete from appeal_search where number = $1', [number]);
  expect(await numbers({ words: '井盖' })).toEqual([]);
  expect(await indexUnindexed(world.ports)).toBe(1);
  expect(await numbers({ words: '井盖' })).toEqual([number]);
  expect(await numbers({ phone: '13600001111' })).toEqual([number]);
  expect(await indexUnindexed(world.ports)).toBe(0);
});

test('the database holds no phone, no name and no mark that can be made without the pepper', async () => {
  await file({ contact: { name: '慕容雪', phone: '13500002222' } });
  const rows = await world.query<{ all: string }>('select appeal_search::text as all from appeal_search');
  const dump = rows.map(({ all }) => all).join('\n');
  expect(dump).not.toContain('慕容');
  expect(dump).not.toContain('13500002222');
});
