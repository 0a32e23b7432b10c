// Announcements by unit and day: what moved in public in a span of days is read without what came before.
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index announcement_by_day on announcement (ledger, body, day, seq)`.execute(db);
}
