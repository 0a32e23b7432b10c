// One-use codes printed on paper: what each belongs to and whether it was used. Whose it is stands nowhere.
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- No time, no serial, no name: a row says no more than that there is such a code and how it stands.
    create table printed_code (
      ledger text collate "C" not null references ledger,
      purpose text not null check (purpose in ('ballot', 'seat')),
      record text collate "C" not null,
      -- Under a key outside the database.
      code_hash bytea not null check (length(code_hash) = 32),
      state text not null default 'unused' check (state in ('unused', 'used', 'void')),
      -- By which the same press, sent twice, is known again.
      press_hash bytea,
      primary key (ledger, purpose, record, code_hash),
      check ((state = 'used') = (press_hash is not null))
    );

    create table printed_code_try (
      ledger text collate "C" not null,
      number text collate "C" not null,
      wrong integer not null,
      last_at timestamptz not null,
      primary key (ledger, number)
    );
    create index printed_code_try_last on printed_code_try (ledger, last_at);

    do $$
    declare
      name text;
    begin
      foreach name in array array['printed_code', 'printed_code_try'] loop
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

    grant select, insert, delete on printed_code to huiyin_app;
    grant update (state, press_hash) on printed_code to huiyin_app;
    grant select, insert, update, delete on printed_code_try to huiyin_app;
  `.execute(db);
}
