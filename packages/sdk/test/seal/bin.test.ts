// huiyin-verify: what it prints, where, and with which exit code; and cards that come out the same everywhere.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  canonicalJson,
  emptyFigures,
  fold,
  foldWithheld,
  merkleRoot,
  bytesToHex,
  reportCardOf,
} from '@huiyin/sdk/rules';
import { build } from 'esbuild';
import { onTestFinished, describe, expect, it } from 'vitest';
import { run } from '../../src/bin/run.js';
import type { AppealFacts } from '@huiyin/sdk';
import { json, serve } from '../client/server.js';
import { exportOf, type Files } from './made-export.js';
import { factsAt, keyText, LogServer, makeLog, sha256 } from './made-log.js';

const log = makeLog(40, { isWithheld: (index) => index === 7 });
const at = '2026-11-22T09:30:00+08:00';

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'huiyin-verify-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

function written(files: Files): string {
  const folder = temporary();
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
  return folder;
}

async function typed(args: readonly string[], isScreen = false) {
  let [out, err] = ['', ''];
  const code = await run(args, {
    out: (text) => (out += text),
    err: (text) => (err += text),
    isScreen,
    clock: () => Date.parse(at),
  });
  return { code, out, err };
}

const verify = (target: string, ...more: string[]) =>
  typed(['verify', target, '--body', 'fangzhuang', '--key', keyText, ...more]);
const recompute = (target: string, ...more: string[]) =>
  typed(['recompute', target, '--body', 'fangzhuang', '--period', '2026', '--at', at, ...more]);

describe('verify', () => {
  it('reads an export and says what it found', async () => {
    const { code, out, err } = await verify(written(exportOf(log)));
    expect(code).toBe(0);
    expect(out).toContain('签名对得上。没有写 --memory');
    expect(out).toContain('entries 40 · open 39 · withheld 1 · erased 0 · memory first');
    expect(err).toBe('40 of 40 entries\n');
  });

  it('reads a server the same way', async () => {
    const endpoint = await new LogServer(log).start();
    const { code, out } = await verify(endpoint, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      type: 'verified',
      origin: 'huiyin.example/FZ',
      size: 40,
      root: bytesToHex(merkleRoot(log.leaves, sha256)),
      at,
      memory: 'first',
      counts: { entries: 40, open: 39, withheld: 1, erased: 0 },
      folded: { size: 40, root: bytesToHex(merkleRoot(log.leaves, sha256)) },
    });
  });

  it('remembers in a file, and exits 1 with both notes when the log is another', async () => {
    const memory = join(temporary(), 'memory.json');
    expect(await verify(written(exportOf(log)), '--memory', memory)).toMatchObject({
      code: 0,
      out: expect.stringContaining('前面40条记录已经替您记下') as string,
    });
    const grown = await verify(written(exportOf(makeLog(50))), '--memory', memory);
    expect(grown).toMatchObject({ code: 0, out: expect.stringContaining('memory continued') as string });
    const smaller = await verify(written(exportOf(log)), '--memory', memory);
    expect(smaller).toMatchObject({
      code: 1,
      out: expect.stringContaining('seal.smaller-than-remembered') as string,
    });
    const other = makeLog(50, { facts: (index) => ({ index }) });
    const forked = await verify(written(exportOf(other)), '--memory', memory, '--json');
    expect(forked.code).toBe(1);
    expect(JSON.parse(forked.out)).toMatchObject({
      code: 'seal.forked',
      evidence: { key: keyText, notes: [makeLog(50).note(), other.note()] },
    });
  });

  it('leaves a file alone that is no memory, and exits 3', async () => {
    const memory = join(temporary(), 'letter.txt');
    writeFileSync(memory, 'Dear Sir');
    expect(await verify(written(exportOf(log)), '--memory', memory)).toMatchObject({ code: 3, out: '' });
    expect(readFileSync(memory, 'utf8')).toBe('Dear Sir');
  });

  it('does not pass what could not be held against its memory', async () => {
    const memory = join(temporary(), 'memory.json');
    await verify(written(exportOf(log)), '--memory', memory);
    writeFileSync(memory, readFileSync(memory, 'utf8').replace('n40', 'n41'));
    expect(await verify(written(exportOf(log)), '--memory', memory)).toMatchObject({ code: 3 });
    const nowhere = join(temporary(), 'no', 'such', 'folder.json');
    expect(await verify(written(exportOf(log)), '--memory', nowhere)).toMatchObject({ code: 3 });
  });

  it('exits 3 where nothing answers', async () => {
    const server = new LogServer(log);
    const endpoint = await server.start();
    server.lies = { status: 404 };
    expect(await verify(endpoint)).toMatchObject({
      code: 3,
      out: expect.stringContaining('log.empty') as string,
    });
  });

  it('draws a bar on a screen', async () => {
    const folder = written(exportOf(log));
    const { err } = await typed(['verify', folder, '--key', keyText], true);
    expect(err).toBe(`\r[${'#'.repeat(30)}] 40/40\n`);
  });
});

describe('recompute', () => {
  const folded = Array.from({ length: 40 }, (_, index) => index).reduce(
    (figures, index) => (index === 7 ? foldWithheld(figures) : fold(figures, factsAt(index) as AppealFacts)),
    emptyFigures(),
  );
  const expected = canonicalJson(
    reportCardOf(folded, {
      body: { slug: 'fangzhuang', name: '方庄街道', kind: 'street' },
      period: '2026',
      asOf: { at, treeSize: 40, root: bytesToHex(merkleRoot(log.leaves, sha256)) },
      today: '2026-11-22',
      demo: true,
    }),
  );

  it('prints the card of the entries, and says on the side what is not counted', async () => {
    const { code, out, err } = await recompute(written(exportOf(log)), '--key', keyText);
    expect(code).toBe(0);
    expect(out).toBe(`${expected}\n`);
    expect(err).toContain('not counted: 1 withheld, 0 erased');
  });

  it('does without a key, and says so', async () => {
    const { code, out, err } = await recompute(written(exportOf(log)));
    expect({ code, out }).toEqual({ code: 0, out: `${expected}\n` });
    expect(err).toContain('held against no signature');
  });

  it('counts only the first entries if told so, as the card was then', async () => {
    const now = await recompute(written(exportOf(makeLog(40))), '--size', '10', '--key', keyText);
    const then = await recompute(written(exportOf(makeLog(10))), '--key', keyText);
    expect(now.out).toBe(then.out);
    expect(await recompute(written(exportOf(log)), '--size', '41')).toMatchObject({ code: 2 });
  });

  it('reads a server, and the unit there', async () => {
    const logServer = new LogServer(log);
    const endpoint = await logServer.start();
    const front = await serve((response, asked) => {
      const body = { slug: 'fangzhuang', name: '方庄街道', kind: 'street', demo: true };
      if (asked.url === '/v1/bodies/fangzhuang') return json(response, body);
      void fetch(endpoint + asked.url).then(async (answer) => {
        response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
        response.end(await answer.text());
      });
    });
    expect(await recompute(front.endpoint)).toMatchObject({ code: 0, out: `${expected}\n` });
  });

  it('prints the same bytes in another process, time zone and locale', async () => {
    const program = join(temporary(), 'huiyin-verify.mjs');
    await build({
      entryPoints: [join(import.meta.dirname, '../../src/bin/huiyin-verify.ts')],
      outfile: program,
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      conditions: ['@huiyin/source'],
      logLevel: 'error',
    });
    const args = [
      'recompute',
      written(exportOf(log)),
      '--body',
      'fangzhuang',
      '--period',
      '2026',
      '--at',
      at,
    ];
    for (const [TZ, LC_ALL] of [
      ['Pacific/Kiritimati', 'tr_TR.UTF-8'],
      ['America/Los_Angeles', 'C'],
    ] as const) {
      const { status, stdout } = spawnSync(process.execPath, [program, ...args], {
        env: { TZ, LC_ALL },
        encoding: 'utf8',
      });
      expect({ status, stdout }).toEqual({ status: 0, stdout: `${expected}\n` });
    }
  });

  it.each<[string, (index: number) => object, string]>([
    ['contradict each other', () => factsAt(0), 'received twice'],
    [
      'are no facts of an appeal',
      (index) => ({ ...factsAt(index), received: undefined as unknown as string, day: 1e308 }),
      'seal.bad-entry',
    ],
  ])('exits 1 where entries %s', async (_, facts, said) => {
    const sealed = makeLog(3, { facts: (index) => JSON.parse(JSON.stringify(facts(index))) as object });
    const { code, out, err } = await recompute(written(exportOf(sealed)), '--key', keyText);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(said);
  });

  it('passes over records that stand on no card', async () => {
    const mixed = makeLog(4, {
      facts: (index) => (index === 2 ? { record: 'weather', event: 'rain' } : factsAt(index)),
    });
    const { code, out } = await recompute(written(exportOf(mixed)), '--key', keyText);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ received: { value: 3 }, asOf: { treeSize: 4 } });
  });
});

describe('wrong use', () => {
  it.each([
    [[], 'say verify, recompute or export'],
    [['look', '.'], 'say verify, recompute or export'],
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
    expect(err.split('\n')[0]).toContain(said);
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
