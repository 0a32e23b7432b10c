// Following without an account: a unit's news for feed readers, in the formats that readers know.
import { html } from 'hono/html';
import { feedTitle, unitFeed } from './feeds.js';
import type { Markup } from './layout.js';
import { pageWords } from './words.js';

export function followSection(slug: string): Markup {
  const { heading, lead, newsNote } = pageWords.follow;
  const feed = unitFeed(slug);
  return html`<section id="follow" class="band" aria-labelledby="follow-heading">
    <h2 id="follow-heading">${heading}</h2>
    <p>${lead}</p>
    <p>
      <a class="target" href="${feed.atom}">${feedTitle(feed, 'Atom')}</a>
      <a class="target" href="${feed.rss}">${feedTitle(feed, 'RSS')}</a>
      <span class="small muted">${newsNote}</span>
    </p>
  </section>`;
}
