// Finding appeals by their words, or by the marks of a contact.
import { sql, type RawBuilder } from 'kysely';
import type { SearchFor, SearchQuery, Unindexed } from '../use-cases/ports.js';
import type { AppealRecord, SearchEntry } from '../use-cases/records.js';
import { appealRecord } from './appeal-row.js';
import { isCalledTo, staffView } from './appeals.js';
import { buffer, plain } from './bytes.js';
import { termsOf } from './terms.js';
import type { Tx } from './transaction.js';

/** A row of the index: terms begin with their ledger, for one index serves all. */
export function searchRow(ledger: string, number: string, { terms, phone, name }: SearchEntry) {
  return {
    ledger,
    number,
    terms: sql<string>`array_to_tsvector(${terms.map((term) => ledger + term)}::text[])`,
    phone: phone ? buffer(phone) : null,
    name: name ? buffer(name) : null,
  };
}

export async function indexAppeal(tx: Tx, ledger: string, number: string, entry: SearchEntry): Promise<void> {
  await tx
    .insertInto('appeal_search')
    .values(searchRow(ledger, number, entry))
    .onConflict((conflict) => conflict.columns(['ledger', 'number']).doNothing())
    .execute();
}

/** Newest first. */
export async function search(tx: Tx, ledger: string, query: SearchQuery): Promise<AppealRecord[]> {
  const { sought, unit, bodies, after, limit } = query;
  let rows = staffView(tx, ledger).where(isSought(ledger, sought));
  if (bodies) rows = rows.where('body', 'in', bodies);
  if (unit !== undefined) {
    rows = rows.where(({ eb, or }) =>
      or([eb('responsible', '=', unit), eb('assignee', '=', unit), isCalledTo(tx, ledger, unit)]),
    );
  }
  if (after) {
    rows = rows.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('received', 'number'), '<', tuple(after.day, after.number)),
    );
  }
  const found = await rows.orderBy('received', 'desc').orderBy('number', 'desc').limit(limit).execute();
  return found.map(appealRecord);
}

function isSought(ledger: string, sought: SearchFor): RawBuilder<boolean> {
  if ('phone' in sought) return isMarked(ledger, sql`phone = ${buffer(sought.phone)}`);
  if ('name' in sought) return isMarked(ledger, sql`name = ${buffer(sought.name)}`);
  const { terms, beginnings } = sought.question;
  const asked = [...termsOf(ledger, terms), ...termsOf(ledger, beginnings, ':*')];
  return sql<boolean>`appeal.number in (select appeals_holding(${asked.join(' & ')}::tsquery))`;
}

function isMarked(ledger: string, mark: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`appeal.number in (select number from appeal_search where ledger = ${ledger} and ${mark})`;
}

/** Cases that are in no index yet. */
export async function unindexed(tx: Tx, ledger: string, limit: number): Promise<Unindexed[]> {
  const rows = await tx
    .selectFrom('appeal')
    .leftJoin('appeal_search', (join) =>
      join
        .onRef('appeal_search.ledger', '=', 'appeal.ledger')
        .onRef('appeal_search.number', '=', 'appeal.number'),
    )
    .leftJoin('contact', (join) =>
      join.onRef('contact.ledger', '=', 'appeal.ledger').onRef('contact.number', '=', 'appeal.number'),
    )
    .where('appeal.ledger', '=', ledger)
    .where('appeal.erased_on', 'is', null)
    .where('appeal_search.number', 'is', null)
    .select(['appeal.number', 'title', 'text', 'place', 'contact.sealed'])
    .limit(limit)
    .execute();
  return rows.map(({ number, sealed, ...words }) => ({
    number,
    words,
    ...(sealed && { sealedContact: plain(sealed) }),
  }));
}
