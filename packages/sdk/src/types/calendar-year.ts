// The working-day calendar: a year as the State Council's notice has it, entered where this server runs.
import type { BodySummary } from './body.js';
import type { Day, Moment } from './time.js';

/** One paragraph of a year's notice: a holiday and the weekend days worked for it. */
export interface CalendarHoliday {
  /** As the notice calls it. */
  name: string;
  /** First day off; weekend days within are part of the holiday. */
  first: Day;
  /** Last day off; the same as `first` for one day. */
  last: Day;
  /**
   * Saturdays and Sundays worked. Absent if none.
   * @items {"type":"string","format":"date"}
   */
  worked?: string[];
}

/** One year of the calendar. */
export interface CalendarYearFacts {
  /** @TJS-type integer */
  year: number;
  /** The notice's number, so that a count can name its source. */
  notice: string;
  holidays: CalendarHoliday[];
}

/** One paragraph of a year's notice, as it is entered. */
export interface CalendarHolidayDraft {
  /**
   * As the notice calls it.
   * @minLength 1
   * @maxLength 20
   */
  name: string;
  /** First day off. */
  first: Day;
  /** Last day off. */
  last: Day;
  /**
   * Saturdays and Sundays worked.
   * @maxItems 10
   * @items {"type":"string","format":"date","maxLength":10}
   */
  worked?: string[];
}

/** The next year's notice. */
export interface CalendarYearDraft {
  /**
   * @TJS-type integer
   * @minimum 2025
   * @maximum 2999
   */
  year: number;
  /**
   * The notice's number, e.g. `国办发明电〔2025〕7号`.
   * @minLength 1
   * @maxLength 100
   */
  notice: string;
  /**
   * @minItems 1
   * @maxItems 20
   */
  holidays: CalendarHolidayDraft[];
}

/** A year this server counts by. */
export interface KnownYear {
  facts: CalendarYearFacts;
  /** Who entered it here; absent for one that came with the program. */
  entered?: YearEntered;
}

/** Who entered a year. */
export interface YearEntered {
  at: Moment;
  /** Where they work. */
  unit: BodySummary;
  person: string;
}

/** The calendar working days are counted by on this server. */
export interface WorkingYears {
  /** The earliest first. */
  years: KnownYear[];
  /** Present and true for a reader who may not enter a year. */
  readOnly?: true;
}
