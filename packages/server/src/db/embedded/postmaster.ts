// The running postmaster: started, adopted, watched over and stopped.
import { spawn } from 'node:child_process';
import { closeSync, openSync, statSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import type { Sleep } from '../../clock.js';
import { lives } from '../../drafts.js';
import { isCode } from '../../error-code.js';
import { textOf } from '../../private-files.js';
import type { Binaries } from './binaries.js';
import { PostgresError } from './errors.js';
import type { Home } from './home.js';
import { wasStartedWith } from './process-table.js';

const POLL_MILLIS = 40;
/** Two minutes: recovery after a crash of the machine can take a while. */
const MOST_POLLS = 3000;
/** How often it is launched again that ended at once: what a killed one left holds its memory for a moment. */
const MOST_LAUNCHES = 8;
/** Bytes of its log beyond which a start begins a new one. */
const MOST_LOG = 1_000_000;

/**
 * Whether a server of this very cluster answers.
 * @throws PostgresError when it does, and does not take the password
 */
export async function answers(home: Home, connectionString: string): Promise<boolean> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return rows[0]?.data_directory === home.data;
  } catch (error) {
    // 28P01: waiting will not change it.
    if (!isCode(error, '28P01')) return false;
    throw new PostgresError(
      `The database in ${home.folder} has another password than the data folder's file postgres-password.`,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The postmaster's process id while it lives. */
export async function livingPostmaster(home: Home): Promise<number | undefined> {
  const pid = await pidInFile(home);
  return pid !== undefined && wasStartedWith(pid, home.data) ? pid : undefined;
}

/** Where the postmaster that runs has its socket: it may have been started under another TMPDIR. */
export async function socketsInUse(home: Home): Promise<string | undefined> {
  if ((await livingPostmaster(home)) === undefined) return undefined;
  return (await textOf(pidFile(home)))?.split('\n')[4] || undefined;
}

export interface StartOptions {
  readonly connectionString: string;
  readonly sleep: Sleep;
  /** Gives up waiting. */
  readonly signal: AbortSignal;
}

/**
 * Starts a postmaster unless one runs, and waits until it answers. One that is still going down, or was started by
 * another process in the same moment, is waited for.
 * @throws PostgresError with the end of its log
 */
export async function startPostmaster(
  home: Home,
  binaries: Binaries,
  { connectionString, sleep, signal }: StartOptions,
): Promise<void> {
  let launched: Launched | undefined;
  let launches = 0;
  for (let polls = 0; polls < MOST_POLLS; polls++) {
    if (signal.aborted || (await answers(home, connectionString))) return;
    const runs = launched !== undefined && launched.ended === undefined;
    if (!runs && (await livingPostmaster(home)) === undefined) {
      if (launches === MOST_LAUNCHES) break;
      await removeForeignPidFile(home);
      // Longer each time, so that all of them together outlast what holds it up.
      await sleep(POLL_MILLIS * 2 * launches, signal);
      launched = launch(home, binaries);
      launches += 1;
    }
    await sleep(POLL_MILLIS, signal);
  }
  throw new PostgresError(await whyNot(home, launched?.ended ?? 'it does not answer'));
}

/**
 * Ends all sessions and writes everything down; harder if that takes too long.
 * @throws PostgresError when it stays
 */
export async function stopPostmaster(home: Home, sleep: Sleep): Promise<void> {
  const pid = await livingPostmaster(home);
  if (pid === undefined) return;
  for (const [signal, polls] of [
    ['SIGINT', 500],
    ['SIGQUIT', 125],
  ] as const) {
    if (!send(pid, signal)) return;
    for (let waited = 0; waited < polls; waited++) {
      if (!wasStartedWith(pid, home.data)) return;
      await sleep(POLL_MILLIS);
    }
  }
  throw new PostgresError(`PostgreSQL (process ${pid}) does not stop. See ${home.log}`);
}

interface Launched {
  /** How it ended; absent while it runs. */
  ended?: string;
}

const SETTINGS = [
  'listen_addresses=',
  'unix_socket_permissions=0700',
  'timezone=UTC',
  'log_timezone=UTC',
  // A failed statement and the row it failed on hold what residents wrote: neither is for the log.
  'log_min_error_statement=panic',
  'log_error_verbosity=terse',
  'log_checkpoints=off',
];

/** In a process group of its own, so that Ctrl-C reaches the server first. */
function launch(home: Home, binaries: Binaries): Launched {
  const args = ['-D', home.data, '-k', home.sockets];
  const isLong = (statSync(home.log, { throwIfNoEntry: false })?.size ?? 0) > MOST_LOG;
  const log = openSync(home.log, isLong ? 'w' : 'a', 0o600);
  const child = spawn(binaries.postgres, [...args, ...SETTINGS.flatMap((one) => ['-c', one])], {
    ...home.account,
    cwd: '/',
    env: { TZ: 'UTC' },
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const launched: Launched = {};
  child.once('error', (error) => (launched.ended = error.message));
  child.once('exit', (code, signal) => (launched.ended ??= signal ?? String(code)));
  child.unref();
  return launched;
}

/**
 * PostgreSQL removes a pid file whose process is gone. It stops at one whose number another program has by now,
 * as after a restart of the machine.
 */
async function removeForeignPidFile(home: Home): Promise<void> {
  const pid = await pidInFile(home);
  if (pid !== undefined && lives(pid) && !wasStartedWith(pid, home.data)) await rm(pidFile(home));
}

function pidFile(home: Home): string {
  return join(home.data, 'postmaster.pid');
}

async function pidInFile(home: Home): Promise<number | undefined> {
  const pid = Number((await textOf(pidFile(home)))?.split('\n')[0]);
  return Number.isInteger(pid) && pid > 1 ? pid : undefined;
}

/** @returns false for a process that has ended */
function send(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch (error) {
    if (isCode(error, 'ESRCH')) return false;
    throw error;
  }
}

async function whyNot(home: Home, ended: string): Promise<string> {
  const log = await readFile(home.log, 'utf8').catch(() => '');
  return `PostgreSQL did not start (${ended}). The end of ${home.log}:\n${log.trim().split('\n').slice(-8).join('\n')}`;
}
