// Whom to turn to at a unit, in words; and the same days for calendar programs.
import type { ContactPoint, DirectoryEntry, Reception, ReceptionOn, UnitDirectory } from '../types/index.js';
import type { DirectoryWords } from '../words/index.js';
import { startOfDay } from '../rules/calendar.js';
import type { CalendarView } from './commitment-calendar.js';
import { fill, formatDay } from './format.js';

/** A way to be heard that needs no form. */
export interface ContactPointView {
  readonly label: string;
  /** Ends where the value begins. */
  readonly kind: string;
  readonly value: string;
  /** What a telephone dials; absent for what is no telephone. */
  readonly dials?: string;
}

export function contactPointView(
  { kind, label, value }: ContactPoint,
  { directory: w }: DirectoryWords,
): ContactPointView {
  return {
    label,
    kind: fill(w.point, { kind: w.kinds[kind] }),
    value,
    ...(kind === 'phone' && { dials: dialled(value) }),
  };
}

/** Digits, and a plus before them. */
export function dialled(phone: string): string {
  return phone.replace(/[^+\d]/g, '');
}

export interface PostView {
  readonly who: string;
  readonly scope?: string | undefined;
  readonly phone?: string | undefined;
}

export interface DirectoryEntryView {
  readonly name: string;
  readonly phone?: string | undefined;
  readonly online?: { readonly label: string; readonly url: string } | undefined;
  readonly posts: readonly PostView[];
  /** What is the same every week. */
  readonly weekly: readonly string[];
  readonly setOn: string;
}

export interface UpcomingView {
  readonly title: string;
  readonly when: string;
  readonly who?: string | undefined;
}

export interface DirectoryView {
  readonly title: string;
  readonly lead: string;
  readonly own?: DirectoryEntryView | undefined;
  readonly upcoming: readonly UpcomingView[];
  readonly above: readonly DirectoryEntryView[];
  readonly under: readonly DirectoryEntryView[];
  readonly demo: boolean;
}

/** @returns undefined where nothing was published */
export function directoryView(
  { own, above, under, upcoming }: UnitDirectory,
  words: DirectoryWords,
): DirectoryView | undefined {
  const all = [...(own ? [own] : []), ...above, ...under];
  if (all.length === 0) return undefined;
  return {
    title: words.directory.title,
    lead: words.directory.lead,
    own: own && entryView(own, words),
    upcoming: upcoming.map((reception) => upcomingView(reception, words)),
    above: above.map((entry) => entryView(entry, words)),
    under: under.map((entry) => entryView(entry, words)),
    demo: all.some(({ demo }) => demo === true),
  };
}

/**
 * The days as a calendar. The same receptions give the same text, whenever it is asked for.
 * @param changedAt when any of them was last published
 * @param url the page of the unit
 */
export function receptionCalendar(
  name: string,
  receptions: readonly ReceptionOn[],
  { changedAt, url }: { readonly changedAt: number; readonly url: string },
  words: DirectoryWords,
): CalendarView {
  return {
    name: fill(words.directory.calendarName, { body: name }),
    about: words.directory.calendarAbout,
    days: receptions.map((reception) => {
      const { body, title, day, begins, ends, place, who } = reception;
      return {
        id: `${body.slug}/${day}T${begins}/${numberOf(reception, receptions)}`,
        day,
        hours: { begins: moment(day, begins), ends: moment(day, ends) },
        sequence: 0,
        revisedAt: changedAt,
        standing: 'certain' as const,
        summary: fill(words.directory.held, { title, body: body.name }),
        description: [place, ...(who !== undefined ? [fill(words.directory.who, { who })] : [])].join('\n'),
        url,
        categories: [body.name],
      };
    }),
  };
}

/** Two of one unit may begin at one time. */
function numberOf(reception: ReceptionOn, receptions: readonly ReceptionOn[]): number {
  const { body, day, begins } = reception;
  return receptions
    .filter((one) => one.body.slug === body.slug && one.day === day && one.begins === begins)
    .indexOf(reception);
}

function moment(day: string, time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return startOfDay(day) + (hours * 60 + minutes) * 60_000;
}

function entryView(entry: DirectoryEntry, words: DirectoryWords): DirectoryEntryView {
  const w = words.directory;
  const { body, phone, online, posts, receptions, setOn } = entry;
  return {
    name: body.name,
    phone,
    online,
    posts: posts.map(({ name, title, scope, phone: number }) => ({
      who: fill(w.post, { title, name }),
      scope,
      phone: number,
    })),
    weekly: receptions.flatMap((reception) => weeklyLine(reception, words)),
    setOn: fill(w.setOn, { day: formatDay(setOn, words) }),
  };
}

function weeklyLine(reception: Reception, words: DirectoryWords): string[] {
  if (reception.type !== 'weekly') return [];
  const { title, weekday, begins, ends, place } = reception;
  const weekdayName = words.directory.weekdays[weekday - 1] ?? '';
  return [fill(words.directory.weekly, { title, weekday: weekdayName, begins, ends, place })];
}

function upcomingView(reception: ReceptionOn, words: DirectoryWords): UpcomingView {
  const w = words.directory;
  const { title, body, day, begins, ends, place, who } = reception;
  return {
    title: fill(w.held, { title, body: body.name }),
    when: fill(w.line, { day: formatDay(day, words), begins, ends, place }),
    who: who === undefined ? undefined : fill(w.who, { who }),
  };
}
