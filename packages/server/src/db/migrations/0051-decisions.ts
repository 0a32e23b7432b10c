// Decisions 议事: each as it stands now, and its box, whose counts only the server can read.
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table decision (
      ledger text collate "C" not null references ledger,
      id text collate "C" not null,
      body text collate "C" not null references unit,
      status text not null,
      opens_on date not null,
      state jsonb not null,
      primary key (ledger, id),
      check (starts_with(id, ledger || '-D-'))
    );
    create index decision_of_unit on decision (ledger, body, id desc);
    create index decision_waiting on decision (ledger, opens_on) where status = 'announced';

    -- One row of one length for all options: that a ballot fell in shows, for what does not.
    create table decision_box (
      ledger text collate "C" not null,
      decision text collate "C" not null,
      sealed bytea not null,
      primary key (ledger, decision),
      foreign key (ledger, decision) references decision (ledger, id) deferrable initially deferred
    );

    do $$
    declare
      name text;
    begin
      foreach name in array array['decision', 'decision_box'] loop
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

    -- A decision is neither taken away nor put on another page; a box is emptied when it has been counted.
    grant select, insert on decision to huiyin_app;
    grant update (status, state) on decision to huiyin_app;
    grant select, insert, delete on decision_box to huiyin_app;
    grant update (sealed) on decision_box to huiyin_app;
  `.execute(db);
}
