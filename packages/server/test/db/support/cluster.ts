// A PostgreSQL server of the tests' own: real binaries, a folder that is thrown away.
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { chown, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { copiedBinaries, installedBinaries, type Binaries } from '../../../src/db/embedded/binaries.js';

const run = promisify(execFile);
/** PostgreSQL refuses to run as root: then it runs as nobody. */
const NOBODY = 65_534;
/** Where root keeps the programs, as the server does. */
const SHARED = '/var/lib/huiyin';

export interface Cluster {
  /** The address of one of its databases. */
  url(database: string): string;
  /** Runs one statement as the owner. */
  execute(database: string, statement: string): Promise<void>;
  /** Ends it at once, as a power cut would, and starts it again. */
  crash(): Promise<void>;
  /** Stops it as an operator does, and until `start` nothing answers. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Stops it and deletes its folder. */
  destroy(): Promise<void>;
}

export interface ClusterOptions {
  /** Whether a commit waits for the disk; false if absent, for tests that don't crash it. */
  readonly durable?: boolean;
}

export async function createCluster({ durable = false }: ClusterOptions = {}): Promise<Cluster> {
  const folder = await mkdtemp(join(tmpdir(), 'huiyin-pg-'));
  const isRoot = process.getuid?.() === 0;
  const owner = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
  if (isRoot) await chown(folder, NOBODY, NOBODY);
  const { initdb, postgres } = await programs(isRoot);
  const data = join(folder, 'data');
  const inFolder = { ...owner, cwd: folder };
  await run(
    initdb,
    ['-D', data, '-U', 'huiyin', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    inFolder,
  );
  let server: ChildProcess | undefined;
  const url = (database: string): string =>
    `postgresql://huiyin@/${database}?host=${encodeURIComponent(folder)}`;

  async function execute(database: string, statement: string): Promise<void> {
    const client = new Client({ connectionString: url(database) });
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  }

  async function start(): Promise<void> {
    const settings = [
      ['listen_addresses', ''],
      ['unix_socket_directories', folder],
      ['max_connections', '200'],
      ['shared_buffers', '64MB'],
      ...(durable
        ? []
        : [
            ['fsync', 'off'],
            ['synchronous_commit', 'off'],
            ['full_page_writes', 'off'],
          ]),
    ];
    const options = settings.flatMap(([name = '', value = '']) => ['-c', `${name}=${value}`]);
    server = spawn(postgres, ['-D', data, ...options], { ...inFolder, stdio: 'ignore' });
    for (let attempt = 0; ; attempt += 1) {
      try {
        await execute('postgres', 'select 1');
        return;
      } catch (error) {
        if (attempt > 200) throw error;
        await pause(25);
      }
    }
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    const running = server;
    server = undefined;
    if (!running || running.exitCode !== null) return;
    const exited = new Promise((resolve) => running.once('exit', resolve));
    running.kill(signal);
    await exited;
  }

  // A test that was cut off destroys nothing: the server must not outlive the process that started it.
  const endWithProcess = (): void => void server?.kill('SIGQUIT');
  process.once('exit', endWithProcess);
  await start();
  return {
    url,
    execute,
    start,
    stop: () => end('SIGINT'),
    async crash() {
      await end('SIGQUIT');
      await start();
    },
    async destroy() {
      process.off('exit', endWithProcess);
      await end('SIGQUIT');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Root's own checkout may be closed to the account PostgreSQL runs as: then it runs from a copy. */
async function programs(isRoot: boolean): Promise<Binaries> {
  if (!isRoot) return await installedBinaries();
  await mkdir(SHARED, { recursive: true, mode: 0o755 });
  return await copiedBinaries(SHARED);
}
