// Grid notices 网格通报: told residents once, put right by another, withdrawn in the open, and nobody named.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { NoticeDraft, NoticeWithdrawalDraft } from '@huiyin/sdk';
import type { StaffActor } from '../../src/use-cases/operation.js';
import { at, createWorld, day, draft, morning, staff, type World } from '../db/support/world.js';
import { enter } from './entry.js';
import { promisesIn } from './promises.js';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const grid = staff('fangguyuan', 'grid');
const told: NoticeDraft = {
  body: 'fangguyuan',
  grid: '第 3 网格',
  title: '周四上午停水',
  text: '换水表，九点停，十二点来水。',
};
const reason = '施工队改了日子，这一条不算数了。';

const publish = (more: Partial<NoticeDraft> = {}, actor: StaffActor = grid, now = morning, key?: string) =>
  world.useCases['staff.notices.publish'](
    { path: {}, query: {}, body: { ...told, ...more } },
    at(now, actor, key),
  );
const withdraw = (id: string, more: Partial<NoticeWithdrawalDraft> = {}, actor: StaffActor = grid) =>
  world.useCases['staff.notices.withdraw'](
    { path: { id }, query: {}, body: { reason, ...more } },
    at(morning + day, actor),
  );
const get = (id: string) =>
  world.useCases['notices.get']({ path: { id }, query: {}, body: undefined }, at(morning));
const list = (body: string, query: { cursor?: string; limit?: number } = {}) =>
  world.useCases['notices.list']({ path: { body }, query, body: undefined }, at(morning));
const poll = (cursor?: string) =>
  world.useCases['events.poll'](
    { path: {}, query: { topics: 'body:fangguyuan', ...(cursor && { cursor }) }, body: undefined },
    at(morning),
  );

test('is read by everybody of the unit and of all above it, by unit and role, and names no person', async () => {
  const { number } = await world.useCases['appeals.submit'](
    { path: {}, query: {}, body: draft },
    at(morning),
  );
  const promise = await promisesIn(world).create();
  const first = await publish({ appeals: [number], commitments: [promise.id], day: '2026-11-26' });
  expect(first).toMatchObject({
    id: expect.stringMatching(/^FZ-N-2026-\d{6}$/),
    body: { slug: 'fangguyuan' },
    by: { slug: 'fangguyuan' },
    role: 'grid',
    day: '2026-11-26',
    state: 'standing',
    appeals: [number],
    commitments: [promise.id],
  });
  const second = await publish({ body: 'fangzhuang', title: '全街道停水' }, staff('fangzhuang'), morning + 1);
  const { id: third } = await publish({ title: '来水了' }, staff('fangzhuang', 'lead'), morning + 2);
  expect((await list('fangzhuang')).items.map(({ id }) => id)).toEqual([third, second.id, first.id]);
  expect((await list('fangguyuan')).items.map(({ id }) => id)).toEqual([third, first.id]);
  expect((await list('donggaodi')).items).toEqual([]);
  const page = await list('fangzhuang', { limit: 2 });
  const rest = await list('fangzhuang', { limit: 2, cursor: page.next! });
  expect([...page.items, ...rest.items]).toEqual((await list('fangzhuang')).items);
  expect(JSON.stringify([page, rest])).not.toContain('工作人员');
});

test('is put right by another one of the same unit, once, and stays to be read', async () => {
  const { id } = await publish();
  const later = await publish({ title: '改到周五停水', corrects: id }, grid, morning + day);
  expect(later).toMatchObject({ corrects: id, state: 'standing' });
  expect(await get(id)).toMatchObject({ ...told, body: {}, state: 'corrected', correctedBy: later.id });
  await expect(publish({ corrects: id })).rejects.toMatchObject({ code: 'notice.not-standing' });
  await expect(withdraw(id)).rejects.toMatchObject({ code: 'notice.not-standing' });
  await expect(publish({ body: 'fangzhuang', corrects: id }, staff('fangzhuang'))).rejects.toMatchObject({
    facts: { errors: [{ pointer: '/corrects', code: 'field.not-allowed' }] },
  });
  // The role that serves requests can change none of it.
  for (const change of [`notice_words set text = ''`, `notice set day = '2026-01-01'`]) {
    await world.query('begin');
    await world.query(
      `select set_config('role', 'huiyin_app', true), set_config('huiyin.ledger', 'FZ', true)`,
    );
    await expect(world.query(`update ${change}`)).rejects.toThrow(/permission denied/);
    await world.query('rollback');
  }
});

test('withdrawn, it says why and by whom; words that name somebody go, also out of what was corrected', async () => {
  const kept = await publish();
  const withdrawn = await withdraw(kept.id, {}, staff('fangzhuang', 'lead'));
  expect(withdrawn).toMatchObject({
    title: told.title,
    text: told.text,
    state: 'withdrawn',
    withdrawal: { on: '2026-11-23', by: { slug: 'fangzhuang' }, reason },
  });
  await expect(withdraw(kept.id)).rejects.toMatchObject({ code: 'notice.not-standing' });
  expect(await withdraw(kept.id, { wordsGo: true, reason: '里面写了一位居民的名字，撤下。' })).toMatchObject({
    withdrawal: { reason },
  });
  expect(await get(kept.id)).not.toHaveProperty('text');
  const named = await publish({ text: '请二楼的张建国大爷来拿轮椅。' });
  await publish({ corrects: named.id });
  await withdraw(named.id, { wordsGo: true });
  expect(await get(named.id)).not.toHaveProperty('text');
  expect(await world.query(`select 1 from notice_words where text like '%张建国%'`)).toEqual([]);
  await expect(
    withdraw((await publish()).id, { reason: '误写了 138 0013 8000 这个电话。' }),
  ).rejects.toMatchObject({
    code: 'notice.private-words',
    facts: { errors: [{ pointer: '/reason', passage: '138 0013 8000' }] },
  });
});

test('with a phone or a household in it is refused, telling which words, and nothing is written down of them', async () => {
  const before = (await list('fangguyuan')).items.length;
  await expect(
    publish({ title: '京A12345 请挪车', text: '不挪就打 138 0013 8000，3 号楼 2 单元 301 说的。' }),
  ).rejects.toMatchObject({
    code: 'notice.private-words',
    facts: {
      errors: [
        { pointer: '/title', code: 'field.private-words', passage: '京A12345' },
        { pointer: '/text', passage: '138 0013 8000' },
        { pointer: '/text', passage: expect.stringContaining('2 单元 301') },
      ],
    },
  });
  expect((await list('fangguyuan')).items).toHaveLength(before);
  expect(JSON.stringify(world.lines)).not.toContain('138 0013');
  const text = '登记电话 010-6555 0001。';
  await publish({ text, officePhones: [{ number: '010-6555 0001' }] });
  await expect(publish({ text })).rejects.toMatchObject({ code: 'notice.private-words' });
});

test('refers to no petition, nothing of another ledger, nothing twice and no day far off', async () => {
  const petition = await enter(world, { body: { channel: 'petition' } });
  const { number } = await world.useCases['appeals.submit'](
    { path: {}, query: {}, body: { ...draft, body: 'donggaodi' } },
    at(morning),
  );
  const refusedAt = (...pointers: string[]) => ({
    code: 'request.invalid',
    facts: { errors: pointers.map((pointer) => ({ pointer })) },
  });
  await expect(publish({ appeals: [petition.number, number] })).rejects.toMatchObject(
    refusedAt('/appeals/0', '/appeals/1'),
  );
  const { id } = await promisesIn(world).create();
  await expect(publish({ commitments: [id, id, 'DG-C-2026-000001'] })).rejects.toMatchObject(
    refusedAt('/commitments/1', '/commitments/2'),
  );
  for (const far of ['2025-11-01', '2028-01-01', '2026-02-30']) {
    await expect(publish({ day: far })).rejects.toMatchObject(refusedAt('/day'));
  }
});

test('is told and withdrawn by its own unit or one above in the ledger, once under one key', async () => {
  const key = 'a grid worker’s key for one notice';
  const first = await publish({}, grid, morning, key);
  expect(await publish({}, grid, morning, key)).toEqual(first);
  for (const actor of [staff('donggaodi', 'grid'), staff('fengtai', 'lead')]) {
    await expect(publish({}, actor)).rejects.toMatchObject({ code: 'auth.not-allowed' });
    await expect(withdraw(first.id, {}, actor)).rejects.toMatchObject({ code: 'notice.not-found' });
  }
  await expect(publish({ body: 'fangzhuang' })).rejects.toMatchObject({ code: 'auth.not-allowed' });
  const asStaff = await world.useCases['staff.notices.list'](
    { path: {}, query: { body: 'fangguyuan', limit: 1 }, body: undefined },
    at(morning, grid),
  );
  expect(asStaff.items).toMatchObject([{ person: grid.person, mayChange: true }]);
});

test('is announced on the unit’s topic between its cases, without a word of it', async () => {
  const { cursor } = await poll();
  await world.useCases['appeals.submit'](
    { path: {}, query: {}, body: { ...draft, body: 'fangguyuan' } },
    at(morning),
  );
  const { id } = await publish();
  await withdraw(id);
  const { items } = await poll(cursor);
  expect(items.map(({ type }) => type)).toEqual(['appeal.changed', 'notice.changed', 'notice.changed']);
  expect(items.slice(1)).toMatchObject([
    { topic: 'body:fangguyuan', notice: id, change: 'published', day: '2026-11-22' },
    { notice: id, change: 'withdrawn', day: '2026-11-23' },
  ]);
  expect(JSON.stringify(items)).not.toContain(told.title);
  expect((await poll(items[1]!.id)).items.map(({ type }) => type)).toEqual(['notice.changed']);
});
