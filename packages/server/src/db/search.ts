// Finding appeals by their words, or by the marks of a contact.
import { sql, type RawBuilder } from 'kysely';
import type { ListPosition, SearchQuery, Unindexed } from '../use-cases/ports.js';
import type { AppealRecord, SearchEntry } from '../use-cases/records.js';
import { appealRecord } from './appeal-row.js';
import { isCalledTo, staffView } from './appeals.js';
import { buffer, plain } from './bytes.js';
import { termsOf } from './terms.js';
import type { Tx } from './transaction.js';

/** Numbers that are read of the index at once: what a page needs, where most of them are its reader's. */
const FIRST_BATCH = 200;
/** How many times as many are read each time that was too few. */
const MORE = 8;

/** A row of the index: terms begin with their ledger, for one index serves all. */
export function searchRow(
  ledger: string,
  { number, received }: { readonly number: string; readonly received: string | RawBuilder<string> },
  { terms, phone, name }: SearchEntry,
) {
  return {
    ledger,
    number,
    received,
    terms: sql<string>`array_to_tsvector(${terms.map((term) => ledger + term)}::text[])`,
    phone: phone ? buffer(phone) : null,
    name: name ? buffer(name) : null,
  };
}

export async function indexAppeal(tx: Tx, ledger: string, number: string, entry: SearchEntry): Promise<void> {
  const received = sql<string>`(select received from appeal where ledger = ${ledger} and number = ${number})`;
  await tx
    .insertInto('appeal_search')
    .values(searchRow(ledger, { number, received }, entry))
    .onConflict((conflict) => conflict.columns(['ledger', 'number']).doNothing())
    .execute();
}

/** Newest first. */
export async function search(tx: Tx, ledger: string, query: SearchQuery): Promise<AppealRecord[]> {
  const { sought, limit } = query;
  if ('phone' in sought) return await marked(tx, ledger, query, sql`phone = ${buffer(sought.phone)}`);
  if ('name' in sought) return await marked(tx, ledger, query, sql`name = ${buffer(sought.name)}`);
  const { terms, beginnings } = sought.question;
  const asked = [...termsOf(ledger, terms), ...termsOf(ledger, beginnings, ':*')].join(' & ');
  const found: AppealRecord[] = [];
  let { after } = query;
  for (let most = FIRST_BATCH; ; most *= MORE) {
    const batch = await holding(tx, asked, after, most);
    const numbers = batch.map(({ number }) => number);
    const isOfBatch = sql<boolean>`appeal.number = any(${numbers}::text[])`;
    found.push(...(await newest(tx, ledger, { ...query, limit: limit - found.length }, isOfBatch)));
    after = batch[batch.length - 1];
    if (found.length >= limit || batch.length < most) return found;
  }
}

/** The newest that hold all terms, whoever answers for them. */
async function holding(
  tx: Tx,
  asked: string,
  after: ListPosition | undefined,
  most: number,
): Promise<ListPosition[]> {
  const { rows } = await sql<ListPosition>`
    select received as day, number
    from appeals_holding(${asked}::tsquery, ${after?.day ?? null}::date, ${after?.number ?? null}, ${most})
  `.execute(tx);
  return rows;
}

async function marked(tx: Tx, ledger: string, query: SearchQuery, mark: RawBuilder<unknown>) {
  const isMarked = sql<boolean>`appeal.number in (
    select number from appeal_search where ledger = ${ledger} and ${mark}
  )`;
  return await newest(tx, ledger, query, isMarked);
}

/** Of those that are sought, the newest that stand in the reader's reach. */
async function newest(
  tx: Tx,
  ledger: string,
  { unit, bodies, after, limit }: SearchQuery,
  isSought: RawBuilder<boolean>,
): Promise<AppealRecord[]> {
  let rows = staffView(tx, ledger).where(isSought);
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
