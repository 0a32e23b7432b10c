// Who starts it and where: an ordinary account deep down in its own folder, and root where nobody else can enter.
import { chown, mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  databaseHome,
  freePort,
  isRunning,
  postmaster,
  readiness,
  removeFolder,
  startServer,
  untilReady,
  type Place,
} from './support/server.js';

const isRoot = process.getuid?.() === 0;
const NOBODY = 65_534;
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huiyin-account-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function placeIn(dataDir: string): Promise<Place> {
  const port = await freePort();
  return {
    dataDir,
    port,
    origin: `http://127.0.0.1:${port}`,
    env: { PORT: String(port), HUIYIN_DATA: dataDir, HUIYIN_DEMO: '0' },
    remove: () => removeFolder(dataDir),
  };
}

/** Starts, asks, stops, twice; hands out the database's home. */
async function startTwice(
  place: Place,
  options: { uid?: number; gid?: number; env?: object },
): Promise<string> {
  for (const times of [1, 2]) {
    const server = startServer(place, { ...options, env: { ...place.env, ...options.env } });
    await untilReady(place, server);
    const database = await postmaster(place.dataDir);
    expect(database).toBeDefined();
    server.child.kill('SIGINT');
    expect([times, await server.ended]).toEqual([times, 0]);
    expect(isRunning(database ?? 0)).toBe(false);
    expect(await readiness(place.origin)).toBe(0);
  }
  return await databaseHome(place.dataDir);
}

describe.runIf(isRoot)('an ordinary account', () => {
  it('needs nothing outside its own folder, however deep that lies and whatever it is called', async () => {
    await chown(folder, NOBODY, NOBODY);
    // A socket's path may have 107 bytes; every Chinese character has three.
    const dataDir = join(folder, ...Array.from({ length: 6 }, () => '方庄街道向群众报告工作'), 'data');
    const place = await placeIn(dataDir);
    const home = await startTwice(place, { uid: NOBODY, gid: NOBODY, env: { HOME: folder } });
    expect(home).toBe(join(dataDir, 'postgres'));
    expect((await stat(home)).uid).toBe(NOBODY);
    // What root keeps of a database that lies elsewhere.
    expect(await readdir(dataDir)).not.toContain('postgres-home');
    expect((await stat(dataDir)).mode & 0o777).toBe(0o700);
    await place.remove();
  });

  it('is told in a sentence that its folder can’t be made', async () => {
    const place = await placeIn(join(folder, 'data'));
    const server = startServer(place, { uid: NOBODY, gid: NOBODY });
    expect(await server.ended).toBe(1);
    expect(server.said()).toContain(`${place.dataDir} · The data folder can't be made (EACCES).`);
    expect(server.said()).not.toMatch(/\n\s+at /);
  });
});

describe.runIf(isRoot)('root', () => {
  it('keeps the data in a folder that others can’t enter, and the database where its account can', async () => {
    const dataDir = join(folder, 'closed', 'data');
    await mkdir(join(folder, 'closed'), { mode: 0o700 });
    const place = await placeIn(dataDir);
    const home = await startTwice(place, {});
    expect(home).toMatch(/^\/var\/lib\/huiyin\/[0-9a-f]{12}$/);
    expect((await stat(home)).uid).toBe(NOBODY);
    expect((await stat(home)).mode & 0o777).toBe(0o700);
    const programs = (await readdir('/var/lib/huiyin')).find((name) => name.startsWith('pg-')) ?? '';
    const { uid, mode } = await stat(join('/var/lib/huiyin', programs));
    expect([uid, mode & 0o777]).toEqual([0, 0o755]);
    await place.remove();
  });
});
