// Published cards: what they said, word for word, beside the entry that seals it.
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table publication (
      ledger text collate "C" not null references ledger,
      id text collate "C" not null,
      body text collate "C" not null references unit,
      period text collate "C" not null,
      published_at timestamptz not null,
      leaf_index bigint not null,
      digest bytea not null check (length(digest) = 32),
      -- The card as JSON. Its digest is sealed: a changed one is noticed by whoever hashes it.
      card text not null,
      primary key (ledger, id),
      foreign key (ledger, leaf_index) references log_entry (ledger, leaf_index) deferrable initially deferred,
      check (starts_with(id, ledger || '-R-'))
    );
    create index publication_latest on publication (ledger, body, leaf_index desc);

    -- Append only: a card that was published stays published.
    grant select, insert on publication to huiyin_app;
    alter table publication enable row level security;
    alter table publication force row level security;
    create policy one_ledger on publication using (ledger = current_setting('huiyin.ledger', true))
      with check (ledger = current_setting('huiyin.ledger', true));
  `.execute(db);
}
