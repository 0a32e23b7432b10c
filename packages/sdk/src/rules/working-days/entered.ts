// Years entered where a server runs, beside those that came with the program: the notice is out before the next version.
import type { Day } from '../../types/index.js';
import { WorkingDaysError, type WorkingDaysErrorCode } from './errors.js';
import { checkCalendar } from './known-days.js';
import { officialCalendar, type CalendarYear, type WorkingCalendar } from './years.js';

/** Why a year is not taken. */
export type YearRefusal = 'calendar.year-begun' | 'calendar.unfit';

/**
 * The official calendar with the years entered since. Where both know a year, the official one counts; what is left
 * apart from the others by a gap is left out.
 */
export function calendarWith(entered: readonly CalendarYear[]): WorkingCalendar {
  const years = [...officialCalendar.years];
  const later = [...entered].sort((a, b) => a.year - b.year);
  for (const year of later) {
    const last = Math.max(...years.map((one) => one.year));
    if (year.year === last + 1) years.push(year);
  }
  return years.length === officialCalendar.years.length ? officialCalendar : { years };
}

/**
 * Whether a year can be entered, or entered again to mend it: only one that came with no program and has not begun.
 * What was settled by it before stays as it was told.
 * @param known the calendar in force
 */
export function yearRefusal(year: CalendarYear, known: WorkingCalendar, today: Day): YearRefusal | undefined {
  const isOfficial = officialCalendar.years.some((one) => one.year === year.year);
  if (isOfficial || `${year.year}-01-01` <= today) return 'calendar.year-begun';
  return yearFault(year, known) === undefined ? undefined : 'calendar.unfit';
}

/** What is wrong with a year beside those that are known: the code of `WorkingDaysError`; undefined if nothing is. */
export function yearFault(year: CalendarYear, known: WorkingCalendar): WorkingDaysErrorCode | undefined {
  const others = known.years.filter((one) => one.year < year.year);
  try {
    checkCalendar({ years: [...others, year] });
    return undefined;
  } catch (error) {
    if (error instanceof WorkingDaysError) return error.code;
    throw error;
  }
}
