// An article on a page of its own, as wide and as light or dark as WeChat shows it: to look at, and to copy by hand.
import { html, raw } from 'hono/html';
import { render, type Article, type ArticleAsset, type ArticleTheme } from '@huiyin/article';
import type { GatheredArticle } from '@huiyin/article/gather';
import { inDarkMode } from '@huiyin/article/lint';
import { drawn } from '../layout.js';

/** WeChat's own page around an article, as far as it bears on it. */
const PAGE = {
  light: 'background: #ffffff; color: rgba(0, 0, 0, 0.9)',
  dark: 'background: #191919; color: rgba(255, 255, 255, 0.8)',
} as const;
/** Of an article on a computer, in CSS pixels. */
const COLUMN = 677;

/** One kind at a time, so that each view meets its own way of being drawn. */
export function articleOf(
  gathered: GatheredArticle,
  { theme }: { readonly theme?: ArticleTheme | undefined },
): Article {
  const options = { snapshot: gathered.snapshot, theme };
  switch (gathered.kind) {
    case 'report-card':
      return render(gathered.kind, gathered.view, options);
    case 'commitments':
      return render(gathered.kind, gathered.view, options);
    case 'lists':
      return render(gathered.kind, gathered.view, options);
    case 'meeting-notice':
    case 'meeting-result':
      return render(gathered.kind, gathered.view, options);
    case 'appeal':
      return render(gathered.kind, gathered.view, options);
  }
}

/** The HTML with its pictures in it, as data: an editor that is pasted into takes them over by itself. */
export function withPictures({ html: text, assets }: Pick<Article, 'html' | 'assets'>): string {
  return assets.reduce((whole, asset) => whole.replaceAll(asset.placeholder, dataAddress(asset)), text);
}

function dataAddress({ png }: ArticleAsset): string {
  return `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
}

export interface ArticlePage {
  readonly title: string;
  readonly html: string;
  /** Of the screen, in CSS pixels; whatever it is opened in if absent. */
  readonly width?: number | undefined;
  /** `light` if absent. */
  readonly scheme?: keyof typeof PAGE | undefined;
}

/** A whole document. On a telephone the article has a margin, on a computer a column. */
export function articleDocument({ title, html: article, width, scheme = 'light' }: ArticlePage): string {
  const margin = width === COLUMN ? 0 : 16;
  const style = `html { ${PAGE[scheme]} } body { box-sizing: border-box; font: 17px/1.6 system-ui, sans-serif; margin: 0 auto; max-width: ${COLUMN}px; padding: ${margin}px }`;
  return drawn(
    html`<!doctype html>
      <html lang="zh-CN">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${title}</title>
          <style>
            ${raw(style)}
          </style>
        </head>
        <body>
          ${raw(scheme === 'dark' ? inDarkMode(article) : article)}
        </body>
      </html>`,
  );
}
