// Before a meeting, on a real ledger: what it lacks is computed from what is there, and plans are for whom they concern.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PlanDraft, ResponsePlanDetail } from '@huiyin/sdk';
import { momentOf } from '@huiyin/sdk/rules';
import type { StaffActor } from '../../src/use-cases/operation.js';
import { forgetOld } from '../../src/use-cases/forget.js';
import { at, createWorld, day, draft as appeal, morning, staff, type World } from '../db/support/world.js';

let world: World;
let meeting: string;
let lift: string;

const lead = staff('fangzhuang', 'lead');
const clerk = staff('fangzhuang');
const none = { query: {}, body: undefined } as const;

beforeAll(async () => {
  world = await createWorld();
  const announced = await world.useCases['staff.meetings.announce'](
    {
      ...{ path: {}, query: {} },
      body: {
        ...{ body: 'fangzhuang', kind: 'street', title: '第四季度报告会', place: '文化中心' },
        ...{ startsAt: momentOf(morning + 20 * day), agenda: [], desks: [] },
      },
    },
    at(morning, lead),
  );
  meeting = announced.id;
  const filed = await world.useCases['appeals.submit']({ path: {}, query: {}, body: appeal }, at(morning));
  lift = filed.number;
});
afterAll(() => world.close());

const plan: PlanDraft = {
  ...{ category: 'lifts', topic: '三号楼电梯大修', asked: '什么时候修，谁出钱？', appeals: [] },
  ...{ known: '主机在路上，十二月中到货。', promises: [{ what: '换好主机', who: '社区主任' }] },
  ...{ speaker: '副主任', units: ['zhujian'] },
};

const readiness = (now = morning, actor = lead) =>
  world.useCases['staff.meetings.readiness']({ path: { id: meeting }, ...none }, at(now, actor));
const write = (more: Partial<PlanDraft> = {}, actor: StaffActor = clerk) =>
  world.useCases['staff.plans.write'](
    { path: { id: meeting }, query: {}, body: { ...plan, ...more } },
    at(morning, actor),
  );
const revise = (id: string, revision: number, more: Partial<PlanDraft>): Promise<ResponsePlanDetail> =>
  world.useCases['staff.plans.revise'](
    { path: { id }, query: {}, body: { revision, plan: { ...plan, ...more } } },
    at(morning + day, clerk),
  );
const approve = (id: string, revision: number) =>
  world.useCases['staff.plans.approve']({ path: { id }, query: {}, body: { revision } }, at(morning, lead));
const read = (id: string, actor: StaffActor) =>
  world.useCases['staff.plans.get']({ path: { id }, ...none }, at(morning, actor));
const listed = async (actor: StaffActor) =>
  (
    await world.useCases['staff.plans.list']({ path: { id: meeting }, ...none }, at(morning, actor))
  ).items.map(({ id }) => id);

test('says whom visits left out, which answers are late and which topic has no plan; and less of it, bit by bit', async () => {
  const first = await readiness();
  expect(first).toMatchObject({ since: '2026-08-25', until: '2026-11-22', body: { slug: 'fangzhuang' } });
  expect(first.visits).toMatchObject({ ready: false, visits: 0, unvisitedPlaces: [{ slug: 'fangguyuan' }] });
  expect(first.visits.missing.map(({ gap }) => gap)).toEqual([
    ...['nobody-visited', 'cohorts-unvisited', 'communities-unvisited', 'population-unsaid'],
  ]);
  expect(first.lists).toMatchObject({ ready: true, untaken: { count: 1, oldest: lift }, late: { count: 0 } });
  for (const cohort of ['elderly', 'disabled', 'families', 'new-employment'] as const) {
    await world.useCases['staff.visits.log'](
      {
        ...{ path: {}, query: {} },
        body: {
          ...{ body: 'fangguyuan', visitedAt: momentOf(morning - day), cohort },
          ...{ household: `3 号楼 ${cohort}`, heard: '都好。' },
        },
      },
      at(morning, staff('fangguyuan')),
    );
  }
  const later = await readiness(morning + 9 * day);
  expect(later.visits).toMatchObject({ ready: true, visits: 4, unvisited: [], unvisitedPlaces: [] });
  expect(later.visits.byGrid).toEqual([
    { body: { slug: 'fangguyuan', name: '芳古园社区', kind: 'community' }, visits: 4, households: 4 },
  ]);
  expect(later.lists).toMatchObject({ ready: false, late: { count: 1, oldest: lift } });
  expect(later.lists.lists).toEqual([
    { id: 'done', total: 0, channels: [] },
    { id: 'underway', total: 1, channels: [{ channel: 'web', count: 1 }] },
    { id: 'coordination', total: 0, channels: [] },
  ]);
  const overdue = await readiness(morning + 16 * day);
  expect(overdue.plans).toMatchObject({
    ready: false,
    topics: [{ category: 'lifts', overdue: 1, plans: [] }],
  });
});

test('is told to the unit that reports and to auditors above it', async () => {
  expect((await readiness(morning, staff('fengtai', 'auditor'))).meeting).toBe(meeting);
  for (const actor of [staff('donggaodi', 'lead'), staff('fangguyuan', 'lead')]) {
    await expect(readiness(morning, actor)).rejects.toMatchObject({ code: 'meeting.not-your-unit' });
  }
});

test('a plan is read by the unit, by whom it concerns and by auditors, and by nobody else', async () => {
  const { id } = await write({ appeals: [lift, lift] });
  const other = await write({ topic: '加装电梯', units: ['fangguyuan'] });
  expect((await read(id, clerk)).content.appeals).toEqual([lift]);
  expect(await read(id, clerk)).toMatchObject({ status: 'draft', mayRevise: true });
  expect((await read(id, clerk)).mayApprove).toBeUndefined();
  expect((await read(id, lead)).mayApprove).toBe(true);
  expect(await listed(lead)).toEqual([id, other.id]);
  expect(await listed(staff('zhujian', 'bureau'))).toEqual([id]);
  expect(await listed(staff('fangguyuan'))).toEqual([other.id]);
  expect(await listed(staff('fengtai', 'auditor'))).toEqual([id, other.id]);
  expect(await listed(staff('chengguan', 'bureau'))).toEqual([]);
  expect((await read(id, staff('zhujian', 'bureau'))).mayRevise).toBeUndefined();
  for (const actor of [staff('chengguan', 'bureau'), staff('donggaodi', 'lead'), staff('fangguyuan')]) {
    await expect(read(id, actor)).rejects.toMatchObject({ code: 'plan.not-found' });
  }
  await expect(write({}, staff('fangguyuan'))).rejects.toMatchObject({ code: 'meeting.not-your-unit' });
  await expect(write({ appeals: ['FZ-2026-999999'] })).rejects.toMatchObject({ code: 'appeal.not-found' });
  await expect(write({ units: ['nobody'] })).rejects.toMatchObject({ code: 'unit.not-found' });
});

test('a plan made ready is counted; written anew it is a draft, and what it said stays readable', async () => {
  const { id } = await write({ topic: '停电的时候' });
  expect(await approve(id, 1)).toMatchObject({ status: 'ready', revision: 2 });
  const before = (await readiness(morning + 16 * day)).plans;
  expect(before).toMatchObject({ ready: true, plansReady: 1 });
  await expect(revise(id, 1, { known: '主机到了。' })).rejects.toMatchObject({
    code: 'plan.changed-meanwhile',
  });
  const anew = await revise(id, 2, { known: '主机到了。' });
  expect(anew).toMatchObject({ status: 'draft', revision: 3 });
  expect(anew.history.map(({ revision, status, content }) => [revision, status, content.known])).toEqual([
    ...[
      [3, 'draft', '主机到了。'],
      [2, 'ready', plan.known],
      [1, 'draft', plan.known],
    ],
  ]);
  expect((await readiness(morning + 16 * day)).plans).toMatchObject({ ready: false, plansReady: 0 });
});

test('no log, stream or public page says a word of a plan, and a year after it was last changed it is gone', async () => {
  const sealed = await world.query("select 1 from log_entry where facts ->> 'record' like '%plan%'");
  expect(sealed).toEqual([]);
  const known = await world.query<{ said: number }>(
    "select count(*)::integer as said from log_entry where to_jsonb(log_entry)::text like '%主机%'",
  );
  expect(known).toEqual([{ said: 0 }]);
  const [rights] = await world.query<{ rewrite: boolean; remove: boolean }>(
    `select has_table_privilege('huiyin_app', 'response_plan_revision', 'update') as rewrite,
      has_table_privilege('huiyin_app', 'response_plan_revision', 'delete') as remove`,
  );
  expect(rights).toEqual({ rewrite: false, remove: false });
  const left = () =>
    world.query<{ plans: number; said: number }>(
      `select (select count(*) from response_plan)::integer as plans,
        (select count(*) from response_plan_revision)::integer as said`,
    );
  await forgetOld(world.ports, morning + 365 * day);
  expect((await left())[0]?.plans).toBeGreaterThan(0);
  await forgetOld(world.ports, morning + 367 * day);
  expect(await left()).toEqual([{ plans: 0, said: 0 }]);
});
