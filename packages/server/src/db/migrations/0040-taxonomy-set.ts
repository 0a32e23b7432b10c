// A unit's administrators set what exactly it takes.
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`grant update (taxonomy) on unit to huiyin_app`.execute(db);
}
