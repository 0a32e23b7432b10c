// Facts as text: days, moments, periods, counts. No markup, no clock.
import { dayOf, momentOf, parseMoment, weekdayOf, type Millis } from '../rules/calendar.js';
import type { Day, Moment, Month, Period } from '../types/index.js';
import type { FrameWords } from '../words/index.js';

type Values = Readonly<Record<string, string | number>>;

/** Fills `{name}` placeholders. A name without a value stays visible, so that a gap can't pass unseen. */
export function fill(template: string, values: Values): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** `2026年12月4日（周五）` */
export function formatDay(day: Day, words: FrameWords): string {
  return fill(words.common.day, dayParts(day, words));
}

/** `12月4日（周五）`, where the year is plain. */
export function formatDayShort(day: Day, words: FrameWords): string {
  return fill(words.common.dayShort, dayParts(day, words));
}

/** `2026年11月22日（周日）09:30`, in Beijing time. */
export function formatMoment(moment: Moment, words: FrameWords): string {
  const at = parseMoment(moment);
  return at === undefined ? moment : formatMillis(at, words);
}

export function formatMillis(at: Millis, words: FrameWords): string {
  return fill(words.common.moment, { date: formatDay(dayOf(at), words), time: momentOf(at).slice(11, 16) });
}

/** `2025年11月` */
export function formatMonth(month: Month, words: FrameWords): string {
  return fill(words.common.month, { year: month.slice(0, 4), month: Number(month.slice(5)) });
}

/** `2025年` · `2025年下半年` · `2025年第3季度` · `2025年11月`; other text stays as it is. */
export function formatPeriod(period: Period, words: FrameWords): string {
  const [year = '', part] = period.split('-');
  if (!part) return fill(words.common.periodYear, { year });
  if (part === 'H1' || part === 'H2')
    return fill(words.common.periodHalf[part === 'H1' ? '1' : '2'], { year });
  if (part.startsWith('Q')) return fill(words.common.periodQuarter, { year, quarter: part.slice(1) });
  return formatMonth(period, words);
}

/** Digits in groups of three: `1,319`. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** One decimal, none where it is zero: `93.6`, `68`. */
export function formatPercent(percent: number): string {
  return String(Math.round(percent * 10) / 10);
}

function dayParts(day: Day, words: FrameWords): Values {
  return {
    year: day.slice(0, 4),
    month: Number(day.slice(5, 7)),
    day: Number(day.slice(8, 10)),
    weekday: words.common.weekdays[weekdayOf(day)] ?? '',
  };
}
