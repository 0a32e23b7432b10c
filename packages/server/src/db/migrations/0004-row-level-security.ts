// Row-level security: a transaction sees the rows of the one ledger it was opened for, whatever it asks.
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    do $$
    declare
      domain_table text;
    begin
      foreach domain_table in array array[
        'ledger_head', 'number_series', 'appeal', 'log_entry', 'log_node', 'entry_detail', 'record_key', 'contact',
        'tracking_code', 'code_try', 'case_grant', 'figure_bucket', 'figure_due', 'announcement',
        'unannounced', 'idempotency', 'checkpoint'
      ] loop
        execute format('alter table %I enable row level security', domain_table);
        execute format('alter table %I force row level security', domain_table);
        execute format(
          'create policy one_ledger on %I using (ledger = current_setting(%L, true))
             with check (ledger = current_setting(%L, true))',
          domain_table, 'huiyin.ledger', 'huiyin.ledger'
        );
      end loop;
    end
    $$;
  `.execute(db);
}
