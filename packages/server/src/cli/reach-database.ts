// The database of an installation, for a command that is run beside its server or while none runs.
import { join } from 'node:path';
import { systemSleep } from '../clock.js';
import type { Config } from '../config.js';
import { startEmbeddedPostgres } from '../db/embedded/index.js';
import { takeServerLock } from '../db/server-lock.js';
import { textOf } from '../private-files.js';
import type { Log } from '../use-cases/ports.js';

/** There is no database where the settings say. */
export class NoDatabaseError extends Error {
  override readonly name = 'NoDatabaseError';
}

export interface ReachedDatabase {
  readonly connectionString: string;
  /** Leaves it as it was found: one that was started for this is stopped, a server's goes on. */
  leave(): Promise<void>;
}

/**
 * Reaches the database that a server of these settings uses. None is made where there is none.
 * @throws NoDatabaseError, and those of `startEmbeddedPostgres`
 */
export async function reachDatabase({ databaseUrl, dataDir }: Config, log: Log): Promise<ReachedDatabase> {
  if (databaseUrl !== undefined) return { connectionString: databaseUrl, leave: () => Promise.resolve() };
  if ((await textOf(join(dataDir, 'postgres-made'))) === undefined) {
    throw new NoDatabaseError(
      `这个数据文件夹里没有数据库：${dataDir} · No database in this data folder. Is HUIYIN_DATA right?`,
    );
  }
  const embedded = await startEmbeddedPostgres({ dataDir, log, sleep: systemSleep });
  const { connectionString } = embedded;
  // A server that runs holds the lock. Only who holds it may stop what others would be using.
  const lock = await takeServerLock(connectionString, { log, sleep: systemSleep, onLost: () => undefined });
  return {
    connectionString,
    async leave() {
      lock?.endWithDatabase();
      if (lock) await embedded.stop();
      await lock?.release();
    },
  };
}
