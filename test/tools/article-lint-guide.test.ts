// The guide to checking articles tells every code in the words editors get, and its example runs as it stands there.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { articleFaultCodes, articleLimits, lintArticle } from '@huiyin/article/lint';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { faultWords } from '../../packages/article/src/lint/words.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const path = join(root, 'docs/guide/article-lint.md');
const guide = await readFile(path, 'utf8');

/** Runs the guide's program on an article, as one would copy it. */
async function run(html: string): Promise<{ readonly code: number | null; readonly said: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'huiyin-lint-'));
  try {
    const contents = /^```js\n([^]*?)^```/m.exec(guide)?.[1] ?? '';
    const outfile = join(folder, 'check.mjs');
    await build({
      stdin: { contents, resolveDir: root, loader: 'js' },
      conditions: ['@huiyin/source'],
      bundle: true,
      format: 'esm',
      platform: 'node',
      outfile,
      logLevel: 'silent',
    });
    const article = join(folder, 'article.html');
    await writeFile(article, html);
    const program = spawn(process.execPath, [outfile, article], { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    program.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
    const [code] = (await once(program, 'close')) as [number | null];
    return { code, said };
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe('docs/guide/article-lint.md', () => {
  it('tells every code and no other, in order, in the words editors get', () => {
    const told = [...guide.matchAll(/^\| `([a-z-]+)` \| (.*) \|$/gm)].map(([, code, words]) => [code, words]);
    expect(told).toEqual(articleFaultCodes.map((code) => [code, faultWords[code]]));
  });

  it('tells the limits as they are', () => {
    const { chars, narrowest, widest, pageMargin, contrast, faults, readable } = articleLimits;
    for (const said of [
      `少于 ${chars.toLocaleString('en')} 个字符`,
      `在 ${narrowest} 像素宽的手机上（去掉两边各 ${pageMargin} 像素）`,
      `到 ${widest} 像素`,
      `不低于 ${contrast}:1`,
      `最多 ${faults} 个`,
      `超过 ${readable.toLocaleString('en')} 个字符`,
    ])
      expect(guide).toContain(said);
  });

  it('says of colours what the check says', () => {
    const on = (ground: string, ink: string): number =>
      lintArticle(
        `<section style="background-color:${ground}"><p style="color:${ink}"><span leaf="">字</span></p></section>`,
      ).length;
    expect(['#595959', '#9c3d1f', '#1b6e3c', '#00507d'].map((ink) => on('#ffffff', ink))).toEqual([
      0, 0, 0, 0,
    ]);
    expect(['#0b57d0', '#b3261e'].map((ink) => on('#ffffff', ink))).toEqual([1, 1]);
    expect([on('#fafafa', '#9c3d1f'), on('#f3f6f9', '#1b6e3c'), on('#f3f6f9', '#9c3d1f')]).toEqual([1, 1, 1]);
  });

  it('has a program that names each fault and its place', async () => {
    expect(await run('<p><span leaf="">好了</span></p>')).toEqual({ code: 0, said: '' });
    const { code, said } = await run('<p>\n  <a></a></p>');
    expect(code).toBe(1);
    expect(said).toBe('2:3 link no links in an article: 阅读原文 carries the one there is\n');
  });

  it('links to what exists', () => {
    const links = [...guide.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link]) => link ?? '');
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((link) => !existsSync(join(dirname(path), link)))).toEqual([]);
  });
});
