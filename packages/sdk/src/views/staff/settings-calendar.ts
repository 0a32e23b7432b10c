// The working-day calendar as an administrator reads it, and the next year as they copy it from its notice.
import { isDay } from '../../rules/calendar.js';
import { yearFault, yearRefusal } from '../../rules/working-days/index.js';
import type { CalendarHolidayDraft, CalendarYearDraft, Day, KnownYear } from '../../types/index.js';
import type { SettingWords } from '../../words/index.js';
import { fill, formatDayShort, formatMoment } from '../format.js';
import { nameOf } from '../name.js';
import { plainOf } from '../typed.js';
import type { SettingFaults } from './setting-form.js';

/** The next year as it is typed. */
export interface YearForm {
  readonly year: string;
  readonly notice: string;
  /** A holiday a line: name, first and last day off, weekend days worked. */
  readonly lines: string;
}

export interface KnownYearView {
  readonly year: string;
  readonly source: string;
  readonly holidays: readonly string[];
}

/** The form as it opens: the year after the last one known. */
export function blankYear(years: readonly KnownYear[]): YearForm {
  const last = Math.max(...years.map(({ facts }) => facts.year));
  return { year: String(last + 1), notice: '', lines: '' };
}

export function knownYearView({ facts, entered }: KnownYear, words: SettingWords): KnownYearView {
  const w = words.settingsCalendar;
  const { year, notice, holidays } = facts;
  const dayText = (day: Day): string => formatDayShort(day, words);
  return {
    year: fill(w.year, { year }),
    source: entered
      ? fill(w.entered, {
          notice,
          person: entered.person,
          unit: entered.unit.name,
          at: formatMoment(entered.at, words),
        })
      : fill(w.official, { notice }),
    holidays: holidays.map(({ name, first, last, worked = [] }) => {
      const days = { name, first: dayText(first), last: dayText(last) };
      const off = fill(first === last ? w.oneDay : w.holiday, days);
      return worked.length === 0 ? off : off + fill(w.worked, { days: worked.map(dayText).join('、') });
    }),
  };
}

/** What can be seen to be wrong before it is sent. The server checks again. */
export function yearFaults(
  form: YearForm,
  known: readonly KnownYear[],
  today: Day,
  words: SettingWords,
): SettingFaults {
  const { errors } = words.settingsCalendar;
  const faults: Record<string, string> = {};
  const draft = yearDraftOf(form);
  if (!/^\d{4}$/.test(plainOf(form.year))) faults['c-year'] = errors.year;
  if (draft.notice === '') faults['c-notice'] = errors.notice;
  const wrong = linesOf(form.lines).findIndex((line) => !holidayIn(line));
  if (wrong >= 0) faults['c-lines'] = fill(errors.line, { line: wrong + 1 });
  else if (draft.holidays.length === 0) faults['c-lines'] = errors.none;
  if (Object.keys(faults).length > 0) return faults;
  const calendar = { years: known.map(({ facts }) => facts) };
  const refusal = yearRefusal(draft, calendar, today);
  if (refusal === 'calendar.year-begun') return { 'c-year': errors.begun };
  const fault = refusal && yearFault(draft, calendar);
  if (fault === undefined) return {};
  const sentence = nameOf(errors, fault);
  return { 'c-lines': sentence === fault ? errors.other : sentence };
}

/** The draft for the wire; without the lines that can't be read. */
export function yearDraftOf({ year, notice, lines }: YearForm): CalendarYearDraft {
  return {
    year: Number(plainOf(year)),
    notice: plainOf(notice),
    holidays: linesOf(lines).flatMap((line) => holidayIn(line) ?? []),
  };
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => plainOf(line.normalize('NFKC')))
    .filter((line) => line !== '');
}

function holidayIn(line: string): CalendarHolidayDraft | undefined {
  const [name, first, last, ...worked] = line.split(/[\s,;]+/).filter((part) => part !== '');
  if (name === undefined || first === undefined || last === undefined) return undefined;
  if (name.length > 20 || worked.length > 10 || ![first, last, ...worked].every(isDay)) return undefined;
  return { name, first, last, ...(worked.length > 0 && { worked }) };
}
