// Inspections of decisions: which were found wanting, and photos beside those of commitments, in one table.
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table commitment_photo rename to record_photo;
    alter table record_photo rename column commitment to record;
    alter table record_photo drop constraint commitment_photo_ledger_commitment_fkey;
    alter table record_photo add foreign key (ledger, record) references record_key (ledger, record);

    alter table record_photo add column purpose text not null default 'commitment'
      check (purpose in ('commitment', 'inspection'));
    alter table record_photo alter column purpose drop default;
    alter table record_photo alter column kind drop not null;
    -- Of a decision: which inspection, from 1.
    alter table record_photo add column part integer check (part > 0);
    alter table record_photo add check (
      (purpose = 'commitment') = (kind is not null) and (purpose = 'inspection') = (part is not null)
    );

    alter index photo_of_commitment rename to photo_of_record;
    drop index photo_that_waits;
    create index photo_that_waits on record_photo (ledger, purpose, added_at, id) where state = 'waiting';

    -- Found, at the last inspection, not all as decided: these stand first on the unit's page.
    alter table decision add column is_wanting boolean not null default false;
    grant update (is_wanting) on decision to huiyin_app;
    create index decision_wanting on decision (ledger, body, id desc) where is_wanting;
  `.execute(db);
}
