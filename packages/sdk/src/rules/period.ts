// Reporting periods: a year, half-year, quarter or month as a range of months.
import type { Month, Period } from '../types/index.js';

/** First and last month, both included. */
export interface MonthRange {
  first: Month;
  last: Month;
}

/**
 * The months of a period.
 * @returns `undefined` if it is not `2025`, `2025-H2`, `2025-Q3` or `2025-11`
 */
export function monthsOf(period: Period): MonthRange | undefined {
  const match = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?$/.exec(period);
  if (!match) return undefined;
  const [, year = '', half, quarter, month] = match;
  if (month) return { first: `${year}-${month}`, last: `${year}-${month}` };
  if (quarter) return range(year, (Number(quarter) - 1) * 3 + 1, 3);
  if (half) return range(year, (Number(half) - 1) * 6 + 1, 6);
  return range(year, 1, 12);
}

/** How many months a period has; 0 for what is none. */
export function monthCount(period: Period): number {
  const months = monthsOf(period);
  if (!months) return 0;
  return Number(months.last.slice(5)) - Number(months.first.slice(5)) + 1;
}

/** The same part of the year before, e.g. `2025-Q3` for `2026-Q3`. */
export function yearBefore(period: Period): Period {
  return `${String(Number(period.slice(0, 4)) - 1).padStart(4, '0')}${period.slice(4)}`;
}

/** The period of the same length that ends where this one begins; its year before for a year. */
export function periodBefore(period: Period): Period {
  const [year = '', part = ''] = period.split('-');
  const kind = /^[HQ]/.test(part) ? part.slice(0, 1) : '';
  const [count, width] = kind === 'H' ? [2, 1] : kind === 'Q' ? [4, 1] : [12, 2];
  const number = Number(part.slice(kind.length)) - 1;
  if (part === '') return yearBefore(period);
  if (number > 0) return `${year}-${kind}${String(number).padStart(width, '0')}`;
  return `${yearBefore(year)}-${kind}${String(count).padStart(width, '0')}`;
}

/**
 * The half-year after a period: the six months that begin where it ends.
 * @returns `undefined` for what is no period
 */
export function halfYearAfter(period: Period): MonthRange | undefined {
  const months = monthsOf(period);
  if (!months) return undefined;
  const begin = Number(months.last.slice(0, 4)) * 12 + Number(months.last.slice(5));
  return { first: monthAt(begin), last: monthAt(begin + 5) };
}

/** @param count of months since the year 0 */
function monthAt(count: number): Month {
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
}

function range(year: string, firstMonth: number, length: number): MonthRange {
  const name = (month: number): Month => `${year}-${String(month).padStart(2, '0')}`;
  return { first: name(firstMonth), last: name(firstMonth + length - 1) };
}
