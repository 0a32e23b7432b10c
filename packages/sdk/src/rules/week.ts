// ISO weeks: Monday to Sunday, each of the year its Thursday is in.
import type { Day, Week } from '../types/index.js';
import { addDays, daysBetween, weekdayOf } from './calendar.js';

/**
 * The week a day is in: ISO 8601, so that the first days of January may be in the last week of the year before.
 *
 * @example
 * ```ts
 * import { weekOf } from '@huiyin/sdk/rules';
 *
 * console.log(weekOf('2026-11-29'), weekOf('2027-01-01')); // 2026-W48 2026-W53
 * ```
 */
export function weekOf(day: Day): Week {
  const thursday = addDays(mondayOf(day), 3);
  const year = thursday.slice(0, 4);
  const number = Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1;
  return `${year}-W${String(number).padStart(2, '0')}`;
}

/**
 * Whether there is such a week: `2025-W53` is none.
 *
 * @example
 * ```ts
 * import { isWeek } from '@huiyin/sdk/rules';
 *
 * console.log(isWeek('2026-W53'), isWeek('2025-W53'), isWeek('2026-48')); // true false false
 * ```
 */
export function isWeek(week: string): boolean {
  return daysOfWeek(week) !== undefined;
}

/**
 * The Monday a week begins on and the Sunday it ends on, both included.
 * @returns undefined if there is no such week
 *
 * @example
 * ```ts
 * import { daysOfWeek } from '@huiyin/sdk/rules';
 *
 * console.log(daysOfWeek('2026-W48')); // { first: '2026-11-23', last: '2026-11-29' }
 * ```
 */
export function daysOfWeek(week: Week): { readonly first: Day; readonly last: Day } | undefined {
  // Days have four digits for the year: those that would run out of them are not counted.
  const [, year, number] = /^(?!0000|9999)(\d{4})-W(\d\d)$/.exec(week) ?? [];
  if (year === undefined || number === undefined) return undefined;
  // The fourth of January is in the first week of every year.
  const first = addDays(mondayOf(`${year}-01-04`), 7 * (Number(number) - 1));
  return weekOf(first) === week ? { first, last: addDays(first, 6) } : undefined;
}

function mondayOf(day: Day): Day {
  return addDays(day, -((weekdayOf(day) + 6) % 7));
}
