// What appeals are found by: terms of their words, and marks of a contact that say nothing without the pepper.
import { sql, type Kysely } from 'kysely';

/** What is there already is indexed by a job: marks need the pepper, which is not in the database. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table appeal_search (
      ledger text collate "C" not null references ledger,
      number text collate "C" not null,
      terms tsvector not null,
      phone bytea check (length(phone) = 32),
      name bytea check (length(name) = 32),
      primary key (ledger, number),
      foreign key (ledger, number) references appeal (ledger, number) deferrable initially deferred
    );
    create index appeal_search_terms on appeal_search using gin (terms);
    create index appeal_search_phone on appeal_search (ledger, phone) where phone is not null;
    create index appeal_search_name on appeal_search (ledger, name) where name is not null;

    grant select, insert, delete on appeal_search to huiyin_app;
    alter table appeal_search enable row level security;
    alter table appeal_search force row level security;
    create policy one_ledger on appeal_search using (ledger = current_setting('huiyin.ledger', true))
      with check (ledger = current_setting('huiyin.ledger', true));
  `.execute(db);
}
