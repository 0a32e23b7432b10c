// Opens the database of an installation for one command, and leaves it as it was found.
import { systemClock, systemSleep } from '../clock.js';
import type { Config } from '../config.js';
import { createDatabase, type Database } from '../db/database.js';
import { createLogger } from '../http/logger.js';
import { reachDatabase } from './reach-database.js';

/** @throws those of `reachDatabase` and of `work` */
export async function withDatabase<T>(config: Config, work: (database: Database) => Promise<T>): Promise<T> {
  const log = createLogger({ level: 'silent' });
  const { connectionString, leave } = await reachDatabase(config, log);
  try {
    const database = createDatabase({
      connectionString,
      maxConnections: 2,
      log,
      clock: systemClock,
      sleep: systemSleep,
    });
    try {
      return await work(database);
    } finally {
      await database.close();
    }
  } finally {
    await leave();
  }
}
