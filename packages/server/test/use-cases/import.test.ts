// Importing a list into a ledger: the same rules as for every appeal, each row once, and nobody disturbed by it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { announceAnonymous } from '../../src/use-cases/announce-anonymous.js';
import { at, createWorld, day, draft, morning, staff, type World } from '../db/support/world.js';
import { everythingIn } from '../db/support/everything.js';
import { row } from '../import/support.js';
import { collect, lastFour } from './entry.js';
import { eraseByOperator } from '../../src/use-cases/index.js';
import { importRows, manyRows, type Values } from './importing.js';
import { numberOf } from './journey.js';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const one = async (values: Values, now = morning): Promise<string> => {
  const { numbers, faults } = await importRows(world, [values], { now });
  expect(faults).toEqual([]);
  return numbers.get(2) ?? '';
};
const look = (number: string, now = morning) =>
  world.useCases['staff.appeals.get'](
    { path: { number }, query: {}, body: undefined },
    at(now, staff('fangzhuang')),
  );
const appeals = async (): Promise<number> => {
  const [found] = await world.query<{ n: number }>('select count(*)::int as n from appeal');
  return found?.n ?? -1;
};
const received = async () => {
  const call = { path: {}, query: { body: 'fangzhuang', period: '2025' }, body: undefined };
  return (await world.useCases['reportCards.get'](call, at(morning))).received.value;
};

test('a row is an appeal like any other: counted in its month, sealed, with clocks from its own day', async () => {
  const before = (await received()) ?? 0;
  const number = await one({ ...row, 编号: 'first' });
  expect(await look(number)).toMatchObject({
    channel: 'import',
    title: row.标题,
    hasContact: true,
    occurredAt: '2025-03-08T09:30:00+08:00',
    receivedAt: '2026-11-22T09:30:00+08:00',
    clocks: { firstResponse: { due: '2025-03-15', state: 'late' } },
    timeline: [{ type: 'received', by: '管理员' }],
  });
  expect(await received()).toBe(before + 1);
  const [entry] = await world.query<{ facts: object }>(
    `select facts from log_entry where record = '${number}'`,
  );
  expect(entry?.facts).toMatchObject({ day: '2026-11-22', received: '2025-03-08', channel: 'import' });
});

test('a list imported again writes nothing, and says which numbers its rows have', async () => {
  const list = manyRows(120);
  const first = await importRows(world, list);
  expect(first).toMatchObject({ rows: 120, written: 120, known: 0, refused: 0 });
  const before = await appeals();
  const second = await importRows(world, list, { now: morning + day });
  expect(second).toMatchObject({ rows: 120, written: 0, known: 120, refused: 0 });
  expect(second.numbers).toEqual(first.numbers);
  expect(await appeals()).toBe(before);
});

test('broken off, it goes on where it was, and the batch in hand is whole', async () => {
  const stop = new AbortController();
  const list = manyRows(170, 1_000);
  const first = await importRows(world, list, {
    signal: stop.signal,
    onRow: (at) => (at === 120 ? stop.abort() : undefined),
  });
  expect(first).toMatchObject({ isInterrupted: true, written: 100 });
  expect(await importRows(world, list)).toMatchObject({ written: 70, known: 100, isInterrupted: false });
});

test('two runs of one list at once write each row once', async () => {
  const list = manyRows(130, 2_000);
  const runs = await Promise.all([importRows(world, list), importRows(world, list), importRows(world, list)]);
  expect(runs.reduce((sum, { written }) => sum + written, 0)).toBe(130);
  expect(runs.reduce((sum, { known }) => sum + known, 0)).toBe(260);
  expect(runs[1]?.numbers).toEqual(runs[0]?.numbers);
});

test('a row that changed under its key is told with nothing written; so is one that comes twice', async () => {
  const number = await one({ ...row, 编号: 'changing' });
  const before = await appeals();
  const { faults, numbers, changed } = await importRows(world, [
    { ...row, 编号: 'changing', 内容: '现在又好了。' },
    { ...row, 编号: 'changing' },
  ]);
  expect(faults.map(({ row: at, code }) => [at, code])).toEqual([
    [3, 'import.row-repeated'],
    [2, 'import.row-changed'],
  ]);
  expect([changed, numbers.get(2), await appeals()]).toEqual([1, number, before]);
  expect(await look(number)).toMatchObject({ text: row.内容 });
});

test('bad rows lose no good ones', async () => {
  const list = manyRows(60, 3_000).map((values, n) =>
    n % 7 === 0 ? { ...values, 来电时间: '前天' } : values,
  );
  const { written, refused, faults } = await importRows(world, list);
  expect([written, refused]).toEqual([51, 9]);
  expect(new Set(faults.map(({ code }) => code))).toEqual(new Set(['import.date-unreadable']));
});

test('what would become of a list is said without writing', async () => {
  await one({ ...row, 编号: 'there' });
  const before = await appeals();
  const list = [
    { ...row, 编号: 'there' },
    { ...row, 编号: 'there', 内容: '改了。' },
    { ...row, 编号: 'not yet' },
  ];
  expect(await importRows(world, list.slice(1), { mode: 'foresee' })).toMatchObject({
    written: 1,
    changed: 1,
  });
  expect(await importRows(world, [list[0] ?? {}], { mode: 'foresee' })).toMatchObject({ known: 1 });
  expect(await appeals()).toBe(before);
});

test('its resident collects the code with number and phone; without a phone, or unnamed, nobody can', async () => {
  const number = await one({ ...row, 编号: 'phone' });
  const { trackingCode } = await collect(world, number, lastFour);
  expect(trackingCode).toMatch(/^\d{4} \d{4} \d{4} \d{4}$/);
  for (const [编号, change] of [
    ['no phone', { 电话: undefined }],
    ['unnamed', { 匿名: '是' }],
  ] as const) {
    const without = await one({ ...row, ...change, 编号 });
    await expect(collect(world, without, lastFour)).rejects.toMatchObject({ code: 'code.not-matched' });
  }
});

test('nothing of a contact, and nothing of the list’s own keys, can be read in the database', async () => {
  await one({ ...row, 编号: '工单-绝无仅有-77', 姓名: '绝无仅有的人', 电话: '139 7777 6666' });
  expect(await everythingIn(world)).not.toMatch(/绝无仅有|139 7777 6666/);
});

test('streams carry nothing while a list comes in, and each case once with the next daily batch', async () => {
  // Whatever waits from the tests before is let out first.
  await announceAnonymous(world.ports, morning + day);
  const cursor = async () => {
    const query = { topics: 'body:fangzhuang' };
    return (await world.useCases['events.poll']({ path: {}, query, body: undefined }, at(morning))).cursor;
  };
  const since = async (start: string) => {
    const query = { topics: 'body:fangzhuang', cursor: start };
    return (await world.useCases['events.poll']({ path: {}, query, body: undefined }, at(morning))).items;
  };
  const start = await cursor();
  const { numbers } = await importRows(world, [
    ...manyRows(20, 4_000),
    { ...row, 编号: '4100', 匿名: '是' },
    { ...row, 编号: '4101', 渠道: '信访' },
  ]);
  expect(await since(start)).toEqual([]);
  await announceAnonymous(world.ports, morning + day);
  const announced = (await since(start)).map(numberOf);
  const petition = numbers.get(23);
  expect([...announced].sort()).toEqual([...numbers.values()].filter((number) => number !== petition).sort());
});

test('a batch of ten thousand is let out like a small one', async () => {
  const [model] = (await importRows(world, manyRows(1, 5_000))).numbers.values();
  await world.query(`insert into appeal
    select (jsonb_populate_record(a, jsonb_build_object('number', 'FZ-2024-' || lpad(n::text, 6, '0')))).*
    from appeal a, generate_series(1, 10000) n where a.number = '${model ?? ''}'`);
  await world.query(
    `insert into unannounced select 'FZ', number, '2026-11-22' from appeal where number like 'FZ-2024-%'`,
  );
  expect(await announceAnonymous(world.ports, morning + day)).toBeGreaterThan(10_000);
});

test('one that was erased is not brought back by its list, and what it said can’t be proved by the mark', async () => {
  const number = await one({ ...row, 编号: 'erased' });
  await eraseByOperator(world.ports, number, morning);
  const before = await appeals();
  expect(await importRows(world, [{ ...row, 编号: 'erased' }])).toMatchObject({ known: 1, written: 0 });
  expect(await importRows(world, [{ ...row, 编号: 'erased', 内容: '改了。' }])).toMatchObject({ known: 1 });
  expect(await appeals()).toBe(before);
  const marks = await world.query(`select content_hash from import_mark where number = '${number}'`);
  expect(marks).toEqual([{ content_hash: null }]);
});

test('who serves requests can forget what a row said, and change nothing else of a mark', async () => {
  const asApp = async (statement: string): Promise<unknown> => {
    await world.query('begin');
    try {
      await world.query(
        `select set_config('role', 'huiyin_app', true), set_config('huiyin.ledger', 'FZ', true)`,
      );
      return await world.query(statement);
    } finally {
      await world.query('rollback');
    }
  };
  for (const statement of [
    `update import_mark set content_hash = decode(repeat('00', 32), 'hex')`,
    `update import_mark set number = '${draft.body}'`,
    'delete from import_mark',
  ]) {
    await expect(asApp(statement)).rejects.toThrow(/permission denied|row-level security/);
  }
  await asApp('update import_mark set content_hash = null');
});
