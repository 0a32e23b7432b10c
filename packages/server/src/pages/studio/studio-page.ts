// `/studio`: an article for a public account, made from what the live pages show. All of it works without script but copying.
import { html } from 'hono/html';
import type { PageRequest } from '../../http/pages.js';
import { publicContext } from '../body-page.js';
import type { PageDeps } from '../deps.js';
import { htmlResponse } from '../html-response.js';
import { document } from '../layout.js';
import { sizeOf } from '../size.js';
import { isArticle, studioArticle } from './studio-article.js';
import { choicesFor, studioForm } from './studio-form.js';
import { valuesIn, type StudioFaults } from './studio-request.js';
import { studioResult } from './studio-result.js';
import { studioWords as w } from './studio-words.js';

export async function studioPage(deps: PageDeps, page: PageRequest): Promise<Response> {
  const { searchParams } = page.url;
  const values = valuesIn(searchParams);
  const context = publicContext(page);
  const isAsked = searchParams.has('body');
  const [choices, made] = await Promise.all([
    choicesFor(deps, values, page.now, context),
    isAsked ? studioArticle(deps, values, context) : {},
  ]);
  const nonce = deps.randomText(16);
  const faults = isArticle(made) ? {} : askedFor(made, searchParams);
  const main = html`<h1>${w.title}</h1>
    <p class="lead">${w.lead}</p>
    ${studioForm(values, choices, faults)} ${isArticle(made) && studioResult(made, values, deps)}
    <script src="/assets/studio.js" nonce="${nonce}"></script>`;
  const shell = {
    title: isArticle(made) ? `${made.article.title} · ${w.title}` : w.title,
    nonce,
    size: sizeOf(page.url, page.request.method),
    demo: isArticle(made) && made.gathered.snapshot.demo,
    isPrivate: true,
    main,
  };
  return htmlResponse(document(shell), { nonce, framesOurs: true });
}

/** A field that was not on the form yet is asked for now, and nobody has left it out. */
function askedFor(faults: StudioFaults, query: URLSearchParams): StudioFaults {
  const asked = Object.entries(faults).filter(([field]) => query.has(field));
  return Object.fromEntries(asked);
}
