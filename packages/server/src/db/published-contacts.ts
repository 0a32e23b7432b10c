// Whom to turn to at a unit: one row each time it is published, the last one counts.
import { sql } from 'kysely';
import type { ContactsRecord, ContactsWrite } from '../use-cases/directory-records.js';
import { keepAnswer } from './answers.js';
import type { Tx } from './transaction.js';

export async function readContacts(
  tx: Tx,
  ledger: string,
  units: readonly string[],
): Promise<ContactsRecord[]> {
  const rows = await tx
    .selectFrom('published_contacts')
    .distinctOn('unit')
    .select(['unit', 'entry', 'set_at'])
    .where('ledger', '=', ledger)
    .where('unit', '=', sql<string>`any(${units}::text[])`)
    .orderBy('unit')
    .orderBy('version', 'desc')
    .execute();
  return rows.map(({ unit, entry, set_at: setAt }) => ({ unit, entry, setAt }));
}

/** Two who publish at once: the second waits for the first one's unit and takes its place. */
export async function publishContacts(
  tx: Tx,
  ledger: string,
  { unit, entry, setAt, by, answer }: ContactsWrite,
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${ledger}/contacts/${unit}`}, 0))`.execute(tx);
  const last = await tx
    .selectFrom('published_contacts')
    .select(({ fn }) => fn.max('version').as('version'))
    .where('ledger', '=', ledger)
    .where('unit', '=', unit)
    .executeTakeFirst();
  await tx
    .insertInto('published_contacts')
    .values({
      ledger,
      unit,
      version: (last?.version ?? 0) + 1,
      entry: JSON.stringify(entry),
      set_at: new Date(setAt),
      by_unit: by.unit,
      person: by.person,
      role: by.role,
    })
    .execute();
  if (answer) await keepAnswer(tx, ledger, answer, setAt).execute();
}
