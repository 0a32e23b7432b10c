// 网格通报 on the unit's page: the latest few, each with the way to its own page.
import { html } from 'hono/html';
import type { NoticePage } from '@huiyin/sdk';
import { pageRoutes } from '@huiyin/sdk/routes';
import { noticesView, type NoticeLink, type NoticeView } from '@huiyin/sdk/views';
import type { Words } from '@huiyin/sdk/words';
import type { CallContext } from '../use-cases/operation.js';
import type { PageDeps } from './deps.js';
import { feedTitle, noticeFeed } from './feeds.js';
import { demoMark, type Markup } from './layout.js';

/** The latest; all of them are in the API, and the latest 50 in the feed. */
const SHOWN = 3;

export async function readNotices(
  { useCases }: PageDeps,
  body: string,
  context: CallContext,
): Promise<NoticePage> {
  return await useCases['notices.list'](
    { path: { body }, query: { limit: SHOWN }, body: undefined },
    context,
  );
}

/** Nothing where nothing was told. */
export function noticesSection(page: NoticePage, slug: string, words: Words): Markup | '' {
  const view = noticesView(page, words);
  if (!view) return '';
  const feed = noticeFeed(slug);
  return html`<section id="notices" class="band" aria-labelledby="notices-heading">
    ${view.demo && demoMark()}
    <h2 id="notices-heading">${view.title}</h2>
    <p>${view.lead}</p>
    <ul class="plain rows">
      ${view.notices.map(
        (notice) =>
          html`<li>
            <a class="target text" href="${noticePath(notice.id)}">${notice.title}</a>
            ${noticeBody(notice)}
          </li>`,
      )}
    </ul>
    <p>
      <a class="target" href="${feed.atom}">${view.feed}</a>
      <a class="target" href="${feed.rss}">${feedTitle(feed, 'RSS')}</a>
    </p>
  </section>`;
}

/** What became of it stands before what it says. */
export function noticeBody({ standing, text, facts, links }: NoticeView): Markup {
  return html`${standing !== undefined && html`<p><strong>${standing}</strong></p>`}
    ${text !== undefined && html`<p>${text}</p>`}
    ${
      links.length > 0 &&
      html`<ul>
        ${links.map((link) => html`<li><a class="target" href="${hrefOf(link)}">${link.text}</a></li>`)}
      </ul>`
    }
    <p class="small muted facts">${facts.map((fact) => html`<span>${fact}</span> `)}</p>`;
}

function noticePath(id: string): string {
  return pageRoutes.notice.path.replace('{id}', id);
}

function hrefOf({ kind, id }: NoticeLink): string {
  switch (kind) {
    case 'appeal':
      return pageRoutes.appeal.path.replace('{number}', id);
    case 'commitment':
      return pageRoutes.commitment.path.replace('{id}', id);
    case 'notice':
      return noticePath(id);
  }
}
