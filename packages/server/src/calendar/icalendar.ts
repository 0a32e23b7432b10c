// Writes calendars as iCalendar (RFC 5545): folding, escaping and line ends are the library's, what is in it is ours.
import { escape, ICalCalendar, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { addDays } from '@huiyin/sdk/rules';
import type { CalendarDayView } from '@huiyin/sdk/views';
import type { Calendars } from '../use-cases/ports.js';

/** Seconds after which a calendar program is asked to look again; what has not changed costs a 304. */
const LOOK_AGAIN = 6 * 3600;

const statuses = {
  provisional: ICalEventStatus.TENTATIVE,
  certain: ICalEventStatus.CONFIRMED,
  withdrawn: ICalEventStatus.CANCELLED,
} as const satisfies Readonly<Record<CalendarDayView['standing'], ICalEventStatus>>;

/**
 * @param origin where people reach this server, without a trailing slash
 * @param name stands after every event's id, for ever: the name this installation's logs are known by
 */
export function createCalendars(origin: string, name: string): Calendars {
  return {
    origin,
    write(calendar) {
      const written = new ICalCalendar({
        prodId: '//Huiyin//Commitments//ZH',
        // What a calendar says of itself the library writes as it is; only the texts of events it escapes.
        name: escape(plain(calendar.name), false),
        description: escape(plain(calendar.about), false),
        ttl: LOOK_AGAIN,
      });
      for (const day of calendar.days) {
        const revisedAt = new Date(day.revisedAt);
        written.createEvent({
          id: `${day.id}@${name}`,
          ...(day.hours
            ? { start: new Date(day.hours.begins), end: new Date(day.hours.ends) }
            : { start: midnight(day.day), end: midnight(addDays(day.day, 1)), allDay: true }),
          stamp: revisedAt,
          lastModified: revisedAt,
          sequence: day.sequence,
          status: statuses[day.standing],
          summary: plain(day.summary),
          description: plain(day.description),
          url: day.url,
          categories: day.categories
            .map(plain)
            .filter(Boolean)
            .map((category) => ({ name: category })),
          // Nobody is busy because something is due.
          transparency: ICalEventTransparency.TRANSPARENT,
        });
      }
      return `${written.toString()}\r\n`;
    },
  };
}

/** The library takes a day from a moment in UTC, wherever the machine is. */
function midnight(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/**
 * The format has no place for control characters, and readers that split at every line end Unicode knows take what
 * follows one for a line of the calendar: what breaks lines becomes a line feed, which is escaped, the rest goes.
 */
function plain(text: string): string {
  return (
    text
      .replace(/\p{Surrogate}/gu, '\ufffd')
      // eslint-disable-next-line no-control-regex -- separators of files, groups and records end lines, too
      .replace(/\r\n|[\r\v\f\u001c-\u001e\u0085\u2028\u2029]/g, '\n')
      // eslint-disable-next-line no-control-regex -- taking them out is what this is for
      .replace(/[\u0000-\u0008\u000e-\u001b\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '')
  );
}
