// The frame of a page beside the desk: who is signed in, what the page is for, what was just done, and its own body.
import { html } from 'hono/html';
import type { SignedIn } from '../../auth/desk.js';
import type { PageRequest } from '../../http/pages.js';
import type { PageDeps } from '../deps.js';
import { document, type Markup } from '../layout.js';
import { sizeOf } from '../size.js';
import { whoLine } from './desk-page.js';
import { deskResponse } from './response.js';

export interface WorkPage {
  readonly words: { readonly title: string; readonly lead: string; readonly notYours: string };
  /** Whether whoever is signed in has work here. */
  readonly isTheirs: boolean;
  readonly done?: string | undefined;
  readonly problem?: string | undefined;
  /** On paper nothing but the `.slips` in it. */
  readonly isSheet?: boolean;
  /** HTTP status; 200 if absent. */
  readonly status?: number | undefined;
  /** Drawn for whom it is, and for nobody else. */
  readonly body: () => Markup | Promise<Markup>;
}

export async function drawWork(
  deps: PageDeps,
  page: PageRequest,
  signedIn: SignedIn,
  { words, isTheirs, done, problem, status = 200, isSheet, body }: WorkPage,
): Promise<Response> {
  const units = await deps.desk.units();
  const { slug, name } = units.summary(signedIn.actor.unit);
  const main = html`${whoLine(signedIn, name)}
    <h1>${words.title}</h1>
    ${
      isTheirs
        ? html`<p class="lead">${words.lead}</p>
            ${done && html`<p class="notice" role="status">${done}</p>`}
            ${problem && html`<p class="notice wrong" role="alert" tabindex="-1" autofocus>${problem}</p>`}
            ${await body()}`
        : html`<p class="lead">${words.notYours}</p>`
    }`;
  const nonce = deps.randomText(16);
  const size = sizeOf(page.url, page.request.method);
  const demo = units.get(slug)?.demo === true;
  const shell = { title: `${words.title} · ${name}`, isPrivate: true, demo, isSheet };
  return deskResponse(document({ ...shell, nonce, size, main }), { nonce, status });
}
