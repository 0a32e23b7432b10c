// Following without an account: a unit's news for feed readers, its due days for calendar programs.
import { html } from 'hono/html';
import { routes } from '@huiyin/sdk/routes';
import type { Markup } from './layout.js';
import { pageWords } from './words.js';

export function unitFeedPath(slug: string): string {
  return `${routes['news.feed'].path}?body=${slug}`;
}

export function commitmentFeedPath(id: string): string {
  return routes['news.feedOfCommitment'].path.replace('{id}', id);
}

export function followSection(slug: string): Markup {
  const { heading, lead, news, newsNote } = pageWords.follow;
  return html`<section id="follow" class="band" aria-labelledby="follow-heading">
    <h2 id="follow-heading">${heading}</h2>
    <p>${lead}</p>
    <p>
      <a class="target" href="${unitFeedPath(slug)}">${news}</a> <span class="small muted">${newsNote}</span>
    </p>
  </section>`;
}
