// What a calendar knows, ready to be looked up; a calendar that contradicts itself or the law is refused.
import type { Day } from '../../types/index.js';
import { addDays, weekdayOf } from '../calendar.js';
import { WorkingDaysError } from './errors.js';
import { readYears } from './read-calendar.js';
import { fixedHolidays, LAW_SINCE, officialCalendar } from './years.js';
import type { CalendarYear, Holiday, WorkingCalendar } from './years.js';

/** A day its weekday alone would get wrong, or a weekend day within a holiday. */
export interface SpecialDay {
  why: 'holiday' | 'make-up';
  /** The holiday it belongs to; for a make-up day, the one it is worked for. */
  holiday: string;
}

/** A checked calendar by day. */
export interface KnownDays {
  first: Day;
  last: Day;
  special: ReadonlyMap<Day, SpecialDay>;
}

const known = new WeakMap<WorkingCalendar, KnownDays>();

/**
 * Checks a calendar, such as one from a setting. The rules check each calendar they are given; this is for
 * refusing a bad one where it enters.
 * @throws WorkingDaysError `calendar.…`, saying where and how to mend it
 */
export function checkCalendar(calendar: unknown): asserts calendar is WorkingCalendar {
  enterYears(readYears(calendar));
}

/**
 * The last day a calendar knows: 31 December of its last year. Dates beyond are provisional.
 * @throws WorkingDaysError `calendar.…` if the calendar is wrong
 */
export function knownThrough(calendar: WorkingCalendar = officialCalendar): Day {
  return knownDays(calendar).last;
}

/** The checked days of a calendar, worked out once for each. */
export function knownDays(calendar: WorkingCalendar): KnownDays {
  const before = known.get(calendar);
  if (before) return before;
  const days = enterYears(readYears(calendar));
  known.set(calendar, days);
  return days;
}

function enterYears(years: readonly CalendarYear[]): KnownDays {
  const { first, last } = span(years);
  const special = new Map<Day, SpecialDay>();
  for (const year of years) enterYear(special, year);
  return { first: `${first}-01-01`, last: `${last}-12-31`, special };
}

/** The first and last of ordered years, none missing and none twice. */
function span(years: readonly CalendarYear[]): { first: number; last: number } {
  const [first = 0, ...later] = years.map(({ year }) => year);
  let last = first;
  for (const year of later) {
    if (year === last) {
      throw new WorkingDaysError('calendar.duplicate-year', `${year} is listed twice: keep one`);
    }
    if (year > last + 1) {
      throw new WorkingDaysError(
        'calendar.gap',
        `${last + 1} is missing: add it, or leave out what is before`,
      );
    }
    last = year;
  }
  return { first, last };
}

function enterYear(special: Map<Day, SpecialDay>, { year, holidays }: CalendarYear): void {
  for (const holiday of holidays) enterHoliday(special, year, holiday);
  if (year < LAW_SINCE) return;
  for (const [date, name] of fixedHolidays) {
    const day = `${year}-${date}`;
    // Half a notice would make working days of holidays and call them known.
    if (special.get(day)?.why !== 'holiday') {
      throw new WorkingDaysError('calendar.missing-holiday', `${day} is ${name} by law: list it as off`);
    }
  }
}

function enterHoliday(special: Map<Day, SpecialDay>, year: number, holiday: Holiday): void {
  const { name, first, last, worked = [] } = holiday;
  for (const day of [first, last, ...worked]) {
    if (!day.startsWith(`${year}-`)) {
      throw new WorkingDaysError(
        'calendar.outside-year',
        `${day} is listed under ${year}: move it to its year`,
      );
    }
  }
  if (last < first) {
    throw new WorkingDaysError(
      'calendar.backwards',
      `${name} ends on ${last}, before ${first}: swap the days`,
    );
  }
  for (let day = first; day <= last; day = addDays(day, 1)) {
    enter(special, day, { why: 'holiday', holiday: name });
  }
  for (const day of worked) {
    enter(special, day, { why: 'make-up', holiday: name });
    if (!isWeekend(day)) {
      throw new WorkingDaysError('calendar.not-a-weekend', `${day} is worked anyway: list only weekend days`);
    }
  }
}

function enter(special: Map<Day, SpecialDay>, day: Day, entry: SpecialDay): void {
  const before = special.get(day);
  if (before && before.why !== entry.why) {
    throw new WorkingDaysError('calendar.off-and-worked', `${day} is listed as off and as worked: keep one`);
  }
  if (before) throw new WorkingDaysError('calendar.duplicate-day', `${day} is listed twice: keep one`);
  special.set(day, entry);
}

/** Whether a day is a Saturday or Sunday. */
export function isWeekend(day: Day): boolean {
  return weekdayOf(day) % 6 === 0;
}
