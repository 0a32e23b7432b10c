// What is not opened, counted again: the entries that say a petition was erased were not among it.
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- Row-level security holds for the tables' owner, too: one ledger after the other.
    do $$
    declare
      one text;
    begin
      for one in select code from ledger loop
        perform set_config('huiyin.ledger', one, true);
        update ledger_head set withheld = (
          select count(*) from log_entry join record_key using (ledger, record)
          where ledger = one and not is_public
        ) where ledger = one;
      end loop;
      perform set_config('huiyin.ledger', '', true);
    end
    $$;
  `.execute(db);
}
