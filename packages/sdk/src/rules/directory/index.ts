// What may stand in a directory, and on which days somebody sits there to listen.
import type { Day, DatedReception, Reception, WeeklyReception } from '../../types/index.js';
import { addDays, weekdayOf } from '../calendar.js';
import { isWorkingDay } from '../working-days/index.js';

/** Days ahead that a directory tells. */
export const UPCOMING_DAYS = 28;

/** The days of a reception from one day to another, both among them, in order. */
export function receptionDays(reception: Reception, from: Day, to: Day): Day[] {
  if (reception.type === 'dated') return isOn(reception, from, to) ? [reception.day] : [];
  const first = addDays(from, (reception.weekday - isoWeekday(from) + 7) % 7);
  const days: Day[] = [];
  for (let day = first; day <= to; day = addDays(day, 7)) if (isHeld(reception, day)) days.push(day);
  return days;
}

/** Monday is 1, Sunday 7. */
function isoWeekday(day: Day): number {
  return weekdayOf(day) === 0 ? 7 : weekdayOf(day);
}

function isOn({ day }: DatedReception, from: Day, to: Day): boolean {
  return day >= from && day <= to;
}

/** On a weekday that is a public holiday nobody is there; at a weekend it was meant so. */
function isHeld({ weekday }: WeeklyReception, day: Day): boolean {
  return weekday > 5 || isWorkingDay(day);
}
