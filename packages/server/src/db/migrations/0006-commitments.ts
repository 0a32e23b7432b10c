// Commitments: who promised what, the day first promised and the day it is due now.
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table commitment (
      ledger text collate "C" not null references ledger,
      id text collate "C" not null,
      body text collate "C" not null references unit,
      unit text collate "C" not null references unit,
      origin text not null,
      appeal text collate "C",
      text text not null,
      owner_name text not null,
      owner_title text not null,
      witness_group text,
      made_on date not null,
      recorded_on date not null,
      original jsonb not null,
      due date not null,
      provisional boolean not null,
      known_through date,
      status text not null,
      extensions integer not null check (extensions >= 0),
      requested jsonb,
      confirmation_days integer not null,
      claimed_on date,
      closed_on date,
      confirmed_by text,
      confirm_by date,
      breaks_on date not null,
      demo boolean not null,
      primary key (ledger, id),
      foreign key (ledger, appeal) references appeal (ledger, number) deferrable initially deferred,
      check (starts_with(id, ledger || '-C-'))
    );
    -- The public list, nearest due day first.
    create index commitment_by_due on commitment (ledger, body, due, id);
    create index commitment_of_appeal on commitment (ledger, appeal) where appeal is not null;
    -- What the calendar may do.
    create index commitment_lapsing on commitment (ledger, confirm_by) where confirm_by is not null;
    create index commitment_breaking on commitment (ledger, breaks_on) where status = 'open';
    create index commitment_provisional on commitment (ledger, known_through) where provisional;

    grant select, insert, update on commitment to huiyin_app;
    alter table commitment enable row level security;
    alter table commitment force row level security;
    create policy one_ledger on commitment using (ledger = current_setting('huiyin.ledger', true))
      with check (ledger = current_setting('huiyin.ledger', true));
  `.execute(db);
}
