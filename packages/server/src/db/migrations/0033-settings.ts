// Settings of a unit: set by its administrators, and every change kept for good.
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- Parts its administrators have set: registering the unit again leaves them alone.
    alter table unit add column set_parts text[] not null default '{}';

    -- Everybody reads units; whoever serves requests changes what can be set, of the ledger at hand.
    alter table unit enable row level security;
    create policy everybody_reads on unit for select using (true);
    create policy registrar_writes on unit to huiyin_registrar using (true) with check (true);
    create policy one_ledger on unit for update to huiyin_app
      using (ledger = current_setting('huiyin.ledger', true))
      with check (ledger = current_setting('huiyin.ledger', true));
    grant update (
      first_response_days, resolution_days, confirmation_days, categories, channels, contact_points, vocabulary,
      set_parts
    ) on unit to huiyin_app;

    create table setting_change (
      ledger text collate "C" not null references ledger,
      serial bigint generated always as identity,
      body text collate "C" not null references unit,
      part text collate "C" not null,
      revision integer not null check (revision > 0),
      before jsonb not null,
      after jsonb not null,
      reason text,
      -- Of the entry that seals it, where one does.
      leaf_index bigint,
      changed_at timestamptz not null,
      unit text collate "C" not null references unit,
      person text not null,
      role text not null,
      primary key (ledger, serial),
      unique (ledger, body, part, revision)
    );
    alter table setting_change enable row level security;
    alter table setting_change force row level security;
    create policy one_ledger on setting_change using (ledger = current_setting('huiyin.ledger', true))
      with check (ledger = current_setting('huiyin.ledger', true));
    -- What was set stays as it was set.
    grant select, insert on setting_change to huiyin_app;
  `.execute(db);
}
