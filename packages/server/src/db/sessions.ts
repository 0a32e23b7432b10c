// Sessions 下基层: what they say now, and what each correction found.
import { sql, type Selectable } from 'kysely';
import { momentOf, parseMoment } from '@huiyin/sdk/rules';
import type {
  CorrectionRecord,
  CorrectionWrite,
  KeptFacts,
  KindRow,
  SessionListQuery,
  SessionQuery,
  SessionRecord,
  SessionWrite,
} from '../use-cases/session-records.js';
import { keepAnswer } from './answers.js';
import { instant } from './schema.js';
import type { SessionTable } from './visit-tables.js';
import type { Tx } from './transaction.js';

export async function recordSession(
  tx: Tx,
  ledger: string,
  { record, writer, answer }: SessionWrite,
): Promise<void> {
  const { id, body, facts, agreed, recordedAt } = record;
  await tx
    .insertInto('outreach_session')
    .values({
      ...{ ledger, id, body },
      ...columnsOf(facts),
      agreed: JSON.stringify(agreed),
      recorded_at: new Date(recordedAt),
      ...writer,
    })
    .execute();
  if (answer) await keepAnswer(tx, ledger, answer, recordedAt).execute();
}

export async function correctSession(tx: Tx, ledger: string, write: CorrectionWrite): Promise<void> {
  const { record, correction, writer, answer } = write;
  const { at, reason, before } = correction;
  await tx
    .updateTable('outreach_session')
    .set(columnsOf(record.facts))
    .where('ledger', '=', ledger)
    .where('id', '=', record.id)
    .execute();
  await tx
    .insertInto('session_correction')
    .values({
      ledger,
      session: record.id,
      place: record.corrections.length,
      corrected_at: new Date(at),
      reason,
      before: JSON.stringify(before),
      ...writer,
    })
    .execute();
  if (answer) await keepAnswer(tx, ledger, answer, at).execute();
}

export async function lockSession(tx: Tx, ledger: string, id: string): Promise<SessionRecord | undefined> {
  const row = await tx
    .selectFrom('outreach_session')
    .selectAll()
    .where('ledger', '=', ledger)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && (await withCorrections(tx, ledger, [row]))[0];
}

export async function readSessions(
  tx: Tx,
  ledger: string,
  { bodies, from, to, before, limit }: SessionListQuery,
): Promise<SessionRecord[]> {
  let rows = tx
    .selectFrom('outreach_session')
    .selectAll()
    .where('ledger', '=', ledger)
    .where('body', '=', sql<string>`any(${bodies}::text[])`)
    .where('held_at', '>=', instant(from))
    .where('held_at', '<', instant(to));
  if (before) {
    rows = rows.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('held_at', 'id'), '<', tuple(instant(before.at), before.id)),
    );
  }
  const found = await rows.orderBy('held_at', 'desc').orderBy('id', 'desc').limit(limit).execute();
  return await withCorrections(tx, ledger, found);
}

export async function readSessionKinds(
  tx: Tx,
  ledger: string,
  { bodies, from, to }: SessionQuery,
): Promise<KindRow[]> {
  const { rows } = await sql<KindRow>`
    select kind, count(*)::integer as sessions, sum(people)::integer as people,
      sum(cardinality(appeals))::integer as appeals
    from outreach_session
    where ledger = ${ledger} and body = any(${bodies}::text[])
      and held_at >= ${instant(from)} and held_at < ${instant(to)}
    group by kind
    order by sessions desc, kind
  `.execute(tx);
  return rows;
}

async function withCorrections(
  tx: Tx,
  ledger: string,
  rows: readonly Selectable<SessionTable>[],
): Promise<SessionRecord[]> {
  const found = await tx
    .selectFrom('session_correction')
    .select(['session', 'corrected_at', 'unit', 'reason', 'before'])
    .where('ledger', '=', ledger)
    .where('session', '=', sql<string>`any(${rows.map(({ id }) => id)}::text[])`)
    .orderBy('session')
    .orderBy('place')
    .execute();
  const bySession = new Map<string, CorrectionRecord[]>();
  for (const { session, corrected_at: at, ...correction } of found) {
    bySession.set(session, [...(bySession.get(session) ?? []), { at, ...correction }]);
  }
  return rows.map((row) => ({
    id: row.id,
    body: row.body,
    recordedAt: row.recorded_at,
    facts: factsOf(row),
    agreed: row.agreed,
    corrections: bySession.get(row.id) ?? [],
  }));
}

function columnsOf({ heldAt, words, about, parties = [], alsoPresent, ...facts }: KeptFacts) {
  return {
    ...facts,
    held_at: new Date(parseMoment(heldAt) ?? 0),
    words: words ?? null,
    about: about ?? null,
    parties: [...parties],
    also_present: alsoPresent ?? null,
  };
}

function factsOf(row: Selectable<SessionTable>): KeptFacts {
  const { kind, held_at: heldAt, place, cohort, people, appeals, words, about, parties } = row;
  return {
    kind,
    heldAt: momentOf(heldAt),
    place,
    cohort,
    people,
    appeals,
    ...(words !== null && { words }),
    ...(about !== null && { about }),
    ...(parties.length > 0 && { parties }),
    ...(row.also_present !== null && { alsoPresent: row.also_present }),
  };
}
