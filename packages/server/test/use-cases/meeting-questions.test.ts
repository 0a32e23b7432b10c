// Questions captured at a report meeting: appeal, answer and promise in one call, each number taken once.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AnswerDraft, MeetingDetail, MeetingDraft, MeetingQuestionDraft } from '@huiyin/sdk';
import { dayOf, momentOf } from '@huiyin/sdk/rules';
import { at, createWorld, day, morning, resident, staff, type World } from '../db/support/world.js';
import { collect, lastFour, phone } from './entry.js';
import { of, path, promise } from './promises.js';

const clerk = staff('fangzhuang');
const hour = day / 24;
const asked = '三号楼电梯老停，什么时候大修？';
const promised: AnswerDraft = { type: 'promised', text: '厂家定了，十天里换主机。', promise };

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

/** A meeting that has just begun. */
async function meeting(): Promise<string> {
  const body: MeetingDraft = {
    ...{ body: 'fangzhuang', kind: 'street' as const, title: '报告会', place: '文化中心' },
    ...{ startsAt: momentOf(morning), agenda: [], desks: [] },
  };
  const { id } = await world.useCases['staff.meetings.announce'](
    { path: {}, query: {}, body },
    at(morning - day, clerk),
  );
  await world.useCases['staff.meetings.open']({ ...of(id), body: {} }, at(morning, clerk));
  return id;
}
const question = (turn: number, more: Partial<MeetingQuestionDraft> = {}): MeetingQuestionDraft => ({
  turn,
  asked,
  category: 'lifts',
  place: '芳古园一区 3 号楼',
  withoutCode: true,
  ...more,
});
const capture = (id: string, body: MeetingQuestionDraft, context = at(morning + hour, clerk)) =>
  world.useCases['staff.meetings.capture']({ ...of(id), body }, context);
const get = (id: string): Promise<MeetingDetail> =>
  world.useCases['meetings.get']({ ...of(id), body: undefined }, at(morning + 2 * hour));

test('becomes an appeal with its answer and promise in one call, which everybody reads by its number', async () => {
  const id = await meeting();
  const contact = { name: '王淑兰', phone };
  const { withoutCode: _none, ...reachable } = question(1, { contact, answer: promised, askedBy: 'elderly' });
  const receipt = await capture(id, reachable);
  expect(receipt).toMatchObject({ turn: 1, code: 'slip', answer: 'promised', body: { slug: 'fangzhuang' } });
  const told = await get(id);
  expect(told.asked).toMatchObject([
    {
      turn: 1,
      asked,
      appeal: receipt.number,
      state: 'answered',
      answer: 'promised',
      answered: promised.text,
      promises: [{ commitment: receipt.commitments[0], text: promise.text, status: 'open' }],
    },
  ]);
  expect(JSON.stringify(told)).not.toMatch(/王淑兰|8642|elderly/);
  const appeal = await world.useCases['staff.appeals.get'](
    { ...path(receipt.number), body: undefined },
    at(morning + 2 * hour, clerk),
  );
  expect(appeal).toMatchObject({ channel: 'meeting', title: asked, cohort: 'elderly' });
  const commitment = await world.useCases['commitments.get'](
    { ...of(receipt.commitments[0]!), body: undefined },
    at(morning + 2 * hour),
  );
  expect(commitment).toMatchObject({ origin: 'meeting', appeal: receipt.number, madeOn: dayOf(morning) });
});

test('takes a number once: the second clerk is told what has it, and writes the question down under another', async () => {
  const id = await meeting();
  const [first, second] = await Promise.allSettled([
    capture(id, question(3)),
    capture(id, question(3, { asked: '停车怎么办？' })),
  ]);
  const won = first.status === 'fulfilled' ? first.value : (second as typeof first & { value: never }).value;
  const lost = first.status === 'rejected' ? first : second;
  const [said, other] = lost === second ? [asked, '停车怎么办？'] : ['停车怎么办？', asked];
  expect(lost).toMatchObject({
    reason: { code: 'meeting.turn-taken', facts: { taken: { appeal: won.number, asked: said } } },
  });
  await capture(id, question(4, { asked: other }));
  expect((await get(id)).asked.map((one) => [one.turn, one.asked])).toEqual([
    [3, said],
    [4, other],
  ]);
  expect(await world.query(`select 1 from appeal where channel = 'meeting' and ledger = 'FZ'`)).toHaveLength(
    3,
  );
});

test('is written down once however often an offline desk sends it, the next morning too', async () => {
  const id = await meeting();
  await world.useCases['staff.meetings.close']({ ...of(id), body: {} }, at(morning + 2 * hour, clerk));
  const late = question(5, { occurredAt: momentOf(morning + hour), answer: promised });
  const send = () => capture(id, late, at(morning + 20 * hour, clerk, 'a-key-kept-offline-overnight-01'));
  const receipt = await send();
  expect(await send()).toEqual(receipt);
  expect((await get(id)).asked).toHaveLength(1);
  const outside = question(6, { occurredAt: momentOf(morning + 3 * hour) });
  await expect(capture(id, outside, at(morning + 20 * hour, clerk))).rejects.toMatchObject({
    code: 'meeting.time-out-of-range',
  });
});

test('is answered later on the night, in the name of the unit it was addressed to, and once', async () => {
  const id = await meeting();
  const { number } = await capture(id, question(1, { body: 'fangguyuan' }));
  const answer: AnswerDraft = {
    type: 'cannot',
    text: '这里不能加装。',
    basis: '规范',
    alternative: '搬到一层',
  };
  const say = () =>
    world.useCases['staff.meetings.answer'](
      { ...of(id), body: { turn: 1, answer } },
      at(morning + hour, clerk),
    );
  expect(await say()).toMatchObject({ number, answer: 'cannot', commitments: [] });
  await expect(say()).rejects.toMatchObject({ code: 'meeting.turn-not-open' });
  const told = await get(id);
  expect(told).toMatchObject({ questions: 1, answered: 1, asked: [{ answered: '这里不能加装。' }] });
  expect(told.history.slice(0, 2).map(({ type }) => type)).toEqual(['question-answered', 'question-asked']);
});

test('says nothing private to everybody, and leaves nothing behind where it is refused', async () => {
  const id = await meeting();
  const answer: AnswerDraft = { type: 'policy-only', text: '请打 13800138000 找我。' };
  await expect(capture(id, question(1, { answer }))).rejects.toMatchObject({
    code: 'request.invalid',
    facts: { errors: [{ pointer: '/answer/text' }] },
  });
  await expect(capture(id, question(1, { body: 'donggaodi' }))).rejects.toMatchObject({
    facts: { errors: [{ pointer: '/body' }] },
  });
  const tooLate = { ...promise, due: { type: 'day', day: '2026-01-01' } } as const;
  await expect(
    capture(id, question(1, { answer: { type: 'promised', text: '会办的。', promise: tooLate } })),
  ).rejects.toMatchObject({ code: 'commitment.due-in-past' });
  await expect(capture(id, question(1), at(morning + hour, staff('donggaodi')))).rejects.toMatchObject({
    code: 'meeting.not-your-unit',
  });
  expect((await get(id)).asked).toEqual([]);
});

test('keeps its number and forgets what was asked and answered once its resident erases the appeal', async () => {
  const id = await meeting();
  const { withoutCode: _none, ...reachable } = question(1, { contact: { phone }, answer: promised });
  const { number } = await capture(id, reachable);
  const { trackingCode } = await collect(world, number, lastFour, { now: morning + hour });
  await world.useCases['appeals.erase'](
    { ...path(number), body: { confirm: true } },
    at(morning + hour, resident(trackingCode)),
  );
  const told = await get(id);
  const [one] = told.asked;
  expect(one).toMatchObject({ turn: 1, appeal: number, answer: 'promised' });
  expect(one).not.toHaveProperty('asked');
  expect(one).not.toHaveProperty('answered');
  expect(JSON.stringify(told)).not.toContain('电梯老停');
  const [kept] = await world.query<{ asked: null }>(
    `select asked, answered from meeting_question where appeal = '${number}'`,
  );
  expect(kept).toEqual({ asked: null, answered: null });
});
