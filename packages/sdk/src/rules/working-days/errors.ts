// The one error of the working-day rules. Branch on `code`, never on text.

/** What can be wrong with a count of working days, a day, or a calendar. */
export type WorkingDaysErrorCode =
  /** Not a whole number of working days from 1 to `MAX_WORKING_DAYS`, or a count past 9999-12-31. */
  | 'working-days.out-of-range'
  /** Not `YYYY-MM-DD`, or a day that does not exist. */
  | 'working-days.not-a-day'
  /** A date that was not provisional is settled: no calendar moves it. */
  | 'working-days.not-provisional'
  /** A day before the calendar's first year. */
  | 'calendar.before-known'
  /** A calendar that ends before the one the date was counted with. */
  | 'calendar.knows-less'
  /** Not the shape of a `WorkingCalendar`, or beyond its limits. */
  | 'calendar.malformed'
  /** A year is missing between the first and the last. */
  | 'calendar.gap'
  | 'calendar.duplicate-year'
  /** A day in the calendar is not `YYYY-MM-DD` or does not exist. */
  | 'calendar.not-a-day'
  /** A day listed under another year than its own. */
  | 'calendar.outside-year'
  /** A holiday that ends before it begins. */
  | 'calendar.backwards'
  | 'calendar.off-and-worked'
  /** A day listed twice, both times off or both times worked. */
  | 'calendar.duplicate-day'
  /** A day from Monday to Friday listed as a weekend day worked. */
  | 'calendar.not-a-weekend'
  /** A day that is a holiday by law is not off. */
  | 'calendar.missing-holiday';

/** Thrown by everything in the working-day rules, and the only thing thrown. */
export class WorkingDaysError extends Error {
  override readonly name = 'WorkingDaysError';

  constructor(
    readonly code: WorkingDaysErrorCode,
    message: string,
  ) {
    super(message);
  }
}
