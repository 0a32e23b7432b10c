// The next year's notice, entered by a district: what is counted from then on goes by it, and nothing settled is moved.
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CalendarYearDraft } from '@huiyin/sdk';
import { workingDaysAfter } from '@huiyin/sdk/rules';
import { countingOf, countingView } from '@huiyin/sdk/views';
import { countingWordsFor } from '@huiyin/sdk/words';
import { keepCommitmentCalendar } from '../../src/use-cases/index.js';
import { at, createWorld, morning, openWorld, staff, type World } from '../db/support/world.js';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

/** Made up: the notice of a year nobody knows yet. */
const year: CalendarYearDraft = {
  year: 2027,
  notice: '测试用〔2026〕1号',
  holidays: [
    { name: '元旦', first: '2027-01-01', last: '2027-01-03' },
    { name: '春节', first: '2027-02-05', last: '2027-02-12', worked: ['2027-02-14'] },
    { name: '劳动节', first: '2027-05-01', last: '2027-05-05' },
    { name: '国庆节', first: '2027-10-01', last: '2027-10-07' },
  ],
};
const admin = staff('fengtai', 'admin');
const enter = (draft = year, actor = admin, now = morning, key?: string) =>
  world.useCases['staff.settings.enterYear']({ path: {}, query: {}, body: draft }, at(now, actor, key));
const read = (actor = admin) =>
  world.useCases['staff.settings.calendar']({ path: {}, query: {}, body: undefined }, at(morning, actor));
const promise = (days: number) =>
  world.useCases['staff.commitments.create'](
    {
      path: {},
      query: {},
      body: {
        body: 'fangzhuang',
        origin: 'public',
        text: '三号楼电梯换新',
        owner: { name: '王建国', title: '副主任' },
        due: { type: 'working-days', days },
      },
    },
    at(morning, staff('fangzhuang')),
  );
const commitment = (id: string) =>
  world.useCases['commitments.get']({ path: { id }, query: {}, body: undefined }, at(morning));

test('a promise into next year is counted by it, restated where it was provisional, and can be counted again', async () => {
  const settled = await promise(10);
  const provisional = await promise(60);
  expect([settled.provisional, provisional.provisional]).toEqual([undefined, true]);
  await enter();
  const known = { years: (await read()).years.map(({ facts }) => facts) };
  expect(known.years.map((one) => one.year)).toEqual([2025, 2026, 2027]);

  const counted = workingDaysAfter('2026-11-22', 60, known);
  const after = await promise(60);
  expect(after).toMatchObject({ due: counted.due, original: { knownThrough: '2027-12-31' } });
  expect(after.provisional).toBeUndefined();
  // Whoever reads it counts the same, though the program knows nothing of that year.
  const view = countingView(countingOf(after), countingWordsFor('zh-CN'));
  expect(view.sentences.join('')).toContain('测试用〔2026〕1号');
  expect(view.sentences.join('')).not.toContain('暂定');
  expect(view.rows.filter(({ counts }) => counts)).toHaveLength(60);

  expect(await keepCommitmentCalendar(world.ports, morning)).toBe(1);
  expect(await commitment(provisional.id)).toMatchObject({
    due: counted.due,
    restatements: [{ from: provisional.due, to: counted.due }],
  });
  expect((await commitment(settled.id)).due).toBe(settled.due);
});

test('another server on the same database counts by it, too', async () => {
  await enter();
  const again = await openWorld(world.url);
  try {
    const { calendar } = await again.database.directory.units();
    expect(calendar.years.at(-1)).toMatchObject({ year: 2027, notice: year.notice });
  } finally {
    await again.close();
  }
});

test('a year is mended before it begins, and never after; a year of the program is never touched', async () => {
  await enter(year, admin, morning, 'sent twice');
  await enter(year, admin, morning, 'sent twice');
  await expect(enter()).rejects.toMatchObject({ code: 'setting.nothing-new' });
  await enter({ ...year, notice: '测试用〔2026〕2号' });
  expect((await read()).years.at(-1)).toMatchObject({
    facts: { notice: '测试用〔2026〕2号' },
    entered: { person: admin.person, unit: { slug: 'fengtai' } },
  });
  const begun = Date.parse('2027-01-01T00:00:00+08:00');
  await expect(enter({ ...year, notice: '改' }, admin, begun)).rejects.toMatchObject({
    code: 'calendar.year-begun',
  });
  await expect(enter({ ...year, year: 2026 })).rejects.toMatchObject({ code: 'calendar.year-begun' });
  const rows = await world.query('select revision from calendar_year order by revision');
  expect(rows).toEqual([{ revision: 1 }, { revision: 2 }]);
});

test('a year that forgets a holiday, or leaves one out between, is refused', async () => {
  const [first, ...rest] = year.holidays;
  expect(first?.name).toBe('元旦');
  await expect(enter({ ...year, holidays: rest })).rejects.toMatchObject({ code: 'calendar.unfit' });
  await expect(enter({ ...year, year: 2028 })).rejects.toMatchObject({ code: 'calendar.unfit' });
});

test('only a district enters one; auditors and streets read', async () => {
  expect((await read(staff('fengtai', 'auditor'))).readOnly).toBe(true);
  expect((await read(staff('fangzhuang', 'admin'))).readOnly).toBe(true);
  expect((await read()).readOnly).toBeUndefined();
  await expect(enter(year, staff('fangzhuang', 'admin'))).rejects.toMatchObject({
    code: 'auth.not-allowed',
  });
});
