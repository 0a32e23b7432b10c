// `/receipt/<handle>`: the paper slip, for ten minutes.
import { html } from 'hono/html';
import { momentOf, type Millis } from '@huiyin/sdk/rules';
import { fill, receiptView, type ReceiptView } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import type { PageRequest } from '../http/pages.js';
import type { PageDeps } from './deps.js';
import { htmlResponse } from './html-response.js';
import { demoMark, document, type Markup } from './layout.js';
import { sizeOf } from './size.js';
import { pageWords } from './words.js';

const words = wordsFor('zh-CN');

export async function receiptPage(deps: PageDeps, page: PageRequest): Promise<Response> {
  const kept = await deps.receipts.open(page.path['handle'] ?? '', page.now);
  const nonce = deps.randomText(16);
  const size = sizeOf(page.url, page.request.method);
  if (!kept) {
    const { title, text, lost } = pageWords.receiptGone;
    const main = html`<h1>${title}</h1>
      <p class="lead">${text}</p>
      <p>${lost}</p>
      <p><a class="button" href="/t">${pageWords.track}</a></p>`;
    const shell = { title, nonce, size, isPrivate: true, main };
    return htmlResponse(document(shell), { nonce, status: 410, private: true });
  }
  const { receipt, recoverable, expiresAt } = kept;
  const sealKey = await deps.sealKeyOf(receipt.body.slug);
  const shell = {
    title: words.receipt.title,
    nonce,
    size,
    body: receipt.body,
    demo: receipt.demo === true,
    isPrivate: true,
    main: slip(receiptView(receipt, recoverable, words, sealKey), expiresAt),
  };
  return htmlResponse(document(shell), { nonce, private: true });
}

function slip(view: ReceiptView, expiresAt: Millis): Markup {
  const w = words.receipt;
  return html`<article class="slip" aria-labelledby="slip">
      ${view.demo && demoMark()}
      <h1 id="slip">${w.title}</h1>
      <p class="lead">${view.headline}</p>
      <dl class="secrets">
        ${[view.number, view.code].map(
          ({ label, value }) =>
            html`<dt>${label}</dt>
              <dd translate="no">${value}</dd>`,
        )}
      </dl>
      <p>${pageWords.receiptCode}</p>
      <p class="screen-only">
        <strong>${fill(pageWords.receiptUntil, { time: momentOf(expiresAt).slice(11, 16) })}</strong>
      </p>
      ${view.warning && html`<p class="notice wrong"><strong>${view.warning}</strong></p>`}
      <h2 class="subheading">${view.nextHeading}</h2>
      <ol>
        ${view.next.map((step) => html`<li>${step}</li>`)}
      </ol>
      <dl>
        ${view.rows.map(
          ({ term, text }) =>
            html`<dt>${term}</dt>
              <dd>${text}</dd>`,
        )}
      </dl>
      <p class="small muted">${view.leaf}</p>
      <dl class="small" translate="no">
        ${view.proof.map(
          ({ term, text }) =>
            html`<dt>${term}</dt>
              <dd class="break">${text}</dd>`,
        )}
      </dl>
    </article>
    <p class="screen-only">${pageWords.printHint}</p>
    <p class="screen-only"><a class="button secondary" href="/t/${view.number.value}">${w.track}</a></p>`;
}
