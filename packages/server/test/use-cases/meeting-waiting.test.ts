// Questions asked from a telephone, on a real ledger: an appeal at once, on the wall after a person has looked.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MeetingAskDraft, MeetingDetail, MeetingDraft, MeetingTakeDraft } from '@huiyin/sdk';
import { momentOf } from '@huiyin/sdk/rules';
import { at, createWorld, day, morning, resident, staff, type World } from '../db/support/world.js';
import { of, path, promise, reason } from './promises.js';

const clerk = staff('fangzhuang');
const hour = day / 24;

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const announce = async (): Promise<string> => {
  const body: MeetingDraft = {
    ...{ body: 'fangzhuang', kind: 'street' as const, title: '报告会', place: '文化中心' },
    ...{ startsAt: momentOf(morning + day), agenda: [], desks: [] },
  };
  const call = { path: {}, query: {}, body };
  return (await world.useCases['staff.meetings.announce'](call, at(morning, clerk))).id;
};
const open = (id: string) =>
  world.useCases['staff.meetings.open']({ ...of(id), body: {} }, at(morning + day, clerk));
const question: MeetingAskDraft = {
  ...{ kind: 'request', category: 'parking', title: '晚上停车找王先生 13800138000' },
  ...{ text: '写字楼晚上空着四十个车位。', place: '芳星园二区', cohort: 'commuters' },
  contact: { phone: '13800138000' },
};
const ask = (id: string, more: Partial<MeetingAskDraft> = {}, key?: string, now = morning) =>
  world.useCases['meetings.ask'](
    { ...of(id), body: { ...question, ...more } },
    at(now, { kind: 'anyone' }, key),
  );
const queue = (id: string, who = clerk) =>
  world.useCases['staff.meetings.queue']({ ...of(id), body: undefined }, at(morning, who));
const take = (id: string, body: MeetingTakeDraft) =>
  world.useCases['staff.meetings.take']({ ...of(id), body }, at(morning + day + hour, clerk));
const get = (id: string): Promise<MeetingDetail> =>
  world.useCases['meetings.get']({ ...of(id), body: undefined }, at(morning + day + hour));

test('is filed like any appeal and waits unread by the public until a person puts it in words for everybody', async () => {
  const id = await announce();
  const receipt = await ask(id, {}, 'one-question-sent-twice-over');
  expect(await ask(id, {}, 'one-question-sent-twice-over')).toEqual(receipt);
  expect(receipt).toMatchObject({ body: { slug: 'fangzhuang' }, clocks: {} });
  const tracked = await world.useCases['appeals.track'](
    { ...path(receipt.number), body: undefined },
    at(morning, resident(receipt.trackingCode)),
  );
  expect(tracked).toMatchObject({ title: question.title, state: 'received' });
  const waiting = await queue(id);
  expect(waiting).toMatchObject({ waiting: 1, items: [{ appeal: receipt.number, title: question.title }] });
  expect(
    JSON.stringify({ ...waiting, items: waiting.items.map(({ title: _, ...rest }) => rest) }),
  ).not.toMatch(/1380013/);
  await open(id);
  expect(JSON.stringify(await get(id))).not.toContain('停车');
  const put = { turn: 1, appeal: receipt.number };
  await expect(take(id, { ...put, asked: '停车找 13800138000' })).rejects.toMatchObject({
    code: 'request.invalid',
    facts: { errors: [{ pointer: '/asked' }] },
  });
  const asked = '晚上停车能不能和写字楼错开？';
  const answer = { type: 'promised', text: '两周里谈妥。', promise } as const;
  expect(await take(id, { ...put, asked, answer })).toMatchObject({ turn: 1, answer: 'promised' });
  const [shown] = (await get(id)).asked;
  expect(shown).toMatchObject({ asked, appeal: receipt.number, state: 'answered', promises: [{}] });
  expect((await queue(id)).waiting).toBe(0);
  await expect(take(id, { turn: 2, appeal: receipt.number, asked })).rejects.toMatchObject({
    code: 'meeting.not-waiting',
  });
});

test('takes a number that nobody has, and waits on where it was refused', async () => {
  const id = await announce();
  const [first, second] = [await ask(id), await ask(id)];
  await open(id);
  await take(id, { turn: 3, appeal: first.number, asked: '停车' });
  await expect(take(id, { turn: 3, appeal: second.number, asked: '再问停车' })).rejects.toMatchObject({
    code: 'meeting.turn-taken',
    facts: { taken: { appeal: first.number, asked: '停车' } },
  });
  expect((await queue(id)).items.map(({ appeal }) => appeal)).toEqual([second.number]);
  const elsewhere = await announce();
  await open(elsewhere);
  await expect(take(elsewhere, { turn: 1, appeal: second.number, asked: '停车' })).rejects.toMatchObject({
    code: 'meeting.not-waiting',
  });
  await expect(queue(id, staff('donggaodi'))).rejects.toMatchObject({ code: 'meeting.not-your-unit' });
});

test('is set aside with a reason and lives on; what was erased or withdrawn waits no more', async () => {
  const id = await announce();
  const [aside, erased, withdrawn] = [await ask(id), await ask(id), await ask(id, { anonymous: true })];
  const set = { appeal: aside.number, reason: '问的是别的区的事。' };
  await world.useCases['staff.meetings.setAside']({ ...of(id), body: set }, at(morning, clerk));
  await world.useCases['appeals.erase'](
    { ...path(erased.number), body: { confirm: true } },
    at(morning, resident(erased.trackingCode)),
  );
  await world.useCases['appeals.withdraw'](
    { ...path(withdrawn.number), body: {} },
    at(morning, resident(withdrawn.trackingCode)),
  );
  expect(await queue(id)).toMatchObject({
    waiting: 0,
    aside: [{ ...set, by: clerk.person }],
  });
  const kept = await world.query(`select appeal from meeting_waiting where appeal = '${erased.number}'`);
  expect(kept).toEqual([]);
  await world.useCases['staff.appeals.accept'](
    { ...path(aside.number), body: {} },
    at(morning + hour, clerk),
  );
  await world.useCases['staff.meetings.cancel'](
    { ...of(id), body: { reason } },
    at(morning, staff('fangzhuang', 'lead')),
  );
  await expect(ask(id)).rejects.toMatchObject({ code: 'meeting.not-asking' });
});
