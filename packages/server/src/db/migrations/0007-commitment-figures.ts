// Counted commitments: kept exact by the transaction that appends, as the counts of cases are.
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table commitment_bucket (
      ledger text collate "C" not null,
      body text collate "C" not null,
      month text collate "C" not null,
      standing text collate "C" not null,
      count integer not null,
      primary key (ledger, body, month, standing)
    );

    create table commitment_due (
      ledger text collate "C" not null,
      body text collate "C" not null,
      month text collate "C" not null,
      due date not null,
      count integer not null,
      primary key (ledger, body, month, due)
    );

    grant select, insert, update, delete on commitment_bucket, commitment_due to huiyin_app;

    do $$
    declare
      counted text;
    begin
      foreach counted in array array['commitment_bucket', 'commitment_due'] loop
        execute format('alter table %I enable row level security', counted);
        execute format('alter table %I force row level security', counted);
        execute format(
          'create policy one_ledger on %I using (ledger = current_setting(%L, true))
             with check (ledger = current_setting(%L, true))',
          counted, 'huiyin.ledger', 'huiyin.ledger'
        );
      end loop;
    end
    $$;
  `.execute(db);
}
