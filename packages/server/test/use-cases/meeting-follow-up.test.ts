// After a meeting, on a real ledger: portfolios and progress meetings stand on its page, and claims lead to another unit.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MeetingDetail, MeetingPortfoliosDraft, ProgressMeetingDraft } from '@huiyin/sdk';
import { momentOf } from '@huiyin/sdk/rules';
import { at, createWorld, day, morning, staff, type World } from '../db/support/world.js';

const lead = staff('fangzhuang', 'lead');
const hour = day / 24;
const begins = morning + day;
const later = begins + 3 * day;
const none = { query: {}, body: undefined } as const;

let world: World;
let meeting: string;
let appeals: string[];
let promise: string;

beforeAll(async () => {
  world = await createWorld();
  const call = { path: {}, query: {} };
  const announced = await world.useCases['staff.meetings.announce'](
    {
      ...call,
      body: {
        ...{ body: 'fangzhuang', kind: 'street', title: '第四季度报告会', place: '文化中心' },
        ...{ startsAt: momentOf(begins), agenda: [], desks: [] },
      },
    },
    at(morning, lead),
  );
  meeting = announced.id;
  const of = { path: { id: meeting }, query: {} };
  await world.useCases['staff.meetings.open']({ ...of, body: {} }, at(begins, lead));
  const asked = { category: 'lifts', place: '芳古园', withoutCode: true, body: 'fangguyuan' } as const;
  const promised = await world.useCases['staff.meetings.capture'](
    {
      ...of,
      body: {
        ...{ ...asked, turn: 1, asked: '电梯什么时候修？' },
        answer: {
          ...{ type: 'promised', text: '两周里换好。' },
          promise: {
            ...{ text: '换好主机。', owner: { name: '李主任', title: '社区主任' } },
            due: { type: 'calendar-days', days: 14 },
          },
        },
      },
    },
    at(begins + hour, lead),
  );
  const resolved = await world.useCases['staff.meetings.capture'](
    {
      ...of,
      body: {
        ...{ ...asked, turn: 2, asked: '楼道谁来清？' },
        answer: { type: 'resolved', text: '今天清完了。' },
      },
    },
    at(begins + hour, lead),
  );
  await world.useCases['staff.meetings.close']({ ...of, body: {} }, at(begins + 2 * hour, lead));
  appeals = [promised.number, resolved.number];
  [promise = ''] = promised.commitments;
});
afterAll(() => world.close());

const set = (body: MeetingPortfoliosDraft, actor = lead): Promise<MeetingDetail> =>
  world.useCases['staff.meetings.setPortfolios'](
    { path: { id: meeting }, query: {}, body },
    at(later, actor),
  );
const hold = (body: ProgressMeetingDraft): Promise<MeetingDetail> =>
  world.useCases['staff.meetings.holdProgress']({ path: { id: meeting }, query: {}, body }, at(later, lead));
const callbacks = async (actor = lead) =>
  (await world.useCases['staff.meetings.callbacks']({ path: { id: meeting }, ...none }, at(later, actor)))
    .items;

test('says who looks after which promise and how it goes, of promises made there only', async () => {
  const owner = { name: '周副主任', title: '街道办事处副主任' };
  await expect(set({ portfolios: [{ owner, commitments: ['FZ-C-2026-000999'] }] })).rejects.toMatchObject({
    code: 'request.invalid',
    facts: { errors: [{ pointer: '/portfolios/0/commitments/0' }] },
  });
  await expect(
    set({
      portfolios: [
        { owner, commitments: [promise] },
        { owner, commitments: [promise] },
      ],
    }),
  ).rejects.toMatchObject({ facts: { errors: [{ pointer: '/portfolios/1/commitments/0' }] } });
  await set({ portfolios: [{ owner, commitments: [promise] }] });
  const heldOn = '2026-11-25';
  const after = await hold({ heldOn, commitments: [promise], decided: '主机在路上。' });
  expect(after.portfolios?.items).toEqual([{ owner, commitments: [promise] }]);
  expect(after.progress).toMatchObject([{ heldOn, commitments: [promise], decided: '主机在路上。' }]);
  const read = await world.useCases['meetings.get']({ path: { id: meeting }, ...none }, at(later));
  expect(read.asked[0]?.promises[0]).toMatchObject({ commitment: promise, owner: { name: '李主任' } });
  expect(read.history.slice(0, 2).map(({ type }) => type)).toEqual(['progress-held', 'portfolios-set']);
  const sealed = await world.query<{ facts: object }>(
    "select facts from log_entry where facts ->> 'event' in ('portfolios-set', 'progress-held')",
  );
  expect(sealed).toHaveLength(2);
  expect(JSON.stringify(sealed)).not.toMatch(/周副主任|主机/);
  await expect(
    set({ portfolios: [{ owner, commitments: [promise] }] }, staff('donggaodi', 'lead')),
  ).rejects.toMatchObject({ code: 'meeting.not-your-unit' });
});

test('leads to whoever was told that it is done and has said nothing, for another unit than the one that says so', async () => {
  expect(await callbacks()).toEqual([]);
  const [, number = ''] = appeals;
  const community = staff('fangguyuan');
  await world.useCases['staff.appeals.claimDone'](
    { path: { number }, query: {}, body: {} },
    at(begins + day, community),
  );
  const claim = { turn: 2, appeal: number, claimedBy: { slug: 'fangguyuan' }, waitingDays: 2 };
  expect(await callbacks()).toMatchObject([{ ...claim, mayCall: true }]);
  const [own] = await world.useCases['staff.meetings.callbacks'](
    { path: { id: meeting }, ...none },
    at(later, staff('fengtai', 'auditor')),
  ).then(({ items }) => items);
  expect(own).toMatchObject(claim);
  expect(own?.mayCall).toBeUndefined();
  await world.useCases['staff.appeals.witness'](
    {
      path: { number },
      query: {},
      body: { witness: 'callback', verdict: 'solved', note: '问过了，清干净了。' },
    },
    at(later, lead),
  );
  expect(await callbacks()).toEqual([]);
});
