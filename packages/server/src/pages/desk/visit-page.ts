// `/desk/visit`: where visits are written down at the door; its worker keeps it for when there is no network.
import { html } from 'hono/html';
import type { TaxonomyItem } from '@huiyin/sdk';
import { pageRoutes } from '@huiyin/sdk/routes';
import type { SignedIn } from '../../auth/desk.js';
import type { PageRequest } from '../../http/pages.js';
import { mayLogVisits } from '../../use-cases/index.js';
import type { Unit, Units } from '../../use-cases/units.js';
import type { PageDeps } from '../deps.js';
import { document, type Markup } from '../layout.js';
import { sizeOf } from '../size.js';
import { whoLine } from './desk-page.js';
import { deskRedirect, deskResponse } from './response.js';
import { workerFile } from './worker-file.js';
import { deskWords as words } from './words.js';

export async function visitPage(deps: PageDeps, page: PageRequest): Promise<Response> {
  const { desk, cookies, units } = deps.desk;
  const session = cookies.session.read(page.request.headers);
  const signedIn = session === undefined ? undefined : await desk.signedIn(session);
  if (!signedIn) return deskRedirect(pageRoutes.desk.path);
  const known = await units();
  const unit = known.get(signedIn.actor.unit);
  const who = whoLine(signedIn, known.summary(signedIn.actor.unit).name);
  const main =
    unit && mayLogVisits(signedIn.actor)
      ? html`${who} ${logOf(page.url, signedIn, unit, known)}`
      : html`${who}
          <h1>${words.visits}</h1>
          <p class="lead">${words.visitsNotYours}</p>`;
  return drawn(deps, page.url, main, unit?.demo === true);
}

/** The same page with nothing in it of anybody: what the worker keeps. */
export function visitShellPage(deps: PageDeps, page: PageRequest): Response {
  // Its links lead where those of the real page do.
  const address = new URL(pageRoutes.deskVisit.path + page.url.search, page.url);
  return drawn(deps, address, logOf(address), deps.desk.desk.demo.length > 0);
}

/** The worker, with what it has to keep. */
export function visitWorkerFile({ desk: { visits } }: PageDeps): Response {
  return workerFile('visit', pageRoutes.deskVisitShell.path, visits);
}

function drawn(deps: PageDeps, url: URL, main: Markup, demo: boolean): Response {
  const nonce = deps.randomText(16);
  const shell = { title: words.visits, isPrivate: true, demo, bundle: deps.desk.visits.script };
  const body = document({ ...shell, nonce, size: sizeOf(url, 'GET'), main });
  return deskResponse(body, { nonce, hasWorker: true });
}

/** @param signedIn absent where the page is kept for when nobody can be asked who it is */
function logOf(url: URL, signedIn?: SignedIn, unit?: Unit, units?: Units): Markup {
  const element = html`<huiyin-visit-log ${sizeOf(url).isLarge && html`size="large"`}
    ><p class="script-only">${words.visitsOpening}</p></huiyin-visit-log
  >`;
  const top = html`<h1>${words.visits}</h1>
    <noscript><p class="lead">${words.noScript}</p></noscript>`;
  if (!signedIn || !unit)
    return html`${top}
      <div id="desk">${element}</div>`;
  const { actor, csrfToken } = signedIn;
  // What a household asks goes to the street, which is first in charge; a community's own desk can take it over.
  const head = units?.headOf(unit.ledger) ?? unit;
  const items = itemsNamed(head);
  return html`${top}
    <div
      id="desk"
      data-csrf-token="${csrfToken}"
      data-owner="${[actor.unit, actor.role, actor.person].join('/')}"
      data-person="${actor.person}"
      data-unit="${unit.name}"
      data-body="${unit.slug}"
      data-addressed="${head.slug}"
      data-categories="${head.categories.join(' ')}"
      ${items.length > 0 && html`data-items="${JSON.stringify(items)}"`}
    >
      ${element}
    </div>`;
}

/** Of each item what a choice is made by: the rest would only make the page heavier on a phone. */
function itemsNamed({ taxonomy }: Unit): Pick<TaxonomyItem, 'code' | 'category' | 'name' | 'group'>[] {
  return (taxonomy?.items ?? []).map(({ code, category, name, group }) => ({
    ...{ code, category, name },
    ...(group !== undefined && { group }),
  }));
}
