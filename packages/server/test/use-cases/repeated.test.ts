// A write repeated under its own key: whoever asks is let in first, as on a first try, and only then answered again.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createUseCases } from '../../src/use-cases/index.js';
import type { StaffActor, UseCases } from '../../src/use-cases/operation.js';
import { systemClock } from '../../src/clock.js';
import { at, createWorld, draft, morning, resident, staff, type World } from '../db/support/world.js';
import { collect, enter } from './entry.js';
import { erase, said, talkative } from './erasing.js';
import { of, path, promisesIn, street } from './promises.js';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const bureau = staff('zhujian', 'bureau');

const submit = () => world.useCases['appeals.submit']({ path: {}, query: {}, body: draft }, at(morning));
const accept = (number: string, key?: string) =>
  world.useCases['staff.appeals.accept']({ ...path(number), body: {} }, at(morning, street, key));
const assign = (number: string, unit: string) =>
  world.useCases['staff.appeals.assign']({ ...path(number), body: { unit } }, at(morning, street));
const contest = (number: string, key?: string) =>
  world.useCases['staff.appeals.contest'](
    { ...path(number), body: { reason: '电梯更新改造不归我委负责，请交特种设备监管部门。' } },
    at(morning, bureau, key),
  );
const answer = (number: string, actor: StaffActor, key?: string) =>
  world.useCases['staff.appeals.answer'](
    { ...path(number), body: { type: 'resolved', text: '电梯已修好，请您看一看。' } },
    at(morning, actor, key),
  );

/** A case assigned to a bureau of another ledger, whose access is a grant. */
async function assigned(): Promise<string> {
  const { number } = await submit();
  await accept(number);
  await assign(number, 'zhujian');
  return number;
}

test('staff who repeat a step that can’t be done twice get their answer again', async () => {
  const { number } = await submit();
  const first = await accept(number, 'once-accepted');
  await expect(accept(number)).rejects.toMatchObject({ code: 'appeal.illegal-transition' });
  expect(await accept(number, 'once-accepted')).toEqual(first);
  await answer(number, street);
  expect(await accept(number, 'once-accepted')).toEqual(first);
});

test('of a case that was erased since, staff get what anybody new gets, and not a word', async () => {
  const opens = await submit();
  await accept(opens.number, 'before-erasure');
  await erase(world, opens);
  const fresh = { code: 'appeal.erased', facts: { legal: [] } };
  await expect(accept(opens.number)).rejects.toMatchObject(fresh);
  await expect(accept(opens.number, 'before-erasure')).rejects.toMatchObject(fresh);
});

test('a unit whose grant has ended finds no case, under an old key either', async () => {
  const number = await assigned();
  const first = await answer(number, bureau, 'while-granted');
  expect(await answer(number, bureau, 'while-granted')).toEqual(first);
  await assign(number, 'zhujian');
  await contest(number);
  await expect(answer(number, bureau)).rejects.toMatchObject({ code: 'appeal.not-found' });
  await expect(answer(number, bureau, 'while-granted')).rejects.toMatchObject({ code: 'appeal.not-found' });
});

test('a unit that contested, and is out by that very step, still gets its answer again', async () => {
  const number = await assigned();
  const first = await contest(number, 'contested');
  await expect(contest(number)).rejects.toMatchObject({ code: 'appeal.not-found' });
  expect(await contest(number, 'contested')).toEqual(first);
});

test('what was contested and erased since is not told again', async () => {
  const opens = await submit();
  await accept(opens.number);
  await assign(opens.number, 'zhujian');
  await contest(opens.number, 'contested-then-erased');
  await erase(world, opens);
  await expect(contest(opens.number, 'contested-then-erased')).rejects.toMatchObject({
    code: 'appeal.erased',
  });
});

test('a promise made for an appeal is told again while the appeal is there, however far it has come', async () => {
  const promises = promisesIn(world);
  const opens = await promises.accepted();
  const create = (key?: string) => promises.create({ appeal: opens.number }, at(morning, street, key));
  const first = await create('promised');
  await world.useCases['staff.commitments.withdraw'](
    { ...of(first.id), body: { reason: '电梯已提前修好，已向居民说明。' } },
    at(morning, staff('fangzhuang', 'lead')),
  );
  await answer(opens.number, street);
  await world.useCases['staff.appeals.claimDone']({ ...path(opens.number), body: {} }, at(morning, street));
  await expect(create()).rejects.toMatchObject({ code: 'appeal.illegal-transition' });
  expect(await create('promised')).toEqual(first);
  await erase(world, opens);
  await expect(create()).rejects.toMatchObject({ code: 'appeal.erased' });
  await expect(create('promised')).rejects.toMatchObject({ code: 'appeal.erased' });
});

test('a step of a promise is told again without what a resident said who is gone since', async () => {
  const { number, trackingCode, commitment } = await talkative(world);
  const show = () =>
    world.useCases['staff.commitments.addEvidence'](
      { ...of(commitment), body: { kind: 'after', text: '新曳引机已装好。' } },
      at(morning, bureau, 'evidence-of-work'),
    );
  const before = await show();
  expect(JSON.stringify(before)).toContain(said.verdict);
  expect(await show()).toEqual(before);
  await erase(world, { number, trackingCode });
  const after = await show();
  expect(JSON.stringify(after)).not.toContain(said.verdict);
  expect(after).toMatchObject({ id: commitment, residentGone: true });
  expect(after.evidence).toEqual(before.evidence);
});

/** The use-cases, where something else happens between what they ask first and the transaction they write in. */
function interrupted(meanwhile: () => Promise<unknown>, writesBefore = 0): UseCases {
  const { ledgers } = world.ports;
  let written = 0;
  const ports = {
    ...world.ports,
    ledgers: {
      read: ledgers.read.bind(ledgers),
      async write<T>(...[ledger, work]: Parameters<typeof ledgers.write<T>>): Promise<T> {
        if (written === writesBefore) await meanwhile();
        written += 1;
        return await ledgers.write(ledger, work);
      },
    },
  };
  return createUseCases(ports, systemClock);
}

test('a resident whose case is erased as they ask again is told what an erased case’s code is told', async () => {
  const opens = await submit();
  const call = { ...path(opens.number), body: { text: said.supplement } };
  const me = at(morning, resident(opens.trackingCode), 'supplemented');
  await world.useCases['appeals.supplement'](call, me);
  const { 'appeals.supplement': again } = interrupted(() => erase(world, opens));
  await expect(again(call, me)).rejects.toMatchObject({ code: 'tracking.not-matched' });
});

test('a code that is fetched again as its case is erased is not given any more', async () => {
  const { number } = await enter(world);
  const { trackingCode } = await collect(world, number, undefined, { key: 'collected' });
  // That the phone was right is written first.
  const { 'appeals.collectCode': again } = interrupted(() => erase(world, { number, trackingCode }), 1);
  await expect(
    again({ ...path(number), body: { phoneLast4: '8642' } }, at(morning, { kind: 'anyone' }, 'collected')),
  ).rejects.toMatchObject({ code: 'code.not-matched' });
});
