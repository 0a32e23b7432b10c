// Whistles between their rows and what use-cases know of them.
import { sql, type Selectable } from 'kysely';
import type { WhistleCounts, WhistleFacts } from '@huiyin/sdk';
import type { CallCase, WhistleCase, WhistleEvent } from '@huiyin/sdk/rules';
import type {
  WhistleEntry,
  WhistleListQuery,
  WhistleRecord,
  WhistleWrite,
} from '../use-cases/whistle-records.js';
import { keepAnswer } from './answers.js';
import { buffer } from './bytes.js';
import { entriesWithOpeners } from './log-entries.js';
import { logWrites } from './log-writes.js';
import { announce, awaitBatch } from './stream.js';
import { together } from './together.js';
import type { Tx } from './transaction.js';
import type { WhistleCallTable, WhistleTable } from './whistle-tables.js';

export async function findWhistle(tx: Tx, ledger: string, id: string): Promise<WhistleRecord | undefined> {
  return (await withCalls(tx, ledger, await rowsOf(tx, ledger).where('id', '=', id).execute()))[0];
}

export async function lockWhistle(tx: Tx, ledger: string, id: string): Promise<WhistleRecord | undefined> {
  return (
    await withCalls(tx, ledger, await rowsOf(tx, ledger).where('id', '=', id).forUpdate().execute())
  )[0];
}

/** The latest first. */
export async function listWhistles(
  tx: Tx,
  ledger: string,
  { body, open, after, limit }: WhistleListQuery,
): Promise<WhistleRecord[]> {
  let rows = rowsOf(tx, ledger).where('body', '=', body);
  if (open !== undefined) rows = rows.where('status', open ? '=' : '<>', 'open');
  if (after) {
    rows = rows.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('blown_on', 'id'), '<', tuple(after.day, after.number)),
    );
  }
  const found = await rows.orderBy('blown_on', 'desc').orderBy('id', 'desc').limit(limit).execute();
  return await withCalls(tx, ledger, found);
}

/** Those of one case, the latest first. */
export async function whistlesOf(tx: Tx, ledger: string, appeal: string): Promise<WhistleRecord[]> {
  const rows = rowsOf(tx, ledger).where('appeal', '=', appeal);
  return await withCalls(tx, ledger, await rows.orderBy('blown_on', 'desc').orderBy('id', 'desc').execute());
}

/** All entries of these whistles, oldest first. */
export async function whistleEntries(
  tx: Tx,
  ledger: string,
  ids: readonly string[],
): Promise<WhistleEntry[]> {
  const rows = await entriesWithOpeners(tx, ledger, ids);
  return rows.flatMap(({ facts, event, opener, ...entry }) =>
    // The records asked for are whistles, and so is what is sealed of them; nothing of them is ever erased.
    event && opener ? [{ ...entry, opener, facts: facts as WhistleFacts, event: event as WhistleEvent }] : [],
  );
}

/** Calls of all whistles on a unit's page, by how they were answered as of a day. */
export async function countWhistles(
  tx: Tx,
  ledger: string,
  { body, today }: { readonly body: string; readonly today: string },
): Promise<WhistleCounts> {
  const { rows } = await sql<WhistleCounts>`
    select
      count(distinct whistle.id)::int as blown,
      count(*)::int as calls,
      count(*) filter (where arrived_on <= arrive_by_day)::int as "onTime",
      count(*) filter (where arrived_on > arrive_by_day)::int as late,
      count(*) filter (where arrived_on is null and coalesce(ended_on, ${today}::date) > arrive_by_day)::int as absent,
      count(*) filter (where arrived_on is null and ended_on is null and ${today}::date <= arrive_by_day)::int as waiting,
      count(*) filter (where arrived_on is null and ended_on <= arrive_by_day)::int as released
    from whistle join whistle_call on whistle_call.ledger = whistle.ledger and whistle_call.whistle = whistle.id
    where whistle.ledger = ${ledger} and whistle.body = ${body}
  `.execute(tx);
  return rows[0] ?? { blown: 0, calls: 0, onTime: 0, late: 0, absent: 0, waiting: 0, released: 0 };
}

/** Writes one step: the whistle and its calls as they now stand, its entry and what is announced of its case. */
export async function appendWhistle(tx: Tx, ledger: string, write: WhistleWrite): Promise<void> {
  const { after, opening, arrived, answer, announcement, batched, at } = write;
  await together(
    tx,
    {
      ...(opening
        ? openingWrites(tx, ledger, after, opening, at)
        : changingWrites(tx, ledger, after, arrived, at)),
      ...logWrites(tx, ledger, { ...write, record: after.id }),
      announcement_step: announce(tx, ledger, [announcement]),
      batch_step: batched === undefined ? undefined : awaitBatch(tx, ledger, after.appeal, batched),
      answer_step: answer && keepAnswer(tx, ledger, answer, at),
    },
    sql<boolean>`true`,
  );
}

function openingWrites(
  tx: Tx,
  ledger: string,
  whistle: WhistleCase,
  { about, recordKey }: NonNullable<WhistleWrite['opening']>,
  at: number,
) {
  const { id, body, by: blower, appeal, blownOn, arriveBy, status, calls, demo } = whistle;
  const units = calls.map(({ unit }) => unit);
  return {
    whistle_step: tx.insertInto('whistle').values({
      ledger,
      id,
      body,
      blower,
      appeal,
      about,
      blown_on: blownOn,
      arrive_by: JSON.stringify(arriveBy),
      arrive_by_day: arriveBy.due,
      status,
      ended_on: null,
      demo: demo === true,
    }),
    call_step: tx
      .insertInto('whistle_call')
      .values(units.map((unit, place) => ({ ledger, whistle: id, place, unit, appeal, is_open: true }))),
    key_step: tx
      .insertInto('record_key')
      .values({ ledger, record: id, key: buffer(recordKey), is_public: true }),
    // Whoever is called may read the case.
    grant_step: tx
      .insertInto('case_grant')
      .values(
        units.map((unit) => ({
          ledger,
          number: appeal,
          unit,
          rights: 'read' as const,
          granted_at: new Date(at),
          until: null,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['ledger', 'number', 'unit', 'rights']).doUpdateSet({ until: null }),
      ),
  };
}

/** A whistle that ends takes the right to read with it. */
function changingWrites(
  tx: Tx,
  ledger: string,
  { id, appeal, status, endedOn, calls }: WhistleCase,
  arrived: string | undefined,
  at: number,
) {
  const arrival = calls.find(({ unit }) => unit === arrived)?.arrival;
  const ofCalls = tx.updateTable('whistle_call').where('ledger', '=', ledger).where('whistle', '=', id);
  const isOver = endedOn !== undefined;
  return {
    whistle_step: isOver
      ? tx
          .updateTable('whistle')
          .set({ status, ended_on: endedOn })
          .where('ledger', '=', ledger)
          .where('id', '=', id)
      : undefined,
    call_step: isOver
      ? ofCalls.set({ is_open: false })
      : arrival &&
        ofCalls
          .set({ arrived_on: arrival.on, recorded_on: arrival.recordedOn, recorded_by: arrival.recordedBy })
          .where('unit', '=', arrived ?? ''),
    grant_step: isOver
      ? tx
          .updateTable('case_grant')
          .set({ until: new Date(at) })
          .where('ledger', '=', ledger)
          .where('number', '=', appeal)
          .where('rights', '=', 'read')
          .where(
            'unit',
            'in',
            calls.map(({ unit }) => unit),
          )
      : undefined,
  };
}

function rowsOf(tx: Tx, ledger: string) {
  return tx.selectFrom('whistle').selectAll().where('ledger', '=', ledger);
}

/** In the order of the rows. */
async function withCalls(
  tx: Tx,
  ledger: string,
  rows: readonly Selectable<WhistleTable>[],
): Promise<WhistleRecord[]> {
  if (rows.length === 0) return [];
  const calls = await tx
    .selectFrom('whistle_call')
    .selectAll()
    .where('ledger', '=', ledger)
    .where(
      'whistle',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('place')
    .execute();
  return rows.map((row) =>
    recordOf(
      row,
      calls.filter(({ whistle }) => whistle === row.id),
    ),
  );
}

function recordOf(
  row: Selectable<WhistleTable>,
  calls: readonly Selectable<WhistleCallTable>[],
): WhistleRecord {
  return {
    case: {
      id: row.id,
      body: row.body,
      by: row.blower,
      appeal: row.appeal,
      blownOn: row.blown_on,
      arriveBy: row.arrive_by,
      status: row.status,
      calls: calls.map(callOf),
      ...(row.ended_on !== null && { endedOn: row.ended_on }),
      ...(row.demo && { demo: true }),
    },
    about: row.about,
  };
}

function callOf({
  unit,
  arrived_on: on,
  recorded_on: recordedOn,
  recorded_by: recordedBy,
}: Selectable<WhistleCallTable>): CallCase {
  const isThere = on !== null && recordedOn !== null && recordedBy !== null;
  return { unit, ...(isThere && { arrival: { on, recordedOn, recordedBy } }) };
}
