// Counting statutory working days, with every calendar day's reason, so that a due date can show its working.
import type { Day } from '../../types/index.js';
import { addDays, isDay } from '../calendar.js';
import { WorkingDaysError } from './errors.js';
import { isWeekend, knownDays, type KnownDays } from './known-days.js';
import { fixedHolidays, officialCalendar, type WorkingCalendar } from './years.js';

/** The most working days one deadline can have: some four years. */
export const MAX_WORKING_DAYS = 1000;

/** The last day four digits of a year can write. */
const LAST_DAY = '9999-12-31';

/** What a day is: `working` Monday to Friday, `make-up` a weekend day worked, `weekend`, `holiday`. */
export type DayKind = 'working' | 'make-up' | 'weekend' | 'holiday';

/** A day and whether it is worked. */
export interface ClassifiedDay {
  day: Day;
  /** Whether it is a working day. */
  counts: boolean;
  why: DayKind;
  /** The holiday's Chinese name; for a make-up day, the holiday it is worked for. */
  holiday?: string;
  /** Whether a notice covers it. If not, it goes by its weekday and the holidays whose date the law fixes. */
  known: boolean;
}

/** A calendar day between the day a deadline is set and its due day. */
export interface CountedDay extends ClassifiedDay {
  /** Which working day it is, from 1; absent if it does not count. */
  nth?: number;
}

/** A due day counted in working days, and how it was counted. */
export interface WorkingDeadline {
  /** The day it was set: day zero, not counted. */
  from: Day;
  /** Working days, 1 to `MAX_WORKING_DAYS`. */
  days: number;
  /** The last day on time, itself a working day. */
  due: Day;
  /** Every calendar day after `from`, up to and including `due`. */
  counted: readonly CountedDay[];
  /** Whether the count passed `knownThrough`: a later notice may restate `due`, see `restate`. */
  provisional: boolean;
  /** The last day the calendar knew. */
  knownThrough: Day;
}

/**
 * The due day `days` working days after `from`. The day it is set is day zero and not counted: 《民法典》
 * 第二百零一条, "the day it begins is not counted, counting begins with the next".
 *
 * Past the calendar's last year only weekends and the holidays whose date the law fixes are known, so that the
 * date is provisional: the other holidays will mostly make it later.
 *
 * @param from not before the calendar's first year
 * @param days whole, 1 to `MAX_WORKING_DAYS`
 * @throws WorkingDaysError `working-days.not-a-day`, `working-days.out-of-range`, `calendar.before-known`, and
 * those of `checkCalendar`
 *
 * @example
 * ```ts
 * workingDaysAfter('2026-09-30', 1).due; // '2026-10-08', after seven days of National Day
 * ```
 */
export function workingDaysAfter(
  from: Day,
  days: number,
  calendar: WorkingCalendar = officialCalendar,
): WorkingDeadline {
  const known = knownDays(calendar);
  checkDay(from, known);
  if (!Number.isInteger(days) || days < 1 || days > MAX_WORKING_DAYS) {
    throw outOfRange(`a deadline has 1 to ${MAX_WORKING_DAYS} whole working days`);
  }
  const counted: CountedDay[] = [];
  let due = from;
  for (let nth = 0; nth < days;) {
    if (due === LAST_DAY) throw outOfRange(`the count passes ${LAST_DAY}: take fewer days`);
    due = addDays(due, 1);
    const next = classify(due, known);
    if (next.counts) nth += 1;
    counted.push(next.counts ? { ...next, nth } : next);
  }
  return { from, days, due, counted, provisional: due > known.last, knownThrough: known.last };
}

/**
 * What a day is and why.
 * @throws WorkingDaysError `working-days.not-a-day`, `calendar.before-known`, and those of `checkCalendar`
 */
export function classifyDay(day: Day, calendar: WorkingCalendar = officialCalendar): ClassifiedDay {
  const known = knownDays(calendar);
  checkDay(day, known);
  return classify(day, known);
}

/**
 * Whether a day is a working day, make-up days included.
 * @throws WorkingDaysError as `classifyDay` does
 */
export function isWorkingDay(day: Day, calendar: WorkingCalendar = officialCalendar): boolean {
  return classifyDay(day, calendar).counts;
}

function classify(day: Day, { last, special }: KnownDays): ClassifiedDay {
  if (day <= last) {
    const entry = special.get(day);
    if (entry) return { day, counts: entry.why === 'make-up', ...entry, known: true };
  } else {
    const holiday = fixedHolidays.get(day.slice(5));
    if (holiday !== undefined) return { day, counts: false, why: 'holiday', holiday, known: false };
  }
  const counts = !isWeekend(day);
  return { day, counts, why: counts ? 'working' : 'weekend', known: day <= last };
}

function checkDay(day: Day, { first }: KnownDays): void {
  // Called from JavaScript it may be anything, even a list that reads like a day.
  if (typeof day !== 'string' || !isDay(day)) {
    throw new WorkingDaysError('working-days.not-a-day', 'give a day that exists, as YYYY-MM-DD');
  }
  if (day < first) {
    throw new WorkingDaysError(
      'calendar.before-known',
      `${day} is before ${first}, where the calendar begins: give a later day, or a calendar with earlier years`,
    );
  }
}

function outOfRange(message: string): WorkingDaysError {
  return new WorkingDaysError('working-days.out-of-range', message);
}
