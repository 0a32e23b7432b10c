// The string formats of the wire: days and moments that can be stored as such, and words that everybody may read.
import { holdsPrivateNumber } from '../rules/redaction.js';

const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** RFC 3339 full-date of a day that exists, from the year 1 on: `2024-02-29`. */
export function isCalendarDay(text: string): boolean {
  const [, year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined || year < 1) return false;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const last = month === 2 && isLeap ? 29 : (daysInMonth[month - 1] ?? 0);
  return day >= 1 && day <= last;
}

/**
 * RFC 3339 date-time with its offset: `2026-11-22T09:30:00+08:00`. Stricter than the RFC where runtimes differ: `T`
 * and `Z` in capitals, and no leap second, which neither JavaScript nor PostgreSQL keeps.
 */
export function isMoment(text: string): boolean {
  const [, day, hour, minute, second, offsetHour, offsetMinute] =
    /^(.{10})T(\d{2}):(\d{2}):(\d{2})(?:\.\d{1,9})?(?:Z|[+-](\d{2}):(\d{2}))$/.exec(text) ?? [];
  if (day === undefined || !isCalendarDay(day)) return false;
  return (
    Number(hour) <= 23 &&
    Number(minute) <= 59 &&
    Number(second) <= 59 &&
    Number(offsetHour ?? 0) <= 14 &&
    Number(offsetMinute ?? 0) <= 59
  );
}

/** The format of what an office writes for everybody to read: no number in it is anybody's own. */
export const publicWords = 'public-words';

/** By the names they have in JSON Schema. */
export const formats = {
  date: isCalendarDay,
  'date-time': isMoment,
  [publicWords]: (text: string): boolean => !holdsPrivateNumber(text),
} as const;
