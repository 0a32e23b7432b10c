// huiyin-verify typed wrong: one line about what, where the help is, exit 2, and never an alarm.
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportOf } from './made-export.js';
import { keyText, LogServer, makeLog } from './made-log.js';
import { at, temporary, typed, written } from './typed.js';

const log = makeLog(40);

describe('wrong use', () => {
  it.each([
    [[], 'say verify, recompute, export or appraisal'],
    [['look', '.'], 'say verify, recompute, export or appraisal'],
    [['verify'], 'one address or folder'],
    [['verify', 'a', 'b'], 'one address or folder'],
    [['verify', '.'], '--key'],
    [['verify', '.', '--key', 'x'], 'key.malformed'],
    [['verify', 'http://localhost', '--key', keyText], '--body'],
    [['verify', '.', '--key', keyText, '--body', '../..'], 'slug'],
    [['verify', '.', '--key', keyText, '--period', '2026'], 'no --period'],
    [['verify', '.', '--colour'], '--colour'],
    [['recompute', '.', '--body', 'fangzhuang', '--card', 'FZ-C-2026-000001'], '--card takes'],
    [['recompute', '.', '--body', 'fangzhuang', '--card', 'FZ-R-2026-000001', '--at', at], 'leave --at out'],
    [['export', '.', '--body', 'fangzhuang', '--out', 'x'], 'address of a server'],
    [['export', 'http://localhost', '--out', 'x'], '--body'],
    [['export', 'http://localhost', '--body', 'fangzhuang'], '--out'],
    [['recompute', '.', '--period', '2026', '--at', at], '--body'],
    [['recompute', '.', '--body', 'fangzhuang', '--at', at], '--period'],
    [['recompute', '.', '--body', 'fangzhuang', '--period', '26', '--at', at], '--period'],
    [['recompute', '.', '--body', 'fangzhuang', '--period', '2026', '--at', 'now'], '--at'],
    [['recompute', '.', '--body', 'fangzhuang', '--period', '2026', '--at', at, '--size', '1e308'], '--size'],
    [
      [
        'recompute',
        '.',
        '--body',
        'fangzhuang',
        '--period',
        '2026',
        '--at',
        at,
        '--size',
        '9007199254740993',
      ],
      '--size',
    ],
  ])('%j is said to be wrong', async (args, said) => {
    const { code, out, err } = await typed(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    const [line, hint, ...more] = err.split('\n');
    expect(line).toContain(said);
    expect(hint).toMatch(/^See huiyin-verify( verify| recompute| export)? --help$/);
    expect(more).toEqual(['']);
  });

  it('points at the help of the program that was started', async () => {
    expect(await typed(['verify'], false, 'huiyin')).toMatchObject({
      err: 'verify takes one address or folder\nSee huiyin verify --help\n',
    });
  });

  it.each([
    ['verify', ['--key', keyText]],
    ['verify', ['--key', keyText, '--body', 'fangzhuang']],
    ['recompute', ['--body', 'fangzhuang', '--period', '2026', '--at', at]],
    ['recompute', ['--body', 'fangzhuang', '--card', 'FZ-R-2026-000001']],
  ])('%s of a place without an export raises no alarm: %j', async (name, options) => {
    const ordinary = temporary();
    writeFileSync(join(ordinary, 'letter.txt'), 'Dear Sir');
    for (const [place, said] of [
      [ordinary, `${ordinary} is no export: it has no export.json, no checkpoint and no entries`],
      [join(ordinary, 'nowhere'), `there is no folder ${join(ordinary, 'nowhere')}`],
      [join(ordinary, 'letter.txt'), 'is a file, not a folder with an export'],
    ] as const) {
      const { code, out, err } = await typed([name, place, ...options]);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err.split('\n')[0]).toContain(said);
      expect(err).not.toContain('broken');
    }
  });

  it.each([
    ['verify', ['--key', keyText]],
    ['verify', ['--key', keyText, '--json']],
    ['recompute', ['--period', '2026', '--at', at]],
    ['recompute', ['--card', 'FZ-R-2026-000001', '--key', keyText]],
    ['export', ['--out', join(tmpdir(), 'huiyin-never-made')]],
  ])('%s of a unit that the server does not have names the unit: %j', async (name, options) => {
    const endpoint = await new LogServer(log).start();
    expect(await typed([name, endpoint, '--body', 'nosuch', ...options])).toEqual({
      code: 2,
      out: '',
      err: `--body: the server says it has no unit nosuch\nSee huiyin-verify ${name} --help\n`,
    });
  });

  it('is a unit that the export does not have', async () => {
    const folder = written(exportOf(log));
    expect(await typed(['verify', folder, '--key', keyText, '--body', 'other'])).toMatchObject({ code: 2 });
    expect(
      await typed(['recompute', folder, '--body', 'other', '--period', '2026', '--at', at]),
    ).toMatchObject({ code: 2 });
  });

  it('is not asking for help', async () => {
    for (const args of [['help'], ['--help'], ['verify', '-h']]) {
      expect(await typed(args)).toMatchObject({ code: 0, err: '' });
    }
  });
});
