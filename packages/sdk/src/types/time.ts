// How times, days and periods travel on the wire.

/**
 * A moment, ISO 8601 with offset, e.g. `2026-11-22T09:30:00+08:00`.
 * @maxLength 35
 * @format date-time
 */
export type Moment = string;

/**
 * A calendar day in Asia/Shanghai, `YYYY-MM-DD`.
 * @pattern ^[0-9]{4}-[0-9]{2}-[0-9]{2}$
 * @format date
 */
export type Day = string;

/**
 * A calendar month in Asia/Shanghai, `YYYY-MM`.
 * @pattern ^[0-9]{4}-(0[1-9]|1[0-2])$
 */
export type Month = string;

/**
 * A reporting period: a year, half-year, quarter or month: `2025`, `2025-H2`, `2025-Q3`, `2025-11`.
 * @maxLength 7
 * @pattern ^[0-9]{4}(-(H[12]|Q[1-4]|(0[1-9]|1[0-2])))?$
 */
export type Period = string;
