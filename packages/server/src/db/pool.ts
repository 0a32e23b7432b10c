// A pool of PostgreSQL connections with a budget on every wait, giving rows in the types the schema names.
import { Pool, types } from 'pg';
import type { Log } from '../use-cases/ports.js';

/** Milliseconds to wait for a connection, a statement, a lock and an answer. */
export const budgets = {
  /** To one's turn in the pool, or to the server for a new one. */
  connect: 8_000,
  statement: 10_000,
  lock: 8_000,
  idleInTransaction: 15_000,
  /** Longer than a statement may take: passed only when the server or the network has fallen silent. */
  answer: 15_000,
} as const;

const { INT8, DATE, TIMESTAMPTZ } = types.builtins;
const parseTimestamp = types.getTypeParser(TIMESTAMPTZ) as (text: string) => Date;

/** Counts as numbers, days as `YYYY-MM-DD`, moments as milliseconds. */
function parserOf(oid: Parameters<typeof types.getTypeParser>[0]): unknown {
  if (oid === INT8) return Number;
  if (oid === DATE) return (text: string) => text;
  if (oid === TIMESTAMPTZ) return (text: string) => parseTimestamp(text).getTime();
  return types.getTypeParser(oid);
}

export interface PoolOptions {
  readonly connectionString: string;
  readonly maxConnections: number;
  readonly log: Log;
}

export function createPool({ connectionString, maxConnections, log }: PoolOptions): Pool {
  const pool = new Pool({
    connectionString,
    max: maxConnections,
    connectionTimeoutMillis: budgets.connect,
    query_timeout: budgets.answer,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    application_name: 'huiyin',
    // Statements that need nothing of each other travel together. A connection whose answer fails to come is
    // closed by the driver, not reused.
    pipeline: true,
    types: { getTypeParser: parserOf as typeof types.getTypeParser },
  });
  // Without listeners a broken connection would end the process. Whoever was using it gets the error anyway.
  pool.on('error', (error) => log.warn({ error: error.message }, 'an idle database connection broke'));
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
