// Weekly snapshots: the live card as it stood once a week, word for word, beside the head of the log it was counted from.
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table snapshot (
      ledger text collate "C" not null references ledger,
      body text collate "C" not null references unit,
      -- ISO week, e.g. 2026-W48.
      week text collate "C" not null check (week ~ '^[0-9]{4}-W[0-5][0-9]$'),
      kept_at timestamptz not null,
      tree_size bigint not null check (tree_size > 0),
      root bytea not null check (length(root) = 32),
      -- The card as JSON, without words of cases: those can be taken back, and nothing here can.
      card text not null,
      -- The signed note that covers it.
      checkpoint text not null,
      primary key (ledger, body, week)
    );
    create index snapshot_of_size on snapshot (ledger, body, tree_size);

    -- Append only: what was kept of a week stays as it was kept.
    grant select, insert on snapshot to huiyin_app;
    alter table snapshot enable row level security;
    alter table snapshot force row level security;
    create policy one_ledger on snapshot using (ledger = current_setting('huiyin.ledger', true))
      with check (ledger = current_setting('huiyin.ledger', true));
  `.execute(db);
}
