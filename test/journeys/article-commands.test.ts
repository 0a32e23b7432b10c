// `huiyin article` and `huiyin poster` against a started server: what they write, what they say, and how they end.
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { lintArticle } from '@huiyin/article/lint';
import { createClient } from '@huiyin/sdk';
import { formatLogHead, parseLogHead } from '@huiyin/sdk/rules';
import { articleCommand } from '../../packages/server/src/cli/article.js';
import { posterCommand } from '../../packages/server/src/cli/poster.js';
import type { Terminal } from '../../packages/server/src/cli/terminal.js';
import { scan } from '../scan.js';

const origin = inject('origin');
const client = createClient({ endpoint: origin, body: 'fangzhuang' });
const here = ['--endpoint', origin];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huiyin-articles-'));
});
afterAll(() => rm(folder, { recursive: true }));

function terminal() {
  const [out, err]: [string[], string[]] = [[], []];
  const port: Terminal = {
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    isScreen: false,
    isAttended: false,
    ask: () => Promise.resolve(undefined),
  };
  return { port, out: () => out.join(''), err: () => err.join('') };
}

async function run(
  command: typeof articleCommand,
  ...args: string[]
): Promise<{ code: number; out: string; err: string }> {
  const { port, out, err } = terminal();
  const code = await command(args, port);
  return { code, out: out(), err: err() };
}

describe('huiyin article', () => {
  it('writes a page, its text and its pictures into a folder', async () => {
    const out = join(folder, 'card');
    const { code, err } = await run(articleCommand, 'fangzhuang', '2026', ...here, '--out', out);
    expect(err).toContain('阅读原文');
    expect(code).toBe(0);
    const files = ['article.html', 'article.json', 'article.txt', 'fragment.html', 'qr.png'];
    expect((await readdir(out)).sort()).toEqual(files);
    expect(lintArticle(await readFile(join(out, 'fragment.html'), 'utf8'))).toEqual([]);
    const page = await readFile(join(out, 'article.html'), 'utf8');
    const article = /<body>([^]*)<\/body>/.exec(page)?.[1]?.trim() ?? '';
    expect(lintArticle(article)).toEqual([]);
    expect(page).toContain('src="qr.png"');
    expect(await scan(await readFile(join(out, 'qr.png')))).toEqual([`${origin}/b/fangzhuang/2026`]);
    const { chars } = JSON.parse(await readFile(join(out, 'article.json'), 'utf8')) as { chars: number };
    expect(article.length).toBeLessThanOrEqual(chars);
    const head = parseLogHead(await readFile(join(out, 'article.txt'), 'utf8'));
    expect(head?.origin).toMatch(/\/FZ$/);
  });

  it.each([['commitments'], ['lists']])('prints %s with its pictures inside', async (kind) => {
    const { code, out } = await run(articleCommand, 'fangzhuang', '--kind', kind, '--theme', 'red', ...here);
    expect(code).toBe(0);
    expect(out).toContain('src="data:image/png;base64,');
  });

  it('prints a published card as it was published, under the head of that time', async () => {
    const [published] = (await client.reportCards.publications().page()).items;
    const id = published?.id ?? '';
    const card = await client.reportCards.get({ at: id });
    const { code, out } = await run(articleCommand, 'fangzhuang', id, ...here, '--json');
    expect(code).toBe(0);
    const { text, readMore } = JSON.parse(out) as { text: string; readMore: string };
    expect(readMore).toBe(`${origin}/b/fangzhuang/${card.period}`);
    expect(text).toContain(id);
    const head = parseLogHead(text);
    const root = Uint8Array.from(Buffer.from(card.asOf.root, 'hex'));
    expect(head && formatLogHead(head)).toBe(
      formatLogHead({ origin: head?.origin ?? '', size: card.asOf.treeSize, root }),
    );
  });

  it.each([
    ['no unit', []],
    ['a kind there is not', ['fangzhuang', '--kind', 'poem', ...here]],
    ['a unit there is not', ['atlantis', ...here]],
    ['a period there is not', ['fangzhuang', '2026-Q9', ...here]],
    ['a period where none is meant', ['fangzhuang', '2026', '--kind', 'lists', ...here]],
    ['a meeting that is not named', ['fangzhuang', '--kind', 'meeting-result', ...here]],
    ['an appeal there is not', ['fangzhuang', '--kind', 'appeal', '--number', 'FZ-2026-999999', ...here]],
    ['an address that is none', ['fangzhuang', '--endpoint', 'huiyin']],
    ['a folder under none', ['fangzhuang', ...here, '--out', join(tmpdir(), 'huiyin-none', 'deeper')]],
  ])('with %s says so, and ends in 2', async (_, args) => {
    const { code, out, err } = await run(articleCommand, ...args);
    expect(code).toBe(2);
    expect(err).not.toBe('');
    expect(out).toBe('');
  });

  it('prints the card that was kept in a week, under the head of then', async () => {
    const [kept] = (await client.reportCards.snapshots().page()).items;
    const { code, out } = await run(articleCommand, 'fangzhuang', kept?.week ?? '', ...here, '--json');
    expect(code).toBe(0);
    const { text } = JSON.parse(out) as { text: string };
    expect(text).toContain('留底');
    const head = parseLogHead(text);
    expect(head && formatLogHead(head)).toBe(kept?.head);
  });

  it('ends in 3 where no server answers', async () => {
    const { code, err } = await run(articleCommand, 'fangzhuang', '--endpoint', 'http://127.0.0.1:9');
    expect(code).toBe(3);
    expect(err).toContain('Could not read');
  });
});

describe('huiyin poster', () => {
  it.each([
    ['report-card', '/b/fangzhuang/2026'],
    ['commitments', '/b/fangzhuang#commitments'],
  ])('makes a sheet of %s with its code and its head', async (kind, path) => {
    const out = join(folder, `${kind}.pdf`);
    const { code } = await run(posterCommand, 'fangzhuang', '--kind', kind, '--out', out, ...here);
    expect(code).toBe(0);
    const { totalPages, text } = await extractText(
      await getDocumentProxy(new Uint8Array(await readFile(out))),
      { mergePages: true },
    );
    expect(totalPages).toBe(1);
    expect(text.replace(/\s+/g, '')).toContain(origin + path);
    expect(text).toContain('演示数据');
  });

  it('makes a picture that a telephone reads', async () => {
    const out = join(folder, 'box.png');
    const args = ['fangzhuang', '--kind', 'box', '--channel', 'station', '--format', 'png', '--out', out];
    expect((await run(posterCommand, ...args, ...here)).code).toBe(0);
    expect(await scan(await readFile(out))).toEqual([`${origin}/b/fangzhuang?channel=station#appeal`]);
  });

  it.each([
    ['a paper there is not', ['fangzhuang', '--paper', 'A0', ...here]],
    ['a period on a box', ['fangzhuang', '2026', '--kind', 'box', ...here]],
    ['a unit there is not', ['atlantis', ...here]],
  ])('with %s ends in 2', async (_, args) => {
    expect((await run(posterCommand, ...args)).code).toBe(2);
  });
});
