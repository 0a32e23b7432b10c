// The life of the process: start, ready, drain, stop. One server on one database.
import { mkdir } from 'node:fs/promises';
import type { Server as HttpServer } from 'node:http';
import { systemRandom } from './auth/random.js';
import { systemSleep } from './clock.js';
import { compose, type Server } from './compose.js';
import type { Config } from './config.js';
import { startEmbeddedPostgres } from './db/embedded/index.js';
import { inspectDatabase } from './db/inspect.js';
import { migrate } from './db/migrate.js';
import { takeServerLock, type ServerLock } from './db/server-lock.js';
import type { OpenedDemo } from './demo/open-demo.js';
import { codeOf } from './error-code.js';
import { createLogger } from './http/logger.js';
import { createHttpServer } from './http/node-server.js';
import { refuseDefaultKeys, refuseDemoData, refuseSuperuser } from './production.js';
import type { Log } from './use-cases/ports.js';

/** Exit codes: sysexits' EX_TEMPFAIL for "another server runs here". */
export const EXIT = { ok: 0, failed: 1, wrongUse: 2, anotherRuns: 75 } as const;

/** Milliseconds running requests get to end after the first Ctrl-C. */
const DRAIN_MILLIS = 10_000;
/** Milliseconds between two looks for connections that have fallen idle. */
const IDLE_LOOK_MILLIS = 50;

/** Something a person has to be told in one sentence before the process ends. */
export class StartError extends Error {
  override readonly name = 'StartError';

  constructor(
    message: string,
    readonly exitCode: number = EXIT.failed,
  ) {
    super(message);
  }
}

export interface Running {
  readonly url: string;
  /** Where the demonstration is to be seen, if there is one. */
  readonly demo?: OpenedDemo;
  /** What each ledger's checkpoints are verified with: to be published where this server can't change it. */
  readonly verifierKeys: readonly string[];
  /** Drains and stops everything that was started, in the opposite order. */
  stop(): Promise<void>;
}

export interface StartOptions {
  /** Tells whoever waits what is being done. */
  readonly say: (line: string) => void;
  /** Called when another server has taken this one's database. */
  readonly onLost: () => void;
  /** Gives up starting: what was started is stopped. */
  readonly signal: AbortSignal;
}

/**
 * Starts everything. What was started is stopped again when a later step fails.
 * @throws StartError, and the sentences of what is started: see `sentenceOf`
 */
export async function start(config: Config, options: StartOptions): Promise<Running> {
  const { say, signal } = options;
  const log = createLogger({ level: config.logLevel });
  const undo: Undo[] = [];
  let phase: 'starting' | 'ok' | 'draining' = 'starting';
  const stop = async (): Promise<void> => {
    phase = 'draining';
    await undoAll(undo);
  };
  try {
    await makeDataFolder(config);
    if (config.production) await refuseDefaultKeys(config.dataDir);
    const database = await openDatabase(config, log, options);
    undo.push(...database.undo);
    signal.throwIfAborted();
    say('更新数据库表 · migrating');
    await migrate(database.connectionString);
    const server = await compose(config, database.connectionString, log, () => phase);
    undo.push(() => server.database.close());
    undo.push(() => server.drawing.close());
    if (config.production) refuseDemoData(await server.database.directory.units());
    undo.push(() => server.jobs.stop());
    const http = createHttpServer(server.app.fetch, {
      publicOrigin: config.publicOrigin,
      random: systemRandom,
      log,
    });
    await listen(http, config, log);
    undo.push(() => drain(http, server));
    const demo = config.demo ? await openDemo(server, options) : undefined;
    await server.sealSettings();
    const verifierKeys = await server.verifierKeys();
    signal.throwIfAborted();
    server.jobs.start();
    phase = 'ok';
    return { url: config.publicOrigin, ...(demo && { demo }), verifierKeys, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

type Undo = () => Promise<void>;

/** The opposite order, all of it, whatever one step says. */
async function undoAll(undo: Undo[]): Promise<void> {
  const failures: unknown[] = [];
  for (const step of undo.splice(0).reverse()) {
    try {
      await step();
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
}

async function makeDataFolder({ dataDir }: Config): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new StartError(
      `数据文件夹建不了：${dataDir} · The data folder can't be made (${codeOf(error) ?? String(error)}).`,
    );
  }
}

interface OpenDatabase {
  readonly connectionString: string;
  /** How to leave it, the last step first. */
  readonly undo: readonly Undo[];
}

/** A database that answers and that no other server uses. */
async function openDatabase(config: Config, log: Log, options: StartOptions): Promise<OpenDatabase> {
  if (config.databaseUrl !== undefined) {
    const connectionString = config.databaseUrl;
    const facts = await inspectDatabase(connectionString);
    if (config.production) refuseSuperuser(facts);
    const lock = await lockDatabase(connectionString, config, log, options);
    return { connectionString, undo: [() => lock.release()] };
  }
  const embedded = await startEmbeddedPostgres({
    dataDir: config.dataDir,
    log,
    sleep: systemSleep,
    signal: options.signal,
    onProgress: (step) => options.say(steps[step]),
  });
  // Only who holds the lock may stop what others would be using.
  const lock = await lockDatabase(embedded.connectionString, config, log, options);
  embedded.watch();
  const stop = async (): Promise<void> => {
    lock.endWithDatabase();
    await embedded.stop();
  };
  return { connectionString: embedded.connectionString, undo: [() => lock.release(), stop] };
}

const steps = {
  copy: '准备数据库程序 · database programs',
  initdb: '准备数据库 · database cluster',
  start: '启动数据库 · starting PostgreSQL',
  adopt: '接管还在运行的数据库 · adopting a running PostgreSQL',
} as const;

async function lockDatabase(
  connectionString: string,
  { databaseUrl, dataDir }: Config,
  log: Log,
  { onLost }: StartOptions,
): Promise<ServerLock> {
  const lock = await takeServerLock(connectionString, { log, onLost, sleep: systemSleep });
  if (lock) return lock;
  const place = databaseUrl === undefined ? dataDir : 'DATABASE_URL';
  throw new StartError(
    `这个数据库已有一个回音服务器在用（${place}）。 · Another Huiyin server is running on it.`,
    EXIT.anotherRuns,
  );
}

async function listen(http: HttpServer, { port, host }: Config, log: Log): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    http.once('error', (error) => {
      reject(
        codeOf(error) === 'EADDRINUSE'
          ? new StartError(`端口 ${port} 已被占用，换一个:PORT=8311 npm start · Port ${port} is in use.`)
          : new StartError(
              `在 ${host} 的端口 ${port} 上听不了 · Can't listen there (${codeOf(error) ?? String(error)}).`,
            ),
      );
    });
    http.listen(port, host, resolve);
  });
  http.on('error', (error) => log.error({ err: error }, 'a connection could not be accepted'));
}

async function openDemo(server: Server, { say, signal }: StartOptions): Promise<OpenedDemo> {
  let last = -1;
  return await server.demo(signal, (done, total) => {
    const tenth = Math.floor((done * 10) / total);
    if (tenth === last) return;
    last = tenth;
    say(`放入演示数据 · demonstration data ${tenth * 10} %`);
  });
}

/** No new connections, streams end at once, running requests get their time. */
async function drain(http: HttpServer, { app }: Server): Promise<void> {
  app.drain();
  const ended = new AbortController();
  const closed = new Promise<void>((resolve) => http.close(() => resolve())).then(() => ended.abort());
  for (let waited = 0; waited < DRAIN_MILLIS && !ended.signal.aborted; waited += IDLE_LOOK_MILLIS) {
    // Whoever keeps a connection open after the answer would be waited for as well.
    http.closeIdleConnections();
    await systemSleep(IDLE_LOOK_MILLIS, ended.signal);
  }
  http.closeAllConnections();
  await closed;
}
