// `/desk`: where staff sign in; signed in, where they work.
import { html } from 'hono/html';
import { pageRoutes } from '@huiyin/sdk/routes';
import { fill } from '@huiyin/sdk/views';
import type { SignedIn } from '../../auth/desk.js';
import type { PageRequest } from '../../http/pages.js';
import {
  mayAddPhotos,
  mayEnterAppeals,
  mayLogVisits,
  mayReadDeskLog,
  mayPublishDirectory,
  mayReadSettings,
  mayRecordSessions,
  maySeePairings,
  mayCall,
  mayTellResidents,
  mayHoldMeetings,
  mayReadPlans,
  mayHoldDecisions,
  mayTendReviews,
  mayTendTasks,
} from '../../use-cases/index.js';
import type { StaffActor } from '../../use-cases/operation.js';
import type { Units } from '../../use-cases/units.js';
import type { PageDeps } from '../deps.js';
import { hiddenField } from '../form-fields.js';
import { heading, unbroken } from '../heading.js';
import { document, type Markup } from '../layout.js';
import { sizeOf } from '../size.js';
import { pageWords } from '../words.js';
import { cardWords } from './card-words.js';
import { decisionDeskWords } from './decision-words.js';
import { directoryWords } from './directory-words.js';
import { noticeWords } from './notice-words.js';
import { pairingWords } from './pairing-words.js';
import { promiseWords } from './promise-words.js';
import { promisePhotoWords } from './promise-photo-words.js';
import { deskResponse } from './response.js';
import { studioWords } from '../studio/studio-words.js';
import { reviewWords } from './review-words.js';
import { sessionWords } from './session-words.js';
import { workPlace } from './work-place.js';
import { meetingWords } from './meeting-words.js';
import { afterWords } from './after-words.js';
import { planWords } from './plan-words.js';
import { readyWords } from './ready-words.js';
import { taskWords } from './task-words.js';
import { deskWords as words, roleNames } from './words.js';

export async function deskPage(deps: PageDeps, page: PageRequest): Promise<Response> {
  const { desk, cookies, units } = deps.desk;
  const session = cookies.session.read(page.request.headers);
  const [signedIn, known] = await Promise.all([
    session === undefined ? undefined : desk.signedIn(session),
    units(),
  ]);
  if (signedIn) return workPage(deps, page, signedIn, known);
  const ended = session === undefined ? [] : [cookies.session.drop()];
  const main = html`<h1>${heading(words.signInTitle)}</h1>
    ${session !== undefined && html`<p class="lead"><strong>${words.ended}</strong></p>`}
    <p>${words.signInLead}</p>
    ${waysIn(deps, known)}`;
  const shell = { title: unbroken(words.signInTitle), main, isPrivate: true, demo: desk.demo.length > 0 };
  const nonce = deps.randomText(16);
  const size = sizeOf(page.url, page.request.method);
  return deskResponse(document({ ...shell, nonce, size }), { nonce, cookies: ended });
}

function waysIn({ desk: { desk }, origin }: PageDeps, units: Units): Markup {
  if (!desk.hasProvider && desk.demo.length === 0) {
    return html`<p><strong>${words.notSet}</strong></p>
      <p class="break">${words.notSetHow}</p>`;
  }
  // Whole, so that cookies and the way back are of one host whatever name this page was opened by.
  const signIn = `${origin}${pageRoutes.deskSignIn.path}`;
  return html`${desk.hasProvider && html`<p><a class="button" href="${signIn}">${words.signInBy}</a></p>`}
  ${desk.demo.length > 0 && demoForms(desk.demo, units)}`;
}

type Person = PageDeps['desk']['desk']['demo'][number];

function demoForms(people: readonly Person[], units: Units): Markup {
  const there = people.filter(({ unit }) => units.get(unit));
  const at = [...new Set(there.map(({ unit }) => unit))];
  return html`<section class="demo-sign-in" aria-labelledby="demo">
    <h2 id="demo">${words.demoTitle} <strong class="tag">${pageWords.demo}</strong></h2>
    <p>${there.length > 0 ? words.demoNote : words.demoUnready}</p>
    ${at.map(
      (slug) =>
        html`<h3>${units.summary(slug).name}</h3>
          <ul class="plain">
            ${there.filter(({ unit }) => unit === slug).map(demoForm)}
          </ul>`,
    )}
  </section>`;
}

function demoForm({ person, role, unit }: Person): Markup {
  return html`<li>
    <form method="post" action="${pageRoutes.deskDemo.path}">
      ${hiddenField('who', `${role}@${unit}`)}
      <button class="button secondary" type="submit">
        ${fill(words.demoPerson, { person, role: roleNames[role] })}
      </button>
    </form>
  </li>`;
}

function workPage(deps: PageDeps, page: PageRequest, signedIn: SignedIn, units: Units): Response {
  const { actor } = signedIn;
  const { slug, name } = units.summary(actor.unit);
  const nonce = deps.randomText(16);
  const size = sizeOf(page.url, page.request.method);
  const main = html`${whoLine(signedIn, name, waysOf(actor))}
    <h1>${words.title}</h1>
    ${mayCall('staff.appeals.list', actor.role) ? queue(signedIn, size.isLarge) : panelWork}`;
  const isDemo = units.get(actor.unit)?.demo === true;
  const shell = {
    title: `${words.title} · ${name}`,
    isPrivate: true,
    demo: isDemo,
    bundle: deps.desk.script,
  };
  return deskResponse(document({ ...shell, body: { slug, name }, nonce, size, main }), { nonce });
}

function queue(signedIn: SignedIn, isLarge: boolean): Markup {
  const { actor } = signedIn;
  return html`<noscript><p class="lead">${words.noScript}</p></noscript> ${workPlace(
      signedIn,
      html`<huiyin-staff-desk
        body="${actor.unit}"
        ${!mayEnterAppeals(actor) && html`without-entry`}
        ${isLarge && html`size="large"`}
        ><p class="script-only">${words.opening}</p></huiyin-staff-desk
      >`,
    )}`;
}

/** Whoever sees no case has one page. */
const panelWork = html`<p class="lead">${words.panelLead}</p>
  <p><a class="button" href="${pageRoutes.deskReviews.path}">${reviewWords.title}</a></p>`;

/** A way from one page of the desk to another. */
interface Way {
  readonly href: string;
  readonly label: string;
}

/** The pages beside the desk that somebody has work on. */
function waysOf(actor: StaffActor): Way[] {
  const ways: readonly (readonly [isTheirs: boolean, href: string, label: string])[] = [
    [mayLogVisits(actor), pageRoutes.deskVisit.path, words.visits],
    [mayTellResidents(actor), pageRoutes.deskNotices.path, noticeWords.title],
    [maySeePairings(actor), pageRoutes.deskPairings.path, pairingWords.title],
    [mayRecordSessions(actor), pageRoutes.deskSessions.path, sessionWords.title],
    [mayCall('staff.commitments.create', actor.role), pageRoutes.deskPromises.path, promiseWords.title],
    [mayAddPhotos(actor), pageRoutes.deskPromisePhotos.path, promisePhotoWords.title],
    [mayTendTasks(actor), pageRoutes.deskTasks.path, taskWords.title],
    [mayHoldMeetings(actor), pageRoutes.deskMeetings.path, meetingWords.title],
    [mayCall('staff.meetings.readiness', actor.role), pageRoutes.deskMeetingReady.path, readyWords.title],
    [mayCall('staff.meetings.callbacks', actor.role), pageRoutes.deskMeetingAfter.path, afterWords.title],
    [mayReadPlans(actor), pageRoutes.deskPlans.path, planWords.title],
    [mayHoldDecisions(actor), pageRoutes.deskDecisions.path, decisionDeskWords.title],
    [mayTendReviews(actor), pageRoutes.deskReviews.path, reviewWords.title],
    [mayCall('staff.reportCards.publish', actor.role), pageRoutes.deskCards.path, cardWords.title],
    [true, pageRoutes.studio.path, studioWords.title],
    [mayCall('staff.appraisals.get', actor.role), pageRoutes.deskAppraisal.path, words.appraisal.title],
    [mayPublishDirectory(actor), pageRoutes.deskDirectory.path, directoryWords.title],
    [mayReadSettings(actor), pageRoutes.deskSettings.path, words.settings],
    [mayReadDeskLog(actor), pageRoutes.deskLog.path, words.log],
  ];
  return ways.flatMap(([isTheirs, href, label]) => (isTheirs ? [{ href, label }] : []));
}

const back: Way = { href: pageRoutes.desk.path, label: words.toDesk };

/** Who is signed in, the ways to other pages, and the way out. */
export function whoLine({ actor, csrfToken }: SignedIn, unit: string, ways: readonly Way[] = [back]): Markup {
  return html`<div class="who">
    <p><strong>${actor.person}</strong> <span>${roleNames[actor.role]} · ${unit}</span></p>
    <ul class="plain">
      ${ways.map(({ href, label }) => html`<li><a class="target" href="${href}">${label}</a></li>`)}
      <li>
        <form method="post" action="${pageRoutes.deskSignOut.path}">
          ${hiddenField('csrf', csrfToken)}
          <button class="plain-button" type="submit">${words.signOut}</button>
        </form>
      </li>
    </ul>
  </div>`;
}
