// huiyin-verify: what it prints, where, and with which exit code; and cards that come out the same everywhere.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  canonicalJson,
  emptyFigures,
  fold,
  foldWithheld,
  merkleRoot,
  bytesToHex,
  reportCardOf,
  whistleCounts,
} from '@huiyin/sdk/rules';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import type { AppealFacts, SealedFacts } from '@huiyin/sdk';
import { json, serve } from '../client/server.js';
import { exportOf, withLine } from './made-export.js';
import { factsAt, keyText, LogServer, makeLog, sha256 } from './made-log.js';
import { at, temporary, typed, written } from './typed.js';

const log = makeLog(40, { isWithheld: (index) => index === 7 });

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

  it('opens the entries of a whistle, and refuses one in which a late arrival became a punctual one', async () => {
    const whistle = { record: 'whistle', id: 'FZ-W-2026-000001', by: 'fangzhuang' };
    const blown = { ...whistle, event: 'blown', body: 'fangzhuang', appeal: 'FZ-2026-000001' };
    const called = { ...blown, bureaus: ['zhujian'], day: '2026-02-08', arriveBy: '2026-02-13' };
    const came = { ...whistle, event: 'arrived', status: 'open', bureau: 'zhujian', day: '2026-02-14' };
    const late = { ...came, on: '2026-02-14', onTime: false };
    const whistled = makeLog(40, { facts: (index) => ({ 38: called, 39: late })[index] ?? factsAt(index) });
    const { code, out } = await verify(written(exportOf(whistled)));
    expect(out).toContain('entries 40 · open 40 · withheld 0');
    expect(code).toBe(0);
    const figures = whistled.entries.reduce(
      (sum, { facts }) => fold(sum, facts as SealedFacts),
      emptyFigures(),
    );
    expect(whistleCounts(figures.whistles.values(), '2026-03-01')).toMatchObject({
      calls: 1,
      late: 1,
      absent: 0,
    });
    const entry = whistled.entries[39];
    const lied = withLine(
      exportOf(whistled),
      39,
      JSON.stringify({ ...entry, facts: { ...late, onTime: true } }),
    );
    expect(await verify(written(lied))).toMatchObject({
      code: 1,
      out: expect.stringContaining('seal.facts-differ') as string,
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
    server.lies = { status: 503 };
    const { code, out } = await verify(endpoint);
    expect(code).toBe(3);
    expect(out).toContain('可能是网络不好');
    expect(out).toContain('unreachable: server.unavailable');
  });

  it('exits 3 where nothing is signed yet, and does not put it down to the network', async () => {
    const server = new LogServer(log);
    const endpoint = await server.start();
    server.lies = { status: 404 };
    const { code, out } = await verify(endpoint);
    expect(code).toBe(3);
    expect(out).toContain('服务器说，这本日志还没有签过名');
    expect(out).not.toContain('网络');
    expect(out).toContain('unreachable: log.empty');
  });

  it.each(['export.json', 'checkpoint', 'entries-00000000.ndjson'])(
    'finds an export without its %s broken, not typed wrong',
    async (name) => {
      const files = exportOf(log);
      files.delete(name);
      const { code, out } = await typed(['verify', written(files), '--key', keyText]);
      expect(code).toBe(1);
      expect(out).toContain('broken: export.');
    },
  );

  it.each(['export.json', 'checkpoint', 'entries-00010000.ndjson'])(
    'finds an export of which only its %s is left broken',
    async (name) => {
      const kept = [...exportOf(makeLog(10_001))].filter(([other]) => other === name);
      const { code } = await typed(['verify', written(new Map(kept)), '--key', keyText]);
      expect(code).toBe(1);
    },
  );

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

  it('names an entry by its leaf index and by its place as pages count it', async () => {
    const folder = written(withLine(exportOf(log), 5, JSON.stringify(log.entries[4])));
    const { code, err } = await recompute(folder);
    expect(code).toBe(1);
    expect(err).toContain(
      'broken: seal.duplicated-entry: leaf index 4 (第5条) where leaf index 5 (第6条) has to stand\n',
    );
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
