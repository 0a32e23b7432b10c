// Panel reviews between their rows and what use-cases know of them.
import { sql } from 'kysely';
import type { ReviewFacts } from '@huiyin/sdk';
import { countedReview, type CountedReview, type ReviewCase, type ReviewEvent } from '@huiyin/sdk/rules';
import type {
  Panellist,
  ReviewEntry,
  ReviewListQuery,
  ReviewReads,
  ReviewRecord,
  ReviewWrite,
  ReviewWrites,
} from '../use-cases/review-records.js';
import { keepAnswer } from './answers.js';
import { buffer } from './bytes.js';
import { entriesWithOpeners } from './log-entries.js';
import { logWrites } from './log-writes.js';
import { together } from './together.js';
import type { Tx } from './transaction.js';

/** The most of one panellist's that are listed. */
const MOST_OWN = 100;

export function reviewReads(tx: Tx, ledger: string): ReviewReads {
  return {
    review: async (id) => (await rowsOf(tx, ledger).where('id', '=', id).executeTakeFirst())?.state,
    reviews: (query) => listReviews(tx, ledger, query),
    reviewsOf: (body, panellist) => reviewsOf(tx, ledger, body, panellist),
    panel: (body, period) => readPanel(tx, ledger, body, period),
    latestReviewed: (body) => latestReviewed(tx, ledger, body),
    reviewEntries: (id) => reviewEntries(tx, ledger, id),
    async hasReviewed(body, period, { unit, person }) {
      const own = rowsOf(tx, ledger).where('body', '=', body).where('period', '=', period);
      const found = own.where('unit', '=', unit).where('person', '=', person);
      return (await found.executeTakeFirst()) !== undefined;
    },
  };
}

export function reviewWrites(tx: Tx, ledger: string): ReviewWrites {
  return {
    lockReview: (id) => lockReview(tx, ledger, id),
    appendReview: (write) => appendReview(tx, ledger, write),
  };
}

async function lockReview(tx: Tx, ledger: string, id: string): Promise<ReviewRecord | undefined> {
  const row = await tx
    .selectFrom('review')
    .select(['state', 'unit', 'person'])
    .where('ledger', '=', ledger)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && { case: row.state, panellist: { unit: row.unit, person: row.person } };
}

/** The latest given first. */
async function listReviews(
  tx: Tx,
  ledger: string,
  { body, period, after, limit }: ReviewListQuery,
): Promise<ReviewCase[]> {
  let rows = rowsOf(tx, ledger).where('body', '=', body).where('period', '=', period);
  if (after !== undefined) rows = rows.where('id', '<', after);
  const found = await rows.orderBy('id', 'desc').limit(limit).execute();
  return found.map(({ state }) => state);
}

async function reviewsOf(
  tx: Tx,
  ledger: string,
  body: string,
  { unit, person }: Panellist,
): Promise<ReviewCase[]> {
  const found = await rowsOf(tx, ledger)
    .where('body', '=', body)
    .where('unit', '=', unit)
    .where('person', '=', person)
    .orderBy('id', 'desc')
    .limit(MOST_OWN)
    .execute();
  return found.map(({ state }) => state);
}

async function readPanel(tx: Tx, ledger: string, body: string, period: string): Promise<CountedReview[]> {
  const rows = await tx
    .selectFrom('review')
    .select(['conflict', 'resolution', 'satisfaction', 'lasting'])
    .where('ledger', '=', ledger)
    .where('body', '=', body)
    .where('period', '=', period)
    .execute();
  return rows.map(({ conflict, ...scores }) => ({ conflict, scores }));
}

async function latestReviewed(tx: Tx, ledger: string, body: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('review')
    .select('period')
    .where('ledger', '=', ledger)
    .where('body', '=', body)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.period;
}

/** All entries of a review, oldest first. */
async function reviewEntries(tx: Tx, ledger: string, id: string): Promise<ReviewEntry[]> {
  const rows = await entriesWithOpeners(tx, ledger, [id]);
  return rows.flatMap(({ facts, event, opener, ...entry }) =>
    // The record asked for is a review, and so is what is sealed of it; nothing of it is ever erased.
    event && opener ? [{ ...entry, opener, facts: facts as ReviewFacts, event: event as ReviewEvent }] : [],
  );
}

/** Writes one step: the review as it now stands, and its entry. */
async function appendReview(tx: Tx, ledger: string, write: ReviewWrite): Promise<void> {
  const { after, opening, answer, at } = write;
  const { id, body, period } = after;
  const { conflict, scores } = countedReview(after);
  const now = { conflict, ...scores, state: JSON.stringify(after) };
  await together(
    tx,
    {
      review_step: opening
        ? tx.insertInto('review').values({ ledger, id, body, period, ...opening.panellist, ...now })
        : tx.updateTable('review').set(now).where('ledger', '=', ledger).where('id', '=', id),
      key_step:
        opening &&
        tx
          .insertInto('record_key')
          .values({ ledger, record: id, key: buffer(opening.recordKey), is_public: true }),
      ...logWrites(tx, ledger, { ...write, record: id }),
      answer_step: answer && keepAnswer(tx, ledger, answer, at),
    },
    sql<boolean>`true`,
  );
}

function rowsOf(tx: Tx, ledger: string) {
  return tx.selectFrom('review').select('state').where('ledger', '=', ledger);
}
