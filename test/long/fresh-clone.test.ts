// Two commands in a fresh clone: nothing installed, nothing built, in a folder only its owner can enter.
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  freePort,
  launch,
  postmaster,
  removeFolder,
  root,
  untilReady,
  type Place,
  type Program,
} from '../processes/support/server.js';

const run = promisify(execFile);
/** Seconds after which a first start hangs, with a warm npm cache and others at work; a second one builds nothing. */
const LIMITS = { first: 300, second: 10 };

let clone: string;
let place: Place;
beforeAll(async () => {
  // Closed to all others: `mkdtemp` makes it so.
  clone = await mkdtemp(join(tmpdir(), 'huiyin-clone-'));
  await run('git', ['clone', '--quiet', '--depth', '1', `file://${root}`, clone]);
  const port = await freePort();
  const dataDir = join(clone, '.huiyin');
  place = {
    dataDir,
    port,
    origin: `http://127.0.0.1:${port}`,
    env: { PORT: String(port) },
    remove: () => removeFolder(dataDir),
  };
});
afterAll(async () => {
  await place.remove();
  await rm(clone, { recursive: true, force: true });
});

/** `npm start`, until it is ready. */
async function start(): Promise<{ server: Program; seconds: number }> {
  const began = performance.now();
  const server = launch('npm', ['start'], { cwd: clone, env: place.env, detached: true });
  await untilReady(place, server);
  return { server, seconds: (performance.now() - began) / 1000 };
}

async function pressCtrlC(server: Program): Promise<void> {
  process.kill(-server.pid, 'SIGINT');
  await server.ended;
  expect(server.said()).toContain('停了 · stopped');
  expect(await postmaster(place.dataDir)).toBeUndefined();
}

describe('npm start in a fresh clone', () => {
  it('installs, builds, seeds and says so on the way', async () => {
    const { server, seconds } = await start();
    for (const words of ['installing', 'building', 'demonstration data 50 %', 'ready']) {
      expect(server.said()).toContain(words);
    }
    await pressCtrlC(server);
    console.info(`first start: ${seconds.toFixed(1)} s`);
    expect(seconds).toBeLessThan(LIMITS.first);
  });

  it('does nothing twice', async () => {
    const { server, seconds } = await start();
    for (const words of ['installing', 'building', 'demonstration data']) {
      expect(server.said()).not.toContain(words);
    }
    await pressCtrlC(server);
    console.info(`second start: ${seconds.toFixed(1)} s`);
    expect(seconds).toBeLessThan(LIMITS.second);
  });
});
