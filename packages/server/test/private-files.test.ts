// Small private files: made once however many ask, replaced whole, nobody else's to read.
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wasStartedWith } from '../src/db/embedded/process-table.js';
import { draftOf, lives, removeAbandoned } from '../src/drafts.js';
import { keptText, replaceText, textOf } from '../src/private-files.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huiyin-files-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('a private file', () => {
  it('is made once and kept', async () => {
    const path = join(folder, 'secret');
    expect(await textOf(path)).toBeUndefined();
    expect(await keptText(path, () => 'first')).toBe('first');
    expect(await keptText(path, () => 'second')).toBe('first');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(['secret']);
  });

  it('made by two at once is one file that both read', async () => {
    const path = join(folder, 'secret');
    // As another process would: its file appears while ours is being made.
    const mine = await keptText(path, () => {
      void writeFile(path, 'theirs', { flag: 'wx' });
      return 'mine';
    });
    expect(await readFile(path, 'utf8')).toBe(mine);
  });

  it('is replaced whole', async () => {
    const path = join(folder, 'state');
    await replaceText(path, 'a long first text');
    await replaceText(path, 'short');
    expect(await readFile(path, 'utf8')).toBe('short');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(['state']);
  });
});

describe('what a killed process left', () => {
  it('is removed, and what belongs to a living one stays', async () => {
    const mine = draftOf('data');
    // No process has this number: Linux counts to four million at most.
    const left = mine.replace(String(process.pid), '99999999');
    const others = ['data', 'data.99999999', 'other.99999999.abcdef', 'data.log'];
    for (const name of [mine, left, ...others]) await writeFile(join(folder, name), '');
    await removeAbandoned(join(folder, 'data'));
    expect((await readdir(folder)).sort()).toEqual([mine, ...others].sort());
  });

  it('is told from another program that has its number by now', () => {
    expect(lives(process.pid)).toBe(true);
    expect(lives(99_999_999)).toBe(false);
    expect(wasStartedWith(process.pid, process.argv[0] ?? '')).toBe(true);
    expect(wasStartedWith(process.pid, '/var/lib/somewhere/data')).toBe(false);
    expect(wasStartedWith(99_999_999, process.argv[0] ?? '')).toBe(false);
  });
});
