// Searches that use their index. `@@` is not leakproof, so that under row-level security PostgreSQL tests the ledger of
// every row before it: the whole table is read. These two ask as the tables' owner, and name the ledger themselves.
import { sql, type Kysely } from 'kysely';

const SEARCHES = [
  { table: 'appeal_search', name: 'appeals_holding' },
  { table: 'public_words', name: 'published_holding' },
];

/**
 * The policies stay for everybody else: only the owner is let by. Names are qualified and the path is fixed, for what
 * runs as the owner must not find a table somebody else put in the way.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ schema: string }>`select current_schema() as schema`.execute(db);
  const schema = rows[0]?.schema ?? 'public';
  for (const { table, name } of SEARCHES) {
    const words = sql.id(schema, table);
    const search = sql.id(schema, name);
    await sql`
      alter table ${words} no force row level security;

      create function ${search}(asked tsquery) returns setof text
        language sql stable parallel safe security definer rows 1000 set search_path = pg_catalog, pg_temp
        as $$
          select number from ${words}
          where ledger = current_setting('huiyin.ledger', true) and terms @@ asked
        $$;
      revoke all on function ${search}(tsquery) from public;
      grant execute on function ${search}(tsquery) to huiyin_app;
    `.execute(db);
  }
}
