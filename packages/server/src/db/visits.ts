// Visits to households: counted in clear, what was said sealed, and forgotten in time.
import { sql, type Selectable } from 'kysely';
import type { VisitedAppeal } from '@huiyin/sdk';
import { dayOf, type Millis } from '@huiyin/sdk/rules';
import type {
  CoverageQuery,
  CoverageRows,
  HouseholdsWrite,
  VisitQuery,
  VisitRecord,
  VisitWrite,
} from '../use-cases/visit-records.js';
import { keepAnswer } from './answers.js';
import { buffer, plain } from './bytes.js';
import { instant, type Tables } from './schema.js';
import type { Tx } from './transaction.js';

export async function recordVisit(tx: Tx, ledger: string, write: VisitWrite): Promise<void> {
  const { record, role, household, sent, answer } = write;
  await tx
    .insertInto('visit')
    .values({
      ledger,
      id: record.id,
      body: record.body,
      grid: record.grid ?? null,
      visited_at: new Date(record.visitedAt),
      recorded_at: new Date(record.recordedAt),
      person: record.person,
      role,
      cohort: record.cohort,
      has_care: record.hasCare,
      sealed: buffer(record.sealed),
      household: buffer(household),
      key_hash: sent ? buffer(sent.keyHash) : null,
      request_hash: sent ? buffer(sent.requestHash) : null,
      forgotten_on: null,
    })
    .execute();
  if (record.appeals.length > 0) {
    await tx
      .insertInto('visit_appeal')
      .values(record.appeals.map((appeal, place) => ({ ledger, visit: record.id, place, ...appeal })))
      .execute();
  }
  if (answer) await keepAnswer(tx, ledger, answer, record.recordedAt).execute();
}

/** The visit that was sent under a key, however long ago. */
export async function visitSent(
  tx: Tx,
  ledger: string,
  keyHash: Uint8Array,
): Promise<{ record: VisitRecord; requestHash: Uint8Array } | undefined> {
  const row = await tx
    .selectFrom('visit')
    .selectAll()
    .where('ledger', '=', ledger)
    .where('key_hash', '=', buffer(keyHash))
    .executeTakeFirst();
  if (!row?.request_hash) return undefined;
  const [record] = await withAppeals(tx, ledger, [row]);
  return record && { record, requestHash: plain(row.request_hash) };
}

export async function readVisits(
  tx: Tx,
  ledger: string,
  { bodies, book, before, limit }: VisitQuery,
): Promise<VisitRecord[]> {
  let rows = tx
    .selectFrom('visit')
    .selectAll()
    .where('ledger', '=', ledger)
    .where('body', '=', sql<string>`any(${bodies}::text[])`);
  if (book === 'care') rows = rows.where('has_care', '=', true);
  if (book === 'requests') {
    rows = rows.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('visit_appeal')
          .select('place')
          .whereRef('visit_appeal.ledger', '=', 'visit.ledger')
          .whereRef('visit_appeal.visit', '=', 'visit.id'),
      ),
    );
  }
  if (before) {
    rows = rows.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('visited_at', 'id'), '<', tuple(instant(before.at), before.id)),
    );
  }
  const found = await rows.orderBy('visited_at', 'desc').orderBy('id', 'desc').limit(limit).execute();
  return await withAppeals(tx, ledger, found);
}

async function withAppeals(
  tx: Tx,
  ledger: string,
  rows: readonly Selectable<Tables['visit']>[],
): Promise<VisitRecord[]> {
  const found = await tx
    .selectFrom('visit_appeal')
    .select(['visit', 'number', 'code'])
    .where('ledger', '=', ledger)
    .where('visit', '=', sql<string>`any(${rows.map(({ id }) => id)}::text[])`)
    .orderBy('visit')
    .orderBy('place')
    .execute();
  const byVisit = new Map<string, VisitedAppeal[]>();
  for (const { visit, ...appeal } of found) byVisit.set(visit, [...(byVisit.get(visit) ?? []), appeal]);
  return rows.map((row) => recordOf(row, byVisit.get(row.id) ?? []));
}

function recordOf(row: Selectable<Tables['visit']>, appeals: readonly VisitedAppeal[]): VisitRecord {
  return {
    id: row.id,
    body: row.body,
    ...(row.grid !== null && { grid: row.grid }),
    visitedAt: row.visited_at,
    recordedAt: row.recorded_at,
    person: row.person,
    cohort: row.cohort,
    hasCare: row.has_care,
    ...(row.sealed && { sealed: plain(row.sealed) }),
    ...(row.forgotten_on !== null && { forgottenOn: row.forgotten_on }),
    appeals,
  };
}

interface Counted {
  readonly cohort: CoverageRows['byCohort'][number]['cohort'] | null;
  readonly body: string | null;
  readonly grid: string | null;
  readonly visits: number;
  readonly households: number;
  /** 0 by unit and grid, 1 … by cohort, 7 all: as PostgreSQL numbers grouping sets. */
  readonly grouping: number;
}

export async function readCoverage(
  tx: Tx,
  ledger: string,
  { bodies, from, to }: CoverageQuery,
): Promise<CoverageRows> {
  const { rows } = await sql<Counted>`
    select cohort, body, grid, count(*)::integer as visits, count(distinct household)::integer as households,
      grouping(cohort, body, grid) as grouping
    from visit
    where ledger = ${ledger} and body = any(${bodies}::text[])
      and visited_at >= ${instant(from)} and visited_at < ${instant(to)}
    group by grouping sets ((), (cohort), (body, grid))
    order by visits desc, cohort, body, grid
  `.execute(tx);
  const all = rows.find(({ grouping }) => grouping === 7);
  const countOf = ({ visits, households }: Counted) => ({ visits, households });
  return {
    all: all ? countOf(all) : { visits: 0, households: 0 },
    byCohort: rows.flatMap((row) =>
      row.grouping === 3 && row.cohort !== null ? [{ cohort: row.cohort, ...countOf(row) }] : [],
    ),
    byGrid: rows.flatMap((row) =>
      row.grouping === 4 && row.body !== null
        ? [{ body: row.body, ...(row.grid !== null && { grid: row.grid }), ...countOf(row) }]
        : [],
    ),
  };
}

export async function readHouseholds(tx: Tx, ledger: string, unit: string): Promise<number | undefined> {
  const row = await tx
    .selectFrom('unit_households')
    .select('households')
    .where('ledger', '=', ledger)
    .where('unit', '=', unit)
    .executeTakeFirst();
  return row?.households;
}

export async function writeHouseholds(tx: Tx, ledger: string, write: HouseholdsWrite): Promise<void> {
  const { unit, households, at, person, answer } = write;
  const said = { households, said_at: new Date(at), person };
  await tx
    .insertInto('unit_households')
    .values({ ledger, unit, ...said })
    .onConflict((conflict) => conflict.columns(['ledger', 'unit']).doUpdateSet(said))
    .execute();
  if (answer) await keepAnswer(tx, ledger, answer, at).execute();
}

/** Lets go of what was said at doors before a moment. */
export async function forgetVisits(tx: Tx, ledger: string, before: Millis, now: Millis): Promise<void> {
  await tx
    .updateTable('visit')
    .set({ ...forgotten, forgotten_on: dayOf(now) })
    .where('ledger', '=', ledger)
    .where('visited_at', '<', instant(before))
    .where('forgotten_on', 'is', null)
    .execute();
}

/** Lets go of the visit an appeal came of. */
export async function forgetVisitOf(tx: Tx, ledger: string, number: string, at: Millis): Promise<void> {
  await tx
    .updateTable('visit')
    .set({ ...forgotten, forgotten_on: dayOf(at) })
    .where('ledger', '=', ledger)
    .where('forgotten_on', 'is', null)
    .where('id', 'in', (db) =>
      db.selectFrom('visit_appeal').select('visit').where('ledger', '=', ledger).where('number', '=', number),
    )
    .execute();
}

const forgotten = { sealed: null, household: null, cohort: 'undisclosed' } as const;
