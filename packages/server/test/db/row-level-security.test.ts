// A transaction sees one ledger, whatever it asks; and the log can't be rewritten by whoever serves requests.
import { Kysely, PostgresDialect, sql } from 'kysely';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPool } from '../../src/db/pool.js';
import type { Tables } from '../../src/db/schema.js';
import { inTransaction, type Scope } from '../../src/db/transaction.js';
import { at, createWorld, draft, morning, type World } from './support/world.js';

/** Their owner is let by, for the functions that search them by their index; nobody else is. */
const SEARCHED = ['appeal_search', 'public_words'];

let world: World;
let client: Client;

beforeAll(async () => {
  world = await createWorld();
  const submit = world.useCases['appeals.submit'];
  await submit({ path: {}, query: {}, body: draft }, at(morning, undefined, 'a key for fangzhuang'));
  await submit(
    { path: {}, query: {}, body: { ...draft, body: 'donggaodi' } },
    at(morning, undefined, 'another'),
  );
  client = new Client({ connectionString: world.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await world.close();
});

/** Runs a statement with the rights of a transaction on a ledger, and takes it back. */
async function within(
  ledger: string,
  statement: string,
): Promise<{ rows: unknown[]; rowCount: number | null }> {
  await client.query('begin');
  try {
    await client.query(
      "select set_config('role', 'huiyin_app', true), set_config('huiyin.ledger', $1, true)",
      [ledger],
    );
    return await client.query(statement);
  } finally {
    await client.query('rollback');
  }
}

async function domainTables(): Promise<string[]> {
  const rows = await world.query<{ name: string }>(`
    select relname as name from pg_class
    where relkind = 'r' and relnamespace = 'public'::regnamespace
      and relname not like 'kysely%' and relname not in ('ledger', 'unit', 'calendar_year', 'staff_token', 'staff_account', 'staff_session')`);
  return rows.map(({ name }) => name);
}

test('every table of a ledger forces row-level security, begins its key with the ledger and belongs to its owner', async () => {
  const rows = await world.query<{ name: string; forced: boolean; owner: string; first: string }>(
    `
    select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced,
      pg_get_userbyid(c.relowner) as owner,
      (select attname from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
       where i.indrelid = c.oid and i.indisprimary) as first
    from pg_class c where c.relname = any($1)`,
    [await domainTables()],
  );
  expect(rows.length).toBeGreaterThan(12);
  for (const row of rows) {
    expect(row).toMatchObject({ forced: !SEARCHED.includes(row.name), owner: 'huiyin', first: 'ledger' });
  }
});

test('a search by words, which asks as the owner, finds what the ledger it was opened for holds', async () => {
  const found = (ledger: string, term: string) =>
    within(ledger, `select number from appeals_holding('${term}:*', null, null, 10)`);
  expect((await found('FZ', 'FZ')).rows).toEqual([{ number: 'FZ-2026-000001' }]);
  expect((await found('FZ', 'DG')).rows).toEqual([]);
  expect((await found('', 'FZ')).rows).toEqual([]);
});

test('a query that forgets the ledger sees its own rows only', async () => {
  for (const table of await domainTables()) {
    const { rows } = await within('FZ', `select distinct ledger from ${table}`);
    expect(rows, table).toSatisfy((found: { ledger: string }[]) =>
      found.every(({ ledger }) => ledger === 'FZ'),
    );
  }
  expect((await within('FZ', 'select number from appeal')).rows).toHaveLength(1);
});

test('a transaction for no ledger sees nothing', async () => {
  for (const table of await domainTables()) {
    expect((await within('', `select * from ${table}`)).rows, table).toEqual([]);
  }
});

test("another ledger's rows can be neither written nor moved in", async () => {
  await expect(within('FZ', "insert into number_series values ('DG', 'appeal', 2027, 1)")).rejects.toThrow(
    /row-level security/,
  );
  await expect(within('FZ', "update appeal set ledger = 'DG'")).rejects.toThrow(/row-level security/);
  expect((await within('FZ', "update appeal set title = 'x' where ledger = 'DG'")).rowCount).toBe(0);
});

test('nobody who serves requests can change or delete what is sealed', async () => {
  for (const table of [
    'log_entry',
    'entry_detail',
    'record_key',
    'kept_salt',
    'announcement',
    'checkpoint',
    'publication',
    'snapshot',
  ]) {
    await expect(within('FZ', `update ${table} set ledger = ledger`), table).rejects.toThrow(
      /permission denied/,
    );
    await expect(within('FZ', `delete from ${table}`), table).rejects.toThrow(/permission denied/);
  }
  // A contact can be let go, and not be replaced.
  await expect(within('FZ', 'update contact set sealed = sealed')).rejects.toThrow(/permission denied/);
  await expect(within('FZ', 'delete from appeal')).rejects.toThrow(/permission denied/);
  await expect(within('FZ', 'alter table appeal disable row level security')).rejects.toThrow(
    /must be owner/,
  );
});

test('the function that opens transactions gives up the rights of the owner it connects as', async () => {
  const pool = createPool({ connectionString: world.url, maxConnections: 1, log: world.ports.log });
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const forgetful = (scope: Scope) =>
    inTransaction(db, scope, 'write', async (tx) => {
      const { rows } = await sql<{ role: string }>`select current_user as role`.execute(tx);
      const appeals = await tx
        .selectFrom('appeal')
        .select('ledger')
        .execute()
        .catch(() => []);
      return { role: rows[0]?.role, ledgers: appeals.map(({ ledger }) => ledger) };
    });
  expect(await forgetful({ ledger: 'FZ' })).toEqual({ role: 'huiyin_app', ledgers: ['FZ'] });
  expect(await forgetful({ ledger: 'DG' })).toEqual({ role: 'huiyin_app', ledgers: ['DG'] });
  expect(await forgetful({ directory: 'read' })).toEqual({ role: 'huiyin_app', ledgers: [] });
  expect(await forgetful({ directory: 'write' })).toEqual({ role: 'huiyin_registrar', ledgers: [] });
  await db.destroy();
});

test('a pooled connection carries neither role nor ledger over', async () => {
  await world.ports.ledgers.read('FZ', (view) => view.head());
  const [row] = await world.query<{ ledger: string | null }>(
    "select current_setting('huiyin.ledger', true) as ledger",
  );
  expect(row?.ledger ?? '').toBe('');
  expect(await world.ports.ledgers.read('DG', (view) => view.publicAppeal('FZ-2026-000001'))).toBeUndefined();
});
