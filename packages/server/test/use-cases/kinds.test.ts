// What a suggestion and a criticism come to, and what a resident says once more when it is over.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Role } from '@huiyin/sdk';
import { addDays } from '@huiyin/sdk/rules';
import type { RequestOf } from '@huiyin/sdk/routes';
import { at, createWorld, day, morning, resident, staff, type World } from '../db/support/world.js';
import { enter } from './entry.js';
import { begin, claimed } from './journey.js';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const look = (number: string, unit: string, role: Role = 'clerk') =>
  world.useCases['staff.appeals.get'](
    { path: { number }, query: {}, body: undefined },
    at(morning, staff(unit, role)),
  );
const track = (number: string, code: string, now: number) =>
  world.useCases['appeals.track']({ path: { number }, query: {}, body: undefined }, at(now, resident(code)));

test('a suggestion is taken up or not, and both say more than that', async () => {
  const journey = await begin(world, morning, { kind: 'suggestion' });
  const { number, trackingCode } = journey.receipt;
  await journey.accept(morning);
  expect((await look(number, 'fangzhuang')).actions).toContain('answer');
  await expect(journey.answer(morning)).rejects.toMatchObject({ code: 'appeal.answer-unfit' });
  const answer = (body: RequestOf<'staff.appeals.answer'>, now: number) =>
    world.useCases['staff.appeals.answer'](
      { path: { number }, query: {}, body },
      at(now, staff('fangzhuang')),
    );
  await answer({ type: 'not-adopted', text: '这次没有采纳。', why: '消防通道不够宽。' }, morning + day);
  await journey.evaluate('unsolved', morning + 2 * day);
  await answer({ type: 'adopted', text: '采纳了。', in: '便民设施年度计划' }, morning + 3 * day);
  await journey.evaluate('solved', morning + 4 * day);
  expect(await track(number, trackingCode, morning + 4 * day)).toMatchObject({
    state: 'confirmed',
    ageDays: 4,
    answers: [
      { type: 'not-adopted', why: '消防通道不够宽。' },
      { type: 'adopted', in: '便民设施年度计划' },
    ],
  });
});

test('what has ended is rated once more, and is where it was', async () => {
  const journey = await claimed(world, morning);
  const { number, trackingCode } = journey.receipt;
  await journey.evaluate('solved', morning + day);
  const again = (now: number) =>
    world.useCases['appeals.followUp'](
      { path: { number }, query: {}, body: { rating: 'fair', comment: '又有点响。' } },
      at(now, resident(trackingCode)),
    );
  expect(await again(morning + 30 * day)).toMatchObject({
    state: 'confirmed',
    actions: ['evaluate'],
    evaluations: [{ verdict: 'solved', rating: 'satisfied' }],
    timeline: [{ type: 'followed-up', rating: 'fair', text: '又有点响。', by: '居民' }, {}, {}, {}, {}, {}],
  });
  await expect(again(morning + 31 * day)).rejects.toMatchObject({ code: 'appeal.illegal-transition' });
  expect((await track(number, trackingCode, morning + 32 * day)).actions).toEqual(['evaluate']);
});

test('a criticism is never turned away', async () => {
  const { receipt } = await begin(world, morning, { kind: 'criticism' });
  expect((await look(receipt.number, 'fangzhuang', 'lead')).actions).not.toContain('decline');
});

test('a petition is extended once by a lead, and its resident reads until when and why', async () => {
  const petition = await enter(world, { body: { channel: 'petition' } });
  const { number } = petition;
  const reason = '要等产权单位的鉴定结论，已当面告诉信访人。';
  const extend = (role: Role, now = morning + day) =>
    world.useCases['staff.appeals.extendPetition'](
      { path: { number }, query: {}, body: { days: 30, reason } },
      at(now, staff('fangzhuang', role)),
    );
  const { actions, clocks: before } = await look(number, 'fangzhuang', 'lead');
  expect(actions).toContain('extend-petition');
  await expect(extend('clerk')).rejects.toMatchObject({ code: 'auth.not-allowed' });
  const { clocks, timeline } = await extend('lead');
  const { due } = before.resolution;
  expect(clocks.resolution).toEqual({ due, state: 'running', extendedTo: addDays(due, 30) });
  expect(timeline[0]).toMatchObject({
    type: 'petition-extended',
    text: reason,
    extendedTo: addDays(due, 30),
  });
  await expect(extend('lead')).rejects.toMatchObject({ code: 'appeal.illegal-transition' });
  expect((await look(number, 'fangzhuang', 'lead')).clocks).toEqual(clocks);
});
