// Looks at a database before anything is written to it.
import { Client } from 'pg';
import { codeOf } from '../error-code.js';

/** PostgreSQL 15 is the first with what the migrations use. */
const OLDEST_VERSION = 150_000;

/** The database can't be reached, or is none this server can run on. In a sentence, without its address. */
export class UnusableDatabaseError extends Error {
  override readonly name = 'UnusableDatabaseError';
}

export interface DatabaseFacts {
  /** Whether we come as a superuser, whom row-level security does not hold. */
  readonly superuser: boolean;
}

/**
 * What the database is, once it is known that it will do.
 * @throws UnusableDatabaseError
 */
export async function inspectDatabase(connectionString: string): Promise<DatabaseFacts> {
  return await asking(connectionString, async (client) => {
    const { rows } = await client.query<{ version: number; encoding: string; superuser: boolean }>(`
      select
        current_setting('server_version_num')::int as version,
        current_setting('server_encoding') as encoding,
        (select rolsuper from pg_roles where rolname = current_user) as superuser
    `);
    const [facts] = rows;
    if (!facts || facts.version < OLDEST_VERSION) {
      throw new UnusableDatabaseError('The database is older than PostgreSQL 15.');
    }
    if (facts.encoding !== 'UTF8') {
      throw new UnusableDatabaseError(
        `The database is encoded in ${facts.encoding}. Create it with: encoding 'UTF8' template template0`,
      );
    }
    return { superuser: facts.superuser };
  });
}

/**
 * Whether any table holds a row, ours or somebody else's. A table we may not read counts as one that does.
 * @param except names of tables that may
 * @throws UnusableDatabaseError
 */
export async function holdsRows(connectionString: string, except: readonly string[] = []): Promise<boolean> {
  return await asking(connectionString, async (client) => {
    const { rows } = await client.query<{ schema: string; name: string; readable: boolean }>(
      `select n.nspname as schema, c.relname as name, has_table_privilege(c.oid, 'select') as readable
         from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p', 'f')
          and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
          and c.relname <> all ($1)`,
      [['kysely_migration', 'kysely_migration_lock', ...except]],
    );
    for (const { schema, name, readable } of rows) {
      if (!readable) return true;
      const table = `${client.escapeIdentifier(schema)}.${client.escapeIdentifier(name)}`;
      const { rowCount } = await client.query(`select from ${table} limit 1`);
      if (rowCount !== 0) return true;
    }
    return false;
  });
}

/** On a connection of its own. What the driver says of the address itself is not repeated: it holds a password. */
async function asking<T>(connectionString: string, ask: (client: Client) => Promise<T>): Promise<T> {
  const client = clientOf(connectionString);
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    const why = codeOf(error) ?? (error instanceof Error ? error.message : 'unknown reason');
    throw new UnusableDatabaseError(`The database can't be reached: ${meaning[why] ?? why}.`);
  }
  try {
    return await ask(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function clientOf(connectionString: string): Client {
  try {
    return new Client({ connectionString, connectionTimeoutMillis: 8_000, application_name: 'huiyin-start' });
  } catch {
    throw new UnusableDatabaseError('DATABASE_URL can not be read: is its password percent-encoded?');
  }
}

const meaning: Readonly<Record<string, string>> = {
  '28P01': 'wrong password (28P01)',
  '28000': 'this role may not log in here (28000)',
  '3D000': 'there is no database of that name (3D000)',
  '53300': 'it has no connection left (53300)',
  '57P03': 'it is starting or stopping (57P03)',
  ECONNREFUSED: 'nothing listens there (ECONNREFUSED)',
  ENOENT: 'there is no such socket (ENOENT)',
  ENOTFOUND: 'there is no host of that name (ENOTFOUND)',
};
