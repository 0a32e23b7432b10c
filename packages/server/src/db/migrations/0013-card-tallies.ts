// Tallies of a card: what it says numbers of, month by month, in the place of buckets that a card had to add up.
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table card_tally (
      ledger text collate "C" not null,
      body text collate "C" not null,
      month text collate "C" not null,
      measure text collate "C" not null,
      count integer not null,
      primary key (ledger, body, month, measure)
    );
    -- One number over all months there have ever been: what is carried over.
    create index card_tally_by_measure on card_tally (ledger, body, measure, month);

    grant select, insert, update, delete on card_tally to huiyin_app;
    alter table card_tally enable row level security;
    alter table card_tally force row level security;
    create policy one_ledger on card_tally using (ledger = current_setting('huiyin.ledger', true))
      with check (ledger = current_setting('huiyin.ledger', true));

    -- What is there already is tallied ledger by ledger: no more can be seen at once. Petitions stand on no card.
    do $$
    declare
      one text;
    begin
      for one in select code from ledger loop
        perform set_config('huiyin.ledger', one, true);
        insert into card_tally
        select ledger, body, month, measure, sum(count)
        from (
          select *, standing in ('received', 'accepted', 'assigned', 'in-hand', 'answered') as pending
          from figure_bucket
          where ledger = one and channel <> 'petition'
        ) as bucket
        cross join lateral (
          values
            ('received', true), ('pending', pending),
            ('disputed', disputed), ('reopened', reopened), ('docketed', docketed),
            ('standing/' || standing, true),
            ('category/' || category || '/received', true),
            ('category/' || category || '/pending', pending),
            ('category/' || category || '/confirmed', standing = 'confirmed-by-resident')
        ) as counted (measure, is_so)
        where is_so
        group by 1, 2, 3, 4
        having sum(count) <> 0;
      end loop;
      perform set_config('huiyin.ledger', '', true);
    end
    $$;

    drop table figure_bucket;
  `.execute(db);
}
