// 追评: the day a resident rated once more what had ended. Once, so it is kept beside the case.
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table appeal add column followed_up_on date`.execute(db);
}
