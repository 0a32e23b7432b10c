// A unit's own three lists: what each is called, and what falls in it.
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- They take the place of one of the vocabularies there are; null where the unit has none of its own.
    alter table unit add column own_lists jsonb;
    grant update (own_lists) on unit to huiyin_app;
  `.execute(db);
}
