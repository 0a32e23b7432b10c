// Reads moments as lists write them, in Asia/Shanghai.
import { isDay, parseMoment, startOfDay, type Millis } from '@huiyin/sdk/rules';
import type { Cell } from './list.js';

/** Where each part of a moment stands in a written one. */
interface Written {
  readonly pattern: RegExp;
  readonly parts: readonly Part[];
}
type Part = keyof typeof tokens;

/** Two digits where they are doubled; one or two where not, as people and spreadsheets write them. */
const tokens = {
  YYYY: '(\\d{4})',
  MM: '(\\d{2})',
  M: '(\\d{1,2})',
  DD: '(\\d{2})',
  D: '(\\d{1,2})',
  HH: '(\\d{2})',
  H: '(\\d{1,2})',
  hh: '(\\d{2})',
  h: '(\\d{1,2})',
  mm: '(\\d{2})',
  m: '(\\d{1,2})',
  ss: '(\\d{2})',
  s: '(\\d{1,2})',
  A: '(上午|下午|AM|PM|am|pm)',
} as const;

/** What is understood without being told. */
const common = [
  ...['-', '/', '.'].flatMap((mark) => [
    `YYYY${mark}M${mark}D`,
    `YYYY${mark}M${mark}D H:m`,
    `YYYY${mark}M${mark}D H:m:s`,
  ]),
  'YYYY-M-DTH:m:s',
  'YYYY年M月D日',
  'YYYY年M月D日 H:m',
  'YYYY年M月D日 H:m:s',
  'YYYY年M月D日H时m分',
  'YYYY年M月D日H时m分s秒',
  'YYYYMMDD',
  'YYYYMMDDHHmmss',
  'YYYYMMDD HH:mm:ss',
].map(written);

const NOON = 12;
const HOUR = 3_600_000;

/** Whether a format says at least the day. */
export function saysDay(format: string): boolean {
  const { parts } = written(format);
  const has = (...names: Part[]): boolean => parts.filter((part) => names.includes(part)).length === 1;
  return has('YYYY') && has('M', 'MM') && has('D', 'DD');
}

/** @returns a reader of moments written in one of these ways; in a common way, or ISO 8601, if none is said */
export function momentReader(formats: readonly string[] | undefined): (cell: Cell) => Millis | undefined {
  const ways = formats ? formats.map(written) : common;
  return (cell) => {
    // What the clock on the wall said stands in its UTC parts.
    if (cell instanceof Date) return shanghai(cell.toISOString().slice(0, 10), cell.getTime() % (24 * HOUR));
    const text = cell.normalize('NFKC').replace(/\s+/g, ' ').trim();
    for (const way of ways) {
      const found = way.pattern.exec(text);
      if (found) return momentIn(way.parts, found.slice(1));
    }
    return formats ? undefined : parseMoment(text);
  };
}

function written(format: string): Written {
  const parts: Part[] = [];
  const source = format.replace(/YYYY|MM?|DD?|HH?|hh?|mm?|ss?|A|\s+|[^\w\s]|./gu, (token) => {
    if (token in tokens) {
      parts.push(token as Part);
      return tokens[token as Part];
    }
    return /^\s/.test(token) ? ' ' : token.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  });
  return { pattern: new RegExp(`^${source}$`), parts };
}

function momentIn(parts: readonly Part[], texts: readonly string[]): Millis | undefined {
  const text = (...names: Part[]): string | undefined => {
    const at = parts.findIndex((part) => names.includes(part));
    return at < 0 ? undefined : texts[at];
  };
  const number = (...names: Part[]): number => Number(text(...names) ?? 0);
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${text('YYYY') ?? ''}-${two(number('M', 'MM'))}-${two(number('D', 'DD'))}`;
  const hour = hourOf(number('H', 'HH', 'h', 'hh'), text('A'));
  const minute = number('m', 'mm');
  const second = number('s', 'ss');
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  return shanghai(day, (hour * 3_600 + minute * 60 + second) * 1_000);
}

/** 下午3 is 15, and 上午12 is 0; 下午15, as some write, is 15 too. */
function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  const isAfternoon = half === '下午' || half.toLowerCase() === 'pm';
  if (hour === NOON) return isAfternoon ? NOON : 0;
  return isAfternoon && hour < NOON ? hour + NOON : hour;
}

function shanghai(day: string, sinceMidnight: Millis): Millis | undefined {
  return isDay(day) ? startOfDay(day) + sinceMidnight : undefined;
}
