// Working days: the official calendar against another's, what holds of every count, and every refusal.
import chineseDays from 'chinese-days';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  addDays,
  checkCalendar,
  classifyDay,
  daysBetween,
  isWorkingDay,
  knownThrough,
  MAX_WORKING_DAYS,
  officialCalendar,
  restate,
  weekdayOf,
  workingDaysAfter,
  WorkingDaysError,
  type CalendarYear,
  type WorkingCalendar,
} from '@huiyin/sdk/rules';

// chinese-days reads a day as UTC and writes it in the machine's zone, already while it is imported.
vi.hoisted(() => {
  process.env['TZ'] = 'Asia/Shanghai';
});

/** As it stood when the notice of 2026 was the last: tests about the edge stay true when a year is added. */
const through2026: WorkingCalendar = { years: officialCalendar.years.filter(({ year }) => year <= 2026) };

/** Made up: nobody knows yet what the notice of 2027 will say. */
const madeUp2027: CalendarYear = {
  year: 2027,
  notice: '编的',
  holidays: [
    { name: '元旦', first: '2027-01-01', last: '2027-01-03' },
    { name: '春节', first: '2027-02-05', last: '2027-02-12', worked: ['2027-01-31', '2027-02-20'] },
    { name: '劳动节', first: '2027-05-01', last: '2027-05-05', worked: ['2027-05-08'] },
    { name: '国庆节', first: '2027-10-01', last: '2027-10-07', worked: ['2027-09-26'] },
  ],
};
const through2027: WorkingCalendar = { years: [...through2026.years, madeUp2027] };

const due = (from: string, days: number): string => workingDaysAfter(from, days, through2026).due;
const code = (expected: string): unknown =>
  expect.objectContaining({ name: 'WorkingDaysError', code: expected });

const anyDay = fc.integer({ min: 0, max: 1460 }).map((offset) => addDays('2025-01-01', offset));
const anyCount = fc.oneof(fc.integer({ min: 1, max: 15 }), fc.integer({ min: 1, max: MAX_WORKING_DAYS }));
const anyCalendar = fc.constantFrom(officialCalendar, through2026, through2027);

function days(year: number): string[] {
  const first = `${year}-01-01`;
  return Array.from({ length: daysBetween(first, `${year + 1}-01-01`) }, (_, index) => addDays(first, index));
}

afterEach(() => vi.unstubAllEnvs());

describe('the official calendar', () => {
  // A year that chinese-days doesn't know is ordinary to it, and fails here: upgrade it.
  it.each(officialCalendar.years.map(({ year }) => year))(
    'has every day of %i as chinese-days has it',
    (year) => {
      for (const day of days(year)) {
        const ours = classifyDay(day);
        expect([day, ours.counts]).toEqual([day, chineseDays.isWorkday(day)]);
        const [, name] = chineseDays.getDayDetail(day).name.split(',');
        if (name === undefined) expect(ours).not.toHaveProperty('holiday');
        else expect(ours.holiday).toContain(name);
        expect(ours.known).toBe(true);
      }
    },
  );

  it('passes its own check', () => {
    expect(() => checkCalendar(officialCalendar)).not.toThrow();
    expect(() => checkCalendar(through2027)).not.toThrow();
  });

  it('counts as chinese-days does', () => {
    for (const from of days(2025)) {
      for (const count of [1, 5, 15]) {
        expect([from, due(from, count)]).toEqual([from, chineseDays.findWorkday(count, from)]);
      }
    }
  });
});

describe('counting', () => {
  it.each([
    ['the day it is set is not counted', '2026-03-02', 1, '2026-03-03'],
    ['a weekend is passed over', '2026-03-06', 1, '2026-03-09'],
    ['set on a Saturday, it begins on Monday', '2026-03-07', 1, '2026-03-09'],
    ['National Day is passed over', '2026-09-30', 1, '2026-10-08'],
    ['a Saturday worked counts', '2026-02-13', 1, '2026-02-14'],
    ['a Sunday worked counts', '2026-01-01', 1, '2026-01-04'],
    ['Spring Festival in the middle', '2026-02-13', 2, '2026-02-24'],
    ['from one year into the next', '2025-12-31', 1, '2026-01-04'],
    ['the last day known', '2026-12-30', 1, '2026-12-31'],
  ])('%s', (_, from, count, expected) => {
    expect(workingDaysAfter(from, count, through2026)).toMatchObject({
      due: expected,
      provisional: false,
      knownThrough: '2026-12-31',
    });
  });

  it('shows its working, day by day', () => {
    expect(workingDaysAfter('2026-09-18', 2, through2026).counted).toEqual([
      { day: '2026-09-19', counts: false, why: 'weekend', known: true },
      { day: '2026-09-20', counts: true, nth: 1, why: 'make-up', holiday: '国庆节', known: true },
      { day: '2026-09-21', counts: true, nth: 2, why: 'working', known: true },
    ]);
    expect(workingDaysAfter('2026-04-03', 1, through2026).counted.map(({ holiday }) => holiday)).toEqual([
      '清明节',
      '清明节',
      '清明节',
      undefined,
    ]);
  });

  it('lists every calendar day once, each as classified, the working days numbered, the last one due', () => {
    fc.assert(
      fc.property(anyDay, anyCount, anyCalendar, (from, count, calendar) => {
        const { due, counted, ...rest } = workingDaysAfter(from, count, calendar);
        expect(rest).toMatchObject({ from, days: count, knownThrough: knownThrough(calendar) });
        expect(counted.map(({ day }) => day)).toEqual(counted.map((_, index) => addDays(from, index + 1)));
        expect(counted[counted.length - 1]).toMatchObject({ day: due, counts: true, nth: count });
        expect(counted.flatMap(({ nth }) => nth ?? [])).toEqual(
          Array.from({ length: count }, (_, index) => index + 1),
        );
        for (const { nth, ...one } of counted) {
          expect(one).toEqual(classifyDay(one.day, calendar));
          expect(nth !== undefined).toBe(isWorkingDay(one.day, calendar));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is later for more days, and never earlier for a later start', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), anyCalendar, (from, count, calendar) => {
        const { due } = workingDaysAfter(from, count, calendar);
        expect(workingDaysAfter(from, count + 1, calendar).due > due).toBe(true);
        expect(workingDaysAfter(addDays(from, 1), count, calendar).due >= due).toBe(true);
      }),
    );
  });

  it('comes to the same in two steps', () => {
    const part = fc.integer({ min: 1, max: 100 });
    fc.assert(
      fc.property(anyDay, part, part, anyCalendar, (from, one, two, calendar) => {
        const half = workingDaysAfter(from, one, calendar).due;
        expect(workingDaysAfter(half, two, calendar).due).toBe(
          workingDaysAfter(from, one + two, calendar).due,
        );
      }),
    );
  });

  it.each([
    ['America/Los_Angeles', 16],
    ['Asia/Shanghai', 8],
    ['Pacific/Kiritimati', 14],
  ])('is the same on a machine in %s', (zone, hour) => {
    vi.stubEnv('TZ', zone);
    expect(new Date('2026-01-01T00:00:00Z').getHours(), 'the zone is in force').toBe(hour);
    expect(workingDaysAfter('2026-09-18', 10, through2026)).toMatchObject({
      due: '2026-10-09',
      provisional: false,
    });
    expect(days(2026).filter((day) => isWorkingDay(day, through2026))).toHaveLength(248);
  });
});

describe('beyond the last known year', () => {
  it('New Year’s Day is never an ordinary Friday, and the date is provisional', () => {
    expect(workingDaysAfter('2026-12-31', 1, through2026)).toMatchObject({
      due: '2027-01-04',
      provisional: true,
      knownThrough: '2026-12-31',
    });
    expect(classifyDay('2027-01-01', through2026)).toEqual({
      day: '2027-01-01',
      counts: false,
      why: 'holiday',
      holiday: '元旦',
      known: false,
    });
  });

  it('only weekends and the six days fixed by law are free', () => {
    for (const day of days(2030)) {
      const byLaw = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'].includes(day.slice(5));
      expect(isWorkingDay(day, through2026)).toBe(!byLaw && weekdayOf(day) % 6 !== 0);
    }
  });

  it('a date is provisional exactly when it is past the last known day', () => {
    fc.assert(
      fc.property(anyDay, anyCount, anyCalendar, (from, count, calendar) => {
        const { due, counted, provisional } = workingDaysAfter(from, count, calendar);
        expect(provisional).toBe(due > knownThrough(calendar));
        expect(provisional).toBe(counted.some(({ known }) => !known));
      }),
      { numRuns: 60 },
    );
  });
});

describe('restating', () => {
  const provisional = workingDaysAfter('2026-12-31', 30, through2026);

  it('counts again from the same day zero, and gives both days', () => {
    const { due } = workingDaysAfter('2026-12-31', 30, through2027);
    expect(due > provisional.due).toBe(true);
    expect(restate(provisional, through2027)).toEqual({
      type: 'restated',
      from: provisional.due,
      to: due,
      provisional: false,
    });
  });

  it('settles a date that does not move', () => {
    const near = workingDaysAfter('2026-12-31', 1, through2026);
    expect(restate(near, through2027)).toEqual({ type: 'unchanged', provisional: false });
  });

  it('leaves provisional what is still beyond', () => {
    const far = workingDaysAfter('2026-12-31', 400, through2026);
    expect(restate(far, through2027)).toMatchObject({ type: 'restated', provisional: true });
    expect(restate(far, through2026)).toEqual({ type: 'unchanged', provisional: true });
  });

  it('agrees with counting anew, whatever the date', () => {
    fc.assert(
      fc.property(anyDay, anyCount, (from, count) => {
        const before = workingDaysAfter(from, count, through2026);
        fc.pre(before.provisional);
        const after = workingDaysAfter(from, count, through2027);
        const outcome = restate(before, through2027);
        expect(outcome.type === 'restated' ? outcome.to : before.due).toBe(after.due);
        expect(outcome.provisional).toBe(after.provisional);
      }),
      { numRuns: 60 },
    );
  });

  it('refuses a settled date, and a calendar that knows less', () => {
    const settled = workingDaysAfter('2026-03-02', 5, through2026);
    expect(() => restate(settled, through2027)).toThrow(code('working-days.not-provisional'));
    const later = workingDaysAfter('2027-12-31', 5, through2027);
    expect(() => restate(later, through2026)).toThrow(code('calendar.knows-less'));
  });
});

describe('what is refused', () => {
  it.each([0, -1, 1.5, NaN, Infinity, MAX_WORKING_DAYS + 1, 10_000, '5'])('%s days', (count) => {
    expect(() => workingDaysAfter('2026-03-02', count as number)).toThrow(code('working-days.out-of-range'));
  });

  it.each(['2026-02-29', '2026-13-01', '2026-3-2', '2026-03-02T00:00:00Z', '', undefined, ['2026-03-02']])(
    'the day %s',
    (day) => {
      expect(() => workingDaysAfter(day as string, 1)).toThrow(code('working-days.not-a-day'));
      expect(() => classifyDay(day as string)).toThrow(code('working-days.not-a-day'));
    },
  );

  it('no day that exists: 2028-02-29', () => {
    expect(due('2028-02-29', 1)).toBe('2028-03-01');
  });

  it('a day before the calendar begins', () => {
    expect(() => workingDaysAfter('2024-12-31', 1)).toThrow(code('calendar.before-known'));
    expect(() => isWorkingDay('2024-12-31')).toThrow(code('calendar.before-known'));
  });

  it('a count that leaves four-digit years', () => {
    expect(() => workingDaysAfter('9999-12-31', 1)).toThrow(code('working-days.out-of-range'));
  });

  it('with a message for who has to mend it', () => {
    expect(() => workingDaysAfter('2026-03-02', 0)).toThrow('1 to 1000 whole working days');
    expect(() => checkCalendar({ years: [{ ...madeUp2027, year: '2027' }] })).toThrow('/years/0/year');
    expect(new WorkingDaysError('calendar.gap', 'x')).toBeInstanceOf(Error);
  });
});
