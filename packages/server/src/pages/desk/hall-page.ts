// `/desk/meeting/<id>`: where it is written down what is asked at a report meeting; its worker keeps it for when the hall has no network.
import { html } from 'hono/html';
import { pageRoutes } from '@huiyin/sdk/routes';
import type { SignedIn } from '../../auth/desk.js';
import type { PageRequest } from '../../http/pages.js';
import { mayCall } from '../../use-cases/index.js';
import type { Unit, Units } from '../../use-cases/units.js';
import type { PageDeps } from '../deps.js';
import { document, type Markup } from '../layout.js';
import { sizeOf } from '../size.js';
import { whoLine } from './desk-page.js';
import { signedInAt } from './own-form.js';
import { deskRedirect, deskResponse } from './response.js';
import { deskWords as words } from './words.js';
import { workerFile } from './worker-file.js';

export async function hallPage(deps: PageDeps, page: PageRequest): Promise<Response> {
  const signedIn = await signedInAt(deps, page);
  if (!signedIn) return deskRedirect(pageRoutes.desk.path);
  const id = page.path['id'] ?? '';
  const known = await deps.desk.units();
  const unit = known.get(signedIn.actor.unit);
  const back = {
    href: `${pageRoutes.deskMeetings.path}?meeting=${encodeURIComponent(id)}`,
    label: words.hallBack,
  };
  const who = whoLine(signedIn, known.summary(signedIn.actor.unit).name, [back]);
  const main =
    unit && mayCall('staff.meetings.capture', signedIn.actor.role)
      ? html`${who} ${deskOf(page.url, { signedIn, unit, units: known, id })}`
      : html`${who}
          <h1>${words.hall}</h1>
          <p class="lead">${words.hallNotYours}</p>`;
  return drawn(deps, page.url, main, unit?.demo === true);
}

/** The same page with nothing in it of anybody: what the worker keeps. Its script reads which meeting from the address. */
export function hallShellPage(deps: PageDeps, page: PageRequest): Response {
  return drawn(deps, page.url, deskOf(page.url), deps.desk.desk.demo.length > 0);
}

export function hallWorkerFile({ desk: { hall } }: PageDeps): Response {
  return workerFile('meeting', pageRoutes.deskHallShell.path, hall);
}

function drawn(deps: PageDeps, url: URL, main: Markup, demo: boolean): Response {
  const nonce = deps.randomText(16);
  const shell = { title: words.hall, isPrivate: true, demo, bundle: deps.desk.hall.script };
  const body = document({ ...shell, nonce, size: sizeOf(url, 'GET'), main });
  return deskResponse(body, { nonce, hasWorker: true });
}

interface Sitting {
  readonly signedIn: SignedIn;
  readonly unit: Unit;
  readonly units: Units;
  /** Of the meeting. */
  readonly id: string;
}

/** @param sitting absent where the page is kept for when nobody can be asked who it is */
function deskOf(url: URL, sitting?: Sitting): Markup {
  const element = html`<huiyin-meeting-desk
    ${sitting && html`meeting="${sitting.id}"`}
    ${sizeOf(url).isLarge && html`size="large"`}
    ><p class="script-only">${words.hallOpening}</p></huiyin-meeting-desk
  >`;
  const top = html`<h1 class="hall-title">${words.hall}</h1>
    <noscript><p class="lead">${words.noScript}</p></noscript>`;
  if (!sitting)
    return html`${top}
      <div id="desk" class="hall-desk">${element}</div>`;
  const { signedIn, unit, units } = sitting;
  const { actor, csrfToken } = signedIn;
  return html`${top}
    <div
      id="desk"
      class="hall-desk"
      data-csrf-token="${csrfToken}"
      data-owner="${[actor.unit, actor.role, actor.person].join('/')}"
      data-person="${actor.person}"
      data-unit="${unit.name}"
      data-categories="${unit.categories.join(' ')}"
      data-units="${JSON.stringify(unitsBeneath(unit, units))}"
      ${mayCall('staff.meetings.open', actor.role) && html`data-may-open="yes"`}
    >
      ${element}
    </div>`;
}

/** Whom a question can be for, with those each stands under; what it takes, where that is not what the unit does. */
function unitsBeneath(unit: Unit, units: Units): object[] {
  const isBeneath = (one: Unit, above: Unit): boolean =>
    one.slug !== above.slug && one.ledger === above.ledger && units.isWithin(one.slug, above.slug);
  return units.all
    .filter((one) => isBeneath(one, unit))
    .map((one) => ({
      slug: one.slug,
      name: one.name,
      within: units.all.filter((above) => isBeneath(one, above)).map(({ slug }) => slug),
      ...(String(one.categories) !== String(unit.categories) && { categories: one.categories }),
    }));
}
