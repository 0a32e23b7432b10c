// `huiyin article <body> [<period>]`: an article for a public account, on the screen as HTML or in a folder with its pictures.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ArticleError, type Article } from '@huiyin/article';
import { gather, readsOf } from '@huiyin/article/gather';
import { lintArticle } from '@huiyin/article/lint';
import { createClient } from '@huiyin/sdk';
import { articleDocument, articleOf, withPictures } from '../pages/studio/article-document.js';
import { articleArguments, CODES, wrongUse, type AskedArticle } from './article-arguments.js';
import { articleFailure } from './article-failures.js';
import { codeOf } from '../error-code.js';
import { systemTerminal, type Terminal } from './terminal.js';

/** @returns the exit code */
export async function articleCommand(
  args: readonly string[],
  terminal: Terminal = systemTerminal,
): Promise<number> {
  const asked = articleArguments(args);
  if (typeof asked === 'string') return wrongUse(terminal, asked);
  try {
    const reads = readsOf(createClient({ endpoint: asked.endpoint }), { key: asked.key });
    const gathered = await gather(reads, asked.request);
    const article = articleOf(gathered, asked);
    const faults = lintArticle(article.html);
    // Never sent out: what would not survive pasting is a fault of ours.
    if (faults.length > 0)
      throw new ArticleError('view-unfit', faults.map(({ message }) => message).join('\n'));
    for (const { text } of article.warnings) terminal.err(`${text}\n`);
    await tell(article, asked, terminal);
    return CODES.done;
  } catch (error) {
    return articleFailure(error, asked, terminal);
  }
}

async function tell(article: Article, asked: AskedArticle, { out, err }: Terminal): Promise<void> {
  const { html, chars, title, summary, readMore } = article;
  if (asked.out !== undefined) {
    for (const path of await written(article, asked.out)) out(`${path}\n`);
  } else if (asked.json) {
    const { assets, ...rest } = article;
    const pictures = assets.map(({ png, ...asset }) => ({
      ...asset,
      png: Buffer.from(png).toString('base64'),
    }));
    out(`${JSON.stringify({ ...rest, assets: pictures })}\n`);
    return;
  } else {
    out(`${withPictures(article)}\n`);
  }
  err(`标题 · title: ${title}\n摘要 · summary: ${summary}\n阅读原文 · read more: ${readMore}\n`);
  err(`${chars} 个字符 · characters, ${Buffer.byteLength(html)} 字节 · bytes\n`);
}

/** Page, the article alone, text and pictures, and what goes into the editor's other fields. @returns what was written */
async function written(article: Article, folder: string): Promise<string[]> {
  // Only the last of the path is made: a folder that is spelt wrongly shows.
  await mkdir(folder).catch(unlessThere);
  const { assets, text, html, title, summary, readMore, chars, warnings } = article;
  const beside = assets.reduce((page, { placeholder, name }) => page.replaceAll(placeholder, name), html);
  const files: readonly (readonly [string, string | Uint8Array])[] = [
    ['article.html', articleDocument({ title, html: beside })],
    ['fragment.html', beside],
    ['article.txt', `${text}\n`],
    ['article.json', `${JSON.stringify({ title, summary, readMore, chars, warnings }, null, 2)}\n`],
    ...assets.map(({ name, png }) => [name, png] as const),
  ];
  const paths = files.map(([name, content]) => [join(folder, name), content] as const);
  await Promise.all(paths.map(([path, content]) => writeFile(path, content)));
  return paths.map(([path]) => path);
}

function unlessThere(error: unknown): void {
  if (codeOf(error) !== 'EEXIST') throw error;
}
