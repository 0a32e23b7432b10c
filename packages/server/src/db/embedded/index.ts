// The embedded database: real PostgreSQL from npm, one cluster per data folder, on a socket only.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import type { Sleep } from '../../clock.js';
import { isCode } from '../../error-code.js';
import { keptText, textOf } from '../../private-files.js';
import type { Log } from '../../use-cases/ports.js';
import { copiedBinaries, installedBinaries, type Binaries } from './binaries.js';
import { ensureCluster, OWNER } from './cluster.js';
import { UnsafeFolderError } from './errors.js';
import { homeOf, type Home } from './home.js';
import {
  answers,
  livingPostmaster,
  socketsInUse,
  startPostmaster,
  stopPostmaster,
  type StartOptions,
} from './postmaster.js';

export { NoEmbeddedPostgresError, PostgresError, UnsafeFolderError } from './errors.js';

const DATABASE = 'huiyin';
const WATCH_MILLIS = 500;
const MOST_PAUSE_MILLIS = 10_000;

export interface EmbeddedPostgresOptions {
  /** The server's data folder. It exists. */
  readonly dataDir: string;
  readonly log: Log;
  readonly sleep: Sleep;
  /** Gives up starting; PostgreSQL is stopped again if it was this that started it. */
  readonly signal?: AbortSignal;
  /** Told what is being done, for whoever waits. */
  readonly onProgress?: (step: 'copy' | 'initdb' | 'start' | 'adopt') => void;
}

export interface EmbeddedPostgres {
  /** As the cluster's owner, over the socket. */
  readonly connectionString: string;
  /** Starts it again whenever it dies, until `stop`. To be called by the one server that holds the lock. */
  watch(): void;
  /** Stops PostgreSQL after what is under way has been written. @throws PostgresError when it stays */
  stop(): Promise<void>;
}

/**
 * Starts the database of a data folder, making it on the first time, or adopts the one that a killed server left.
 * @throws NoEmbeddedPostgresError, UnsafeFolderError, PostgresError; the signal's reason
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { dataDir, log, sleep, signal, onProgress = () => undefined } = options;
  const place = await homeOf(dataDir);
  const home = { ...place, sockets: (await socketsInUse(place)) ?? place.sockets };
  const madeFile = join(dataDir, 'postgres-made');
  await refuseLostCluster(home, madeFile);
  const binaries = home.shared
    ? await copiedBinaries(home.shared, () => onProgress('copy'))
    : await installedBinaries();
  const passwordFile = join(dataDir, 'postgres-password');
  const password = await ensureCluster(home, binaries, passwordFile, () => onProgress('initdb'));
  await keptText(madeFile, () => `${binaries.version}\n`);
  const url = (database: string): string =>
    `postgresql://${OWNER}:${password}@localhost/${database}?host=${encodeURIComponent(home.sockets)}`;
  const stopping = new AbortController();
  const starting = { connectionString: url('postgres'), sleep, signal: stopping.signal };
  signal?.throwIfAborted();
  const impatient = { ...starting, signal: signal ?? stopping.signal };
  const started = await startOrAdopt(home, binaries, impatient, onProgress);
  if (signal?.aborted === true && started) await stopPostmaster(home, sleep);
  signal?.throwIfAborted();
  await ensureDatabase(url('postgres'));

  let watching: Promise<void> | undefined;
  return {
    connectionString: url(DATABASE),
    watch() {
      watching ??= keepAlive(home, binaries, starting, log);
    },
    async stop() {
      stopping.abort();
      await watching;
      await stopPostmaster(home, sleep);
    },
  };
}

/** A database that was there once and is not now has been lost: an empty one in its place would hide it. */
async function refuseLostCluster(home: Home, madeFile: string): Promise<void> {
  if (existsSync(home.data) || (await textOf(madeFile)) === undefined) return;
  throw new UnsafeFolderError(
    `The database was in ${home.data} and is gone. Put it back, or begin anew with another HUIYIN_DATA.`,
  );
}

/** @returns whether it was started, not adopted */
async function startOrAdopt(
  home: Home,
  binaries: Binaries,
  starting: StartOptions,
  onProgress: NonNullable<EmbeddedPostgresOptions['onProgress']>,
): Promise<boolean> {
  if ((await livingPostmaster(home)) !== undefined && (await answers(home, starting.connectionString))) {
    onProgress('adopt');
    return false;
  }
  onProgress('start');
  await startPostmaster(home, binaries, starting);
  return true;
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  } catch (error) {
    // Another process made it in the same moment: it is there already, or its name was taken while we asked.
    if (!isCode(error, '42P04') && !isCode(error, '23505')) throw error;
  } finally {
    await client.end();
  }
}

async function keepAlive(home: Home, binaries: Binaries, starting: StartOptions, log: Log): Promise<void> {
  const { sleep, signal } = starting;
  let pause = WATCH_MILLIS;
  for (;;) {
    await sleep(pause, signal);
    if (signal.aborted) return;
    try {
      if ((await livingPostmaster(home)) === undefined) {
        log.warn({}, 'PostgreSQL has ended and is started again');
        await startPostmaster(home, binaries, starting);
      }
      pause = WATCH_MILLIS;
    } catch (error) {
      log.error({ err: error }, 'PostgreSQL did not start');
      pause = Math.min(pause * 2, MOST_PAUSE_MILLIS);
    }
  }
}
