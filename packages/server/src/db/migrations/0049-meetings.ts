// Report meetings 报告会: each as it stands now, what was asked there, and what streams carry of it.
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table meeting (
      ledger text collate "C" not null references ledger,
      id text collate "C" not null,
      body text collate "C" not null references unit,
      status text not null,
      -- The order of the list: what is to come, the nearest first; then what is over, the latest first.
      is_over boolean not null,
      place_in_list bigint not null,
      state jsonb not null,
      primary key (ledger, id),
      check (starts_with(id, ledger || '-M-')),
      check (is_over = (status in ('closed', 'cancelled')))
    );
    create index meeting_by_unit on meeting (ledger, body, is_over, place_in_list, id);

    -- Words of residents and to them, apart, so that they can go while the question stays.
    create table meeting_question (
      ledger text collate "C" not null,
      meeting text collate "C" not null,
      turn integer not null check (turn >= 1),
      appeal text collate "C" not null,
      asked text,
      answered text,
      primary key (ledger, meeting, turn),
      unique (ledger, appeal),
      foreign key (ledger, meeting) references meeting (ledger, id) deferrable initially deferred,
      foreign key (ledger, appeal) references appeal (ledger, number) deferrable initially deferred
    );

    -- Places in the ledger's stream, of one series with those of announcement.
    create table meeting_announcement (
      ledger text collate "C" not null,
      seq bigint not null,
      meeting text collate "C" not null,
      body text collate "C" not null,
      change text not null,
      day date not null,
      primary key (ledger, seq),
      foreign key (ledger, meeting) references meeting (ledger, id) deferrable initially deferred
    );

    do $$
    declare
      name text;
    begin
      foreach name in array array['meeting', 'meeting_question', 'meeting_announcement'] loop
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

    -- A meeting is neither taken away nor given to another unit, and a question keeps its number and its appeal.
    grant select, insert on meeting, meeting_question, meeting_announcement to huiyin_app;
    grant update (status, is_over, place_in_list, state) on meeting to huiyin_app;
    grant update (asked, answered) on meeting_question to huiyin_app;
  `.execute(db);
}
