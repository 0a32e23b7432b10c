// Opens the database and hands out the ports it implements.
import { Kysely, PostgresDialect, sql } from 'kysely';
import type { Clock, Sleep } from '../clock.js';
import type { Ledgers, Log, News } from '../use-cases/ports.js';
import { StoredDirectory } from './directory.js';
import { translated } from './failures.js';
import { createLedgers } from './ledgers.js';
import { JobLocks } from './job-locks.js';
import { NewsHub } from './news.js';
import { createPool } from './pool.js';
import { StoredReceipts } from './receipts.js';
import type { Tables } from './schema.js';
import { StoredStaffAccounts } from './staff-accounts.js';
import { StoredStaffSessions } from './staff-sessions.js';
import { StoredStaffTokens } from './staff-tokens.js';

export interface DatabaseOptions {
  readonly connectionString: string;
  /** Connections in the pool; 10 if absent. Listening for news takes one more. */
  readonly maxConnections?: number;
  readonly log: Log;
  readonly clock: Clock;
  readonly sleep: Sleep;
}

export interface Database {
  readonly ledgers: Ledgers;
  readonly directory: StoredDirectory;
  readonly staffTokens: StoredStaffTokens;
  readonly staffAccounts: StoredStaffAccounts;
  readonly staffSessions: StoredStaffSessions;
  readonly news: News;
  readonly jobLocks: JobLocks;
  readonly receipts: StoredReceipts;
  /** Resolves if the database answers. @throws OperationError `server.unavailable` */
  ping(): Promise<void>;
  /** Wakes whoever waits for news, lets running queries end and closes all connections. */
  close(): Promise<void>;
}

/** Nothing is asked of the database before the first use, except to be listened to. */
export function createDatabase(options: DatabaseOptions): Database {
  const { connectionString, maxConnections = 10, log, clock, sleep } = options;
  const pool = createPool({ connectionString, maxConnections, log });
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const news = new NewsHub({ db, connectionString, log, sleep });
  return {
    ledgers: createLedgers(db, (ledger) => news.publish(ledger)),
    directory: new StoredDirectory(db, clock),
    staffTokens: new StoredStaffTokens(db, clock),
    staffAccounts: new StoredStaffAccounts(db, clock),
    staffSessions: new StoredStaffSessions(db),
    news,
    jobLocks: new JobLocks(db),
    receipts: new StoredReceipts(db),
    async ping() {
      try {
        await sql`select 1`.execute(db);
      } catch (error) {
        throw translated(error);
      }
    },
    async close() {
      await news.stop();
      await db.destroy();
    },
  };
}
