// directory.get, .calendar, staff.directory.set: whom to turn to at a unit, above it and under it.
import type { DirectoryDraft, DirectoryEntry, Reception, ReceptionOn } from '@huiyin/sdk';
import {
  addDays,
  dayOf,
  holdsMobileNumber,
  isDay,
  isMobileNumber,
  receptionDays,
  UPCOMING_DAYS,
} from '@huiyin/sdk/rules';
import { receptionCalendar } from '@huiyin/sdk/views';
import { directoryWordsFor } from '@huiyin/sdk/words';
import { bodyOf } from './bodies.js';
import type { ContactsRecord, PublishedContacts } from './directory-records.js';
import { admittedBefore, once } from './once.js';
import { OperationError, type StaffActor, type UseCase } from './operation.js';
import type { UseCasePorts } from './ports.js';
import { isOverseer, mayCall, overseesUnit, staffFor, unitUnder } from './staff-access.js';
import { invalid } from './refusals.js';
import { summaryOf, type Unit, type Units } from './units.js';

const SET = 'staff.directory.set';

/** Days ahead that a calendar tells. */
const CALENDAR_DAYS = 90;

const words = directoryWordsFor('zh-CN');

export function getDirectory({ directory, ledgers }: UseCasePorts): UseCase<'directory.get'> {
  return async ({ path }, { now }) => {
    const units = await directory.units();
    const unit = bodyOf(units, path.body);
    const under = units.under(unit.slug, unit.ledger).filter((slug) => slug !== unit.slug);
    const inLedger = units.above(unit.slug).filter(({ ledger }) => ledger === unit.ledger);
    const above = inLedger.map(({ slug }) => slug);
    const slugs = [unit.slug, ...above, ...under];
    const found = await ledgers.read(unit.ledger, (view) => view.publishedContacts(slugs));
    const entries = new Map(found.map((record) => [record.unit, entryOf(record, units)]));
    const of = (wanted: readonly string[]): DirectoryEntry[] =>
      wanted.flatMap((slug) => entries.get(slug) ?? []);
    const today = dayOf(now);
    const own = entries.get(unit.slug);
    return {
      body: summaryOf(unit),
      ...(own && { own }),
      above: of(above),
      under: of(under),
      upcoming: upcomingOf(of([unit.slug, ...under]), today, addDays(today, UPCOMING_DAYS)),
    };
  };
}

export function directoryCalendar({
  directory,
  ledgers,
  calendars,
}: UseCasePorts): UseCase<'directory.calendar'> {
  return async ({ path }, { now }) => {
    const units = await directory.units();
    const unit = bodyOf(units, path.body);
    const found = await ledgers.read(unit.ledger, (view) =>
      view.publishedContacts(units.under(unit.slug, unit.ledger)),
    );
    const today = dayOf(now);
    const entries = found.map((record) => entryOf(record, units));
    const changedAt = Math.max(0, ...found.map(({ setAt }) => setAt));
    const upcoming = upcomingOf(entries, today, addDays(today, CALENDAR_DAYS));
    const url = `${calendars.origin}/b/${unit.slug}`;
    return calendars.write(receptionCalendar(unit.name, upcoming, { changedAt, url }, words));
  };
}

export function setDirectory({ directory, ledgers, secrets }: UseCasePorts): UseCase<typeof SET> {
  return async ({ body: draft }, context) => {
    const staff = staffFor(SET, context.actor);
    const units = await directory.units();
    const unit = publishingUnit(units, staff, draft.body);
    const { now } = context;
    const request = { operation: SET, path: {}, body: draft } as const;
    return await ledgers.write(unit.ledger, (transaction) =>
      once(secrets, transaction, request, context, {
        admit: admittedBefore,
        async work(_, keep) {
          checkReceptions(draft, dayOf(now));
          checkTexts(draft);
          const record = { unit: unit.slug, entry: contactsOf(draft), setAt: now };
          const response = entryOf(record, units);
          const { unit: by, person, role } = staff;
          await transaction.publishContacts({ ...record, by: { unit: by, person, role }, ...keep(response) });
          return response;
        },
      }),
    );
  };
}

/** Whether somebody may publish whom to turn to. */
export function mayPublishDirectory({ role }: StaffActor): boolean {
  return mayCall(SET, role);
}

/** Administrators look after every unit under theirs. @throws OperationError `body.not-found`, `auth.not-allowed` */
function publishingUnit(units: Units, staff: StaffActor, slug: string): Unit {
  if (!isOverseer(staff)) return unitUnder(units, staff, slug);
  const unit = bodyOf(units, slug);
  if (!overseesUnit(staff, slug, units)) throw new OperationError('auth.not-allowed');
  return unit;
}

/** @throws OperationError `directory.private-number` */
function contactsOf({ phone, posts, online, receptions }: DirectoryDraft): PublishedContacts {
  return {
    ...(phone && { phone: published(phone) }),
    ...(online && { online }),
    posts: posts.map(({ phone: number, ...post }) => ({
      ...post,
      ...(number && { phone: published(number) }),
    })),
    receptions,
  };
}

/** A number hidden in a name or a place is as private as one in its own field. @throws OperationError `directory.private-number` */
function checkTexts({ online, posts, receptions }: DirectoryDraft): void {
  const texts = [
    online?.label,
    ...posts.flatMap(({ name, title, scope }) => [name, title, scope]),
    ...receptions.flatMap(({ title, place, who }) => [title, place, who]),
  ];
  if (texts.some((text) => text !== undefined && holdsMobileNumber(text)))
    throw new OperationError('directory.private-number');
}

function published({ number, publishedMobile }: NonNullable<DirectoryDraft['phone']>): string {
  if (isMobileNumber(number) && !publishedMobile) throw new OperationError('directory.private-number');
  return number;
}

/** @throws OperationError `request.invalid` for hours that end before they begin, and days that are over */
function checkReceptions({ receptions }: DirectoryDraft, today: string): void {
  for (const [index, reception] of receptions.entries()) {
    const pointer = `/receptions/${index}`;
    if (reception.ends <= reception.begins) throw invalid(`${pointer}/ends`, 'field.out-of-range');
    if (reception.type !== 'dated') continue;
    if (!isDay(reception.day)) throw invalid(`${pointer}/day`, 'field.wrong-format');
    if (reception.day < today) throw invalid(`${pointer}/day`, 'field.out-of-range');
  }
}

/** What a unit published, as everybody reads it. */
export function entryOf({ unit, entry, setAt }: ContactsRecord, units: Units): DirectoryEntry {
  const isDemo = units.get(unit)?.demo === true;
  return {
    body: units.summary(unit),
    ...entry,
    setOn: dayOf(setAt),
    ...(isDemo && { demo: true }),
  };
}

/** The days on which somebody sits there to listen, the soonest first. */
export function upcomingOf(entries: readonly DirectoryEntry[], from: string, to: string): ReceptionOn[] {
  const days = entries.flatMap(({ body, receptions }) =>
    receptions.flatMap((reception) =>
      receptionDays(reception, from, to).map((day) => onDay(reception, day, body)),
    ),
  );
  return days.sort((a, b) => compare(keyOf(a), keyOf(b)));
}

function onDay(
  { title, begins, ends, place, who }: Reception,
  day: string,
  body: ReceptionOn['body'],
): ReceptionOn {
  return { body, title, day, begins, ends, place, ...(who !== undefined && { who }) };
}

function keyOf({ day, begins, body }: ReceptionOn): string {
  return `${day} ${begins} ${body.slug}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
