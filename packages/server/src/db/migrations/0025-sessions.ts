// Sessions 下基层: a public record, and what it said before each correction.
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table outreach_session (
      ledger text collate "C" not null references ledger,
      id text collate "C" not null,
      body text collate "C" not null references unit,
      kind text not null,
      held_at timestamptz not null,
      place text not null,
      cohort text not null,
      people integer not null check (people >= 0),
      appeals text[] not null,
      words text,
      recorded_at timestamptz not null,
      unit text collate "C" not null references unit,
      person text not null,
      role text not null,
      primary key (ledger, id)
    );
    create index outreach_session_by_unit on outreach_session (ledger, body, held_at desc, id desc);

    create table session_correction (
      ledger text collate "C" not null,
      session text collate "C" not null,
      place integer not null,
      corrected_at timestamptz not null,
      unit text collate "C" not null references unit,
      person text not null,
      role text not null,
      reason text not null,
      before jsonb not null,
      primary key (ledger, session, place),
      foreign key (ledger, session) references outreach_session (ledger, id)
    );

    do $$
    declare
      name text;
    begin
      foreach name in array array['outreach_session', 'session_correction'] loop
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

    -- What was said before a correction can be neither changed nor taken away.
    grant select, insert on outreach_session, session_correction to huiyin_app;
    grant update (kind, held_at, place, cohort, people, appeals, words) on outreach_session to huiyin_app;
  `.execute(db);
}
