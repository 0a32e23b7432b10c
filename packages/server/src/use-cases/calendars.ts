// The port through which due days leave for calendar programs.
import type { CalendarView } from '@huiyin/sdk/views';

/** What leaves the house for calendar programs. */
export interface Calendars {
  /** Where the pages are that calendars lead to, without a trailing slash. */
  readonly origin: string;
  /** The text of a calendar (RFC 5545): the same view gives the same bytes. */
  write(calendar: CalendarView): string;
}
