// Seats at a meeting and ratings by seat slip on a real ledger: never oversold, rated once, and nothing that says by whom.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { appraisalOf, countForAppraisal, emptyAppraisal } from '@huiyin/sdk/rules';
import { keepCalendar } from '../../src/use-cases/index.js';
import { at, createWorld, day, morning, staff, type World } from '../db/support/world.js';
import { codesOf, hallsIn, hour, type Halls } from './halls.js';
import { of, reason } from './promises.js';

const lead = staff('fangzhuang', 'lead');

let world: World;
let announce: Halls['announce'];
let act: Halls['act'];
let register: Halls['register'];
let giveBack: Halls['giveBack'];
let rate: Halls['rate'];
let print: Halls['print'];
let get: Halls['get'];
beforeAll(async () => {
  world = await createWorld();
  ({ announce, act, register, giveBack, rate, print, get } = hallsIn(world));
});
afterAll(() => world.close());

test('is never oversold however many register at once, and a seat given back is free again', async () => {
  const id = await announce({ seats: 10 });
  const tried = await Promise.allSettled(Array.from({ length: 12 }, () => register(id, 2)));
  const got = tried.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  expect(got.flatMap(({ slips }) => slips.map(({ seat }) => seat)).sort((a, b) => a! - b!)).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
  ]);
  expect(tried.filter((one) => one.status === 'rejected')).toHaveLength(7);
  await expect(register(id, 1)).rejects.toMatchObject({ code: 'meeting.full' });
  expect((await get(id)).taken).toBe(10);
  const [{ seat, code } = { code: '' }] = got[0]!.slips;
  expect(await giveBack(id, code)).toEqual({ meeting: id, returned: true });
  expect(await giveBack(id, code)).toEqual({ meeting: id, returned: true });
  expect((await get(id)).taken).toBe(9);
  expect((await register(id, 1)).slips).toMatchObject([{ seat }]);
  await expect(giveBack(id, '1234 5678 9012 3456')).rejects.toMatchObject({ code: 'seat.not-matched' });
});

test('gives the same slips to the same press, and counts cohorts for staff with no small number', async () => {
  const id = await announce();
  expect(await register(id, 3, 'families', 'the-same-press-of-a-family')).toEqual(
    await register(id, 3, 'families', 'the-same-press-of-a-family'),
  );
  await Promise.all([1, 2, 3].map(() => register(id, 4)));
  await register(id, 4, 'commuters');
  await register(id, 3, 'commuters');
  await print(id, 5);
  const hall = () => world.useCases['staff.meetings.hall']({ ...of(id), body: undefined }, at(morning, lead));
  expect(await hall()).toEqual({
    ...{ meeting: id, seats: 60, taken: 27, slips: 27, registered: 22 },
    printings: [{ printing: 1, slips: 5 }],
    cohorts: [{ cohort: 'elderly', count: 12 }, { cohort: 'commuters' }, { cohort: 'families' }],
  });
  const foreign = world.useCases['staff.meetings.hall'](
    { ...of(id), body: undefined },
    at(morning, staff('donggaodi', 'lead')),
  );
  await expect(foreign).rejects.toMatchObject({ code: 'meeting.not-your-unit' });
  const kept = await world.query(
    `select coalesce(encode(mark, 'hex'), '') as said from meeting_seat where meeting = '${id}'
     union all select encode(cohorts, 'escape') from meeting_hall where meeting = '${id}'`,
  );
  expect(JSON.stringify(kept)).not.toMatch(/elderly|families/);
});

test('is rated once by each slip while its week lasts, and what was given is told only of ten or more', async () => {
  const id = await announce();
  const codes = [...codesOf(await register(id, 4)), ...(await print(id, 8))];
  await expect(rate(id, codes[0]!)).rejects.toMatchObject({ code: 'meeting.not-rating' });
  await act(id, 'open', {}, morning + day);
  const marks = `select count(mark)::int as count from meeting_seat where meeting = '${id}'`;
  expect(await world.query(marks)).toEqual([{ count: 0 }]);
  const receipt = await rate(id, codes[0]!, { key: 'one-press-sent-twice' });
  expect(await rate(id, codes[0]!, { key: 'one-press-sent-twice' })).toEqual(receipt);
  const again = await rate(id, codes[0]!, { rating: 'dissatisfied' }).catch((error: unknown) => error);
  expect(again).toMatchObject({ code: 'seat.already-rated', facts: {} });
  for (const code of codes.slice(1, 9)) await rate(id, code);
  await act(id, 'close', {}, morning + day + 2 * hour);
  expect((await get(id)).ratings).toEqual({ n: 9, slips: 12, smallestSample: 10, sealed: false });
  await rate(id, codes[9]!, { rating: 'very-dissatisfied', now: morning + 5 * day });
  const shown = {
    ...{ n: 10, slips: 12, smallestSample: 10, sealed: false, mean: 3.7 },
    counts: [
      { rating: 'very-satisfied', count: 0 },
      { rating: 'satisfied', count: 9 },
      { rating: 'fair', count: 0 },
      { rating: 'dissatisfied', count: 0 },
      { rating: 'very-dissatisfied', count: 1 },
    ],
    solved: [
      { solved: 'solved', count: 0 },
      { solved: 'half', count: 10 },
      { solved: 'unsolved', count: 0 },
    ],
  };
  expect((await get(id)).ratings).toEqual(shown);
  const late = morning + 8 * day + 3 * hour;
  await expect(rate(id, codes[10]!, { now: late })).rejects.toMatchObject({ code: 'meeting.not-rating' });
  await keepCalendar(world.ports, late);
  await keepCalendar(world.ports, late);
  const sealed = await get(id);
  expect(sealed.ratings).toEqual({ ...shown, sealed: true });
  expect(sealed.history.map(({ type, by }) => `${type} ${by}`).slice(0, 2)).toEqual([
    'rated 系统',
    'closed 方庄街道',
  ]);
  for (const table of [
    'printed_code where record',
    'meeting_seat where meeting',
    'meeting_hall where meeting',
  ]) {
    expect(await world.query(`select 1 from ${table} = '${id}'`)).toEqual([]);
  }
});

test('stands in the appraisal of the period it was sealed in, each meeting by itself', async () => {
  const id = await announce();
  await act(id, 'open', {}, morning + day);
  await act(id, 'close', {}, morning + day);
  const now = morning + 9 * day;
  await keepCalendar(world.ports, now);
  const entries = await world.ports.ledgers.read('FZ', (view) => view.sealedEntries(0, 1000));
  const count = entries.reduce(
    (before, { facts, opener }) => countForAppraisal(before, opener && facts),
    emptyAppraisal(),
  );
  const log = { origin: 'huiyin.example/FZ', size: entries.length, root: new Uint8Array(32) };
  const body = { slug: 'fangzhuang', name: '方庄街道', kind: 'street' } as const;
  const of2026 = { ledger: 'FZ', body, period: '2026', at: now, log, checkpoint: '' };
  const appraisal = appraisalOf(count, of2026);
  expect(appraisal.missing).not.toContain('seat-slips');
  expect(appraisal.missing).toContain('seat-small');
  expect(appraisal.meetings).toMatchObject([
    { n: 10, counts: [{}, { count: 9 }, {}, {}, {}] },
    { meeting: id, n: 0 },
  ]);
});

test('is good in the part of a meeting that was split off, once between both, and worth nothing once cancelled', async () => {
  const [id, part] = [await announce(), await announce({ title: '分场' })];
  await act(id, 'split', { into: part }, morning);
  const [first = '', second = ''] = codesOf(await register(id, 2));
  const [own = ''] = codesOf(await register(part, 1));
  for (const one of [id, part]) await act(one, 'open', {}, morning + day);
  await rate(part, first);
  await expect(rate(id, first)).rejects.toMatchObject({ code: 'seat.already-rated' });
  await rate(id, second);
  await expect(rate(id, own)).rejects.toMatchObject({ code: 'seat.not-matched' });
  const off = await announce();
  const [slip = ''] = codesOf(await register(off, 1));
  await act(off, 'cancel', { reason }, morning);
  await expect(giveBack(off, slip)).rejects.toMatchObject({ code: 'meeting.not-registering' });
  await expect(register(off, 1)).rejects.toMatchObject({ code: 'meeting.not-registering' });
  expect(await world.query(`select 1 from printed_code where record = '${off}'`)).toEqual([]);
});
