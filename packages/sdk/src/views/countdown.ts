// Time until something is due, and after it: the numerals, largest first, and when they will change.
import {
  dayOf,
  daysBetween,
  isDay,
  momentOf,
  parseMoment,
  startOfDay,
  type Millis,
} from '../rules/calendar.js';
import type { Day } from '../types/index.js';
import type { CountdownWords } from '../words/index.js';
import { fill, formatCount, formatDay } from './format.js';

/** When something is due, in Beijing, whatever the machine's time zone. */
export interface Due {
  readonly day: Day;
  /** The first moment that is too late. */
  readonly at: Millis;
  /** `18:00`; absent where it is the end of the day. */
  readonly time?: string;
}

/** `auto`: days, and on the last of them hours and minutes. The others say each amount down to theirs. */
export type CountdownPrecision = 'auto' | 'day' | 'minute' | 'second';

export interface CountdownView {
  readonly tone: 'running' | 'today' | 'overdue';
  /** The word beside the mark. */
  readonly status: string;
  /** Stands before the numerals; may be empty. */
  readonly lead: string;
  /** The largest unit first, at least one. */
  readonly amounts: readonly CountdownAmount[];
  /** Lead and amounts in one line. */
  readonly text: string;
  /** By when, with the weekday. */
  readonly due: string;
}

export interface CountdownAmount {
  readonly value: string;
  readonly unit: string;
}

type Unit = 'days' | 'hours' | 'minutes' | 'seconds';

const MILLIS: Readonly<Record<Unit, Millis>> = {
  days: 86_400_000,
  hours: 3_600_000,
  minutes: 60_000,
  seconds: 1000,
};

/** Due by the end of `day`: 24:00 in Beijing. */
export function dueOn(day: Day): Due {
  return { day, at: startOfDay(day) + MILLIS.days };
}

/**
 * Reads `2026-12-04`, or a moment with its offset such as `2026-12-04T18:00:00+08:00`.
 * @returns undefined if it is neither
 */
export function readDue(text: string): Due | undefined {
  if (isDay(text)) return dueOn(text);
  const at = parseMoment(text);
  if (at === undefined) return undefined;
  const day = dayOf(at);
  return isDay(day) ? { day, at, time: momentOf(at).slice(11, 16) } : undefined;
}

/** Draws up the countdown as it is at `now`. */
export function countdownView(
  due: Due,
  now: Millis,
  precision: CountdownPrecision,
  words: CountdownWords,
): CountdownView {
  const w = words.countdown;
  const isOver = now >= due.at;
  const isToday = !isOver && dayOf(now) === due.day;
  const tone = isOver ? 'overdue' : isToday ? 'today' : 'running';
  const isNamedOnly = isToday && precision === 'day';
  const lead = isOver ? w.over : isNamedOnly ? '' : w.left;
  const amounts = isNamedOnly
    ? [{ value: w.today, unit: w.dueToday }]
    : amountsOf(due, now, precision).map(([unit, count]) => ({
        value: formatCount(count),
        unit: w.units[unit],
      }));
  return {
    tone,
    status: w.statuses[tone],
    lead,
    amounts,
    text: lead + amounts.map(({ value, unit }) => value + unit).join(''),
    due: dueText(due, isOver, words),
  };
}

/** Milliseconds from `now` until the view says something else, by time alone. Always more than none. */
export function countdownHolds(due: Due, now: Millis, precision: CountdownPrecision): Millis {
  const untilMidnight = dueOn(dayOf(now)).at - now;
  const left = due.at - now;
  const finest = finestUnit(due, now, precision);
  if (!finest) return left > 0 ? Math.min(untilMidnight, left) : untilMidnight;
  const size = MILLIS[finest];
  if (left > 0) return left % size || size;
  // The first minute past is called one like the second.
  const untilNext = -left < size ? 2 * size + left : size - (-left % size);
  return Math.min(untilMidnight, untilNext);
}

/** What is counted down to; undefined where calendar days are counted. */
function finestUnit(due: Due, now: Millis, precision: CountdownPrecision): Unit | undefined {
  const days = daysBetween(dayOf(now), due.day);
  // What is late is said quietly: in days once there are any.
  if (now >= due.at) return days < 0 ? undefined : 'minutes';
  if (precision === 'second') return 'seconds';
  if (precision === 'minute') return 'minutes';
  return precision === 'auto' && days === 0 ? 'minutes' : undefined;
}

/** What is left is rounded up and what is past down, so that nothing is called over before it is. */
function amountsOf(due: Due, now: Millis, precision: CountdownPrecision): [Unit, number][] {
  const finest = finestUnit(due, now, precision);
  if (!finest) return [['days', Math.abs(daysBetween(dayOf(now), due.day))]];
  const size = MILLIS[finest];
  const left = due.at - now;
  let rest = left > 0 ? Math.ceil(left / size) * size : Math.max(size, Math.floor(-left / size) * size);
  const amounts: [Unit, number][] = [];
  // The first moment of the last day is 24 hours away, not a day.
  const largest: readonly Unit[] = precision === 'auto' ? [] : ['days'];
  for (const unit of [...largest, 'hours', 'minutes', 'seconds'] as const) {
    const count = Math.floor(rest / MILLIS[unit]);
    rest -= count * MILLIS[unit];
    if (count > 0 || (amounts.length > 0 && MILLIS[unit] >= size)) amounts.push([unit, count]);
  }
  return amounts;
}

function dueText(due: Due, isOver: boolean, words: CountdownWords): string {
  const w = words.countdown;
  const day = formatDay(due.day, words);
  if (due.time === undefined) return fill(isOver ? w.wasDue : w.due, { day });
  return fill(isOver ? w.wasDueAt : w.dueAt, { day, time: due.time });
}
