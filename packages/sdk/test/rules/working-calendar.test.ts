// A calendar from a setting: what is wrong with it is refused by name, wherever it is used.
import { describe, expect, it } from 'vitest';
import { checkCalendar, knownThrough, workingDaysAfter, type WorkingCalendar } from '@huiyin/sdk/rules';

type Holidays = { name: string; first: string; last: string; worked?: string[] }[];

/** No more than the law asks of a year. */
const lawful = (year: number): Holidays => [
  { name: '元旦', first: `${year}-01-01`, last: `${year}-01-01` },
  { name: '劳动节', first: `${year}-05-01`, last: `${year}-05-02` },
  { name: '国庆节', first: `${year}-10-01`, last: `${year}-10-03` },
];
const year = (number: number, holidays = lawful(number)) => ({ year: number, notice: '编的', holidays });
const withHoliday = (holiday: object): unknown => ({
  years: [{ ...year(2030), holidays: [...lawful(2030), holiday] }],
});
const festival = { name: '端午节', first: '2030-06-05', last: '2030-06-07' };

const refusals: [what: string, code: string, calendar: unknown][] = [
  ['a gap between years', 'gap', { years: [year(2030), year(2032)] }],
  ['a year twice', 'duplicate-year', { years: [year(2030), year(2031), year(2030)] }],
  ['a day off in another year', 'outside-year', withHoliday({ ...festival, last: '2031-06-07' })],
  ['a day worked in another year', 'outside-year', withHoliday({ ...festival, worked: ['2029-12-29'] })],
  [
    'a day off and worked',
    'off-and-worked',
    withHoliday({ ...festival, worked: ['2030-10-03', '2030-06-01'] }),
  ],
  ['a day off twice', 'duplicate-day', withHoliday({ ...festival, last: '2030-10-01' })],
  ['a day worked twice', 'duplicate-day', withHoliday({ ...festival, worked: ['2030-06-01', '2030-06-01'] })],
  ['a Wednesday worked', 'not-a-weekend', withHoliday({ ...festival, worked: ['2030-06-12'] })],
  ['a holiday that ends before it begins', 'backwards', withHoliday({ ...festival, last: '2030-06-04' })],
  ['a day that does not exist', 'not-a-day', withHoliday({ ...festival, first: '2030-02-29' })],
  ['a day worked that does not exist', 'not-a-day', withHoliday({ ...festival, worked: ['2030-06-31'] })],
  ['a day that is no text', 'not-a-day', withHoliday({ ...festival, first: 20300605 })],
  ['New Year’s Day left out', 'missing-holiday', { years: [year(2030, lawful(2030).slice(1))] }],
  ['a year left empty', 'missing-holiday', { years: [year(2030, [])] }],
  ['nothing', 'malformed', undefined],
  ['null', 'malformed', null],
  ['no list of years', 'malformed', { years: {} }],
  ['no year at all', 'malformed', { years: [] }],
  ['a hole among the years', 'malformed', { years: Array(1) }],
  ['a year as text', 'malformed', { years: [{ ...year(2030), year: '2030' }] }],
  ['a year no calendar has', 'malformed', { years: [year(20_300)] }],
  ['no notice', 'malformed', { years: [{ ...year(2030), notice: ' ' }] }],
  ['a holiday without a name', 'malformed', withHoliday({ ...festival, name: undefined })],
  ['a name as long as a letter', 'malformed', withHoliday({ ...festival, name: '节'.repeat(21) })],
  ['days worked that are no list', 'malformed', withHoliday({ ...festival, worked: '2030-06-01' })],
  ['too many days worked', 'malformed', withHoliday({ ...festival, worked: Array(11).fill('2030-06-01') })],
  ['too many years', 'malformed', { years: Array.from({ length: 101 }, (_, index) => year(2030 + index)) }],
];

describe('a calendar', () => {
  it.each(refusals)('with %s is refused', (_, code, calendar) => {
    const expected = expect.objectContaining({ name: 'WorkingDaysError', code: `calendar.${code}` });
    expect(() => checkCalendar(calendar)).toThrow(expected);
    // As an argument `undefined` is the official calendar.
    if (calendar === undefined) return;
    expect(() => knownThrough(calendar as WorkingCalendar)).toThrow(expected);
    expect(() => workingDaysAfter('2030-03-01', 1, calendar as WorkingCalendar)).toThrow(expected);
  });

  it('names the place of what is malformed and the way to mend it', () => {
    expect(() => checkCalendar({ years: [year(2030), { ...year(2031), year: '2031' }] })).toThrow(
      '/years/1/year must be a whole number from 2000 to 2999',
    );
    expect(() => checkCalendar({ years: [year(2030), year(2032)] })).toThrow('2031 is missing');
  });

  it('may come as JSON, its years in any order', () => {
    const calendar: unknown = JSON.parse(JSON.stringify({ years: [year(2031), year(2030)] }));
    checkCalendar(calendar);
    expect(knownThrough(calendar)).toBe('2031-12-31');
    expect(workingDaysAfter('2030-12-31', 1, calendar)).toMatchObject({
      due: '2031-01-02',
      provisional: false,
    });
  });

  it('of years before the present law is not held to it', () => {
    expect(() => checkCalendar({ years: [year(2024, [])] })).not.toThrow();
  });

  it('that was checked does not change its answer when it is tampered with', () => {
    const first = year(2030);
    const calendar = { years: [first] };
    expect(workingDaysAfter('2030-06-04', 1, calendar).due).toBe('2030-06-05');
    first.holidays.push(festival);
    expect(workingDaysAfter('2030-06-04', 1, calendar).due).toBe('2030-06-05');
  });
});
