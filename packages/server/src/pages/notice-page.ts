// `/n/<id>`: one notice to residents, and what became of it.
import { html } from 'hono/html';
import { pageRoutes } from '@huiyin/sdk/routes';
import { dayOf } from '@huiyin/sdk/rules';
import { fill, noticeView } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import type { PageRequest } from '../http/pages.js';
import { publicContext } from './body-page.js';
import type { PageDeps } from './deps.js';
import { noticeFeed } from './feeds.js';
import { htmlResponse } from './html-response.js';
import { demoMark, document } from './layout.js';
import { noticeBody } from './notices-section.js';
import { noticeSharing } from './page-sharing.js';
import { sizeOf } from './size.js';

const words = wordsFor('zh-CN');

export async function noticePage(deps: PageDeps, page: PageRequest): Promise<Response> {
  const id = page.path['id'] ?? '';
  const call = { path: { id }, query: {}, body: undefined };
  const notice = await deps.useCases['notices.get'](call, publicContext(page));
  const view = noticeView(notice, words);
  const { body, demo } = notice;
  const nonce = deps.randomText(16);
  const main = html`<article class="notice">
    ${view.demo && demoMark()}
    <h1 class="written">${view.title}</h1>
    ${noticeBody(view)}
    <p>
      <a class="target" href="${pageRoutes.body.path.replace('{body}', body.slug)}"
        >${fill(words.notices.back, { body: body.name })}</a
      >
    </p>
  </article>`;
  const shell = {
    title: fill(words.notices.pageTitle, { title: view.title, body: body.name }),
    nonce,
    size: sizeOf(page.url, page.request.method),
    body,
    demo: demo === true,
    feed: noticeFeed(body.slug),
    sharing: noticeSharing(notice, { origin: deps.origin, today: dayOf(page.now) }),
    main,
  };
  return htmlResponse(document(shell), { nonce });
}
