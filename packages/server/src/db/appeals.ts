// Reading appeals and their entries: one case, the public list, the queue.
import { expressionBuilder, sql } from 'kysely';
import type { AppealFacts } from '@huiyin/sdk';
import { pendingStates, type ChangeEvent, type Millis } from '@huiyin/sdk/rules';
import type { OldestQuery, PublicListQuery, QueueQuery } from '../use-cases/ports.js';
import type { AppealRecord, Author, EntryRecord, PublicRecord } from '../use-cases/records.js';
import { appealRecord, privateColumns, publicColumns, publicRecord } from './appeal-row.js';
import { attachmentsColumn } from './attachments.js';
import { inList } from './list-figures.js';
import { instant, type Tables } from './schema.js';
import type { Tx } from './transaction.js';
import {
  decisionsColumn,
  holdsPublished,
  publicationColumn,
  publishedColumn,
  waitsToBeSeen,
} from './words-columns.js';

/** Whether contact data is kept, without reading it. */
const hasContact = sql<boolean>`exists (
  select from contact where contact.ledger = appeal.ledger and contact.number = appeal.number
)`.as('has_contact');

/** Appeals as staff see them: whoever reads them has been let in. */
export function staffView(tx: Tx, ledger: string) {
  return tx
    .selectFrom('appeal')
    .where('ledger', '=', ledger)
    .select([
      ...publicColumns,
      ...privateColumns,
      hasContact,
      attachmentsColumn,
      publicationColumn,
      decisionsColumn,
    ]);
}

/** Appeals as anyone may see them. */
export function publicView(tx: Tx, ledger: string) {
  // A petition has no public view at all, only a count (workflow: petition 信访).
  return tx
    .selectFrom('appeal')
    .where('ledger', '=', ledger)
    .where('channel', '<>', 'petition')
    .select([...publicColumns, publishedColumn]);
}

export async function findAppeal(tx: Tx, ledger: string, number: string): Promise<AppealRecord | undefined> {
  const row = await staffView(tx, ledger).where('number', '=', number).executeTakeFirst();
  return row && appealRecord(row);
}

export async function lockAppeal(tx: Tx, ledger: string, number: string): Promise<AppealRecord | undefined> {
  const row = await staffView(tx, ledger).where('number', '=', number).forUpdate().executeTakeFirst();
  return row && appealRecord(row);
}

export async function findPublic(tx: Tx, ledger: string, number: string): Promise<PublicRecord | undefined> {
  const row = await publicView(tx, ledger).where('number', '=', number).executeTakeFirst();
  return row && publicRecord(row);
}

export async function findPublicOf(
  tx: Tx,
  ledger: string,
  numbers: readonly string[],
): Promise<PublicRecord[]> {
  if (numbers.length === 0) return [];
  const rows = await publicView(tx, ledger).where('number', 'in', numbers).execute();
  return rows.map(publicRecord);
}

export async function publicList(tx: Tx, ledger: string, query: PublicListQuery): Promise<PublicRecord[]> {
  const { body, where, categories, received, sought, after, skip = 0, limit } = query;
  let rows = publicView(tx, ledger).where('body', '=', body);
  if (where) rows = rows.where(inList(where));
  if (categories) rows = rows.where('category', 'in', categories);
  if (sought) {
    rows =
      'number' in sought
        ? rows.where('number', '=', sought.number)
        : rows.where(holdsPublished(ledger, sought.question));
  }
  if (received) rows = rows.where('received', '>=', received.from).where('received', '<=', received.to);
  if (after) {
    rows = rows.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('received', 'number'), '<', tuple(after.day, after.number)),
    );
  }
  rows = rows.orderBy('received', 'desc').orderBy('number', 'desc').offset(skip).limit(limit);
  return (await rows.execute()).map(publicRecord);
}

/** The oldest that nobody says is done, of those in a list. */
export async function oldestOf(
  tx: Tx,
  ledger: string,
  { body, where, category }: OldestQuery,
): Promise<PublicRecord | undefined> {
  let rows = publicView(tx, ledger)
    .where('body', '=', body)
    .where('state', 'in', pendingStates)
    .where(inList(where));
  if (category) rows = rows.where('category', '=', category);
  const row = await rows.orderBy('received').orderBy('number').limit(1).executeTakeFirst();
  return row && publicRecord(row);
}

export async function queue(tx: Tx, ledger: string, query: QueueQuery): Promise<AppealRecord[]> {
  const { unit, state, awaitsLook, after, limit } = query;
  let rows = staffView(tx, ledger).where(({ eb, or }) =>
    or([
      eb('body', '=', unit),
      eb('responsible', '=', unit),
      eb('assignee', '=', unit),
      isCalledTo(tx, ledger, unit),
    ]),
  );
  if (state) rows = rows.where('state', '=', state);
  if (awaitsLook) rows = rows.where('responsible', '=', unit).where(waitsToBeSeen);
  else if (!state) rows = rows.where('closed_on', 'is', null);
  if (after) {
    rows = rows.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('clock_due', 'number'), '>', tuple(after.day, after.number)),
    );
  }
  const found = await rows.orderBy('clock_due').orderBy('number').limit(limit).execute();
  return found.map(appealRecord);
}

/** Whether a unit is called to the case by a whistle that has not ended. */
export function isCalledTo(tx: Tx, ledger: string, unit: string) {
  const called = tx
    .selectFrom('whistle_call')
    .select('whistle_call.appeal')
    .where('whistle_call.ledger', '=', ledger)
    .where('whistle_call.unit', '=', unit)
    .where('whistle_call.is_open', '=', true);
  return expressionBuilder<Tables, 'appeal'>()('appeal.number', 'in', called);
}

export async function isGranted(
  tx: Tx,
  ledger: string,
  { number, unit, now }: { readonly number: string; readonly unit: string; readonly now: Millis },
): Promise<boolean> {
  const grant = await tx
    .selectFrom('case_grant')
    .select('number')
    .where('ledger', '=', ledger)
    .where('number', '=', number)
    .where('unit', '=', unit)
    .where(({ eb, or }) => or([eb('until', 'is', null), eb('until', '>', instant(now))]))
    .executeTakeFirst();
  return grant !== undefined;
}

export async function lapsing(tx: Tx, ledger: string, today: string, limit: number): Promise<string[]> {
  const rows = await tx
    .selectFrom('appeal')
    .select('number')
    .where('ledger', '=', ledger)
    .where('confirm_by', '<', today)
    .where('open_commitments', '=', 0)
    .orderBy('confirm_by')
    .limit(limit)
    .execute();
  return rows.map(({ number }) => number);
}

export async function entriesOf(tx: Tx, ledger: string, number: string): Promise<EntryRecord[]> {
  const rows = await tx
    .selectFrom('log_entry')
    .innerJoin('entry_detail', (join) =>
      join
        .onRef('entry_detail.ledger', '=', 'log_entry.ledger')
        .onRef('entry_detail.leaf_index', '=', 'log_entry.leaf_index'),
    )
    .where('log_entry.ledger', '=', ledger)
    .where('log_entry.record', '=', number)
    .orderBy('log_entry.leaf_index')
    .select(['log_entry.leaf_index', 'facts', 'event', 'recorded_at'])
    .select(['actor_kind', 'actor_unit', 'actor_person'])
    .execute();
  return rows.map((row) => ({
    leafIndex: row.leaf_index,
    // The record asked for is an appeal, and so is what is sealed of it.
    facts: row.facts as AppealFacts,
    ...(row.event && { event: row.event as ChangeEvent }),
    author: authorOf(row),
    at: row.recorded_at,
  }));
}

/** Who did what an entry says. */
export function authorOf(row: {
  readonly actor_kind: Author['kind'];
  readonly actor_unit: string | null;
  readonly actor_person: string | null;
}): Author {
  if (row.actor_kind !== 'staff') return { kind: row.actor_kind };
  return { kind: 'staff', unit: row.actor_unit ?? '', person: row.actor_person ?? '' };
}
