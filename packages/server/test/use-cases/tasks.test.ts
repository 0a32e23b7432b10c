// The library of tasks on a real ledger: opened from common needs, moved in the open, claimed, confirmed by others.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TaskDetail, TaskDraft } from '@huiyin/sdk';
import { bytesToHex, wordsDigest } from '@huiyin/sdk/rules';
import { keepCalendar } from '../../src/use-cases/index.js';
import { at, createWorld, day, draft, morning, staff, type World } from '../db/support/world.js';
import { enter } from './entry.js';
import { of, on, promise, reason } from './promises.js';

const lead = staff('fangzhuang', 'lead');
const community = staff('fangguyuan');
const bureau = staff('zhujian', 'bureau');

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const task: TaskDraft = {
  body: 'fangzhuang',
  title: '助餐点扩大到 60 个座位',
  horizon: 'near',
  owner: { name: '周敏', title: '街道社区服务中心主任' },
  nodes: [{ title: '公示方案', due: '2026-12-01' }],
  funding: { text: '街道承担', yuan: 180_000 },
  appeals: [],
  witnessGroup: '居民代表',
};

type Act =
  'addNode' | 'moveNode' | 'finishNode' | 'dropNode' | 'note' | 'link' | 'fund' | 'claim' | 'witness';

const create = (more: Partial<TaskDraft> = {}, context = on(0, lead)): Promise<TaskDetail> =>
  world.useCases['staff.tasks.create']({ path: {}, query: {}, body: { ...task, ...more } }, context);
const act = (id: string, what: Act | 'withdraw', body: object, context = on(0, lead)): Promise<TaskDetail> =>
  world.useCases[`staff.tasks.${what}`]({ ...of(id), body: body as never }, context);
const get = (id: string, days = 0): Promise<TaskDetail> =>
  world.useCases['tasks.get']({ ...of(id), body: undefined }, at(morning + days * day));
const list = (query: { body?: string; horizon?: string; cursor?: string; limit?: number } = {}) =>
  world.useCases['tasks.list'](
    { path: {}, query: { body: 'fangzhuang', ...query }, body: undefined },
    at(morning),
  );
const submit = async (body: string = draft.body, now = morning): Promise<string> =>
  (await world.useCases['appeals.submit']({ path: {}, query: {}, body: { ...draft, body } }, at(now))).number;
const suggestions = async (body: string, atLeast: number) =>
  await world.useCases['staff.tasks.suggestions'](
    { path: {}, query: { body, atLeast }, body: undefined },
    on(0, bureau),
  );

test('shows everybody the steps, each day that was moved and why, and that a claim is no confirmation', async () => {
  const { id } = await create({ unit: 'zhujian' });
  expect(id).toMatch(/^FZ-T-2026-\d{6}$/);
  await act(id, 'moveNode', { node: 1, due: '2026-12-10', reason }, on(2, bureau));
  await act(id, 'note', { text: '菜单每天加一道软食。' }, on(3, lead));
  await act(id, 'finishNode', { node: 1 }, on(17, bureau));
  await expect(act(id, 'claim', {}, on(17, lead))).rejects.toMatchObject({ code: 'task.not-your-unit' });
  await act(id, 'claim', { note: '开餐了。' }, on(17, bureau));
  expect(await get(id, 17)).toMatchObject({
    status: 'claimed',
    unit: { slug: 'zhujian' },
    confirmBy: '2026-12-24',
    nodes: [
      { originalDue: '2026-12-01', due: '2026-12-10', doneOn: '2026-12-09', late: true, moves: [{ reason }] },
    ],
    notes: [{ on: '2026-11-25', text: '菜单每天加一道软食。' }],
  });
  const confirmed = await act(id, 'witness', { verdict: 'solved' }, on(18, community));
  expect(confirmed.status).toBe('confirmed');
  expect(confirmed.history.map(({ type, by }) => `${type} ${by}`)).toEqual([
    'confirmed 芳古园社区',
    'claimed 区住建委',
    'node-finished 区住建委',
    'noted 方庄街道',
    'node-moved 区住建委',
    'opened 方庄街道',
  ]);
});

test('seals every step in facts that anybody opens, and its words as their digest', async () => {
  const number = await submit();
  const { id } = await create({ appeals: [number] });
  const detail = await act(id, 'fund', { text: '又批了一笔', yuan: 210_000 });
  const { items } = await world.useCases['log.entries'](
    { path: { body: 'fangzhuang' }, query: { limit: 1000 }, body: undefined },
    at(morning),
  );
  const sha256 = (data: Uint8Array) => new Uint8Array(createHash('sha256').update(data).digest());
  const steps = [...detail.history].reverse();
  const [opened, funded] = steps.map(({ leafIndex, words, wordsSalt }) => {
    const salt = Uint8Array.from(Buffer.from(wordsSalt, 'hex'));
    const entry = items.find(({ index }) => index === leafIndex);
    expect(entry).toMatchObject({
      record: 'task',
      facts: { words: bytesToHex(wordsDigest(salt, JSON.parse(words), sha256)) },
    });
    return entry;
  });
  expect(opened).toMatchObject({
    facts: { event: 'opened', appeals: [number], nodes: ['2026-12-01'], yuan: 180_000 },
  });
  expect(funded).toMatchObject({ facts: { event: 'funded', yuan: 210_000, status: 'open' } });
  expect(JSON.stringify(opened)).not.toContain(task.title);
});

test('is not claimed while a promise made for it is open', async () => {
  const { id } = await create({ nodes: [] });
  const made = await world.useCases['staff.commitments.create'](
    { path: {}, query: {}, body: { body: 'fangzhuang', origin: 'task', ...promise } },
    on(0),
  );
  await act(id, 'link', { commitments: [made.id] });
  await expect(act(id, 'link', { commitments: [made.id] })).rejects.toMatchObject({
    code: 'task.nothing-new',
  });
  await expect(act(id, 'claim', {})).rejects.toMatchObject({ code: 'task.not-finished' });
  await world.useCases['staff.commitments.claim']({ ...of(made.id), body: {} }, on(1));
  expect(await act(id, 'claim', {}, on(1, lead))).toMatchObject({
    status: 'claimed',
    commitments: [made.id],
  });
  await keepCalendar(world.ports, morning + 17 * day);
  expect(await get(id, 17)).toMatchObject({
    status: 'unconfirmed',
    history: [{ type: 'lapsed', by: '系统' }, {}, {}, {}],
  });
});

test('names no petition and nothing of another ledger, and is opened by its own unit or the one above', async () => {
  const petition = await enter(world, { body: { channel: 'petition' } });
  const elsewhere = await submit('donggaodi');
  await expect(create({ appeals: [await submit(), petition.number, elsewhere] })).rejects.toMatchObject({
    code: 'request.invalid',
    facts: { errors: [{ pointer: '/appeals/1' }, { pointer: '/appeals/2' }] },
  });
  await expect(create({}, on(0, staff('donggaodi', 'lead')))).rejects.toMatchObject({
    code: 'auth.not-allowed',
  });
  await expect(create({ nodes: [{ title: '昨天', due: '2026-11-21' }] })).rejects.toMatchObject({
    code: 'task.day-out-of-range',
  });
  const { id } = await create({ body: 'fangguyuan', horizon: 'long' });
  await expect(act(id, 'link', { appeals: [petition.number] })).rejects.toMatchObject({
    code: 'request.invalid',
    facts: { errors: [{ pointer: '/appeals/0' }] },
  });
  expect((await list({ body: 'fangguyuan' })).items).toMatchObject([{ id, body: { slug: 'fangguyuan' } }]);
});

test('stands in the order of horizons, page after page, with the counts of all', async () => {
  const long = await create({ horizon: 'long' });
  const near = await create();
  await act(long.id, 'withdraw', { reason });
  const first = await list({ limit: 2 });
  const rest = await list({ limit: 100, cursor: first.next! });
  const all = [...first.items, ...rest.items];
  expect(all.at(-1)).toMatchObject({ id: long.id, withdrawalReason: reason });
  expect(all.map(({ horizon }) => horizon)).toEqual(
    [...all.map(({ horizon }) => horizon)].sort((a) => (a === 'near' ? -1 : 1)),
  );
  expect(all.map(({ id }) => id)).toContain(near.id);
  expect(
    first.counts.reduce(
      (sum, { open, claimed, confirmed, unconfirmed, withdrawn }) =>
        sum + open + claimed + confirmed + unconfirmed + withdrawn,
      0,
    ),
  ).toBe(all.length);
  expect((await list({ horizon: 'long' })).items.map(({ id }) => id)).toEqual([long.id]);
  await expect(list({ horizon: 'near', cursor: first.next! })).rejects.toMatchObject({
    code: 'cursor.invalid',
  });
});

test('is suggested by what came often in 90 days, as long as no open task stands behind it', async () => {
  const body = 'fangguyuan';
  await submit(body, morning - 91 * day);
  await enter(world, { body: { body, channel: 'petition' } });
  const numbers = [await submit(body), await submit(body), await submit(body)];
  expect((await suggestions(body, 4)).items).toEqual([]);
  expect(await suggestions(body, 3)).toMatchObject({
    from: '2026-08-25',
    to: '2026-11-22',
    atLeast: 3,
    items: [{ category: draft.category, count: 3, appeals: [...numbers].reverse() }],
  });
  const { id } = await create({ body, appeals: numbers });
  expect((await suggestions(body, 2)).items).toEqual([]);
  await act(id, 'withdraw', { reason });
  expect((await suggestions(body, 3)).items).toMatchObject([{ count: 3 }]);
});

test('says the same thing to who repeats a step under one key, and is refused a step it can not take', async () => {
  const key = 'a-key-of-its-own-for-this-test-01';
  const first = await create({}, at(morning, lead, key));
  expect(await create({}, at(morning, lead, key))).toEqual(first);
  await expect(act(first.id, 'witness', { verdict: 'solved' }, on(0, community))).rejects.toMatchObject({
    code: 'task.illegal-transition',
    facts: { legal: expect.arrayContaining(['claim', 'move-node']) as string[] },
  });
  await expect(
    act(first.id, 'note', { text: '改了' }, on(0, staff('donggaodi', 'lead'))),
  ).rejects.toMatchObject({
    code: 'task.not-your-unit',
  });
  await expect(get('FZ-T-2026-999999')).rejects.toMatchObject({ code: 'task.not-found' });
});
