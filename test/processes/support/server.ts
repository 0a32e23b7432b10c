// A server as a process of its own, as people start it: its words, its signals, its database.
import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../..', import.meta.url));
export const main = join(root, 'packages/server/dist/main.js');

/** A program that was started, and everything it says. */
export interface Program {
  readonly child: ChildProcess;
  readonly pid: number;
  /** What it has written so far, both streams. */
  said(): string;
  /** Resolves with its exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
}

export interface Place {
  readonly dataDir: string;
  readonly port: number;
  readonly origin: string;
  readonly env: Readonly<Record<string, string>>;
  remove(): Promise<void>;
}

/** A data folder and a port of a test's own. */
export async function createPlace(more: Readonly<Record<string, string>> = {}): Promise<Place> {
  const dataDir = await mkdtemp(join(tmpdir(), 'huiyin-process-'));
  const port = await freePort();
  return {
    dataDir,
    port,
    origin: `http://127.0.0.1:${port}`,
    env: { PORT: String(port), HUIYIN_DATA: dataDir, ...more },
    remove: () => removeFolder(dataDir),
  };
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/** Nothing of this run's own settings reaches a program but the path to programs. */
export function launch(
  command: string,
  args: readonly string[],
  { env, ...options }: SpawnOptions = {},
): Program {
  const child = spawn(command, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', ...env },
    ...options,
  });
  let said = '';
  const hear = (chunk: string): void => void (said += chunk);
  child.stdout?.setEncoding('utf8').on('data', hear);
  child.stderr?.setEncoding('utf8').on('data', hear);
  const ended = new Promise<number | NodeJS.Signals>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? signal ?? 'SIGKILL'));
  });
  return { child, pid: child.pid ?? 0, said: () => said, ended };
}

export function startServer({ env }: Place, options: SpawnOptions = {}): Program {
  return launch(process.execPath, [main], { ...options, env: { ...env, ...options.env } });
}

/** Until the server says it is ready; what it said if it ends instead. */
export async function untilReady({ origin }: Place, server: Program): Promise<void> {
  const end = { is: false };
  void server.ended.then(() => (end.is = true));
  while ((await readiness(origin)) !== 200) {
    if (end.is) throw new Error(`the server ended before it was ready:\n${server.said()}`);
    await pause(50);
  }
}

/** The status of `/readyz`; 0 where nobody answers. */
export async function readiness(origin: string): Promise<number> {
  try {
    const response = await fetch(`${origin}/readyz`, { headers: { connection: 'close' } });
    await response.arrayBuffer();
    return response.status;
  } catch (error) {
    if (error instanceof TypeError) return 0;
    throw error;
  }
}

/** Until `check` gives something; a hang is the test's time limit. */
export async function until<T>(check: () => Promise<T | undefined> | T | undefined): Promise<T> {
  for (;;) {
    const found = await check();
    if (found !== undefined) return found;
    await pause(20);
  }
}

export async function untilSaid(program: Program, words: string | RegExp): Promise<void> {
  const isIn = (text: string): boolean =>
    typeof words === 'string' ? text.includes(words) : words.test(text);
  await until(() => isIn(program.said()) || undefined);
}

/** Where the embedded database of a data folder is. */
export async function databaseHome(dataDir: string): Promise<string> {
  const id = await readFile(join(dataDir, 'postgres-home'), 'utf8').catch(() => undefined);
  return id === undefined ? join(dataDir, 'postgres') : join('/var/lib/huiyin', id.trim());
}

/** The process id of the embedded postmaster; undefined while none runs. */
export async function postmaster(dataDir: string): Promise<number | undefined> {
  const file = join(await databaseHome(dataDir), 'data', 'postmaster.pid');
  const pid = Number((await readFile(file, 'utf8').catch(() => '')).split('\n')[0]);
  return pid > 0 && isRunning(pid) ? pid : undefined;
}

/** False for what has ended, also while nobody has asked yet how it ended. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !hasEnded(pid);
  } catch {
    return false;
  }
}

/** Known on Linux only, where whoever starts what became an orphan may be slow to ask. */
function hasEnded(pid: number): boolean {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return false;
  const stat = readFileSync(file, 'utf8');
  return stat.charAt(stat.lastIndexOf(')') + 2) === 'Z';
}

export async function removeFolder(dataDir: string): Promise<void> {
  const pid = await postmaster(dataDir);
  if (pid !== undefined) {
    process.kill(pid, 'SIGQUIT');
    await until(() => (isRunning(pid) ? undefined : true));
  }
  const home = await databaseHome(dataDir);
  if (!home.startsWith(dataDir)) await rm(home, { recursive: true, force: true });
  await rm(dataDir, { recursive: true, force: true });
}
