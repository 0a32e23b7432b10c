// The official calendar: each year as the State Council's notice has it, and what the law fixes for every year.
import type { Day } from '../../types/index.js';

/** One paragraph of a year's notice: a holiday and the weekend days worked for it. */
export interface Holiday {
  /** As the notice calls it, 1 to 20 characters. */
  name: string;
  /** First day off; weekend days within are part of the holiday. */
  first: Day;
  /** Last day off; the same as `first` for one day. */
  last: Day;
  /** Saturdays and Sundays worked, at most 10. Absent if none. */
  worked?: readonly Day[];
}

/** One year of a calendar. All its days lie in that year. */
export interface CalendarYear {
  /** 2000 to 2999. */
  year: number;
  /** The notice's number, so that a count can name its source; 1 to 100 characters. */
  notice: string;
  /** At most 20. */
  holidays: readonly Holiday[];
}

/**
 * Which days are worked: consecutive years, at least one, at most 100, in any order. Plain data, fit for a
 * setting. Never changed once used: a calendar that knows more is a new value.
 */
export interface WorkingCalendar {
  years: readonly CalendarYear[];
}

/** The years whose notices are out. `docs/guide/working-days.md` says how to add one. */
export const officialCalendar: WorkingCalendar = {
  years: [
    {
      year: 2025,
      notice: '国办发明电〔2024〕12号',
      holidays: [
        { name: '元旦', first: '2025-01-01', last: '2025-01-01' },
        { name: '春节', first: '2025-01-28', last: '2025-02-04', worked: ['2025-01-26', '2025-02-08'] },
        { name: '清明节', first: '2025-04-04', last: '2025-04-06' },
        { name: '劳动节', first: '2025-05-01', last: '2025-05-05', worked: ['2025-04-27'] },
        { name: '端午节', first: '2025-05-31', last: '2025-06-02' },
        {
          name: '国庆节、中秋节',
          first: '2025-10-01',
          last: '2025-10-08',
          worked: ['2025-09-28', '2025-10-11'],
        },
      ],
    },
    {
      year: 2026,
      notice: '国办发明电〔2025〕7号',
      holidays: [
        { name: '元旦', first: '2026-01-01', last: '2026-01-03', worked: ['2026-01-04'] },
        { name: '春节', first: '2026-02-15', last: '2026-02-23', worked: ['2026-02-14', '2026-02-28'] },
        { name: '清明节', first: '2026-04-04', last: '2026-04-06' },
        { name: '劳动节', first: '2026-05-01', last: '2026-05-05', worked: ['2026-05-09'] },
        { name: '端午节', first: '2026-06-19', last: '2026-06-21' },
        { name: '中秋节', first: '2026-09-25', last: '2026-09-27' },
        { name: '国庆节', first: '2026-10-01', last: '2026-10-07', worked: ['2026-09-20', '2026-10-10'] },
      ],
    },
  ],
};

/** The first year the present law holds for. */
export const LAW_SINCE = 2025;

/**
 * Holidays on the same date every year, by `MM-DD`: 《全国年节及纪念日放假办法》 as revised in 2024, article 2.
 * The others follow the moon or the sun and are left to each year's notice.
 */
export const fixedHolidays: ReadonlyMap<string, string> = new Map([
  ['01-01', '元旦'],
  ['05-01', '劳动节'],
  ['05-02', '劳动节'],
  ['10-01', '国庆节'],
  ['10-02', '国庆节'],
  ['10-03', '国庆节'],
]);
