// Seats at report meetings, and ratings by seat slip: numbers of seats that are taken, and counts only the server can read.
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- That a seat is taken. By whom stands nowhere; by which slip, as a keyed hash, until the meeting begins.
    create table meeting_seat (
      ledger text collate "C" not null references ledger,
      meeting text collate "C" not null,
      seat integer not null check (seat between 1 and 100000),
      mark bytea check (length(mark) = 32),
      primary key (ledger, meeting, seat),
      foreign key (ledger, meeting) references meeting (ledger, id)
    );
    create unique index meeting_seat_mark on meeting_seat (ledger, meeting, mark) where mark is not null;

    -- One row of one length for all ratings, as a ballot box: that one came in shows, for what does not.
    create table meeting_hall (
      ledger text collate "C" not null references ledger,
      meeting text collate "C" not null,
      cohorts bytea,
      ratings bytea,
      rated_until timestamptz,
      primary key (ledger, meeting),
      foreign key (ledger, meeting) references meeting (ledger, id)
    );
    create index meeting_hall_due on meeting_hall (ledger, rated_until) where rated_until is not null;

    do $$
    declare
      name text;
    begin
      foreach name in array array['meeting_seat', 'meeting_hall'] loop
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

    -- A seat keeps its number: it is taken, and given back.
    grant select, insert, delete on meeting_seat, meeting_hall to huiyin_app;
    grant update (mark) on meeting_seat to huiyin_app;
    grant update (cohorts, ratings, rated_until) on meeting_hall to huiyin_app;
  `.execute(db);
}
