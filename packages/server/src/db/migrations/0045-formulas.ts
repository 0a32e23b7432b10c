// By which formulas a unit's rates are counted, and what they are counted from: first answers and the latest ratings.
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table unit add column formulas jsonb;
    grant update (formulas) on unit to huiyin_app;

    alter table appeal add column rating text;

    -- What is there already is told by the log, ledger by ledger: no more can be seen at once.
    do $$
    declare
      one text;
    begin
      for one in select code from ledger loop
        perform set_config('huiyin.ledger', one, true);
        update appeal set rating = latest.rating
        from (
          select distinct on (facts ->> 'number') facts ->> 'number' as number, facts ->> 'rating' as rating
          from log_entry
          where ledger = one and facts ->> 'record' = 'appeal' and facts ->> 'rating' is not null
          order by facts ->> 'number', leaf_index desc
        ) as latest
        where appeal.ledger = one and appeal.number = latest.number;
        -- Petitions stand on no card.
        insert into card_tally
        select ledger, body, to_char(received, 'YYYY-MM'), measure, count(*)
        from appeal
        cross join lateral (
          values
            ('answered', first_answered_on is not null),
            ('answered/in-time', first_answered_on <= first_response_due),
            ('rating/' || rating, rating is not null)
        ) as counted (measure, is_so)
        where ledger = one and channel <> 'petition' and is_so
        group by 1, 2, 3, 4;
      end loop;
      perform set_config('huiyin.ledger', '', true);
    end
    $$;
  `.execute(db);
}
