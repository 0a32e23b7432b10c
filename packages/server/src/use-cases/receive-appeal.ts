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
  momentOf,
  promise,
  receivedFacts,
  RECORD_KEY_BYTES,
  type AppealCase,
  type AppealEvent,
  type ChangeEvent,
  type Millis,
  type NewCase,
  isPetition,
} from '@huiyin/sdk/rules';
import { formatNumber } from './numbers.js';
import { occurrenceOf } from './occurrence.js';
import { admittedBefore, once } from './once.js';
import { OperationError, type CallContext } from './operation.js';
import type { NewEntry, Opening, UseCasePorts } from './ports.js';
import { publicityOf, type AppealWords } from './records.js';
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
 * @throws OperationError `body.not-found`, `request.invalid`, those of `once`
 */
export async function receiveAppeal<T extends object>(
  ports: UseCasePorts,
  { operation, asked, entry, codeHash, isCollectable, answer }: Arrival<T>,
  context: CallContext,
): Promise<T> {
  const { ledgers, secrets } = ports;
  const unit = (await ports.directory.units()).get(entry.body);
  if (!unit) throw new OperationError('body.not-found');
  if (!unit.categories.includes(entry.category)) throw invalid('/category', 'field.not-allowed');
  const words = wordsOf(entry, context);
  const recordKey = secrets.random(RECORD_KEY_BYTES);
  const day = dayOf(context.now);
  const year = Number(day.slice(0, 4));

  return await ledgers.write(unit.ledger, (transaction) =>
    once(secrets, transaction, { operation, path: {}, body: asked }, context, {
      admit: admittedBefore,
      async work(_, keep) {
        const place = await transaction.takeNewPlace('appeal', year);
        const number = formatNumber(unit.ledger, year, place.serial);
        const appeal = newCase(unit, number, entry, words);
        const event: Received = { type: 'received', day, appeal };
        const after = begin(event);
        const sealed = sealEntries<AppealReceivedFacts, ChangeEvent>(
          secrets,
          place,
          recordKey,
          [{ facts: receivedFacts(event), words }],
          1,
          isPetition(after),
        );
        const response = answer(filedOf(unit, after, sealed.entries, context.now));
        await transaction.append({
          ...sealed,
          ...publicityOf(after, words),
          after,
          opening: {
            words,
            recordKey,
            codeHash: codeHash(number),
            ...(isCollectable && { isCollectable }),
            ...contactOf(ports, entry, words, { ledger: unit.ledger, number }),
          },
          figures: bucketChanges(undefined, caseFigures(after)),
          author: context.actor.kind === 'staff' ? context.actor : { kind: 'resident' },
          at: context.now,
          ...keep(response),
        });
        return response;
      },
    }),
  );
}

function wordsOf(entry: AppealEntry, { now }: CallContext): AppealWords {
  return {
    kind: entry.kind,
    cohort: entry.cohort ?? 'undisclosed',
    title: entry.title,
    text: entry.text,
    place: entry.place,
    anonymous: entry.anonymous === true,
    consentToPublish: entry.consentToPublish === true,
    ...(entry.onBehalf && { onBehalf: true }),
    occurredAt: occurrenceOf(entry.occurredAt, now),
    recordedAt: now,
  };
}

/** Every case begins at its street, with a date: level and horizon change as it is worked on. */
function newCase(unit: Unit, number: string, entry: AppealEntry, words: AppealWords): NewCase {
  // Clocks start at the earlier of what happened and what was recorded; the former is never later.
  const received = dayOf(words.occurredAt);
  return {
    number,
    body: unit.slug,
    channel: entry.channel,
    category: entry.category,
    level: 'street',
    horizon: 'dated',
    received,
    ...promise(received, unit.standard),
    ...(unit.demo && { demo: true }),
  };
}

/** What is kept of the contact, and what the case is found by: nothing of somebody who asked to stay unnamed. */
function contactOf(
  { contacts, secrets }: UseCasePorts,
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
