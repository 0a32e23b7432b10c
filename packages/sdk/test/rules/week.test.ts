// Weeks of any years: every day is in one, weeks follow each other without a gap, and the years they are of are ISO's.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, daysBetween, daysOfWeek, isWeek, weekdayOf, weekOf } from '@huiyin/sdk/rules';

const anyDay = fc.integer({ min: 0, max: 3_000_000 }).map((days) => addDays('1000-01-01', days));

/** Days around the turn of a year, where weeks are hard. */
const turnOfYear = fc
  .record({ year: fc.integer({ min: 1000, max: 9000 }), days: fc.integer({ min: -7, max: 7 }) })
  .map(({ year, days }) => addDays(`${year}-01-01`, days));

const day = fc.oneof(anyDay, turnOfYear);

it('every day is in the seven days of its week, which begin on a Monday', () => {
  fc.assert(
    fc.property(day, (any) => {
      const days = daysOfWeek(weekOf(any));
      expect(days && days.first <= any && any <= days.last).toBe(true);
      expect(days && [weekdayOf(days.first), daysBetween(days.first, days.last)]).toEqual([1, 6]);
    }),
  );
});

it('the day after a week is the first of the next, which sorts behind it', () => {
  fc.assert(
    fc.property(day, (any) => {
      const last = daysOfWeek(weekOf(any))?.last ?? '';
      const next = weekOf(addDays(last, 1));
      expect(daysOfWeek(next)?.first).toBe(addDays(last, 1));
      expect(next > weekOf(any)).toBe(true);
    }),
  );
});

it('a week is of the year that has most of its days', () => {
  fc.assert(
    fc.property(day, (any) => {
      const week = weekOf(any);
      const { first = '' } = daysOfWeek(week) ?? {};
      const inYear = [0, 1, 2, 3, 4, 5, 6].filter(
        (days) => addDays(first, days).slice(0, 4) === week.slice(0, 4),
      );
      expect(inYear.length).toBeGreaterThanOrEqual(4);
    }),
  );
});

it('a year has 52 weeks, or 53 if it begins or ends on a Thursday', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1000, max: 9000 }), (year) => {
      const isLong = [`${year}-01-01`, `${year}-12-31`].some((edge) => weekdayOf(edge) === 4);
      expect(isWeek(`${year}-W52`)).toBe(true);
      expect(isWeek(`${year}-W53`)).toBe(isLong);
    }),
  );
});

// As the standard and published calendars have them.
it.each([
  ['2026-11-23', '2026-W48'],
  ['2026-11-29', '2026-W48'],
  ['2026-12-31', '2026-W53'],
  ['2027-01-03', '2026-W53'],
  ['2027-01-04', '2027-W01'],
  ['2024-12-30', '2025-W01'],
  ['2021-01-03', '2020-W53'],
  ['2008-12-29', '2009-W01'],
])('%s is in %s', (known, week) => {
  expect(weekOf(known)).toBe(week);
});

it.each([
  '',
  '2026-W00',
  '2026-W54',
  '2025-W53',
  '2026-48',
  '2026-W4',
  '0000-W01',
  '9999-W53',
  '12026-W01',
  '2026-w48',
  ' 2026-W48',
])('%j is no week', (none) => {
  expect(isWeek(none)).toBe(false);
  expect(daysOfWeek(none)).toBeUndefined();
});
