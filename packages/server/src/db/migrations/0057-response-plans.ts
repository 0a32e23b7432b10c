// Response plans 回应预案: as each stands, all it ever said, and all of it gone a year after it was last changed.
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table response_plan (
      ledger text collate "C" not null references ledger,
      id text collate "C" not null,
      meeting text collate "C" not null,
      body text collate "C" not null references unit,
      status text not null check (status in ('draft', 'ready')),
      revision integer not null check (revision >= 1),
      content jsonb not null,
      changed_at timestamptz not null,
      unit text collate "C" not null references unit,
      person text not null,
      primary key (ledger, id),
      foreign key (ledger, meeting) references meeting (ledger, id),
      check (starts_with(id, ledger || '-Y-'))
    );
    create index response_plan_by_meeting on response_plan (ledger, meeting, id);
    create index response_plan_by_change on response_plan (ledger, changed_at);

    create table response_plan_revision (
      ledger text collate "C" not null,
      plan text collate "C" not null,
      revision integer not null check (revision >= 1),
      status text not null check (status in ('draft', 'ready')),
      content jsonb not null,
      changed_at timestamptz not null,
      unit text collate "C" not null references unit,
      person text not null,
      role text not null,
      primary key (ledger, plan, revision),
      foreign key (ledger, plan) references response_plan (ledger, id) on delete cascade
    );

    do $$
    declare
      name text;
    begin
      foreach name in array array['response_plan', 'response_plan_revision'] loop
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

    grant select, insert, delete on response_plan to huiyin_app;
    grant update (status, revision, content, changed_at, unit, person) on response_plan to huiyin_app;
    -- Append only: what was said was said, for as long as the plan is kept.
    grant select, insert on response_plan_revision to huiyin_app;
  `.execute(db);
}
