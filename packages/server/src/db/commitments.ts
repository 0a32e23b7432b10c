// Commitments between their rows and what use-cases know of them.
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';
import {
  addMonths,
  breaksOn,
  caseDay,
  CASES_SHOWN,
  commitmentConfirmBy,
  commitmentFigures,
  latestCases,
  monthOf,
  pairOf,
  type CommitmentCase,
  type CommitmentFigures,
} from '@huiyin/sdk/rules';
import type { CommitmentRecord, CommitmentWords } from '../use-cases/commitment-records.js';
import type { CardQuery, CommitmentListQuery, CommitmentWrite } from '../use-cases/ports.js';
import { keepAnswer } from './answers.js';
import { buffer } from './bytes.js';
import { commitmentFigureWrites } from './commitment-figures.js';
import { logWrites } from './log-writes.js';
import type { CommitmentTable } from './commitment-tables.js';
import { announce } from './stream.js';
import { together } from './together.js';
import type { Tx } from './transaction.js';

export async function findCommitment(
  tx: Tx,
  ledger: string,
  id: string,
): Promise<CommitmentRecord | undefined> {
  const row = await rowsOf(tx, ledger).where('id', '=', id).executeTakeFirst();
  return row && recordOf(row);
}

export async function lockCommitment(
  tx: Tx,
  ledger: string,
  id: string,
): Promise<CommitmentRecord | undefined> {
  const row = await rowsOf(tx, ledger).where('id', '=', id).forUpdate().executeTakeFirst();
  return row && recordOf(row);
}

export async function listCommitments(
  tx: Tx,
  ledger: string,
  { body, statuses, closedSince, after, limit }: CommitmentListQuery,
): Promise<CommitmentRecord[]> {
  let rows = rowsOf(tx, ledger).where('body', '=', body);
  if (statuses) rows = rows.where('status', 'in', statuses);
  if (closedSince !== undefined) rows = rows.where('closed_on', '>=', closedSince);
  if (after) {
    rows = rows.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('due', 'id'), '>', tuple(after.day, after.number)),
    );
  }
  return (await rows.orderBy('due').orderBy('id').limit(limit).execute()).map(recordOf);
}

/** Commitments made for an appeal, in the order of their ids. */
export async function commitmentsOf(tx: Tx, ledger: string, appeal: string): Promise<CommitmentRecord[]> {
  const rows = await rowsOf(tx, ledger).where('appeal', '=', appeal).orderBy('id').execute();
  return rows.map(recordOf);
}

/** The same, locked in the order of their ids. */
export async function lockCommitmentsOf(tx: Tx, ledger: string, appeal: string): Promise<CommitmentRecord[]> {
  const rows = await rowsOf(tx, ledger).where('appeal', '=', appeal).orderBy('id').forUpdate().execute();
  return rows.map(recordOf);
}

/**
 * Of a body's commitments made in these months those with a public photo of before and one of after: of each month the
 * latest few, so that it costs the same however many there are.
 */
export async function readCases(
  tx: Tx,
  ledger: string,
  { body, months }: Pick<CardQuery, 'body' | 'months'>,
): Promise<CommitmentFigures[]> {
  const { rows } = await sql<{ id: string }>`
    select latest.id from unnest(${monthsIn(months)}::text[]) as wanted (month)
    cross join lateral (
      select id from commitment
      where ledger = ${ledger} and body = ${body} and case_month = wanted.month
      order by case_day desc, id desc limit ${CASES_SHOWN}
    ) as latest`.execute(tx);
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const cases = await rowsOf(tx, ledger).where('id', 'in', ids).execute();
  return latestCases(
    cases.map((row) => commitmentFigures(recordOf(row).case)),
    months,
  );
}

function monthsIn({ first, last }: CardQuery['months']): string[] {
  const months: string[] = [];
  for (let month = first; month <= last; month = addMonths(month, 1)) months.push(month);
  return months;
}

export async function calendarCommitments(
  tx: Tx,
  ledger: string,
  {
    today,
    knownThrough,
    limit,
  }: { readonly today: string; readonly knownThrough: string; readonly limit: number },
): Promise<string[]> {
  const rows = await tx
    .selectFrom('commitment')
    .select('id')
    .where('ledger', '=', ledger)
    .where(({ eb, and, or }) =>
      or([
        eb('confirm_by', '<', today),
        and([eb('status', '=', 'open'), eb('breaks_on', '<=', today)]),
        and([
          eb('status', '=', 'open'),
          eb('provisional', '=', true),
          eb('known_through', '<', knownThrough),
        ]),
      ]),
    )
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** Writes one step: the commitment as it now stands, its entry, and its appeal's count, all in one statement. */
export async function appendCommitment(tx: Tx, ledger: string, write: CommitmentWrite): Promise<void> {
  const { after, opening, openCommitments, announcement, answer, at } = write;
  await together(
    tx,
    {
      ...(opening
        ? {
            commitment_step: tx
              .insertInto('commitment')
              .values(newCommitmentRow(ledger, after, opening.words)),
            key_step: tx
              .insertInto('record_key')
              .values({ ledger, record: after.id, key: buffer(opening.recordKey), is_public: true }),
          }
        : {
            commitment_step: tx
              .updateTable('commitment')
              .set(changedColumns(after))
              .where('ledger', '=', ledger)
              .where('id', '=', after.id),
          }),
      ...logWrites(tx, ledger, { ...write, record: after.id }),
      ...commitmentFigureWrites(tx, ledger, write.figures),
      appeal_step:
        openCommitments &&
        tx
          .updateTable('appeal')
          .set({ open_commitments: sql`open_commitments + ${openCommitments.change}` })
          .where('ledger', '=', ledger)
          .where('number', '=', openCommitments.number),
      announcement_step: announcement && announce(tx, ledger, [announcement]),
      answer_step: answer && keepAnswer(tx, ledger, answer, at),
    },
    sql<boolean>`true`,
  );
}

function rowsOf(tx: Tx, ledger: string) {
  return tx.selectFrom('commitment').selectAll().where('ledger', '=', ledger);
}

function recordOf(row: Selectable<CommitmentTable>): CommitmentRecord {
  return {
    case: {
      id: row.id,
      body: row.body,
      unit: row.unit,
      origin: row.origin,
      madeOn: row.made_on,
      recordedOn: row.recorded_on,
      original: row.original,
      due: row.due,
      provisional: row.provisional,
      status: row.status,
      extensions: row.extensions,
      hasWitnessGroup: row.witness_group !== null,
      confirmationDays: row.confirmation_days,
      photos: row.photos,
      ...(row.appeal !== null && { appeal: row.appeal }),
      ...(row.resident_gone && { residentGone: true }),
      ...(row.known_through !== null && { knownThrough: row.known_through }),
      ...(row.requested && { requested: row.requested }),
      ...(row.claimed_on !== null && { claimedOn: row.claimed_on }),
      ...(row.closed_on !== null && { closedOn: row.closed_on }),
      ...(row.confirmed_by !== null && { confirmedBy: row.confirmed_by }),
      ...(row.demo && { demo: true }),
    },
    words: {
      text: row.text,
      owner: { name: row.owner_name, title: row.owner_title },
      ...(row.witness_group !== null && { witnessGroup: row.witness_group }),
    },
  };
}

/** What a step may change in the row. The original due day is not among it. */
function changedColumns(commitment: CommitmentCase) {
  const isCase = pairOf(commitment.photos) !== undefined;
  return {
    due: commitment.due,
    provisional: commitment.provisional,
    known_through: commitment.knownThrough ?? null,
    status: commitment.status,
    extensions: commitment.extensions,
    requested: commitment.requested ? JSON.stringify(commitment.requested) : null,
    claimed_on: commitment.claimedOn ?? null,
    closed_on: commitment.closedOn ?? null,
    confirmed_by: commitment.confirmedBy ?? null,
    confirm_by: commitmentConfirmBy(commitment) ?? null,
    photos: JSON.stringify(commitment.photos),
    case_month: isCase ? monthOf(commitment.madeOn) : null,
    case_day: isCase ? caseDay(commitmentFigures(commitment)) : null,
  } satisfies Updateable<CommitmentTable>;
}

export function newCommitmentRow(
  ledger: string,
  commitment: CommitmentCase,
  { text, owner, witnessGroup }: CommitmentWords,
): Insertable<CommitmentTable> {
  return {
    ...changedColumns(commitment),
    ledger,
    id: commitment.id,
    body: commitment.body,
    unit: commitment.unit,
    origin: commitment.origin,
    appeal: commitment.appeal ?? null,
    text,
    owner_name: owner.name,
    owner_title: owner.title,
    witness_group: witnessGroup ?? null,
    made_on: commitment.madeOn,
    recorded_on: commitment.recordedOn,
    original: JSON.stringify(commitment.original),
    confirmation_days: commitment.confirmationDays,
    breaks_on: breaksOn(commitment),
    demo: commitment.demo === true,
  };
}
