// Which seat slips were printed together, until the meeting begins: a sheet that is spoilt can be taken out of use whole.
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- Both gone before the first rating: nothing is left that joins a slip to a printing, nor a printing to seats.
    alter table printed_code add column printing integer check (printing > 0);
    alter table meeting_seat add column printing integer check (printing > 0);
    create index printed_code_printing on printed_code (ledger, purpose, record, printing)
      where printing is not null;
    grant update (printing) on printed_code, meeting_seat to huiyin_app;
  `.execute(db);
}
