// A card that was just published, shown at the meetings it was published for: one press for each that is open.
import { html } from 'hono/html';
import type { Meeting, Publication } from '@huiyin/sdk';
import { pageRoutes } from '@huiyin/sdk/routes';
import { legalMeetingCommands, parseMoment, type Millis } from '@huiyin/sdk/rules';
import { formatMoment } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import type { SignedIn } from '../../auth/desk.js';
import type { PageRequest } from '../../http/pages.js';
import { mayCall } from '../../use-cases/index.js';
import type { PageDeps } from '../deps.js';
import { hiddenField } from '../form-fields.js';
import type { Markup } from '../layout.js';
import { large } from './act-page.js';
import { cardWords } from './card-words.js';
import { meetingActs } from './meeting-acts.js';
import { staffContext } from './own-form.js';

const sdkWords = wordsFor('zh-CN');
const words = cardWords.showing;
const path = pageRoutes.deskMeetings.path;
const SOON = 24 * 60 * 60 * 1000;
/** The latest; none of those before them is still to come. */
const LOOKED_AT = 100;

/** @param unit that the card is of; its meetings, and nobody else's */
export async function showingPart(
  deps: PageDeps,
  page: PageRequest,
  signedIn: SignedIn,
  unit: string,
  published: Publication,
): Promise<Markup | ''> {
  if (!mayCall(meetingActs['show-card'].operation, signedIn.actor.role)) return '';
  const query = { body: unit, limit: LOOKED_AT };
  const call = { path: {}, query, body: undefined };
  const { items } = await deps.useCases['meetings.list'](call, staffContext(signedIn, page));
  const near = items.filter((meeting) => isNear(meeting, page.now));
  if (near.length === 0) return '';
  return html`<div class="screen-only">
    <h2>${words.title}</h2>
    <p>${words.lead}</p>
    <ul class="plain rows">
      ${near.map(
        (meeting) =>
          html`<li>
            <a
              class="target text"
              id="meeting-${meeting.id}"
              href="${path}?meeting=${meeting.id}${large(page)}"
              >${meeting.title}</a
            >
            <p class="small muted">${formatMoment(meeting.startsAt, sdkWords)} ${meeting.place}</p>
            ${way(deps, page, signedIn, meeting, published)}
          </li>`,
      )}
    </ul>
  </div>`;
}

/** Open now, or to be opened within a day. */
function isNear({ status, startsAt }: Meeting, now: Millis): boolean {
  return status === 'open' || (status === 'announced' && (parseMoment(startsAt) ?? Infinity) - now <= SOON);
}

function way(
  deps: PageDeps,
  { now }: PageRequest,
  { csrfToken }: SignedIn,
  meeting: Meeting,
  { id }: Publication,
): Markup {
  if (meeting.cards.some(({ publication }) => publication === id)) return html`<p>${words.shown}</p>`;
  if (!legalMeetingCommands(meeting, now).includes('show-card')) return html`<p>${words.notYet}</p>`;
  return html`<form method="post" action="${path}" autocomplete="off">
    ${hiddenField('csrf', csrfToken)} ${hiddenField('key', deps.randomText(18))}
    ${hiddenField('act', 'show-card')} ${hiddenField('meeting', meeting.id)} ${hiddenField('publication', id)}
    <p>
      <button class="button" type="submit" aria-describedby="meeting-${meeting.id}">${words.show}</button>
    </p>
  </form>`;
}
