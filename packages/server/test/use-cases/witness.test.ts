// Who speaks for a resident who does not speak: another unit than any that said it is done; on the spot, grid workers.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Role, StaffWitness } from '@huiyin/sdk';
import { at, createWorld, morning, staff, type World } from '../db/support/world.js';
import { begin, claimed } from './journey.js';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const witness = (number: string, unit: string, kind: StaffWitness = 'callback', role: Role = 'clerk') =>
  world.useCases['staff.appeals.witness'](
    {
      path: { number },
      query: {},
      body: { witness: kind, verdict: 'solved', note: '电话里说已经修好了，很满意。' },
    },
    at(morning, staff(unit, role)),
  );
const actions = async (number: string, unit: string, role: Role = 'clerk') =>
  (
    await world.useCases['staff.appeals.get'](
      { path: { number }, query: {}, body: undefined },
      at(morning, staff(unit, role)),
    )
  ).actions;

/** Claimed by the street, disputed, passed to the community, claimed by it. */
async function passedOn(): Promise<string> {
  const journey = await claimed(world, morning);
  const { number } = journey.receipt;
  await journey.evaluate('half', morning);
  await journey.assign('fangguyuan', morning);
  const community = staff('fangguyuan');
  await world.useCases['staff.appeals.takeOver'](
    { path: { number }, query: {}, body: {} },
    at(morning, community),
  );
  await journey.answer(morning, community);
  await journey.claim(morning, community);
  return number;
}

test('who claimed it first does not call back after passing it on, and is not offered to', async () => {
  const number = await passedOn();
  for (const unit of ['fangzhuang', 'fangguyuan']) {
    expect(await actions(number, unit)).not.toContain('witness');
    await expect(witness(number, unit)).rejects.toMatchObject({ code: 'appeal.witness-not-independent' });
  }
  expect(await actions(number, 'fengtai', 'district')).toContain('witness');
  expect(await witness(number, 'fengtai', 'callback', 'district')).toMatchObject({ state: 'confirmed' });
});

test('who answered that it is solved and let another claim it does not call back either', async () => {
  const { receipt, accept, answer, assign, claim } = await begin(world, morning);
  await accept(morning);
  await answer(morning);
  await assign('fangguyuan', morning);
  const community = staff('fangguyuan');
  const call = { path: { number: receipt.number }, query: {}, body: {} };
  await world.useCases['staff.appeals.takeOver'](call, at(morning, community));
  await claim(morning, community);
  await expect(witness(receipt.number, 'fangzhuang')).rejects.toMatchObject({
    code: 'appeal.witness-not-independent',
  });
});

test('who only passed it on does', async () => {
  const { receipt, accept, answer, assign, claim } = await begin(world, morning);
  await accept(morning);
  await assign('fangguyuan', morning);
  const community = staff('fangguyuan');
  const call = { path: { number: receipt.number }, query: {}, body: {} };
  await world.useCases['staff.appeals.takeOver'](call, at(morning, community));
  await answer(morning, community);
  await claim(morning, community);
  expect(await witness(receipt.number, 'fangzhuang')).toMatchObject({ state: 'confirmed' });
});

test.each<Role>(['clerk', 'lead', 'district'])('on the spot looks no %s', async (role) => {
  const { receipt } = await claimed(world, morning);
  const unit = role === 'district' ? 'fengtai' : 'fangguyuan';
  await expect(witness(receipt.number, unit, 'inspection', role)).rejects.toMatchObject({
    code: 'auth.not-allowed',
  });
});

test('on the spot looks a grid worker of another unit', async () => {
  const { receipt } = await claimed(world, morning);
  await expect(witness(receipt.number, 'fangzhuang', 'inspection', 'grid')).rejects.toMatchObject({
    code: 'appeal.witness-not-independent',
  });
  expect(await witness(receipt.number, 'fangguyuan', 'inspection', 'grid')).toMatchObject({
    state: 'confirmed',
    evaluations: [{ witness: 'inspection' }],
  });
});
