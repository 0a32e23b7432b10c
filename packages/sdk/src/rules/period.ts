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

function range(year: string, firstMonth: number, length: number): MonthRange {
  const name = (month: number): Month => `${year}-${String(month).padStart(2, '0')}`;
  return { first: name(firstMonth), last: name(firstMonth + length - 1) };
}
