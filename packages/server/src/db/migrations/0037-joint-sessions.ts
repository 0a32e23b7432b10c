// Joint sessions 联席会议: who sat there, what it was about, and what was agreed, which nobody can alter.
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table outreach_session
      add column about text,
      add column parties text[] not null default '{}',
      add column also_present text,
      add column agreed jsonb not null default '[]';

    grant update (about, parties, also_present) on outreach_session to huiyin_app;
  `.execute(db);
}
