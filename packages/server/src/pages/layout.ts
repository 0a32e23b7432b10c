// The shell of every page: plain HTML, our style sheets, and the tags' script where they upgrade it.
import { html } from 'hono/html';
import { fill } from '@huiyin/sdk/views';
import { feedTitle, type FeedPaths } from './feeds.js';
import { sharingWords } from './sharing-words.js';
import { PICTURE, type Sharing } from './sharing.js';
import { keepLarge, type PageSize } from './size.js';
import { pageWords as words } from './words.js';

/** Escaped markup. */
export type Markup = ReturnType<typeof html>;

/** Where the browser finds the elements' bundle, and the hash it must have. */
export interface Bundle {
  readonly src: string;
  readonly integrity: string;
}

export interface Shell {
  readonly title: string;
  readonly nonce: string;
  readonly size: PageSize;
  /** Named in the header; links to its page. */
  readonly body?: { readonly slug: string; readonly name: string };
  readonly demo?: boolean;
  /** Absent on pages that need no elements. */
  readonly bundle?: Bundle;
  /** Where the page's news are, for feed readers. */
  readonly feed?: FeedPaths;
  /** What is shown of it where it is passed on; absent where it is nobody else's business. */
  readonly sharing?: Sharing | undefined;
  /** Pages that no search engine is to list. */
  readonly isPrivate?: boolean;
  /** On paper nothing but the `.slips` in it. */
  readonly isSheet?: boolean | undefined;
  readonly main: Markup;
}

/** The whole document. Everything in it is at hand, so it is drawn at once. */
export function document(shell: Shell): string {
  const { body, size } = shell;
  const markup = drawn(
    html`<!doctype html>
      <html lang="zh-CN" ${size.isLarge && html`class="large"`}>
        ${head(shell)}
        <body ${shell.isSheet && html`class="slip-sheet"`}>
          <a class="skip" href="#main">${words.skip}</a>
          <header class="top">
            <div class="wide">
              <p class="brand">
                ${body ? html`<a href="/b/${body.slug}">${body.name}</a>` : words.brand}
                ${shell.demo && html`<strong class="tag">${words.demo}</strong>`}
              </p>
              <p class="motto">${words.motto}</p>
              ${size.other !== undefined && html`<p><a href="${size.other}">${size.isLarge ? words.sizeNormal : words.sizeLarge}</a></p>`}
            </div>
          </header>
          <main id="main" class="wide" tabindex="-1">${shell.main}</main>
          <footer class="bottom">
            <div class="wide">
              <ul>
                ${body && html`<li><a href="/b/${body.slug}">${body.name}</a></li>`}
                <li><a href="/t">${words.track}</a></li>
                <li><a href="${body ? `/verify/${body.slug}` : '/verify'}">${words.verify}</a></li>
                <li><a href="/privacy">${words.privacy}</a></li>
              </ul>
            </div>
          </footer>
        </body>
      </html>`,
  );
  return size.isLarge ? keepLarge(markup) : markup;
}

/** A page of one element for a frame. What is followed from it opens outside the frame. */
export function framed(
  shell: Shell & { readonly body: NonNullable<Shell['body']>; readonly origins: readonly string[] },
): string {
  const { body, nonce, origins, size } = shell;
  const markup = drawn(
    html`<!doctype html>
      <html lang="zh-CN" ${size.isLarge && html`class="large"`}>
        ${head(shell)}
        <body class="framed">
          <main id="main">${shell.main}</main>
          <p class="small"><a href="/b/${body.slug}">${fill(words.framed, { body: body.name })}</a></p>
          <script src="/assets/frame-height.js" data-origins="${origins.join(' ')}" nonce="${nonce}"></script>
        </body>
      </html>`,
  );
  return size.isLarge ? keepLarge(markup) : markup;
}

/** A page that is looked at from far away: nothing stands around what it says. Without script it loads itself anew. */
export function wallDocument(shell: Shell): string {
  const { nonce, size, demo } = shell;
  const markup = drawn(
    html`<!doctype html>
      <html lang="zh-CN" ${size.isLarge && html`class="large"`}>
        ${head({ ...shell, refresh: 15 })}
        <body class="wall">
          <main id="main">${demo && demoMark()} ${shell.main}</main>
          <script src="/assets/wall.js" nonce="${nonce}"></script>
        </body>
      </html>`,
  );
  return size.isLarge ? keepLarge(markup) : markup;
}

/** @param shell.refresh seconds after which a page without script is loaded anew */
function head(shell: Shell & { readonly origins?: readonly string[]; readonly refresh?: number }): Markup {
  const { bundle, nonce } = shell;
  return html`<head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="format-detection" content="telephone=no" />
    ${shell.origins && html`<base target="_blank" />`}
    ${shell.isPrivate && html`<meta name="robots" content="noindex" />`}
    ${shell.refresh !== undefined && html`<noscript><meta http-equiv="refresh" content="${shell.refresh}" /></noscript>`}
    <title>${shell.title}</title>
    ${shell.sharing && sharingTags(shell.sharing)} ${shell.feed && feedLinks(shell.feed)}
    <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/assets/pages.css" />
    ${bundle && html`<script type="module" src="${bundle.src}" integrity="${bundle.integrity}" crossorigin="anonymous" nonce="${nonce}"></script>`}
  </head>`;
}

/** What others are told of a page that is passed on. */
export function sharingTags({ url, title, description, type, image, oembed }: Sharing): Markup {
  return html`<meta name="description" content="${description}" />
    <link rel="canonical" href="${url}" />
    <meta property="og:type" content="${type}" />
    <meta property="og:site_name" content="${sharingWords.site}" />
    <meta property="og:locale" content="zh_CN" />
    <meta property="og:title" content="${title}" />
    <meta property="og:description" content="${description}" />
    <meta property="og:url" content="${url}" />
    <meta property="og:image" content="${image.url}" />
    <meta property="og:image:type" content="image/png" />
    <meta property="og:image:width" content="${PICTURE.width}" />
    <meta property="og:image:height" content="${PICTURE.height}" />
    <meta property="og:image:alt" content="${image.alt}" />
    <meta name="twitter:card" content="summary_large_image" />
    ${
      oembed &&
      html`<link rel="alternate" type="application/json+oembed" title="${title}" href="${oembed.json}" />
        <link rel="alternate" type="text/xml+oembed" title="${title}" href="${oembed.xml}" />`
    }`;
}

function feedLinks(feed: FeedPaths): Markup {
  return html`<link
      rel="alternate"
      type="application/atom+xml"
      title="${feedTitle(feed, 'Atom')}"
      href="${feed.atom}"
    />
    <link rel="alternate" type="application/rss+xml" title="${feedTitle(feed, 'RSS')}" href="${feed.rss}" />`;
}

/** Says that what is shown was made up; the first thing in everything made from facts that say `demo: true`. */
export function demoMark(): Markup {
  return html`<p class="demo"><strong>${words.demo}</strong> ${words.demoNote}</p>`;
}

export function drawn(markup: Markup): string {
  if (markup instanceof Promise) throw new TypeError('a page waits for part of itself');
  return markup.toString();
}
