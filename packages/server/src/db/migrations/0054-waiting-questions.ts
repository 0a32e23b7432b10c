// Questions residents send to a meeting: which appeals wait for a turn there, and what became of each.
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table meeting_waiting (
      ledger text collate "C" not null references ledger,
      meeting text collate "C" not null,
      appeal text collate "C" not null,
      state text not null default 'waiting' check (state in ('waiting', 'taken', 'aside')),
      -- Why it was set aside, by whom and when. For staff.
      reason text,
      unit text collate "C",
      person text,
      settled_at timestamptz,
      primary key (ledger, appeal),
      foreign key (ledger, meeting) references meeting (ledger, id),
      foreign key (ledger, appeal) references appeal (ledger, number),
      check ((state = 'aside') = (reason is not null)),
      check ((state = 'aside') = (settled_at is not null))
    );
    create index meeting_waiting_queue on meeting_waiting (ledger, meeting, state, appeal);

    alter table meeting_waiting enable row level security;
    alter table meeting_waiting force row level security;
    create policy one_ledger on meeting_waiting using (ledger = current_setting('huiyin.ledger', true))
      with check (ledger = current_setting('huiyin.ledger', true));

    -- A question is neither put to another meeting nor another appeal; it goes with the words of its appeal.
    grant select, insert, delete on meeting_waiting to huiyin_app;
    grant update (state, reason, unit, person, settled_at) on meeting_waiting to huiyin_app;
  `.execute(db);
}
