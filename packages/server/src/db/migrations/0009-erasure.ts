// Erasure: what of a case is destroyed for good, and the salts that keep its entries in the public log open.
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table appeal
      add column erased_on date,
      add constraint appeal_erased_is_blank
        check (erased_on is null or (title = '' and text = '' and place = '' and title_public_at is null));

    -- Nobody can speak as the resident of its appeal any more.
    alter table commitment add column resident_gone boolean not null default false;

    -- Absent once it is destroyed: with it go the salts of words, and with those every proof of what was said.
    alter table record_key alter column key drop not null;

    -- Salts of entries whose record's key is gone. Those of leaves open what is public: number, day, state. Those of
    -- words are kept only of a commitment, and only of what its unit said.
    create table kept_salt (
      ledger text collate "C" not null,
      leaf_index bigint not null,
      leaf_salt bytea not null check (length(leaf_salt) = 32),
      words_salt bytea check (length(words_salt) = 32),
      primary key (ledger, leaf_index),
      foreign key (ledger, leaf_index) references log_entry (ledger, leaf_index) deferrable initially deferred
    );
    alter table kept_salt enable row level security;
    alter table kept_salt force row level security;
    create policy one_ledger on kept_salt using (ledger = current_setting('huiyin.ledger', true))
      with check (ledger = current_setting('huiyin.ledger', true));

    grant select, insert on kept_salt to huiyin_app;
    -- Of what was append only, these few columns can go, and nothing can take their place. Only a commitment, on
    -- which others go on working, is given another key; its old one is gone all the same.
    grant update (key) on record_key to huiyin_app;
    create policy key_only_destroyed on record_key as restrictive for update to huiyin_app
      using (true) with check (key is null or record ~ '^[A-Z]{2,4}-C-');
    grant update (event) on entry_detail to huiyin_app;
    create policy event_only_blanked on entry_detail as restrictive for update to huiyin_app
      using (true) with check (event is null);
    grant delete on contact, tracking_code to huiyin_app;
  `.execute(db);
}
