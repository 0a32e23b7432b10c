// Searches that use their index. `@@` is not leakproof, so that under row-level security PostgreSQL tests the ledger of
// every row before it: the whole table is read. These two ask as the tables' owner, and name the ledger themselves.
import { sql, type Kysely } from 'kysely';

/**
 * The policies stay for everybody else: only the owner is let by. Names are qualified and the path is fixed, for what
 * runs as the owner must not find a table somebody else put in the way.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ schema: string }>`select current_schema() as schema`.execute(db);
  const schema = rows[0]?.schema ?? 'public';
  const [appeals, published] = [sql.id(schema, 'appeal_search'), sql.id(schema, 'public_words')];
  const [appealsHolding, publishedHolding] = [
    sql.id(schema, 'appeals_holding'),
    sql.id(schema, 'published_holding'),
  ];
  await sql`alter table ${appeals} add column received date`.execute(db);
  await fillReceived(db);
  await sql`
    alter table ${appeals} alter column received set not null;
    alter table ${appeals} no force row level security;
    alter table ${published} no force row level security;

    -- The newest of those that hold what is asked, before a place in that order.
    create function ${appealsHolding}(asked tsquery, before_day date, before_number text, most integer)
      returns table (received date, number text)
      language sql stable parallel safe security definer rows 100 set search_path = pg_catalog, pg_temp
      as $$
        select received, number from ${appeals}
        where ledger = current_setting('huiyin.ledger', true) and terms @@ asked
          and (before_day is null or (received, number) < (before_day, before_number))
        order by received desc, number desc
        limit most
      $$;
    revoke all on function ${appealsHolding}(tsquery, date, text, integer) from public;
    grant execute on function ${appealsHolding}(tsquery, date, text, integer) to huiyin_app;

    create function ${publishedHolding}(asked tsquery) returns setof text
      language sql stable parallel safe security definer rows 1000 set search_path = pg_catalog, pg_temp
      as $$
        select number from ${published}
        where ledger = current_setting('huiyin.ledger', true) and terms @@ asked
      $$;
    revoke all on function ${publishedHolding}(tsquery) from public;
    grant execute on function ${publishedHolding}(tsquery) to huiyin_app;
  `.execute(db);
}

/** Row-level security holds for the tables' owner, too: one ledger after the other. */
async function fillReceived(db: Kysely<unknown>): Promise<void> {
  const ledgers = await sql<{ code: string }>`select code from ledger`.execute(db);
  for (const { code } of ledgers.rows) {
    await sql`select set_config('huiyin.ledger', ${code}, true)`.execute(db);
    await sql`
      update appeal_search set received = appeal.received from appeal
      where appeal.ledger = ${code} and appeal_search.ledger = ${code} and appeal.number = appeal_search.number
    `.execute(db);
  }
  await sql`select set_config('huiyin.ledger', '', true)`.execute(db);
}
