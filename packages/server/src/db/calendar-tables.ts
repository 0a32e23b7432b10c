// The table of years of the working-day calendar.
import type { CalendarHoliday, Role } from '@huiyin/sdk';
import type { Instant, Json } from './column-types.js';

export interface CalendarYearTable {
  year: number;
  revision: number;
  notice: string;
  holidays: Json<CalendarHoliday[]>;
  entered_at: Instant;
  unit: string;
  person: string;
  role: Role;
}

/** As `Tables` has them, by name. */
export interface CalendarTables {
  calendar_year: CalendarYearTable;
}
