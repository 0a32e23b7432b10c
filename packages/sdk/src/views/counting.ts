// 这是怎么算的: how a due day was counted, with every day and why it counts or doesn't.
import {
  calendarWith,
  officialCalendar,
  WorkingDaysError,
  workingDaysAfter,
  type CountedDay,
  type WorkingCalendar,
  type WorkingDeadline,
} from '../rules/working-days/index.js';
import type { CalendarYearFacts, Commitment, Day, Deadline } from '../types/index.js';
import type { CountingWords } from '../words/index.js';
import { fill, formatCount, formatDay, formatDayShort } from './format.js';

/** What a due day was counted from, if it was counted. */
export type Counting = NamedDay | CountedFrom;

interface Counted {
  /** What it came to. */
  readonly due: Day;
  /** `18:00`, where it is not the end of the day. */
  readonly time?: string | undefined;
  /** The day people have moved it to since. */
  readonly extendedTo?: Day | undefined;
}

/** A day that was simply named. */
export interface NamedDay extends Counted {
  readonly basis: 'day';
}

export interface CountedFrom extends Counted {
  readonly basis: Exclude<Deadline['basis'], 'day'>;
  /** Day zero. */
  readonly from: Day;
  readonly days: number;
  /** The last day the calendar knew when it was counted; what the official one knows if absent. */
  readonly knownThrough?: Day | undefined;
  /** Years entered where the server runs, which the program may not know. */
  readonly years?: readonly CalendarYearFacts[] | undefined;
}

export interface CountingView {
  /** Sentences, in order. */
  readonly sentences: readonly string[];
  /** Every calendar day after day zero, up to the last one counted; empty unless working days were counted. */
  readonly rows: readonly CountingRow[];
}

export interface CountingRow {
  readonly key: Day;
  readonly day: string;
  readonly why: string;
  readonly counts: boolean;
}

/** What the due day of a commitment was counted from; the calendar's restatements are part of the count. */
export function countingOf({ original, due, extensions, restatements, years }: Commitment): Counting {
  const { basis, from, days, knownThrough } = original;
  const restated = restatements[restatements.length - 1];
  const counted = {
    due: restated?.to ?? original.due,
    ...(extensions.length > 0 && { extendedTo: due }),
  };
  if (basis === 'day' || days === undefined) return { basis: 'day', ...counted };
  return { basis, from, days, ...(years && { years }), ...(!restated && { knownThrough }), ...counted };
}

/** Says how the count went, in sentences and day by day. */
export function countingView(counting: Counting, words: CountingWords): CountingView {
  const w = words.counting;
  const { time, extendedTo } = counting;
  const days = counting.basis === 'working-days' ? workingDaysOf(counting, words) : undefined;
  return {
    sentences: [
      ruleOf(counting, days?.due ?? counting.due, words),
      ...(counting.basis === 'day' ? [] : [w.dayZero]),
      ...(days?.notes ?? []),
      ...(extendedTo ? [fill(w.extended, { due: formatDay(extendedTo, words) })] : []),
      time === undefined ? w.endOfDay : fill(w.atTime, { time }),
    ],
    rows: days?.rows ?? [],
  };
}

/** What has to be said beside a counted day itself: that nobody knows yet how it will be counted. */
export function countingNote(counting: Counting, words: CountingWords): string | undefined {
  const counted = counting.basis === 'working-days' ? countAgain(counting) : undefined;
  return counted?.provisional ? provisionalNote(counted, words) : undefined;
}

function workingDaysOf(
  counting: CountedFrom,
  words: CountingWords,
): { due?: Day; notes: string[]; rows: CountingRow[] } {
  const counted = countAgain(counting);
  if (!counted) return { notes: [words.counting.unknown], rows: [] };
  return {
    due: counted.due,
    notes: notesOn(counted, counting, words),
    rows: counted.counted.map((one) => rowOf(one, words)),
  };
}

/** @param due what the count comes to, which need not be the day that is written */
function ruleOf(counting: Counting, due: Day, words: CountingWords): string {
  const w = words.counting;
  if (counting.basis === 'day') return w.named;
  const { basis, from, days } = counting;
  return fill(basis === 'working-days' ? w.workingDays : w.calendarDays, {
    from: formatDay(from, words),
    days: formatCount(days),
    due: formatDay(due, words),
  });
}

/** The count as it was made, with what was known of the calendar then. */
function countAgain(counting: CountedFrom): WorkingDeadline | undefined {
  const { from, days, knownThrough = '9999' } = counting;
  const years = calendarOf(counting).years.filter(({ year }) => `${year}-12-31` <= knownThrough);
  const calendar: WorkingCalendar = years.length > 0 ? { years } : officialCalendar;
  try {
    return workingDaysAfter(from, days, calendar);
  } catch (error) {
    if (error instanceof WorkingDaysError) return undefined;
    throw error;
  }
}

/** As this program knows it, with what the server was told since. */
function calendarOf({ years }: CountedFrom): WorkingCalendar {
  return years ? calendarWith(years) : officialCalendar;
}

function notesOn(counted: WorkingDeadline, counting: CountedFrom, words: CountingWords): string[] {
  const w = words.counting;
  const years = new Set(counted.counted.map(({ day }) => Number(day.slice(0, 4))));
  const { due } = counting;
  const notices = calendarOf(counting).years.filter(
    ({ year }) => years.has(year) && `${year}-12-31` <= counted.knownThrough,
  );
  const dayText = (day: Day): string => formatDay(day, words);
  return [
    ...(notices.length > 0
      ? [fill(w.notice, { notice: notices.map(({ notice }) => notice).join(w.separator) })]
      : []),
    ...(counted.provisional ? [provisionalNote(counted, words)] : []),
    ...(counted.due === due ? [] : [fill(w.differs, { counted: dayText(counted.due), due: dayText(due) })]),
  ];
}

function provisionalNote({ knownThrough }: WorkingDeadline, words: CountingWords): string {
  return fill(words.counting.provisional, { knownThrough: formatDay(knownThrough, words) });
}

function rowOf(one: CountedDay, words: CountingWords): CountingRow {
  const why = whyOf(one, words);
  return {
    key: one.day,
    day: formatDayShort(one.day, words),
    why: one.known ? why : fill(words.counting.unsure, { why }),
    counts: one.counts,
  };
}

function whyOf({ why, holiday = '', nth = 0 }: CountedDay, words: CountingWords): string {
  const w = words.counting;
  switch (why) {
    case 'working':
      return fill(w.working, { nth });
    case 'make-up':
      return fill(w.makeUp, { holiday, nth });
    case 'weekend':
      return w.weekend;
    case 'holiday':
      return fill(w.holiday, { holiday });
  }
}
