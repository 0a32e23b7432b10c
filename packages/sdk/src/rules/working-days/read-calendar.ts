// A calendar's shape, read from a value that may come from a setting: nothing about it is taken on trust.
import type { Day } from '../../types/index.js';
import { isDay } from '../calendar.js';
import { WorkingDaysError } from './errors.js';
import type { CalendarYear, Holiday } from './years.js';

const MAX_YEARS = 100;
const MAX_HOLIDAYS = 20;
const MAX_WORKED = 10;
const MAX_NAME = 20;
const MAX_NOTICE = 100;
const FIRST_YEAR = 2000;
const LAST_YEAR = 2999;

/**
 * The years of a calendar in their order, copied, so that what was checked can't change afterwards.
 * @throws WorkingDaysError `calendar.malformed`, `calendar.not-a-day`, with a JSON pointer to the place
 */
export function readYears(calendar: unknown): CalendarYear[] {
  const { years } = fields(calendar, '');
  const read = list(years, '/years', MAX_YEARS).map((year, index) => readYear(year, `/years/${index}`));
  if (read.length === 0) throw malformed('/years', 'at least one year');
  return read.sort((a, b) => a.year - b.year);
}

function readYear(value: unknown, at: string): CalendarYear {
  const { year, notice, holidays } = fields(value, at);
  if (typeof year !== 'number' || !Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR) {
    throw malformed(`${at}/year`, `a whole number from ${FIRST_YEAR} to ${LAST_YEAR}`);
  }
  return {
    year,
    notice: text(notice, `${at}/notice`, MAX_NOTICE),
    holidays: list(holidays, `${at}/holidays`, MAX_HOLIDAYS).map((holiday, index) =>
      readHoliday(holiday, `${at}/holidays/${index}`),
    ),
  };
}

function readHoliday(value: unknown, at: string): Holiday {
  const { name, first, last, worked = [] } = fields(value, at);
  return {
    name: text(name, `${at}/name`, MAX_NAME),
    first: realDay(first, `${at}/first`),
    last: realDay(last, `${at}/last`),
    worked: list(worked, `${at}/worked`, MAX_WORKED).map((day, index) =>
      realDay(day, `${at}/worked/${index}`),
    ),
  };
}

function fields(value: unknown, at: string): Partial<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) throw malformed(at, 'an object');
  return { ...value };
}

function list(value: unknown, at: string, most: number): unknown[] {
  if (!Array.isArray(value) || value.length > most) throw malformed(at, `a list of at most ${most}`);
  // Not `map` on the list itself: it would pass over holes.
  return Array.from<unknown>(value);
}

function text(value: unknown, at: string, longest: number): string {
  if (typeof value !== 'string' || value.trim() === '' || value.length > longest) {
    throw malformed(at, `text of 1 to ${longest} characters`);
  }
  return value;
}

function realDay(value: unknown, at: string): Day {
  if (typeof value === 'string' && isDay(value)) return value;
  throw new WorkingDaysError('calendar.not-a-day', `${at} must be a day that exists, as YYYY-MM-DD`);
}

function malformed(at: string, expected: string): WorkingDaysError {
  return new WorkingDaysError('calendar.malformed', `${at === '' ? 'a calendar' : at} must be ${expected}`);
}
