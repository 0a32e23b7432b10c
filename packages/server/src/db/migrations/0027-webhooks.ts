// Webhooks: where public events of a unit are sent, what is on its way, and who did what with them.
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table webhook (
      ledger text collate "C" not null references ledger,
      id text collate "C" not null,
      body text collate "C" not null references unit,
      note text not null,
      -- Address and secrets, under a key outside the database; gone once removed.
      sealed bytea,
      state text not null,
      pause text,
      created_at timestamptz not null,
      failing_since timestamptz,
      delivered_at timestamptz,
      -- Sequence number of the last announcement that was put in line.
      announced bigint not null check (announced >= 0),
      last_place bigint not null default 0,
      primary key (ledger, id),
      check ((state = 'removed') = (sealed is null)),
      check ((state = 'paused') = (pause is not null))
    );
    create index webhook_by_unit on webhook (ledger, body, id);

    create table webhook_delivery (
      ledger text collate "C" not null,
      id text collate "C" not null,
      webhook text collate "C" not null,
      place bigint not null,
      -- Exactly what is sent; nothing that is not public.
      event text not null,
      state text not null,
      tries smallint not null,
      queued_at timestamptz not null,
      tried_at timestamptz,
      next_try_at timestamptz,
      status smallint,
      fault text,
      primary key (ledger, id),
      unique (ledger, webhook, place),
      foreign key (ledger, webhook) references webhook (ledger, id),
      check ((state = 'waiting') = (next_try_at is not null))
    );
    create index webhook_delivery_by_state on webhook_delivery (ledger, webhook, state, place);
    create index webhook_delivery_by_day on webhook_delivery (ledger, queued_at) where state <> 'waiting';

    create table webhook_act (
      ledger text collate "C" not null references ledger,
      serial bigint generated always as identity,
      acted_at timestamptz not null,
      act text not null,
      body text collate "C" not null references unit,
      webhook text collate "C",
      unit text collate "C" not null references unit,
      person text not null,
      role text not null,
      primary key (ledger, serial)
    );

    do $$
    declare
      name text;
    begin
      foreach name in array array['webhook', 'webhook_delivery', 'webhook_act'] loop
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

    grant select, insert on webhook, webhook_delivery, webhook_act to huiyin_app;
    grant update (sealed, state, pause, failing_since, delivered_at, announced, last_place) on webhook to huiyin_app;
    -- What was put in line is sent as it was, or not at all.
    grant update (place, state, tries, tried_at, next_try_at, status, fault) on webhook_delivery to huiyin_app;
    grant delete on webhook_delivery to huiyin_app;
  `.execute(db);
}
