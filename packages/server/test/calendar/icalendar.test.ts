// What is written is RFC 5545 to whoever reads it: another library, and every line by itself.
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { addDays, startOfDay } from '@huiyin/sdk/rules';
import type { CalendarDayView, CalendarView } from '@huiyin/sdk/views';
import { createCalendars } from '../../src/calendar/icalendar.js';

const { write } = createCalendars('https://huiyin.example', 'huiyin.example');

const due: CalendarDayView = {
  id: 'FZ-C-2026-000012',
  day: '2026-12-04',
  sequence: 2,
  revisedAt: startOfDay('2026-11-25') + 9 * 3_600_000,
  standing: 'certain',
  summary: '方庄街道承诺：更换曳引机。',
  description: '更换曳引机。\n理由：厂家供货推迟，已向居民说明。',
  url: 'https://huiyin.example/c/FZ-C-2026-000012',
  categories: ['承诺', '方庄街道'],
};
const calendar = (days: readonly CalendarDayView[] = [due]): CalendarView => ({
  name: '方庄街道的承诺',
  about: '哪天到期。',
  days,
});

/** Content lines without their line ends; a line that ends otherwise is a failure. */
function linesOf(text: string): string[] {
  expect(text.endsWith('\r\n')).toBe(true);
  return text.slice(0, -2).split('\r\n');
}
const unfolded = (text: string): string[] => linesOf(text.replace(/\r\n /g, ''));

function read(text: string): ICAL.Event[] {
  const component = new ICAL.Component(ICAL.parse(text) as ConstructorParameters<typeof ICAL.Component>[0]);
  return component.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

describe('a calendar that is written', () => {
  it('is this, line by line', () => {
    expect(unfolded(write(calendar()))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Huiyin//Commitments//ZH',
      'NAME:方庄街道的承诺',
      'X-WR-CALNAME:方庄街道的承诺',
      'X-WR-CALDESC:哪天到期。',
      'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
      'X-PUBLISHED-TTL:PT6H',
      'BEGIN:VEVENT',
      'UID:FZ-C-2026-000012@huiyin.example',
      'SEQUENCE:2',
      'DTSTAMP:20261125T010000Z',
      'DTSTART;VALUE=DATE:20261204',
      'DTEND;VALUE=DATE:20261205',
      'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE',
      'X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:TRUE',
      'SUMMARY:方庄街道承诺：更换曳引机。',
      'TRANSP:TRANSPARENT',
      'DESCRIPTION:更换曳引机。\\n理由：厂家供货推迟，已向居民说明。',
      'CATEGORIES:承诺,方庄街道',
      'URL;VALUE=URI:https://huiyin.example/c/FZ-C-2026-000012',
      'STATUS:CONFIRMED',
      'LAST-MODIFIED:20261125T010000Z',
      'END:VEVENT',
      'END:VCALENDAR',
    ]);
  });

  it.each([
    ['provisional', 'TENTATIVE'],
    ['certain', 'CONFIRMED'],
    ['withdrawn', 'CANCELLED'],
  ] as const)('has what is %s as %s', (standing, status) => {
    expect(linesOf(write(calendar([{ ...due, standing }])))).toContain(`STATUS:${status}`);
  });

  it.each([
    '厂家供货推迟\r\nBEGIN:VEVENT\r\nUID:x\r\nDTSTART:20260101\r\nEND:VEVENT',
    '\nEND:VEVENT\nEND:VCALENDAR\n',
    '\rBEGIN:VALARM\r',
    '\u0085BEGIN:VEVENT\u2028BEGIN:VEVENT\u2029BEGIN:VEVENT\u000bBEGIN:VEVENT\u000cBEGIN:VEVENT',
    '"；;,\\n\\\\;X-EVIL=1:2',
    '\u202e倒着念的\u2066',
    '\u0000\u0007\u001b[31m',
    '\ud800孤立的一半\udc00',
  ])('lets nobody break out of a text: %j', (text) => {
    const hostile = { ...due, summary: text, description: text, categories: [text] };
    const written = write({ name: text, about: text, days: [hostile, { ...due, id: 'FZ-C-2026-000013' }] });
    expect(read(written).map(({ uid }) => uid)).toEqual([
      'FZ-C-2026-000012@huiyin.example',
      'FZ-C-2026-000013@huiyin.example',
    ]);
    // However a reader finds lines: as the format says, or at every end Unicode knows.
    // eslint-disable-next-line no-control-regex -- separators of files, groups and records end lines, too
    const everyEnd = /\r\n|[\n\r\v\f\u001c-\u001e\u0085\u2028\u2029]/;
    for (const lines of [unfolded(written), written.split(everyEnd)]) {
      const begun = lines.filter((line) => /^(BEGIN|END|UID|DTSTART|X-EVIL)\b/.test(line));
      expect(begun).toHaveLength(2 + 2 * 4);
    }
    // eslint-disable-next-line no-control-regex -- looking for them is what this is for
    expect(written).not.toMatch(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  });

  const anyText = fc
    .string({
      unit: fc.oneof(
        fc.constantFrom(...Array.from(';,:\\"\n\r\t ='), '字', '🛗', '👩‍👩‍👧‍👦', 'é', '\\n', 'BEGIN:VEVENT'),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      ),
      maxLength: 200,
    })
    // The mark of a character that was cut: where it is found below, a line was cut there.
    .map((text) => text.replaceAll('\ufffd', '?'));
  const anyDayView: fc.Arbitrary<CalendarDayView> = fc.record({
    id: fc.nat(999_999).map((n) => `FZ-C-2026-${String(n).padStart(6, '0')}`),
    day: fc.integer({ min: -400, max: 4000 }).map((days) => addDays('2026-01-01', days)),
    sequence: fc.nat(1000),
    revisedAt: fc.integer({ min: 0, max: 4_000_000 }).map((minutes) => 1_700_000_000_000 + minutes * 60_000),
    standing: fc.constantFrom('provisional' as const, 'certain' as const, 'withdrawn' as const),
    summary: anyText,
    description: anyText,
    url: fc.constant('https://huiyin.example/c/FZ-C-2026-000012'),
    categories: fc.array(anyText, { maxLength: 3 }),
  });
  /** What is left of a text once it is plain: ends of lines are line feeds, control characters are gone. */
  const plain = (text: string): string =>
    text
      // eslint-disable-next-line no-control-regex -- separators of files, groups and records end lines, too
      .replace(/\r\n|[\r\v\f\u001c-\u001e\u0085\u2028\u2029]/g, '\n')
      // eslint-disable-next-line no-control-regex -- they are what is left out
      .replace(/[\u0000-\u0008\u000e-\u001b\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '');

  it('has lines of at most 75 octets, cut between characters, and is read as it was written', () => {
    fc.assert(
      fc.property(fc.array(anyDayView, { maxLength: 4 }), (days) => {
        const written = write(calendar(days));
        for (const line of linesOf(written)) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n\p{Surrogate}\ufffd]/u);
        }
        const events = read(written);
        expect(
          events.map((event) => ({
            id: event.uid,
            day: event.startDate.toString(),
            end: event.endDate.toString(),
            sequence: event.sequence,
            summary: event.summary,
            description: event.description,
          })),
        ).toEqual(
          days.map(({ id, day, sequence, summary, description }) => ({
            id: `${id}@huiyin.example`,
            day,
            end: addDays(day, 1),
            sequence,
            summary: plain(summary),
            description: plain(description),
          })),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('is the same bytes for the same view', () => {
    expect(write(calendar())).toBe(write(calendar()));
    expect(write(calendar([]))).toContain('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n');
  });
});
