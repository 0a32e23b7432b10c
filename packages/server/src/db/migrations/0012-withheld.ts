// How many entries of a log are not opened to anybody: a card says so. And petitions are due on no day of a card.
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table ledger_head add column withheld bigint not null default 0 check (withheld >= 0);

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
        update figure_due set count = figure_due.count - petition.count
        from (
          select body, to_char(received, 'YYYY-MM') as month, resolution_due as due, count(*) as count
          from appeal
          where ledger = one and channel = 'petition'
            and state in ('received', 'accepted', 'assigned', 'in-hand', 'answered')
          group by 1, 2, 3
        ) petition
        where figure_due.ledger = one
          and (figure_due.body, figure_due.month, figure_due.due) = (petition.body, petition.month, petition.due);
      end loop;
      perform set_config('huiyin.ledger', '', true);
    end
    $$;
  `.execute(db);
}
