// One server at a time on one database: an advisory lock that lasts as long as the connection that holds it.
import { Client } from 'pg';
import type { Sleep } from '../clock.js';
import type { Log } from '../use-cases/ports.js';

/** "huiyin" as the lock's name, apart from those of jobs and idempotency keys. */
const LOCK = [0x6875, 0x6979696e] as const;
const RETRY_MILLIS = 500;

export interface ServerLock {
  /** Lets go of the lock when the database is stopped, not before: nobody takes one that is about to go down. */
  endWithDatabase(): void;
  release(): Promise<void>;
}

export interface ServerLockOptions {
  readonly log: Log;
  readonly sleep: Sleep;
  /** Called when another server took the lock while the connection was broken. */
  readonly onLost: () => void;
}

/**
 * Takes the lock, and takes it again when the connection breaks.
 * @returns undefined while another server holds it
 */
export async function takeServerLock(
  connectionString: string,
  { log, sleep, onLost }: ServerLockOptions,
): Promise<ServerLock | undefined> {
  const ending = new AbortController();
  let client = await tryLock(connectionString);
  if (!client) return undefined;

  const hold = (): void => {
    client?.once('end', () => void regain());
  };
  const regain = async (): Promise<void> => {
    if (ending.signal.aborted) return;
    log.warn({}, 'the server lock was lost with its connection and is taken again');
    for (;;) {
      await sleep(RETRY_MILLIS, ending.signal);
      if (ending.signal.aborted) return;
      try {
        client = await tryLock(connectionString);
      } catch (error) {
        // The database is not back yet; requests say so for themselves.
        log.info({ err: error }, 'the server lock waits for the database');
        continue;
      }
      if (!client) return onLost();
      if (ending.signal.aborted) return void client.end();
      return hold();
    }
  };
  hold();
  return {
    endWithDatabase: () => ending.abort(),
    async release() {
      ending.abort();
      await client?.end().catch(() => undefined);
    },
  };
}

async function tryLock(connectionString: string): Promise<Client | undefined> {
  const client = new Client({
    connectionString,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    application_name: 'huiyin-lock',
  });
  client.on('error', () => undefined);
  let taken = false;
  try {
    await client.connect();
    const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1, $2) as taken', [
      ...LOCK,
    ]);
    taken = rows[0]?.taken === true;
  } finally {
    if (!taken) await client.end().catch(() => undefined);
  }
  return taken ? client : undefined;
}
