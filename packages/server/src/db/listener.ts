// A connection of its own that hears other processes' hints, and comes back when it is lost.
import { Client } from 'pg';
import type { Sleep } from '../clock.js';
import type { Log } from '../use-cases/ports.js';
import { budgets } from './pool.js';

/** The channel hints travel on; their payload is a ledger's code. */
export const CHANNEL = 'huiyin';
/** Milliseconds before a lost connection is tried again: doubled each time up to the second. */
const RETRY = { first: 250, longest: 10_000 } as const;

export interface ListenerOptions {
  readonly connectionString: string;
  readonly log: Log;
  readonly sleep: Sleep;
  readonly onHint: (ledger: string) => void;
  /** Told when hints may have been missed: after every (re)connection. */
  readonly onConnected: () => void;
}

/** Listens until `signal` is aborted; resolves once the connection is closed. */
export async function listen(options: ListenerOptions, signal: AbortSignal): Promise<void> {
  let pause: number = RETRY.first;
  while (!signal.aborted) {
    const heard = await listenOnce(options, signal);
    if (signal.aborted) return;
    pause = heard ? RETRY.first : Math.min(pause * 2, RETRY.longest);
    await options.sleep(pause, signal);
  }
}

/** @returns whether a connection was made */
async function listenOnce(options: ListenerOptions, signal: AbortSignal): Promise<boolean> {
  const { connectionString, log, onHint, onConnected } = options;
  const client = new Client({
    connectionString,
    connectionTimeoutMillis: budgets.connect,
    keepAlive: true,
    application_name: 'huiyin-listen',
  });
  const ended = new Promise<void>((resolve) => {
    client.on('end', resolve);
    client.on('error', (error) => {
      log.warn({ error: error.message }, 'the listening database connection broke');
      resolve();
    });
  });
  const close = (): void => void client.end().catch(() => undefined);
  signal.addEventListener('abort', close, { once: true });
  let connected = false;
  try {
    // A connection that is given up while it is being made never says how that went.
    await Promise.race([client.connect(), ended]);
    if (signal.aborted) return false;
    client.on('notification', ({ payload }) => payload !== undefined && onHint(payload));
    await client.query('listen huiyin');
    connected = true;
    onConnected();
    await ended;
  } catch (error) {
    log.warn({ error: String(error) }, 'the database can not be listened to');
  } finally {
    signal.removeEventListener('abort', close);
    close();
  }
  return connected;
}
