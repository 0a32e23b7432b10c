// How many have said that they have the same concern: a number beside the case, and nothing of who.
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table appeal add column followers integer not null default 0 check (followers >= 0)
  `.execute(db);
}
