// How a tracking code reaches the resident of an appeal that staff wrote down; and whom it was said for.
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table appeal add column on_behalf boolean not null default false;

    alter table tracking_code
      -- Whether it is handed out to who knows the last digits of the phone that was left.
      add column collectable boolean not null default false,
      add column collected_at timestamptz,
      add check (collectable or collected_at is null);

    -- Wrong digits are counted apart from wrong codes: who guesses a phone shuts nobody out of their case.
    create table collection_try (
      ledger text collate "C" not null,
      number text collate "C" not null,
      wrong integer not null,
      last_at timestamptz not null,
      primary key (ledger, number)
    );
    create index collection_try_last on collection_try (ledger, last_at);
    grant select, insert, update, delete on collection_try to huiyin_app;
    alter table collection_try enable row level security;
    alter table collection_try force row level security;
    create policy one_ledger on collection_try using (ledger = current_setting('huiyin.ledger', true))
      with check (ledger = current_setting('huiyin.ledger', true));
  `.execute(db);
}
