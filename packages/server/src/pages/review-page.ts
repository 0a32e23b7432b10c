// `/r/<id>`: one panel review, what was said before it, and what the unit says to it.
import { html } from 'hono/html';
import { pageRoutes } from '@huiyin/sdk/routes';
import { dayOf } from '@huiyin/sdk/rules';
import { fill, reviewView } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import type { PageRequest } from '../http/pages.js';
import { publicContext } from './body-page.js';
import type { PageDeps } from './deps.js';
import { unitFeed } from './feeds.js';
import { htmlResponse } from './html-response.js';
import { demoMark, document } from './layout.js';
import { reviewSharing } from './page-sharing.js';
import { reviewBody } from './reviews-section.js';
import { sizeOf } from './size.js';

const words = wordsFor('zh-CN');

export async function reviewPage(deps: PageDeps, page: PageRequest): Promise<Response> {
  const id = page.path['id'] ?? '';
  const call = { path: { id }, query: {}, body: undefined };
  const review = await deps.useCases['reviews.get'](call, publicContext(page));
  const view = reviewView(review, words);
  const { body, demo, history, versions } = review;
  const panellist = words.reviews.panellists[versions[0]?.panellist ?? 'other'];
  const title = fill(words.reviews.pageTitle, { panellist, body: body.name });
  const nonce = deps.randomText(16);
  const main = html`<article>
    ${view.demo && demoMark()}
    <h1>${title}</h1>
    <p class="lead">${view.line}</p>
    ${reviewBody(view, words)}
    <ul class="small muted">
      ${history.map(
        ({ type, leafIndex }) =>
          html`<li>${words.reviews.events[type]} · ${fill(words.reviews.sealed, { index: leafIndex })}</li>`,
      )}
    </ul>
    <p>
      <a class="target" href="${pageRoutes.body.path.replace('{body}', body.slug)}#reviews"
        >${fill(words.reviews.back, { body: body.name })}</a
      >
    </p>
  </article>`;
  const shell = {
    title,
    nonce,
    size: sizeOf(page.url, page.request.method),
    body,
    demo: demo === true,
    feed: unitFeed(body.slug),
    sharing: reviewSharing(review, title, { origin: deps.origin, today: dayOf(page.now) }),
    main,
  };
  return htmlResponse(document(shell), { nonce });
}
