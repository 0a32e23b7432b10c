// Pairings 结对帮扶: whose household it is sealed, each look at it kept, and all of it gone a year after it ended.
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table pairing (
      ledger text collate "C" not null references ledger,
      id text collate "C" not null,
      body text collate "C" not null references unit,
      unit text collate "C" not null references unit,
      person text not null,
      cohort text not null,
      since date not null,
      until date,
      -- Under a key outside the database; gone once forgotten.
      household bytea,
      why bytea,
      ended_on date,
      end_reason bytea,
      forgotten_on date,
      opened_at timestamptz not null,
      opened_by text not null,
      role text not null,
      primary key (ledger, id),
      check (forgotten_on is null or (household is null and why is null and end_reason is null)),
      check (forgotten_on is null or ended_on is not null)
    );
    create index pairing_by_unit on pairing (ledger, body, since desc, id desc);

    create table pairing_look (
      ledger text collate "C" not null references ledger,
      serial bigint generated always as identity,
      -- No key to the pairing: that somebody looked is kept when it is gone.
      pairing text collate "C" not null,
      looked_at timestamptz not null,
      unit text collate "C" not null references unit,
      person text not null,
      role text not null,
      reason text not null,
      primary key (ledger, serial)
    );

    do $$
    declare
      name text;
    begin
      foreach name in array array['pairing', 'pairing_look'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format(
          'create policy one_ledger on %I using (ledger = current_setting(''huiyin.ledger'', true))
            with check (ledger = current_setting(''huiyin.ledger'', true))',
          name
        );
      end loop;
    end
    $$;

    grant select, insert, delete on pairing to huiyin_app;
    grant update (cohort, household, why, ended_on, end_reason, forgotten_on) on pairing to huiyin_app;
    -- Append only: who has looked has looked.
    grant select, insert on pairing_look to huiyin_app;
  `.execute(db);
}
