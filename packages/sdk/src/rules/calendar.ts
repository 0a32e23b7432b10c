// Days, months and moments in Asia/Shanghai, whatever the machine's time zone.
import type { Day, Moment, Month } from '../types/index.js';

/** Milliseconds since the epoch. Rules never read a clock: time is an argument. */
export type Millis = number;

const DAY = 86_400_000;
/** Beijing time has been UTC+8 without summer time since 1991-09-15. */
const OFFSET = 8 * 3_600_000;

/** The day it is in Beijing at `at`, e.g. `2026-11-22`. */
export function dayOf(at: Millis): Day {
  return new Date(at + OFFSET).toISOString().slice(0, 10);
}

/** `at` as the wire writes it, to the second, e.g. `2026-11-22T09:30:00+08:00`. */
export function momentOf(at: Millis): Moment {
  return `${new Date(at + OFFSET).toISOString().slice(0, 19)}+08:00`;
}

/**
 * Reads a moment with offset.
 * @returns milliseconds, or `undefined` if it is not a real moment
 */
export function parseMoment(moment: Moment): Millis | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/.test(moment)) return undefined;
  const millis = Date.parse(moment);
  return Number.isNaN(millis) || !isDay(moment.slice(0, 10)) ? undefined : millis;
}

/** Whether `day` is a day that exists: `2026-02-29` does not. */
export function isDay(day: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return false;
  const millis = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(millis) && new Date(millis).toISOString().startsWith(day);
}

/** The day `days` after `day` (before it, if negative). */
export function addDays(day: Day, days: number): Day {
  return new Date(utc(day) + days * DAY).toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`; negative if `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((utc(to) - utc(from)) / DAY);
}

/** The month a day is in, e.g. `2026-11`. */
export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

/** The month `months` after `month` (before it, if negative). */
export function addMonths(month: Month, months: number): Month {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: Day): number {
  return new Date(utc(day)).getUTCDay();
}

/** The first moment of a day in Beijing. */
export function startOfDay(day: Day): Millis {
  return utc(day) - OFFSET;
}

function utc(day: Day): Millis {
  return Date.parse(`${day}T00:00:00Z`);
}
