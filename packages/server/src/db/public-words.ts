// What of residents' words is public, what waits to be looked at, and who decided.
import { sql } from 'kysely';
import type { PublicationCounts } from '@huiyin/sdk';
import type { PublicationWrite, SimilarQuery, WaitingQuery } from '../use-cases/publication-records.js';
import type { PublicRecord } from '../use-cases/records.js';
import { keepAnswer } from './answers.js';
import { publicRecord } from './appeal-row.js';
import { publicView } from './appeals.js';
import { termsOf } from './terms.js';
import type { Tx } from './transaction.js';

/** Words that wait from now on. */
export function awaitLook(
  tx: Tx,
  ledger: string,
  row: { readonly number: string; readonly body: string; readonly due: string },
) {
  return tx.insertInto('public_words').values({ ledger, ...row, state: 'pending' });
}

export async function decidePublication(tx: Tx, ledger: string, write: PublicationWrite): Promise<void> {
  const { number, at, author, decision, day, answer } = write;
  await tx
    .updateTable('public_words')
    .set({
      state: decision.type,
      decided_on: day,
      ...(decision.type === 'published'
        ? {
            ...decision.words,
            terms: sql<string>`array_to_tsvector(${decision.terms.map((term) => ledger + term)}::text[])`,
            reason: null,
            note: null,
          }
        : { title: null, text: null, place: null, terms: null, ...decision.refusal }),
    })
    .where('ledger', '=', ledger)
    .where('number', '=', number)
    .execute();
  await recordDecision(tx, ledger, { number, at, decision: decision.type, ...author });
  if (answer) await keepAnswer(tx, ledger, answer, at).execute();
}

/** The resident takes the consent back: nothing is left of what was published. */
export async function unpublish(
  tx: Tx,
  ledger: string,
  { number, at, answer }: Pick<PublicationWrite, 'number' | 'at' | 'answer'>,
): Promise<void> {
  await tx.deleteFrom('public_words').where('ledger', '=', ledger).where('number', '=', number).execute();
  await tx
    .updateTable('appeal')
    .set({ consent: false })
    .where('ledger', '=', ledger)
    .where('number', '=', number)
    .execute();
  await recordDecision(tx, ledger, { number, at, decision: 'withdrawn' });
  if (answer) await keepAnswer(tx, ledger, answer, at).execute();
}

async function recordDecision(
  tx: Tx,
  ledger: string,
  {
    at,
    unit,
    person,
    ...made
  }: {
    readonly number: string;
    readonly at: number;
    readonly decision: 'published' | 'refused' | 'withdrawn';
    readonly unit?: string;
    readonly person?: string;
  },
): Promise<void> {
  await tx
    .insertInto('publication_decision')
    .values({ ledger, ...made, decided_at: new Date(at), unit: unit ?? null, person: person ?? null })
    .execute();
}

export async function publicationCounts(
  tx: Tx,
  ledger: string,
  { today, ...of }: WaitingQuery,
): Promise<PublicationCounts> {
  let rows = tx
    .selectFrom('public_words')
    .where('public_words.ledger', '=', ledger)
    .where('public_words.state', '<>', 'published');
  if ('body' in of) rows = rows.where('public_words.body', '=', of.body);
  else {
    rows = rows.where(
      sql<boolean>`exists (
        select from appeal
        where appeal.ledger = ${ledger} and appeal.number = public_words.number
          and appeal.responsible = ${of.responsible}
      )`,
    );
  }
  const { pending, late, refused } = await rows
    .select([
      sql<number>`count(*) filter (where state = 'pending')`.as('pending'),
      sql<number>`count(*) filter (where state = 'pending' and due < ${today}::date)`.as('late'),
      sql<number>`count(*) filter (where state = 'refused')`.as('refused'),
    ])
    .executeTakeFirstOrThrow();
  return { pending, late, refused };
}

/** Open appeals whose published words hold any of these terms, those that hold most of them first. */
export async function similarTo(
  tx: Tx,
  ledger: string,
  { body, terms, limit }: SimilarQuery,
): Promise<PublicRecord[]> {
  if (terms.length === 0) return [];
  const asked = termsOf(ledger, terms).join(' | ');
  const rank = sql<number>`(
    select ts_rank(terms, ${asked}::tsquery) from public_words
    where public_words.ledger = ${ledger} and public_words.number = appeal.number
  )`;
  const rows = await publicView(tx, ledger)
    .where('body', '=', body)
    .where('closed_on', 'is', null)
    .where(sql<boolean>`number in (select published_holding(${asked}::tsquery))`)
    .orderBy(rank, 'desc')
    .orderBy('number', 'desc')
    .limit(limit)
    .execute();
  return rows.map(publicRecord);
}

export async function addFollower(
  tx: Tx,
  ledger: string,
  { number, at, answer }: Pick<PublicationWrite, 'number' | 'at' | 'answer'>,
): Promise<void> {
  await tx
    .updateTable('appeal')
    .set(({ eb }) => ({ followers: eb('followers', '+', 1) }))
    .where('ledger', '=', ledger)
    .where('number', '=', number)
    .execute();
  if (answer) await keepAnswer(tx, ledger, answer, at).execute();
}
