// Receipts kept for ten minutes for who has no script: only a hash of the handle, and text sealed under the handle.
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table receipt (
      ledger text collate "C" not null references ledger,
      handle_hash bytea not null check (length(handle_hash) = 32),
      sealed bytea not null,
      expires_at timestamptz not null,
      primary key (ledger, handle_hash)
    );
    create index receipt_by_expiry on receipt (ledger, expires_at);
    grant select, insert, delete on receipt to huiyin_app;
    alter table receipt enable row level security;
    alter table receipt force row level security;
    create policy one_ledger on receipt using (ledger = current_setting('huiyin.ledger', true))
      with check (ledger = current_setting('huiyin.ledger', true));
  `.execute(db);
}
