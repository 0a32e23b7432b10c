// Visits to households: what is counted in clear, what was said sealed, each sent once however late.
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table visit (
      ledger text collate "C" not null references ledger,
      id text collate "C" not null,
      body text collate "C" not null references unit,
      grid text,
      visited_at timestamptz not null,
      recorded_at timestamptz not null,
      person text not null,
      role text not null,
      cohort text not null,
      has_care boolean not null,
      -- Household and words, under a key outside the database; gone once forgotten, as is the household's mark.
      sealed bytea,
      household bytea check (length(household) = 32),
      -- HMACs under the installation's pepper: kept, so that one that is sent again is known for good.
      key_hash bytea check (length(key_hash) = 32),
      request_hash bytea,
      forgotten_on text collate "C",
      primary key (ledger, id),
      unique (ledger, key_hash),
      check ((forgotten_on is null) = (sealed is not null))
    );
    create index visit_by_unit on visit (ledger, body, visited_at desc, id desc);

    create table visit_appeal (
      ledger text collate "C" not null,
      visit text collate "C" not null,
      place smallint not null,
      number text collate "C" not null,
      code text not null,
      primary key (ledger, visit, place),
      unique (ledger, number),
      foreign key (ledger, visit) references visit (ledger, id),
      foreign key (ledger, number) references appeal (ledger, number)
    );

    create table unit_households (
      ledger text collate "C" not null references ledger,
      unit text collate "C" not null references unit,
      households integer not null check (households > 0),
      said_at timestamptz not null,
      person text not null,
      primary key (ledger, unit)
    );

    do $$
    declare
      name text;
    begin
      foreach name in array array['visit', 'visit_appeal', 'unit_households'] loop
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

    grant select, insert on visit, visit_appeal to huiyin_app;
    grant select, insert, update on unit_households to huiyin_app;
    -- Words can be let go, and nothing put in their place.
    grant update (sealed, household, cohort, forgotten_on) on visit to huiyin_app;
    create policy words_only_forgotten on visit as restrictive for update to huiyin_app
      using (true) with check (sealed is null and household is null and forgotten_on is not null);
  `.execute(db);
}
