// Finding a browser: a wrong setting is said, the PATH is searched, and nothing found is not an error by itself.
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findChromium } from '../chromium.mjs';

let folder;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huiyin-browser-'));
});

afterEach(() => rm(folder, { recursive: true }));

/** A file by that name, which can be run or not. */
async function file(name, mode) {
  const path = join(folder, name);
  await writeFile(path, '#!/bin/sh\n');
  await chmod(path, mode);
  return path;
}

describe('finding Chromium', () => {
  it('takes the one CHROME_PATH names, whatever else is there', async () => {
    await file('chromium', 0o755);
    const own = await file('my-browser', 0o755);
    expect(findChromium({ CHROME_PATH: own, PATH: folder })).toBe(own);
  });

  it('says so when CHROME_PATH names nothing that can be run', async () => {
    await file('chromium', 0o755);
    expect(() => findChromium({ CHROME_PATH: join(folder, 'gone'), PATH: folder })).toThrow('CHROME_PATH');
  });

  it('searches the PATH, Chromium before Chrome', async () => {
    await file('google-chrome', 0o755);
    const chromium = await file('chromium', 0o755);
    expect(findChromium({ PATH: `/nowhere:${folder}` })).toBe(chromium);
  });
});
