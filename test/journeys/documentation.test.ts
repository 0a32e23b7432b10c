// What the README and the guide tell people to type is typed here, against the started server.
import { build } from 'esbuild';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer as createHttpServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, inject, it } from 'vitest';
import { useBrowser } from './support/browser.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const origin = inject('origin');
const open = useBrowser();
const run = promisify(execFile);

/** The fenced blocks of a language in a document. */
async function blocks(document: string, language: string): Promise<string[]> {
  const text = await readFile(join(root, document), 'utf8');
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'gm'))].map(
    ([, block = '']) => block,
  );
}

/** Serves one page from an origin that is not the server's. */
async function serve(html: string): Promise<{ url: string; close: () => Promise<void> }> {
  const server = createHttpServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><link rel="icon" href="data:,">${html}</html>`,
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}/`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** A snippet with this server's address and the hash of its file, as the guide says to fill them in. */
async function filledIn(snippet: string): Promise<string> {
  const hashes = (await (await fetch(`${origin}/cdn/0.1.0/sri.json`)).json()) as Record<string, string>;
  return snippet
    .replaceAll('https://huiyin.example', origin)
    .replaceAll('sha384-…', hashes['huiyin.min.js'] ?? '');
}

describe('the snippets a web team pastes', () => {
  it.each(['README.md', 'docs/guide/embed.md'])(
    'in %s draw what they promise on another origin',
    async (document) => {
      const [snippet = ''] = await blocks(document, 'html');
      const site = await serve(await filledIn(snippet));
      try {
        const { page, complaints } = await open();
        await page.goto(site.url);
        await page.getByRole('heading', { name: '方庄街道成绩单' }).waitFor();
        expect(complaints).toEqual([]);
      } finally {
        await site.close();
      }
    },
  );

  it('with a wrong hash keep the fallback inside the tag', async () => {
    const [snippet = ''] = await blocks('README.md', 'html');
    const site = await serve(
      snippet.replaceAll('https://huiyin.example', origin).replace('sha384-…', `sha384-${'A'.repeat(64)}`),
    );
    try {
      const { page } = await open();
      await page.goto(site.url);
      await page.getByRole('link', { name: '街道专页' }).waitFor();
    } finally {
      await site.close();
    }
  });
});

describe('the requests a program sends', () => {
  it('to Open311 are answered as its guide says', async () => {
    const [commands = ''] = await blocks('docs/guide/open311.md', 'sh');
    const addresses = [...commands.matchAll(/^curl '(.+)'$/gm)].map(([, address = '']) => address);
    expect(addresses).toHaveLength(commands.trim().split('\n').length);
    // The demonstration is of this year or the last, whenever the guide was written.
    const newest = await fetch(`${origin}/v1/appeals?body=fangzhuang&limit=1`);
    const year = /FZ-(\d{4})-/.exec(await newest.text())?.[1] ?? '';
    const here = (address: string): string =>
      address.replace('http://127.0.0.1:8310', origin).replaceAll('2026', year);
    for (const address of addresses) {
      const response = await fetch(here(address));
      expect([address, response.status]).toEqual([address, 200]);
      const text = await response.text();
      // Each finds something: an empty list in a guide shows nothing.
      expect([address, text.length > 150 || address.includes('/tokens/')]).toEqual([address, true]);
    }
    const [shown = ''] = await blocks('docs/guide/open311.md', 'json');
    const one = await fetch(here('http://127.0.0.1:8310/open311/v2/requests/FZ-2026-000109.json'));
    const fields = (document: unknown): string[] => Object.keys((document as object[])[0] ?? {});
    expect(fields(await one.json())).toEqual(fields(JSON.parse(shown)));
  });
});

describe('the code a developer copies', () => {
  it('from the README files an appeal and tracks it', async () => {
    const [code = ''] = await blocks('README.md', 'ts');
    const folder = await mkdtemp(join(tmpdir(), 'huiyin-readme-'));
    try {
      const outfile = join(folder, 'readme.mjs');
      await build({
        stdin: { contents: code.replace('http://127.0.0.1:8310', origin), resolveDir: root, loader: 'ts' },
        bundle: true,
        format: 'esm',
        platform: 'node',
        outfile,
        logLevel: 'silent',
      });
      const { stdout } = await run(process.execPath, [outfile]);
      expect(stdout.trim()).toBe('received');
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
