// `/qr/<body>`: a sheet to print and put on a box or a wall, with a code that opens the unit's form.
import { html, raw } from 'hono/html';
import type { Body, OpenChannel } from '@huiyin/sdk';
import { fill, presetValues } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import { renderSVG } from 'uqr';
import type { PageRequest } from '../http/pages.js';
import { publicContext } from './body-page.js';
import type { PageDeps } from './deps.js';
import { heading, unbroken } from './heading.js';
import { htmlResponse } from './html-response.js';
import { document, type Markup } from './layout.js';
import { sizeOf } from './size.js';
import { pageWords } from './words.js';

const words = wordsFor('zh-CN');
/** Where a code hangs; what is filed by it says so. */
export const codePlaces: readonly OpenChannel[] = ['box', 'station', 'hall', 'wechat'];

export async function unitCodePage(deps: PageDeps, page: PageRequest): Promise<Response> {
  const path = { body: page.path['body'] ?? '' };
  const body = await deps.useCases['bodies.get']({ path, query: {}, body: undefined }, publicContext(page));
  const asked = (name: string): string | undefined => page.url.searchParams.get(name) ?? undefined;
  const { channel = 'box', cohort } = presetValues(
    { channel: asked('channel'), cohort: asked('cohort'), category: undefined },
    body,
    words,
  );
  const address = formAddress(deps.origin, body.slug, { channel, ...(cohort && { cohort }) });
  const w = pageWords.unitCode;
  const main = html`<article class="sheet">
    <h1>${heading(w.heading, { body: body.name })}</h1>
    <p class="lead">${w.lead}</p>
    <div class="code" role="img" aria-label="${fill(w.alt, { body: body.name })}">${drawing(address)}</div>
    <p class="small digits">${address}</p>
    <p>${w.urgent}</p>
    ${settings(body, channel)}
  </article>`;
  const nonce = deps.randomText(16);
  const title = fill(unbroken(w.title), { body: body.name });
  const size = sizeOf(page.url, page.request.method);
  const shell = { title, nonce, size, body, demo: body.demo === true, isPrivate: true, main };
  return htmlResponse(document(shell), { nonce });
}

/** The unit's form with what the code already knows: how it was reached, and by whom as a rule. */
export function formAddress(
  origin: string,
  slug: string,
  preset: { readonly channel: OpenChannel; readonly cohort?: string },
): string {
  const query = new URLSearchParams({ ...preset });
  return `${origin}/b/${slug}?${query}#appeal`;
}

/** What a sheet that hangs outside needs: a code that is read though a quarter of it is gone. */
function drawing(address: string): Markup {
  return html`${raw(renderSVG(address, { ecc: 'Q', border: 4 }))}`;
}

/** Not on paper: which place it is for. */
function settings({ slug }: Body, current: OpenChannel): Markup {
  const w = pageWords.unitCode;
  return html`<nav class="screen-only" aria-label="${w.choose}">
    <p>${w.print}</p>
    <ul class="plain">
      ${codePlaces.map((channel) => {
        const label = words.terms.channels[channel];
        return html`<li>
          ${
            channel === current
              ? html`<strong aria-current="page">${label}</strong>`
              : html`<a class="target" href="/qr/${slug}?channel=${channel}">${label}</a>`
          }
        </li>`;
      })}
    </ul>
  </nav>`;
}
