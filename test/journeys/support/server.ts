// One started server for all journeys: the built program as `npm start` runs it, on a folder of its own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    readonly origin: string;
    /** Demonstration tokens by `<role>@<unit>`. */
    readonly tokens: Readonly<Record<string, string>>;
  }
}

const main = fileURLToPath(new URL('../../../packages/server/dist/main.js', import.meta.url));

const lateClock = new URL('late-clock.mjs', import.meta.url).href;

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

export interface StartedServer {
  readonly origin: string;
  /** Demonstration tokens by `<role>@<unit>`. */
  readonly tokens: Readonly<Record<string, string>>;
  /** What it has said so far. */
  readonly said: () => string;
  /** By how many milliseconds its clock is behind the machine's from now on; only if it began behind it. */
  readonly moveClock: (behind: number) => void;
  readonly stop: () => Promise<void>;
}

/** @param behind by how many milliseconds its clock is behind the machine's at first */
export async function startServer({ behind }: { readonly behind?: number } = {}): Promise<StartedServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'huiyin-journeys-'));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const env = { ...process.env, PORT: String(port), HUIYIN_DATA: dataDir, CLOCK_BEHIND: String(behind) };
  const server =
    behind === undefined
      ? spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'inherit'] })
      : spawn(process.execPath, ['--import', lateClock, main], {
          env,
          stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
        });
  let said = '';
  server.stdout?.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
  const exited = once(server, 'exit');
  while (!(await isReady(origin))) {
    if (server.exitCode !== null) throw new Error(`the server ended before it was ready:\n${said}`);
    await pause(100);
  }
  const { tokens } = JSON.parse(await readFile(join(dataDir, 'demo.json'), 'utf8')) as {
    tokens: Record<string, string>;
  };
  return {
    origin,
    tokens,
    said: () => said,
    moveClock: (milliseconds) => void server.send(milliseconds),
    async stop() {
      server.kill('SIGINT');
      await exited;
      await removeHome(dataDir);
    },
  };
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { origin, tokens, stop } = await startServer();
  project.provide('origin', origin);
  project.provide('tokens', tokens);
  return stop;
}

async function isReady(origin: string): Promise<boolean> {
  try {
    return (await fetch(`${origin}/readyz`)).ok;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** The data folder, and as root the database's home it points to. */
async function removeHome(dataDir: string): Promise<void> {
  const id = await readFile(join(dataDir, 'postgres-home'), 'utf8').catch(() => undefined);
  if (id !== undefined) await rm(join('/var/lib/huiyin', id.trim()), { recursive: true, force: true });
  await rm(dataDir, { recursive: true, force: true });
}
