// Tasks 民生任务库: each as it stands now, and the appeals behind it.
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table task (
      ledger text collate "C" not null references ledger,
      id text collate "C" not null,
      body text collate "C" not null references unit,
      unit text collate "C" not null references unit,
      -- 0 near, 1 mid, 2 long: the order of the library.
      horizon smallint not null check (horizon between 0 and 2),
      status text not null,
      confirm_by date,
      state jsonb not null,
      primary key (ledger, id),
      check (starts_with(id, ledger || '-T-')),
      check ((status = 'claimed') = (confirm_by is not null))
    );
    create index task_library on task (ledger, body, horizon, id);
    create index task_waiting on task (ledger, confirm_by) where confirm_by is not null;

    create table task_appeal (
      ledger text collate "C" not null,
      task text collate "C" not null,
      appeal text collate "C" not null,
      primary key (ledger, appeal, task),
      foreign key (ledger, task) references task (ledger, id) deferrable initially deferred,
      foreign key (ledger, appeal) references appeal (ledger, number) deferrable initially deferred
    );

    do $$
    declare
      name text;
    begin
      foreach name in array array['task', 'task_appeal'] loop
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

    -- A task is neither taken away nor put into another library, and what stands behind it stays.
    grant select, insert on task, task_appeal to huiyin_app;
    grant update (status, confirm_by, state) on task to huiyin_app;
  `.execute(db);
}
