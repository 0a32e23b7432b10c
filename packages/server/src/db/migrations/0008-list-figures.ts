// A unit's words for its lists, and cases counted for them: kept exact by the transaction that appends.
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table unit add column vocabulary text;

    create table list_bucket (
      ledger text collate "C" not null,
      body text collate "C" not null,
      category text collate "C" not null,
      standing text collate "C" not null,
      level text collate "C" not null,
      horizon text collate "C" not null,
      docketed boolean not null,
      petition boolean not null,
      count integer not null,
      primary key (ledger, body, category, standing, level, horizon, docketed, petition)
    );

    grant select, insert, update, delete on list_bucket to huiyin_app;

    -- Lists that are told apart by when something can be done, newest first.
    create index appeal_newest_by_horizon on appeal (ledger, body, horizon, received, number);

    alter table list_bucket enable row level security;
    alter table list_bucket force row level security;
    create policy one_ledger on list_bucket using (ledger = current_setting('huiyin.ledger', true))
      with check (ledger = current_setting('huiyin.ledger', true));

    -- What is there already is counted ledger by ledger: no more can be seen at once.
    do $$
    declare
      counted text;
    begin
      for counted in select code from ledger loop
        perform set_config('huiyin.ledger', counted, true);
        insert into list_bucket
        select ledger, body, category,
          case state when 'confirmed' then 'confirmed-by-' || coalesce(witness, 'resident') else state end,
          level, horizon, docketed, channel = 'petition', count(*)
        from appeal
        where ledger = counted
        group by 1, 2, 3, 4, 5, 6, 7, 8;
      end loop;
      perform set_config('huiyin.ledger', '', true);
    end
    $$;
  `.execute(db);
}
