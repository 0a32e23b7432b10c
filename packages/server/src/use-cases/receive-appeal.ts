// Receives an appeal: gives it its number, its clocks and its place in the sealed log.
import type { AppealFiling, AppealReceivedFacts, Channel, Receipt } from '@huiyin/sdk';
import type { Operation } from '@huiyin/sdk/routes';
import {
  begin,
  bucketChanges,
  bytesToHex,
  caseFigures,
  clocksOf,
  dayOf,
  itemNamed,
  momentOf,
  promise,
  publicationDue,
  receivedFacts,
  standardFor,
  RECORD_KEY_BYTES,
  type AppealCase,
  type AppealEvent,
  type ChangeEvent,
  type Millis,
  type NewCase,
  type WorkingCalendar,
  isPetition,
} from '@huiyin/sdk/rules';
import { claimAttachments } from './claim-attachments.js';
import { formatNumber } from './numbers.js';
import { namedBy, type Named } from './item-named.js';
import { occurrenceOf } from './occurrence.js';
import { admittedBefore, once, type Keep } from './once.js';
import { OperationError, type CallContext } from './operation.js';
import type { LedgerTransaction, NewEntry, Opening, Secrets, UseCasePorts } from './ports.js';
import { publicityOf, type AppealWords, type Author, type Publicity } from './records.js';
import { invalid } from './refusals.js';
import { sealEntries } from './seal-entries.js';
import { searchEntry } from './search-index.js';
import { summaryOf, type Unit } from './units.js';

/** An appeal as it came, through whatever door. */
export interface AppealEntry extends AppealFiling {
  readonly channel: Channel;
  /** Somebody said it for somebody else. */
  readonly onBehalf?: true;
}

/** An appeal at the door, and what its resident and whoever brought it get. */
export interface Arrival<T extends object> {
  readonly operation: Operation;
  /** As it was asked for: what a repeated write is known by. */
  readonly asked: object;
  readonly entry: AppealEntry;
  readonly codeHash: (number: string) => Uint8Array;
  /** Its resident collects the code later. */
  readonly isCollectable?: true;
  /** From what everybody may know of it. */
  readonly answer: (filed: Filed) => T;
}

/** A receipt without a key. */
export type Filed = Omit<Receipt, 'trackingCode'>;

type Received = Extract<AppealEvent, { type: 'received' }>;

/**
 * Receives an appeal at `context.now`.
 * @throws OperationError `body.not-found`, `request.invalid`, `attachment.not-found`, those of `once`
 */
export async function receiveAppeal<T extends object>(
  ports: UseCasePorts,
  { operation, asked, entry, codeHash, isCollectable, answer }: Arrival<T>,
  context: CallContext,
): Promise<T> {
  const { secrets, directory, ledgers } = ports;
  const { actor, now } = context;
  const units = await directory.units();
  const unit = units.get(entry.body);
  if (!unit) throw new OperationError('body.not-found');
  if (!unit.categories.includes(entry.category)) throw invalid('/category', 'field.not-allowed');
  namedBy(unit, entry);
  const occurredAt = occurrenceOf(entry.occurredAt, now);
  return await ledgers.write(unit.ledger, (transaction) =>
    once(secrets, transaction, { operation, path: {}, body: asked }, context, {
      admit: admittedBefore,
      work: (_, keep) =>
        writeAppeal(ports, transaction, {
          unit,
          entry,
          occurredAt,
          now,
          calendar: units.calendar,
          codeHash,
          ...(isCollectable && { isCollectable }),
          author: actor.kind === 'staff' ? actor : { kind: 'resident' },
          answer,
          keep,
        }),
    }),
  );
}

/** An appeal nothing stands against any more. */
export interface Admitted<T extends object> extends Pick<
  Arrival<T>,
  'entry' | 'codeHash' | 'isCollectable' | 'answer'
> {
  readonly unit: Unit;
  /** Not later than `now`. */
  readonly occurredAt: Millis;
  readonly now: Millis;
  readonly author: Author;
  /** Working days are counted by it; by the official one if absent. */
  readonly calendar?: WorkingCalendar;
  /** Who hears of it and when, where that is not as for every other. */
  readonly publicity?: (appeal: AppealCase, words: AppealWords) => Publicity;
  readonly keep: Keep;
}

/** What writing one takes. */
export type AdmissionPorts = Pick<UseCasePorts, 'contacts'> & {
  readonly secrets: Pick<Secrets, 'random' | 'sha256' | 'hmacSha256' | 'blindIndex'>;
};

/** Writes an appeal into its unit's ledger: all of it is done by the transaction it is given, or nothing. */
export async function writeAppeal<T extends object>(
  ports: AdmissionPorts,
  transaction: LedgerTransaction,
  admitted: Admitted<T>,
): Promise<T> {
  const { unit, entry, occurredAt, now, codeHash, isCollectable, author, calendar, answer, keep } = admitted;
  const { publicity = publicityOf } = admitted;
  const { secrets } = ports;
  const named = namedBy(unit, entry);
  const words = wordsOf(entry, named, occurredAt, now);
  const recordKey = secrets.random(RECORD_KEY_BYTES);
  const day = dayOf(now);
  const year = Number(day.slice(0, 4));
  const place = await transaction.takeNewPlace('appeal', year);
  const number = formatNumber(unit.ledger, year, place.serial);
  const event: Received = { type: 'received', day, appeal: newCase(unit, number, entry, named, words) };
  const after = begin(event);
  const sealed = sealEntries<AppealReceivedFacts, ChangeEvent>(
    secrets,
    place,
    recordKey,
    [{ facts: receivedFacts(event), words }],
    1,
    isPetition(after),
  );
  const response = answer(filedOf(unit, after, sealed.entries, now));
  await transaction.append({
    ...sealed,
    ...publicity(after, words),
    after,
    opening: {
      words,
      recordKey,
      codeHash: codeHash(number),
      ...(isCollectable && { isCollectable }),
      // A petition has no public view, whatever was agreed to.
      ...(words.consentToPublish && !isPetition(after) && { publicationDue: publicationDue(day, calendar) }),
      ...contactOf(ports, entry, words, { ledger: unit.ledger, number }),
    },
    figures: bucketChanges(undefined, caseFigures(after)),
    author,
    at: now,
    ...keep(response),
  });
  await claimAttachments(secrets, transaction, number, { claims: entry.attachments, now });
  return response;
}

function wordsOf(entry: AppealEntry, { item, details }: Named, occurredAt: Millis, now: Millis): AppealWords {
  return {
    cohort: entry.cohort ?? 'undisclosed',
    title: entry.title,
    text: entry.text,
    place: entry.place,
    ...(item?.standard !== undefined && { standard: item.standard }),
    ...(details.length > 0 && { details }),
    anonymous: entry.anonymous === true,
    consentToPublish: entry.consentToPublish === true,
    ...(entry.onBehalf && { onBehalf: true }),
    occurredAt,
    recordedAt: now,
  };
}

/** Every case begins at its street, with a date: level and horizon change as it is worked on. */
function newCase(
  unit: Unit,
  number: string,
  entry: AppealEntry,
  { item }: Named,
  words: AppealWords,
): NewCase {
  // Clocks start at the earlier of what happened and what was recorded; the former is never later.
  const received = dayOf(words.occurredAt);
  return {
    number,
    body: unit.slug,
    kind: entry.kind,
    channel: entry.channel,
    category: entry.category,
    ...(item && { item: itemNamed(item) }),
    level: 'street',
    horizon: 'dated',
    received,
    ...promise(received, standardFor(entry.channel, unit.standard, item?.clock)),
    ...(unit.demo && { demo: true }),
  };
}

/** What is kept of the contact, and what the case is found by: nothing of somebody who asked to stay unnamed. */
function contactOf(
  { contacts, secrets }: AdmissionPorts,
  { contact, anonymous }: AppealEntry,
  words: AppealWords,
  record: { readonly ledger: string; readonly number: string },
): Pick<Opening, 'sealedContact' | 'search'> {
  const isEmpty = contact?.name === undefined && contact?.phone === undefined;
  const kept = anonymous === true || isEmpty ? undefined : contact;
  return {
    ...(kept && { sealedContact: contacts.seal(kept, record) }),
    search: searchEntry(secrets, record.ledger, words, kept),
  };
}

function filedOf(
  unit: Unit,
  appeal: AppealCase,
  [{ index, leafHash }]: readonly [NewEntry, ...NewEntry[]],
  now: Millis,
): Filed {
  return {
    number: appeal.number,
    receivedAt: momentOf(now),
    clocks: clocksOf(appeal, dayOf(now)),
    body: summaryOf(unit),
    leaf: { ledger: unit.ledger, index, hash: bytesToHex(leafHash) },
    ...(unit.demo && { demo: true }),
  };
}
