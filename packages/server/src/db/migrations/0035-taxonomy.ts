// What exactly is asked for: a unit's items and questions, and beside a case its item, its standard and what was answered.
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table unit add column taxonomy jsonb;

    -- The item as it was called when it was named: a taxonomy that changes renames no case.
    alter table appeal
      add column item text,
      add column item_name text,
      add column item_group text,
      -- What was promised by it, and what was answered to its questions: the resident's, as title and text are.
      add column standard text,
      add column details jsonb;

    create index appeal_by_item on appeal (ledger, body, received) where item is not null;
  `.execute(db);
}
