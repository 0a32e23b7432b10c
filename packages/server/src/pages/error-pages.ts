// Pages about error codes, drawn from docs/errors: headings, paragraphs, lists and code are all that is in them.
import { readdir, readFile } from 'node:fs/promises';
import { html } from 'hono/html';
import { document, type Markup } from './layout.js';
import type { PageSize } from './size.js';

/** All pages at once; a lookup by code. */
export async function loadErrorPages(
  folder: URL,
): Promise<(code: string, nonce: string, size: PageSize) => string | undefined> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md') && name !== 'README.md');
  const texts = new Map(
    await Promise.all(
      names.map(async (name): Promise<[string, string]> => [
        name.slice(0, -3),
        await readFile(new URL(name, folder), 'utf8'),
      ]),
    ),
  );
  return (code, nonce, size) => {
    const text = texts.get(code);
    return text === undefined ? undefined : document({ title: code, nonce, size, main: drawMarkdown(text) });
  };
}

function drawMarkdown(text: string): Markup {
  const blocks = text.split(/\n{2,}/).filter((block) => block.trim() !== '');
  return html`${blocks.map(drawBlock)}`;
}

function drawBlock(block: string): Markup {
  const heading = /^(#{1,3}) (.*)$/.exec(block.trim());
  if (heading?.[1] === '#') return html`<h1>${inline(heading[2] ?? '')}</h1>`;
  if (heading) return html`<h2>${inline(heading[2] ?? '')}</h2>`;
  const lines = block.trim().split('\n');
  if (lines.every((line) => /^[-*] /.test(line)))
    return html`<ul>
      ${lines.map((line) => html`<li>${inline(line.slice(2))}</li>`)}
    </ul>`;
  if (lines.every((line) => line.startsWith('|'))) return table(lines);
  if (block.startsWith('```')) return html`<pre><code>${lines.slice(1, -1).join('\n')}</code></pre>`;
  return html`<p>${inline(lines.join(' '))}</p>`;
}

/** The head and the row of dashes under it are for readers of the file. */
function table(lines: readonly string[]): Markup {
  const rows = lines.slice(2).map((line) => line.split('|').map((cell) => cell.trim()));
  return html`<dl>
    ${rows.map(
      ([, term = '', text = '']) =>
        html`<dt>${inline(term)}</dt>
          <dd>${inline(text)}</dd>`,
    )}
  </dl>`;
}

/** `code` and **strong**; links keep their words only. */
function inline(text: string): Markup[] {
  const parts = text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').split(/(`[^`]*`|\*\*[^*]*\*\*)/);
  return parts.map((part) =>
    part.startsWith('`')
      ? html`<code>${part.slice(1, -1)}</code>`
      : part.startsWith('**')
        ? html`<strong>${part.slice(2, -2)}</strong>`
        : html`${part}`,
  );
}
