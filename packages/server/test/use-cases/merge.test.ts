// 并入同类 and another category: the resident is told where it went, keeps an own word, and no clock moves.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TrackedAppeal } from '@huiyin/sdk';
import { at, createWorld, day, draft, morning, resident, staff, type World } from '../db/support/world.js';
import { begin, claimed, type Journey } from './journey.js';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const street = staff('fangzhuang');

const merge = ({ receipt: { number } }: Journey, into: string, unit = street) =>
  world.useCases['staff.appeals.merge']({ path: { number }, query: {}, body: { into } }, at(morning, unit));
const track = ({ receipt: { number, trackingCode } }: Journey): Promise<TrackedAppeal> =>
  world.useCases['appeals.track'](
    { path: { number }, query: {}, body: undefined },
    at(morning, resident(trackingCode)),
  );

test('who is merged is told the number it went into, and can say it is not solved', async () => {
  const [first, second] = [await begin(world, morning), await begin(world, morning)];
  await first.accept(morning);
  const merged = await merge(second, first.receipt.number);
  expect(merged).toMatchObject({ state: 'merged', mergedInto: first.receipt.number });
  const seen = await track(second);
  expect(seen).toMatchObject({ state: 'merged', mergedInto: first.receipt.number, actions: ['evaluate'] });
  expect(seen.timeline[0]).toMatchObject({ type: 'merged', into: first.receipt.number });

  await second.evaluate('unsolved', morning + day);
  const back = await track(second);
  expect(back).toMatchObject({ state: 'in-hand' });
  expect(back).not.toHaveProperty('mergedInto');
});

test('it goes into no case that has ended, is not there, is a petition, or is itself', async () => {
  const journey = await begin(world, morning);
  const done = await claimed(world, morning);
  await done.evaluate('solved', morning);
  const petition = await world.enter({ ...draft, channel: 'petition' }, at(morning, { kind: 'system' }));
  const elsewhere = await begin(world, morning, { body: 'donggaodi' });
  for (const into of [
    done.receipt.number,
    'FZ-2026-999999',
    petition.number,
    elsewhere.receipt.number,
    journey.receipt.number,
  ]) {
    await expect(merge(journey, into), into).rejects.toMatchObject({ code: 'appeal.merge-target-unfit' });
  }
  expect(await track(journey)).toMatchObject({ state: 'received' });
});

test('a petition goes into nothing', async () => {
  const petition = await world.enter({ ...draft, channel: 'petition' }, at(morning, { kind: 'system' }));
  const other = await begin(world, morning);
  await expect(merge({ receipt: petition } as Journey, other.receipt.number)).rejects.toMatchObject({
    code: 'appeal.is-petition',
  });
});

test('a case with an open promise is not merged away', async () => {
  const [promised, other] = [await begin(world, morning), await begin(world, morning)];
  await promised.accept(morning);
  await world.useCases['staff.appeals.answer'](
    {
      path: { number: promised.receipt.number },
      query: {},
      body: {
        type: 'promised',
        text: '一周内换好。',
        promise: {
          text: '一周内换好门禁。',
          due: { type: 'working-days', days: 5 },
          owner: { name: '赵敏', title: '副主任' },
        },
      },
    },
    at(morning, street),
  );
  await expect(merge(promised, other.receipt.number)).rejects.toMatchObject({
    code: 'appeal.open-commitment',
  });
});

test('who neither has it nor was asked merges nothing', async () => {
  const [one, other] = [await begin(world, morning), await begin(world, morning)];
  await expect(merge(one, other.receipt.number, staff('fangguyuan'))).rejects.toMatchObject({
    code: 'appeal.not-your-unit',
  });
});

test('another category moves neither clock, is counted under the new one and told to the resident', async () => {
  const journey = await begin(world, morning);
  const { number } = journey.receipt;
  const before = await track(journey);
  const after = await world.useCases['staff.appeals.recategorise'](
    { path: { number }, query: {}, body: { category: 'parking', note: '说的是停车。' } },
    at(morning + day, street),
  );
  expect(after).toMatchObject({ category: 'parking', clocks: before.clocks });
  expect((await track(journey)).timeline[0]).toMatchObject({
    type: 'recategorised',
    category: 'parking',
    text: '说的是停车。',
  });
  await expect(
    world.useCases['staff.appeals.recategorise'](
      { path: { number }, query: {}, body: { category: 'parking' } },
      at(morning, street),
    ),
  ).rejects.toMatchObject({ code: 'appeal.illegal-transition' });
});
