// Cards on one topic 专项报告: what is due is counted by category too, and flags and standings are tallied by it.
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table figure_due add column category text collate "C";
    alter table publication add column category text;

    -- What is there already is counted ledger by ledger: no more can be seen at once. Petitions stand on no card.
    do $$
    declare
      one text;
    begin
      for one in select code from ledger loop
        perform set_config('huiyin.ledger', one, true);
        delete from figure_due where ledger = one;
        insert into figure_due (ledger, body, month, category, due, count)
        select ledger, body, to_char(received, 'YYYY-MM'), category, resolution_due, count(*)
        from appeal
        where ledger = one and channel <> 'petition'
          and state in ('received', 'accepted', 'assigned', 'in-hand', 'answered')
        group by 1, 2, 3, 4, 5;

        insert into card_tally (ledger, body, month, measure, count)
        select ledger, body, month, measure, count(*)
        from (
          select ledger, body, to_char(received, 'YYYY-MM') as month, category, disputed, reopened, docketed,
            case
              when state <> 'confirmed' then state
              else 'confirmed-by-' || coalesce(witness, 'resident')
            end as standing
          from appeal
          where ledger = one and channel <> 'petition'
        ) as one_case
        cross join lateral (
          values
            ('topic/' || category || '/standing/' || standing, true),
            ('topic/' || category || '/disputed', disputed),
            ('topic/' || category || '/reopened', reopened),
            ('topic/' || category || '/docketed', docketed)
        ) as counted (measure, is_so)
        where is_so
        group by 1, 2, 3, 4;
      end loop;
      perform set_config('huiyin.ledger', '', true);
    end
    $$;

    alter table figure_due alter column category set not null;
    alter table figure_due drop constraint figure_due_pkey;
    alter table figure_due add primary key (ledger, body, month, category, due);
  `.execute(db);
}
