// Brings a database's tables up to date. Run as the owner; safe to run twice, or from two processes at once.
import { Kysely, Migrator, PostgresDialect } from 'kysely';
import { Pool } from 'pg';
import { translated } from './failures.js';
import { migrations } from './migrations/index.js';

/**
 * Applies the migrations that are missing, in order, under a lock.
 * @throws OperationError `server.unavailable` when the database can't be reached
 */
export async function migrate(connectionString: string): Promise<void> {
  const pool = new Pool({ connectionString, max: 2, connectionTimeoutMillis: 5_000 });
  pool.on('connect', (client) => client.on('error', () => undefined));
  pool.on('error', () => undefined);
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    const migrator = new Migrator({
      db,
      provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
    });
    const { error } = await migrator.migrateToLatest();
    if (error !== undefined) throw translated(error);
  } finally {
    await db.destroy();
  }
}
