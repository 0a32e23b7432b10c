// The life of an appeal through the use-cases: who does what, what everybody sees of it, what is refused.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Role } from '@huiyin/sdk';
import { lapseDue } from '../../src/use-cases/lapse.js';
import { at, createWorld, day, draft, morning, resident, staff, type World } from '../db/support/world.js';
import { begin, claimed } from './journey.js';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const look = (number: string, unit: string, role: Role = 'clerk', now = morning) =>
  world.useCases['staff.appeals.get'](
    { path: { number }, query: {}, body: undefined },
    at(now, staff(unit, role)),
  );
const track = (number: string, code: string, now = morning) =>
  world.useCases['appeals.track']({ path: { number }, query: {}, body: undefined }, at(now, resident(code)));

test('accepted, passed on, taken over, answered, claimed, half done, claimed again, confirmed', async () => {
  const journey = await begin(world, morning);
  const { number, trackingCode } = journey.receipt;
  const bureau = staff('zhujian', 'bureau');
  await journey.accept(morning);
  await journey.assign('zhujian', morning + day);
  await world.useCases['staff.appeals.takeOver'](
    { path: { number }, query: {}, body: {} },
    at(morning + 2 * day, bureau),
  );
  await journey.answer(morning + 3 * day, bureau);
  await journey.claim(morning + 4 * day, bureau);
  await journey.evaluate('half', morning + 5 * day);
  await journey.answer(morning + 6 * day, bureau);
  await journey.claim(morning + 7 * day, bureau);
  await journey.evaluate('solved', morning + 8 * day);

  const shown = await track(number, trackingCode, morning + 8 * day);
  expect(shown).toMatchObject({
    state: 'confirmed',
    responsible: { slug: 'zhujian', name: '区住建委' },
    ageDays: 8,
    clocks: {
      firstResponse: { due: '2026-11-29', metOn: '2026-11-25', state: 'met' },
      resolution: { due: '2026-12-07', metOn: '2026-11-29', state: 'met' },
    },
    evaluations: [
      { verdict: 'half', witness: 'resident' },
      { verdict: 'solved', rating: 'satisfied', witness: 'resident' },
    ],
    answers: [{ by: 'zhujian 的工作人员', answerer: 'official' }, {}],
    actions: ['evaluate', 'follow-up'],
  });
  expect(shown.timeline.map(({ type, by, state }) => [type, by, state])).toEqual([
    ['confirmed', '居民', 'confirmed'],
    ['claimed-done', '区住建委', 'claimed-done'],
    ['answered', '区住建委', 'answered'],
    ['disputed', '居民', 'in-hand'],
    ['claimed-done', '区住建委', 'claimed-done'],
    ['answered', '区住建委', 'answered'],
    ['taken-over', '区住建委', 'in-hand'],
    ['assigned', '方庄街道', 'assigned'],
    ['accepted', '方庄街道', 'accepted'],
    ['received', '居民', 'received'],
  ]);
  const indexes = shown.timeline.map(({ leafIndex }) => leafIndex);
  expect(indexes).toEqual([...indexes].sort((a, b) => b - a));
});

test('an answer that calls somebody above is two entries and moves the case to another list', async () => {
  const { receipt, accept } = await begin(world, morning);
  await accept(morning);
  const shown = await world.useCases['staff.appeals.answer'](
    {
      path: { number: receipt.number },
      query: {},
      body: { type: 'needs-coordination', text: '需要区里协调。', called: '区住建委', level: 'district' },
    },
    at(morning, staff('fangzhuang')),
  );
  expect(shown.level).toBe('district');
  expect(shown.timeline.slice(0, 2).map(({ type }) => type)).toEqual(['escalated', 'answered']);
  const list = async (name: string) =>
    (
      await world.useCases['appeals.list'](
        { path: {}, query: { body: 'fangzhuang', list: name, limit: 100 }, body: undefined },
        at(morning),
      )
    ).items.map(({ number }) => number);
  expect(await list('coordination')).toContain(receipt.number);
  expect(await list('underway')).not.toContain(receipt.number);
});

test('when it can be done is said by whoever accepts it, and everybody sees it', async () => {
  const { receipt } = await begin(world, morning);
  const { number, trackingCode } = receipt;
  const shown = await world.useCases['staff.appeals.accept'](
    { path: { number }, query: {}, body: { horizon: 'now' } },
    at(morning, staff('fangzhuang')),
  );
  expect(shown.horizon).toBe('now');
  const { timeline, clocks } = await track(number, trackingCode);
  expect(timeline.map(({ type, horizon }) => [type, horizon])).toEqual([
    ['scheduled', 'now'],
    ['accepted', undefined],
    ['received', undefined],
  ]);
  expect(clocks).toEqual(receipt.clocks);
});

test('an illegal move is refused with the legal ones', async () => {
  const { receipt, claim } = await begin(world, morning);
  await expect(claim(morning)).rejects.toMatchObject({
    code: 'appeal.illegal-transition',
    facts: { legal: expect.arrayContaining(['accept', 'decline']) },
  });
  expect((await look(receipt.number, 'fangzhuang')).timeline).toHaveLength(1);
});

test('done is not claimed without an answer that says so', async () => {
  const { receipt, accept, claim } = await begin(world, morning);
  await accept(morning);
  await world.useCases['staff.appeals.start'](
    { path: { number: receipt.number }, query: {}, body: {} },
    at(morning, staff('fangzhuang')),
  );
  await expect(claim(morning)).rejects.toMatchObject({ code: 'appeal.no-resolving-answer' });
});

test('a case is passed to a unit there is, and to no other', async () => {
  const { accept, assign } = await begin(world, morning);
  await accept(morning);
  await expect(assign('nowhere', morning)).rejects.toMatchObject({ code: 'unit.not-found' });
});

test('nobody witnesses their own claim', async () => {
  const { receipt } = await claimed(world, morning);
  const witness = (unit: string) =>
    world.useCases['staff.appeals.witness'](
      {
        path: { number: receipt.number },
        query: {},
        body: { witness: 'callback', verdict: 'solved', note: '电话里说已经修好了，很满意。' },
      },
      at(morning, staff(unit)),
    );
  await expect(witness('fangzhuang')).rejects.toMatchObject({ code: 'appeal.witness-not-independent' });
  expect(await witness('fangguyuan')).toMatchObject({
    state: 'confirmed',
    evaluations: [{ witness: 'callback' }],
  });
});

test.each([
  ['in the past', '2026-11-21', 'field.out-of-range'],
  ['on a day there is not', '2026-02-30', 'field.wrong-format'],
])('a docket is not reviewed %s', async (_, nextReview, code) => {
  const { receipt } = await begin(world, morning);
  await expect(
    world.useCases['staff.appeals.docket'](
      { path: { number: receipt.number }, query: {}, body: { supervisor: '李主任', nextReview } },
      at(morning, staff('fangzhuang', 'lead')),
    ),
  ).rejects.toMatchObject({ code: 'request.invalid', facts: { errors: [{ pointer: '/nextReview', code }] } });
});

test('silence closes a claim after the window, as nobody’s yes', async () => {
  const { receipt } = await claimed(world, morning);
  await lapseDue(world.ports, morning + 15 * day);
  expect((await look(receipt.number, 'fangzhuang')).state).toBe('claimed-done');
  await lapseDue(world.ports, morning + 16 * day);
  const shown = await look(receipt.number, 'fangzhuang', 'clerk', morning + 16 * day);
  expect(shown).toMatchObject({
    state: 'unconfirmed',
    timeline: [{ type: 'lapsed', by: '系统' }, {}, {}, {}, {}],
  });
  expect(await lapseDue(world.ports, morning + 16 * day)).toBe(0);
});

test('the resident brings a closed case back within a year, and not after', async () => {
  const { receipt, evaluate } = await claimed(world, morning);
  await evaluate('solved', morning);
  await expect(evaluate('unsolved', morning + 366 * day)).rejects.toMatchObject({
    code: 'appeal.reopen-window-passed',
  });
  await evaluate('unsolved', morning + 365 * day);
  expect(await look(receipt.number, 'fangzhuang', 'clerk', morning + 365 * day)).toMatchObject({
    state: 'in-hand',
    reopened: true,
    disputed: true,
    ageDays: 365,
    evaluations: [{ verdict: 'solved' }, { verdict: 'unsolved', witness: 'resident' }],
  });
});

test('each reader is offered what their role and unit may do', async () => {
  const { receipt, accept, assign } = await begin(world, morning);
  const actions = async (unit: string, role: Role) => (await look(receipt.number, unit, role)).actions;
  const anywhere = ['merge', 'recategorise'];
  expect(await actions('fangzhuang', 'clerk')).toEqual(['accept', ...anywhere]);
  expect(await actions('fangzhuang', 'lead')).toEqual(['accept', 'decline', ...anywhere, 'docket']);
  expect(await actions('fangguyuan', 'clerk')).toEqual([]);
  expect(await actions('fengtai', 'district')).toEqual(['docket']);
  expect(await actions('fengtai', 'auditor')).toEqual([]);
  await accept(morning);
  await assign('zhujian', morning);
  expect(await actions('zhujian', 'bureau')).toEqual(['take-over', 'contest', 'answer']);
  expect(await actions('fangzhuang', 'clerk')).toEqual(['assign', 'answer', ...anywhere]);
});

test('roles that only read can not write, whoever calls', async () => {
  const { receipt } = await begin(world, morning);
  const call = { path: { number: receipt.number }, query: {}, body: {} };
  for (const role of ['auditor', 'admin', 'district', 'bureau', 'panel'] as const) {
    await expect(
      world.useCases['staff.appeals.accept'](call, at(morning, staff('fangzhuang', role))),
    ).rejects.toMatchObject({ code: 'auth.not-allowed' });
  }
  await expect(world.useCases['staff.appeals.accept'](call, at(morning))).rejects.toMatchObject({
    code: 'auth.token-missing',
  });
});

test("another ledger's case does not exist, until it is passed on; a refusal to take it ends that", async () => {
  const { receipt, accept, assign } = await begin(world, morning);
  const { number } = receipt;
  const missing = { code: 'appeal.not-found' };
  for (const unit of ['zhujian', 'donggaodi'])
    await expect(look(number, unit)).rejects.toMatchObject(missing);
  await expect(look(number, 'donggaodi', 'auditor')).rejects.toMatchObject(missing);
  expect((await look(number, 'fengtai', 'auditor')).number).toBe(number);

  await accept(morning);
  await assign('zhujian', morning);
  expect((await look(number, 'zhujian', 'bureau')).assignee).toMatchObject({ slug: 'zhujian' });
  await world.useCases['staff.appeals.contest'](
    { path: { number }, query: {}, body: { reason: '电梯由市场监管部门负责，不归我们管。' } },
    at(morning, staff('zhujian', 'bureau')),
  );
  await expect(look(number, 'zhujian', 'bureau')).rejects.toMatchObject(missing);
  await assign('zhujian', morning);
  expect((await look(number, 'zhujian', 'bureau')).number).toBe(number);
});

test('a unit that no longer has the case still sees what it was passed', async () => {
  const { receipt, accept, assign } = await begin(world, morning);
  await accept(morning);
  await assign('zhujian', morning);
  await assign('fangguyuan', morning);
  expect((await look(receipt.number, 'zhujian', 'bureau')).actions).toEqual([]);
});

test('a queue holds what a unit was sent, has or was passed, nearest clock first, over all ledgers', async () => {
  const early = await begin(world, morning - 6 * day, { title: '早' });
  const late = await begin(world, morning, { title: '晚' });
  const other = await world.useCases['appeals.submit'](
    { path: {}, query: {}, body: { ...draft, body: 'donggaodi' } },
    at(morning),
  );
  for (const { accept, assign } of [late, early]) {
    await accept(morning);
    await assign('zhujian', morning);
  }
  const street = staff('donggaodi');
  const call = { path: { number: other.number }, query: {} };
  await world.useCases['staff.appeals.accept']({ ...call, body: {} }, at(morning, street));
  await world.useCases['staff.appeals.assign']({ ...call, body: { unit: 'zhujian' } }, at(morning, street));

  const pageOf = (cursor?: string) =>
    world.useCases['staff.appeals.list'](
      {
        path: {},
        query: { body: 'zhujian', state: 'assigned', limit: 2, ...(cursor && { cursor }) },
        body: undefined,
      },
      at(morning, staff('zhujian', 'bureau')),
    );
  const numbers: string[] = [];
  for (let page = await pageOf(); ; page = await pageOf(page.next)) {
    numbers.push(...page.items.map(({ number }) => number));
    if (page.next === undefined) break;
  }
  expect(numbers).toEqual(expect.arrayContaining([early.receipt.number, other.number, late.receipt.number]));
  expect(numbers[0]).toBe(early.receipt.number);
  expect(numbers.indexOf(other.number)).toBeLessThan(numbers.indexOf(late.receipt.number));
  expect(new Set(numbers).size).toBe(numbers.length);
});

test('nobody reads the queue of a unit they have nothing to do with', async () => {
  const queue = (unit: string, role: Role, body: string) =>
    world.useCases['staff.appeals.list'](
      { path: {}, query: { body }, body: undefined },
      at(morning, staff(unit, role)),
    );
  await expect(queue('donggaodi', 'clerk', 'fangzhuang')).rejects.toMatchObject({ code: 'auth.not-allowed' });
  await expect(queue('zhujian', 'bureau', 'nowhere')).rejects.toMatchObject({ code: 'body.not-found' });
  expect((await queue('fengtai', 'district', 'fangzhuang')).items.length).toBeGreaterThan(0);
});
