// Announcements of whistles: a case was called to or came to, and stands where it stood.
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table announcement add column whistle text collate "C"`.execute(db);
}
