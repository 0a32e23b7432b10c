// How many people a unit has, as somebody published it.
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table unit add column population jsonb;
    grant update (population) on unit to huiyin_app;
  `.execute(db);
}
