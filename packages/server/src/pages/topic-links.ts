// From a card to its card on one topic, and back.
import { html } from 'hono/html';
import type { Category, ReportCard } from '@huiyin/sdk';
import { fill } from '@huiyin/sdk/views';
import { wordsFor, type Words } from '@huiyin/sdk/words';
import type { Markup } from './layout.js';
import { openList } from './open-lines.js';
import { pageWords } from './words.js';

/**
 * The category that an address asks for. One that there is not is not asked for: what stands in an address must not
 * come to stand on a card.
 */
export function topicIn(query: URLSearchParams, name = 'topic'): Category | undefined {
  const asked = query.get(name);
  return asked !== null && Object.hasOwn(wordsFor('zh-CN').terms.categories, asked)
    ? (asked as Category)
    : undefined;
}

/** The categories something was received in, most first; on a card on one topic, the way back to all. */
export function topicLinks(
  { body, period, category, categories, status }: ReportCard,
  words: Words,
): Markup | '' {
  const way = `/b/${body.slug}/${period}`;
  if (status === 'published') return '';
  const links =
    category === undefined
      ? categories.map((row) => ({
          href: `${way}?topic=${row.category}#card`,
          text: words.terms.categories[row.category],
        }))
      : [{ href: `${way}#card`, text: fill(pageWords.wholeCard, { body: body.name }) }];
  if (links.length === 0) return '';
  const list = html`<ul class="plain">
    ${links.map(({ href, text }) => html`<li><a href="${href}">${text}</a></li>`)}
  </ul>`;
  if (category !== undefined)
    return html`<nav class="periods" aria-label="${pageWords.topics}">${list}</nav>`;
  return html`<nav class="periods" aria-label="${pageWords.topics}">
    ${openList(html`<span class="line">${pageWords.topics}</span>`, list)}
  </nav>`;
}
