// Whistles: which units were called to a case, by when, and who came when; and the right to read that a call brings.
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table whistle (
      ledger text collate "C" not null references ledger,
      id text collate "C" not null,
      body text collate "C" not null references unit,
      blower text collate "C" not null references unit,
      appeal text collate "C" not null,
      about text not null,
      blown_on date not null,
      arrive_by jsonb not null,
      arrive_by_day date not null,
      status text not null,
      ended_on date,
      demo boolean not null,
      primary key (ledger, id),
      foreign key (ledger, appeal) references appeal (ledger, number) deferrable initially deferred,
      check (starts_with(id, ledger || '-W-')),
      check ((status = 'open') = (ended_on is null))
    );
    -- The public list, the latest first.
    create index whistle_by_day on whistle (ledger, body, blown_on desc, id desc);
    create index whistle_of_appeal on whistle (ledger, appeal);

    create table whistle_call (
      ledger text collate "C" not null,
      whistle text collate "C" not null,
      place integer not null,
      unit text collate "C" not null references unit,
      appeal text collate "C" not null,
      is_open boolean not null,
      arrived_on date,
      recorded_on date,
      recorded_by text collate "C" references unit,
      primary key (ledger, whistle, unit),
      foreign key (ledger, whistle) references whistle (ledger, id) deferrable initially deferred,
      check ((arrived_on is null) = (recorded_on is null) and (arrived_on is null) = (recorded_by is null))
    );
    -- The queue of a called unit, and that no unit is called to a case twice at once.
    create unique index whistle_call_open on whistle_call (ledger, unit, appeal) where is_open;

    grant select, insert, update on whistle, whistle_call to huiyin_app;
    alter table whistle enable row level security;
    alter table whistle force row level security;
    create policy one_ledger on whistle using (ledger = current_setting('huiyin.ledger', true))
      with check (ledger = current_setting('huiyin.ledger', true));
    alter table whistle_call enable row level security;
    alter table whistle_call force row level security;
    create policy one_ledger on whistle_call using (ledger = current_setting('huiyin.ledger', true))
      with check (ledger = current_setting('huiyin.ledger', true));

    -- Being called and being passed a case are two rights: each begins and ends by itself.
    alter table case_grant drop constraint case_grant_pkey;
    alter table case_grant add primary key (ledger, number, unit, rights);
  `.execute(db);
}
