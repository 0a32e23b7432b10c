// Whom to turn to at a unit: what it published last, and everything it published before.
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table published_contacts (
      ledger text collate "C" not null references ledger,
      unit text collate "C" not null references unit,
      version integer not null check (version > 0),
      entry jsonb not null,
      set_at timestamptz not null,
      by_unit text collate "C" not null references unit,
      person text not null,
      role text not null,
      primary key (ledger, unit, version)
    );
    alter table published_contacts enable row level security;
    alter table published_contacts force row level security;
    create policy one_ledger on published_contacts using (ledger = current_setting('huiyin.ledger', true))
      with check (ledger = current_setting('huiyin.ledger', true));

    -- What was published can be neither changed nor taken away.
    grant select, insert on published_contacts to huiyin_app;
  `.execute(db);
}
