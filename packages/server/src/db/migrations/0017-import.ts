// Rows of imported lists that became appeals: what makes importing a list twice, or after a kill, import it once.
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- Both hashes are HMACs under the installation's pepper: the table alone says which appeals were imported, as
    -- their channel or timeline does, and nothing of the list.
    create table import_mark (
      ledger text collate "C" not null,
      key_hash bytea not null check (length(key_hash) = 32),
      -- Of what was written; gone once the case is erased.
      content_hash bytea check (length(content_hash) = 32),
      number text collate "C" not null,
      primary key (ledger, key_hash),
      unique (ledger, number),
      foreign key (ledger, number) references appeal (ledger, number) deferrable initially deferred
    );
    alter table import_mark enable row level security;
    alter table import_mark force row level security;
    create policy one_ledger on import_mark using (ledger = current_setting('huiyin.ledger', true))
      with check (ledger = current_setting('huiyin.ledger', true));

    grant select, insert on import_mark to huiyin_app;
    grant update (content_hash) on import_mark to huiyin_app;
    create policy content_only_forgotten on import_mark as restrictive for update to huiyin_app
      using (true) with check (content_hash is null);
  `.execute(db);
}
