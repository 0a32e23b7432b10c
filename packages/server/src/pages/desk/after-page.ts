// `/desk/meetings/after`: what became of a meeting's promises, and whom another unit has to go back to.
import { html } from 'hono/html';
import type { MeetingCallback } from '@huiyin/sdk';
import { pageRoutes } from '@huiyin/sdk/routes';
import { dayOf } from '@huiyin/sdk/rules';
import { fill, formatDay, formatMoment } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import type { SignedIn } from '../../auth/desk.js';
import type { PageRequest } from '../../http/pages.js';
import { mayCall } from '../../use-cases/index.js';
import type { PageDeps } from '../deps.js';
import { followUpSection } from '../follow-up-section.js';
import type { Markup } from '../layout.js';
import { meetingPath } from '../meetings-section.js';
import { large } from './act-page.js';
import { afterWords as words } from './after-words.js';
import { meetingChoice, type MeetingChoice } from './meeting-choice.js';
import { signedInAt, staffContext } from './own-form.js';
import { deskRedirect } from './response.js';
import { drawWork } from './work-page.js';

const sdkWords = wordsFor('zh-CN');
const choice: MeetingChoice = {
  title: words.choose,
  none: words.none,
  pathOf: afterPath,
  isOffered: ({ status }) => status === 'closed',
};

export async function meetingAfterPage(deps: PageDeps, page: PageRequest): Promise<Response> {
  const signedIn = await signedInAt(deps, page);
  if (!signedIn) return deskRedirect(pageRoutes.desk.path);
  const id = page.url.searchParams.get('meeting');
  return drawWork(deps, page, signedIn, {
    words,
    isTheirs: mayCall('staff.meetings.callbacks', signedIn.actor.role),
    body: () =>
      id === null ? meetingChoice(deps, page, signedIn, choice) : oneMeeting(deps, page, signedIn, id),
  });
}

/** Where the page of one meeting is. */
export function afterPath(id: string): string {
  return `${pageRoutes.deskMeetingAfter.path}?meeting=${id}`;
}

async function oneMeeting(
  deps: PageDeps,
  page: PageRequest,
  signedIn: SignedIn,
  id: string,
): Promise<Markup> {
  const context = staffContext(signedIn, page);
  const call = { path: { id }, query: {}, body: undefined };
  const { items } = await deps.useCases['staff.meetings.callbacks'](call, context);
  const meeting = await deps.useCases['meetings.get'](call, context);
  const board = followUpSection(meeting, dayOf(page.now));
  return html`<h2>${meeting.title}</h2>
    <p class="small muted">${formatMoment(meeting.startsAt, sdkWords)} · ${id}</p>
    <ul class="plain">
      <li>
        <a class="target" href="${pageRoutes.deskMeetings.path}?meeting=${id}${large(page)}">${words.back}</a>
      </li>
      <li><a class="target" href="${meetingPath(id)}">${words.publicPage}</a></li>
    </ul>
    <h2 class="subheading">${words.callbacks}</h2>
    <p>${words.callbacksLead}</p>
    ${items.length === 0 && html`<p>${words.noCallbacks}</p>`}
    <ul class="plain rows">
      ${items.map((one) => html`<li>${callbackRow(one)}</li>`)}
    </ul>
    ${board || html`<p>${words.nothing}</p>`}`;
}

function callbackRow({
  turn,
  appeal,
  commitment,
  claimedBy,
  claimedOn,
  waitingDays,
  mayCall: isOther,
}: MeetingCallback): Markup {
  const said = { turn, unit: claimedBy.name, day: formatDay(claimedOn, sdkWords), days: waitingDays };
  const href =
    commitment === undefined
      ? pageRoutes.appeal.path.replace('{number}', appeal)
      : pageRoutes.commitment.path.replace('{id}', commitment);
  return html`<p>${fill(commitment === undefined ? words.question : words.promise, said)}</p>
    <p>
      <a class="target" href="${href}">${commitment ?? appeal}</a>
      ${
        isOther
          ? html`<a class="target" href="${pageRoutes.desk.path}">${words.goBack}</a>`
          : html`<span class="small muted">${words.notYou}</span>`
      }
    </p>`;
}
