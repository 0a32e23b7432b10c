// Visits to households: written down once, with what was asked, or not at all; read by their unit, and forgotten.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AskedDraft, Role, VisitDraft, VisitReceipt } from '@huiyin/sdk';
import { forgetOld } from '../../src/use-cases/forget.js';
import type { StaffActor } from '../../src/use-cases/operation.js';
import { everythingIn } from '../db/support/everything.js';
import { at, createWorld, day, morning, resident, staff, type World } from '../db/support/world.js';
import { collect, lastFour, phone } from './entry.js';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const asked: AskedDraft = {
  kind: 'request',
  category: 'lifts',
  title: '电梯晚上也要有人管',
  text: '希望物业晚上留一个能打通的电话。',
  place: '芳古园一区 3 号楼',
  contact: { phone },
};
const visit: VisitDraft = {
  body: 'fangguyuan',
  grid: '第 3 网格',
  visitedAt: '2026-11-20T19:00:00+08:00',
  cohort: 'elderly',
  household: '3 号楼 2 单元 301',
  heard: '老两口独住，晚上不敢下楼。',
};
const gridWorker = staff('fangguyuan', 'grid');

interface Sent {
  readonly actor?: StaffActor;
  readonly now?: number;
  readonly key?: string;
}
const log = (draft: Partial<VisitDraft> = {}, { actor = gridWorker, now = morning, key }: Sent = {}) =>
  world.useCases['staff.visits.log'](
    { path: {}, query: {}, body: { ...visit, ...draft } },
    at(now, actor, key),
  );
const list = (
  body: string,
  actor: StaffActor,
  more: { book?: string; cursor?: string; limit?: number } = {},
) =>
  world.useCases['staff.visits.list'](
    { path: {}, query: { body, ...more }, body: undefined },
    at(morning, actor),
  );
const coverage = (body: string, actor: StaffActor, period?: string) =>
  world.useCases['staff.visits.coverage'](
    { path: {}, query: { body, ...(period !== undefined && { period }) }, body: undefined },
    at(morning, actor),
  );
const look = (number: string) =>
  world.useCases['staff.appeals.get'](
    { path: { number }, query: {}, body: undefined },
    at(morning, gridWorker),
  );
const countOf = async (table: 'visit' | 'appeal') =>
  Number((await world.query<{ n: string }>(`select count(*) as n from ${table}`))[0]?.n);

test('what was asked becomes appeals of the visit, whose clocks start at the door', async () => {
  const anonymous = { ...asked, title: '楼下添长椅', contact: undefined, anonymous: true };
  const { contact: _, ...nameless } = anonymous;
  const receipt = await log({
    care: '入冬前再来看暖气。',
    asked: [asked, { ...nameless, body: 'fangzhuang' }],
  });
  expect(receipt).toMatchObject({
    id: expect.stringMatching(/^FZ-V-2026-\d{6}$/),
    body: { slug: 'fangguyuan' },
    visitedAt: visit.visitedAt,
    recordedAt: '2026-11-22T09:30:00+08:00',
    appeals: [{ code: 'slip' }, { code: 'none' }],
  });
  const [first, second] = receipt.appeals.map(({ number }) => number);
  expect(await look(first!)).toMatchObject({
    body: { slug: 'fangguyuan' },
    channel: 'visit',
    cohort: 'elderly',
    occurredAt: visit.visitedAt,
    receivedAt: '2026-11-22T09:30:00+08:00',
    clocks: { firstResponse: { due: '2026-11-27' } },
    timeline: [{ type: 'received', by: '芳古园社区' }],
  });
  expect(await look(second!)).toMatchObject({ body: { slug: 'fangzhuang' }, anonymous: true });
  expect((await collect(world, first!, lastFour)).trackingCode).toMatch(/^\d{4} /);
});

test('sent again under its key it is one visit, in a minute and in a month, and another one is refused', async () => {
  const key = 'a phone’s key for one visit';
  const before = [await countOf('visit'), await countOf('appeal')] as const;
  const receipt = await log({ asked: [asked] }, { key });
  expect(await log({ asked: [asked] }, { key, now: morning + 60_000 })).toEqual(receipt);
  // By then the stored answer is forgotten.
  await forgetOld(world.ports, morning + 30 * day);
  expect(await log({ asked: [asked] }, { key, now: morning + 30 * day })).toEqual(receipt);
  for (const now of [morning, morning + 30 * day]) {
    await expect(log({ heard: '另一户。' }, { key, now })).rejects.toMatchObject({
      code: 'idempotency.body-differs',
    });
  }
  expect([await countOf('visit'), await countOf('appeal')]).toEqual([before[0] + 1, before[1] + 1]);
});

test('two phones with one key at once write one visit', async () => {
  const before = await countOf('visit');
  const tries = await Promise.allSettled([1, 2, 3].map(() => log({}, { key: 'sent by two tabs' })));
  const ids = tries.flatMap((tried) => (tried.status === 'fulfilled' ? [tried.value.id] : []));
  expect(new Set(ids).size).toBe(1);
  expect(await countOf('visit')).toBe(before + 1);
});

const faults: readonly (readonly [Partial<AskedDraft>, string])[] = [
  [{ category: 'health' }, '/category'],
  [{ contact: { name: '老李' } }, '/contact/phone'],
  [{ anonymous: true }, '/contact'],
  [{ body: 'donggaodi' }, '/body'],
];

test('whichever items can’t be taken, each is named at its place and nothing is written', async () => {
  const wrong = fc.constantFrom(...faults);
  const item = fc.option(wrong, { nil: undefined });
  await fc.assert(
    fc.asyncProperty(
      fc.array(item, { minLength: 1, maxLength: 10 }),
      wrong,
      fc.nat(10),
      async (some, one, place) => {
        const items = [...some.slice(0, place), one, ...some.slice(place)].slice(0, 10);
        if (items.every((fault) => fault === undefined)) return;
        const before = [await countOf('visit'), await countOf('appeal')];
        const pointers = items.flatMap((fault, index) => (fault ? [`/asked/${index}${fault[1]}`] : []));
        const error: unknown = await log({
          asked: items.map((fault) => ({ ...asked, ...fault?.[0] })),
        }).catch((thrown: unknown) => thrown);
        expect(error).toMatchObject({ code: 'request.invalid' });
        expect(
          (error as { facts: { errors: { pointer: string }[] } }).facts.errors.map(({ pointer }) => pointer),
        ).toEqual(pointers);
        expect([await countOf('visit'), await countOf('appeal')]).toEqual(before);
      },
    ),
    { numRuns: 20 },
  );
});

test.each([
  ['tomorrow', '2026-11-23T09:30:00+08:00', 'field.out-of-range'],
  ['more than 90 days ago', '2026-08-23T09:30:00+08:00', 'field.out-of-range'],
  ['no real moment', '2026-02-30T09:30:00+08:00', 'field.wrong-format'],
])('a visit of %s is refused', async (_, visitedAt, code) => {
  await expect(log({ visitedAt })).rejects.toMatchObject({
    facts: { errors: [{ pointer: '/visitedAt', code }] },
  });
});

test.each<[string, Role, string, boolean]>([
  ['fangguyuan', 'grid', 'fangguyuan', true],
  ['fangzhuang', 'clerk', 'fangguyuan', true],
  ['fangguyuan', 'grid', 'fangzhuang', false],
  ['donggaodi', 'lead', 'fangguyuan', false],
  ['fengtai', 'lead', 'fangzhuang', false],
])('of %s a %s writes down and reads for %s: %s', async (unit, role, body, isAllowed) => {
  const actor = staff(unit, role);
  const tries = [log({ body }, { actor }), list(body, actor), coverage(body, actor)];
  const outcomes = (await Promise.allSettled(tries)).map(({ status }) => status === 'fulfilled');
  expect(outcomes).toEqual([isAllowed, isAllowed, isAllowed]);
});

test('counts are for who stands above, words are not', async () => {
  for (const role of ['district', 'admin', 'auditor'] as const) {
    expect((await coverage('fangzhuang', staff('fengtai', role))).visits).toBeGreaterThan(0);
    await expect(list('fangzhuang', staff('fengtai', role))).rejects.toMatchObject({
      code: 'auth.not-allowed',
    });
  }
});

test('each of the three books shows its visits, page by page, the latest first', async () => {
  const lead = staff('donggaodi', 'lead');
  const on = (days: number) => `2026-11-${String(days).padStart(2, '0')}T10:00:00+08:00`;
  const own = { body: 'donggaodi', grid: '一' };
  await log({ ...own, visitedAt: on(3) }, { actor: lead });
  await log({ ...own, visitedAt: on(9), care: '独居，每周看一次。' }, { actor: lead });
  await log({ ...own, visitedAt: on(5), asked: [asked] }, { actor: lead });
  const daysIn = async (book?: string) =>
    (await list('donggaodi', lead, { ...(book && { book }) })).items.map(({ visitedAt }) => visitedAt);
  expect(await daysIn()).toEqual([on(9), on(5), on(3)]);
  expect(await daysIn('requests')).toEqual([on(5)]);
  expect(await daysIn('care')).toEqual([on(9)]);
  const first = await list('donggaodi', lead, { limit: 2 });
  const rest = await list('donggaodi', lead, { limit: 2, cursor: first.next! });
  expect([...first.items, ...rest.items].map(({ visitedAt }) => visitedAt)).toEqual(await daysIn());
  expect(first.items[0]).toMatchObject({
    care: '独居，每周看一次。',
    books: ['diary', 'care'],
    visitor: lead.person,
  });
  await expect(list('donggaodi', lead, { book: 'care', cursor: first.next! })).rejects.toMatchObject({
    code: 'cursor.invalid',
  });
});

test('coverage counts a household once however it is spaced, by grid and by cohort, of the period asked', async () => {
  const lead = staff('donggaodi', 'lead');
  await log(
    { body: 'donggaodi', grid: '二', household: '3号楼2单元 301', cohort: 'families' },
    { actor: lead },
  );
  await log(
    { body: 'donggaodi', grid: '二', household: '３ 号楼 2 单元 301', cohort: 'families' },
    { actor: lead },
  );
  const body = { slug: 'donggaodi', name: '东高地街道', kind: 'street' };
  expect(await coverage('donggaodi', lead)).toEqual({
    body,
    period: '2026',
    visits: 5,
    households: 2,
    byCohort: [
      { cohort: 'elderly', visits: 3, households: 1 },
      { cohort: 'families', visits: 2, households: 1 },
    ],
    byGrid: [
      { body, grid: '一', visits: 3, households: 1 },
      { body, grid: '二', visits: 2, households: 1 },
    ],
  });
  expect(await coverage('donggaodi', lead, '2026-10')).toMatchObject({
    visits: 0,
    households: 0,
    byGrid: [],
  });
  const draft = { body: 'donggaodi', households: 1_200 };
  const call = { path: {}, query: {}, body: draft };
  expect((await world.useCases['staff.visits.setHouseholds'](call, at(morning, lead))).population).toBe(
    1_200,
  );
  expect((await coverage('donggaodi', lead)).population).toBe(1_200);
});

const words = /独住|单元 301|入冬前/;
const latest = async ({ id }: VisitReceipt) =>
  (await list('fangguyuan', gridWorker, { limit: 100 })).items.find((item) => item.id === id);

test('nothing that was said at a door lies readable in the database, nor in a line of the log', async () => {
  await log({ care: '入冬前再来看暖气。' });
  expect(await everythingIn(world)).not.toMatch(words);
  expect(JSON.stringify(world.lines)).not.toMatch(words);
});

test('a household that erases its appeal takes the visit’s words along; the visit stays counted', async () => {
  const receipt = await log({ asked: [asked] });
  const { number } = receipt.appeals[0]!;
  expect(await latest(receipt)).toMatchObject({ heard: visit.heard, household: visit.household });
  const { trackingCode } = await collect(world, number);
  const before = await coverage('fangguyuan', gridWorker);
  await world.useCases['appeals.erase'](
    { path: { number }, query: {}, body: {} as never },
    at(morning, resident(trackingCode)),
  );
  const shown = await latest(receipt);
  expect(shown).toMatchObject({ cohort: 'undisclosed', forgottenOn: '2026-11-22', appeals: [{ number }] });
  expect(JSON.stringify(shown)).not.toMatch(words);
  expect((await coverage('fangguyuan', gridWorker)).visits).toBe(before.visits);
});

test('after two years the words are gone and no one can write others in their place', async () => {
  const receipt = await log();
  await forgetOld(world.ports, Date.parse(visit.visitedAt) + 730 * day - 1);
  expect((await latest(receipt))?.heard).toBe(visit.heard);
  await forgetOld(world.ports, Date.parse(visit.visitedAt) + 730 * day + 1);
  expect((await latest(receipt))?.heard).toBeUndefined();
  await world.query('begin');
  await world.query(`select set_config('role', 'huiyin_app', true), set_config('huiyin.ledger', 'FZ', true)`);
  await expect(world.query(`update visit set sealed = '\\x00', forgotten_on = null`)).rejects.toThrow(
    /row-level security/,
  );
  await world.query('rollback');
});
