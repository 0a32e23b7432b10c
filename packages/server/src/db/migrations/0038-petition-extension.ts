// The day a petition was extended to: once, so it is kept beside the day it was due first, which stands.
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table appeal
      add column extended_to date
        check (extended_to is null or (extended_to > resolution_due and channel = 'petition'))
  `.execute(db);
}
