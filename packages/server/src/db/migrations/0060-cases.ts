// Before and after on cards: which photos of a promise are public, and whether it is counted among those that have both.
import { sql, type Kysely } from 'kysely';

/** Photos that became public before this are in no facts of the log: nobody could count them again, so none is taken in. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table commitment
      add column photos jsonb not null default '[]',
      add column case_month text collate "C",
      add column case_day date,
      add check ((case_month is null) = (case_day is null));
    -- Of each month the latest few.
    create index commitment_case on commitment (ledger, body, case_month, case_day desc, id desc)
      where case_month is not null;

    alter table commitment_bucket add column pictured boolean not null default false;
    alter table commitment_bucket alter column pictured drop default;
    alter table commitment_bucket drop constraint commitment_bucket_pkey;
    alter table commitment_bucket add primary key (ledger, body, month, standing, pictured);
  `.execute(db);
}
