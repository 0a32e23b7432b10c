// Printed seat slips taken out of use, on a real ledger: by code or a whole printing, in front of everybody.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { at, createWorld, day, morning, staff, type World } from '../db/support/world.js';
import { codesOf, hallsIn, hour, type Halls } from './halls.js';
import { of, reason } from './promises.js';

const lead = staff('fangzhuang', 'lead');

let world: World;
let announce: Halls['announce'];
let act: Halls['act'];
let press: Halls['press'];
let register: Halls['register'];
let rate: Halls['rate'];
let print: Halls['print'];
let get: Halls['get'];
beforeAll(async () => {
  world = await createWorld();
  ({ announce, act, press, register, rate, print, get } = hallsIn(world));
});
afterAll(() => world.close());

const voidSlips = (id: string, body: object, now = morning, by = lead) =>
  world.useCases['staff.meetings.voidSlips']({ ...of(id), body: { reason, ...body } }, at(now, by, press()));

test('printed and not handed out is taken out of use by its code, and its seat is free again', async () => {
  const id = await announce({ seats: 4 });
  const codes = await print(id, 3);
  const [registered = ''] = codesOf(await register(id, 1));
  await expect(register(id, 1)).rejects.toMatchObject({ code: 'meeting.full' });
  const wrong = voidSlips(id, { codes: [codes[0], '1234', codes[1], codes[0]] });
  await expect(wrong).rejects.toMatchObject({
    facts: { errors: [{ pointer: '/codes/1' }, { pointer: '/codes/3' }] },
  });
  // What somebody registered for is theirs to give back.
  const theirs = voidSlips(id, { codes: [codes[0], registered] });
  await expect(theirs).rejects.toMatchObject({ facts: { errors: [{ pointer: '/codes/1' }] } });
  expect((await get(id)).taken).toBe(4);
  const done = await voidSlips(id, { codes: [codes[0], codes[1]] });
  expect(done).toMatchObject({ taken: 2, voidings: [{ count: 2, on: '2026-11-22', reason }] });
  expect(done.history[0]).toMatchObject({ type: 'slips-voided', by: '方庄街道' });
  await register(id, 2);
  await act(id, 'open', {}, morning + day);
  const refused = rate(id, codes[0]!);
  await expect(refused).rejects.toMatchObject({ code: 'seat.void' });
  await rate(id, codes[2]!);
  const used = voidSlips(id, { codes: [codes[2]] }, morning + day);
  await expect(used).rejects.toMatchObject({ facts: { errors: [{ pointer: '/codes/0' }] } });
  const late = await print(id, 1, morning + day).catch((error: unknown) => error);
  expect(late).toMatchObject({ code: 'meeting.full' });
  await act(id, 'close', {}, morning + day + hour);
  const counted = await get(id, morning + day + hour);
  expect(counted.ratings).toMatchObject({ n: 1, slips: 4 });
  await voidSlips(id, { codes: [registered] }, morning + day + 2 * hour);
  expect((await get(id, morning + day + 2 * hour)).ratings).toMatchObject({ slips: 3 });
  const over = voidSlips(id, { codes: [registered] }, morning + 9 * day);
  await expect(over).rejects.toMatchObject({ code: 'meeting.illegal-transition' });
});

test('of one printing are taken out of use whole before the meeting begins, and nothing says afterwards what was one', async () => {
  const id = await announce({ seats: 20 });
  const call = { ...of(id), body: { count: 5 } };
  const sheet = await world.useCases['staff.meetings.printSlips'](call, at(morning, lead, press()));
  expect(sheet.printing).toBe(1);
  const second = await print(id, 4);
  await voidSlips(id, { codes: [sheet.slips[0]?.code] });
  await register(id, 2);
  const hall = () => world.useCases['staff.meetings.hall']({ ...of(id), body: undefined }, at(morning, lead));
  expect((await hall()).printings).toEqual([
    { printing: 1, slips: 4 },
    { printing: 2, slips: 4 },
  ]);
  const both = voidSlips(id, { codes: second, printing: 1 });
  await expect(both).rejects.toMatchObject({ facts: { errors: [{ pointer: '/codes' }] } });
  await expect(voidSlips(id, {})).rejects.toMatchObject({ facts: { errors: [{ pointer: '/codes' }] } });
  const done = await voidSlips(id, { printing: 1 });
  expect(done.voidings?.map(({ count }) => count)).toEqual([1, 4]);
  expect(await hall()).toMatchObject({ taken: 6, slips: 6, printings: [{ printing: 2, slips: 4 }] });
  const again = voidSlips(id, { printing: 1 });
  await expect(again).rejects.toMatchObject({ facts: { errors: [{ pointer: '/printing' }] } });
  // The number of one that is void is given to no other.
  expect((await world.useCases['staff.meetings.printSlips'](call, at(morning, lead, press()))).printing).toBe(
    3,
  );
  await act(id, 'open', {}, morning + day);
  for (const table of ['printed_code where record', 'meeting_seat where meeting']) {
    expect(await world.query(`select count(printing)::int as count from ${table} = '${id}'`)).toEqual([
      { count: 0 },
    ]);
  }
  const begun = voidSlips(id, { printing: 2 }, morning + day);
  await expect(begun).rejects.toMatchObject({ facts: { errors: [{ pointer: '/printing' }] } });
  const open = await world.useCases['staff.meetings.printSlips'](
    { ...of(id), body: { count: 1 } },
    at(morning + day, lead, press()),
  );
  expect(open).not.toHaveProperty('printing');
  await rate(id, second[0]!);
});

test('are voided by who holds the meeting, told of on its page and to nobody who follows', async () => {
  const id = await announce();
  const poll = (query: object) =>
    world.useCases['events.poll'](
      { path: {}, query: { topics: 'body:fangzhuang', ...query }, body: undefined },
      at(morning),
    );
  const { cursor } = await poll({});
  const codes = await print(id, 2);
  const foreign = voidSlips(id, { codes }, morning, staff('donggaodi', 'lead'));
  await expect(foreign).rejects.toMatchObject({ code: 'meeting.not-your-unit' });
  const bureau = voidSlips(id, { codes }, morning, staff('fangzhuang', 'bureau'));
  await expect(bureau).rejects.toMatchObject({ code: 'auth.not-allowed' });
  await voidSlips(id, { codes });
  expect((await poll({ cursor })).items).toEqual([]);
  await act(id, 'cancel', { reason }, morning);
  await expect(voidSlips(id, { codes })).rejects.toMatchObject({ code: 'meeting.illegal-transition' });
});
