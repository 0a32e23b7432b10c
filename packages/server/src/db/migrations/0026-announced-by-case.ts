// Announcements by case: the news of one appeal is read without the news of all others.
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index announcement_by_case on announcement (ledger, number, seq)`.execute(db);
}
