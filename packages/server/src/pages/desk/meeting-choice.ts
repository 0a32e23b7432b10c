// Which of a unit's meetings a page of the desk is about: the list to choose from, the latest first.
import { html } from 'hono/html';
import type { Meeting } from '@huiyin/sdk';
import { formatMoment } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import type { SignedIn } from '../../auth/desk.js';
import type { PageRequest } from '../../http/pages.js';
import type { PageDeps } from '../deps.js';
import type { Markup } from '../layout.js';
import { large } from './act-page.js';
import { staffContext } from './own-form.js';

const sdkWords = wordsFor('zh-CN');
/** Of a unit with more, the rest is long over. */
const SHOWN = 20;

export interface MeetingChoice {
  readonly title: string;
  /** What stands there where none can be chosen. */
  readonly none: Markup | string;
  /** Where the page of one meeting is. */
  readonly pathOf: (id: string) => string;
  readonly isOffered: (meeting: Meeting) => boolean;
}

export async function meetingChoice(
  deps: PageDeps,
  page: PageRequest,
  signedIn: SignedIn,
  { title, none, pathOf, isOffered }: MeetingChoice,
): Promise<Markup> {
  const { items } = await deps.useCases['meetings.list'](
    { path: {}, query: { body: signedIn.actor.unit, limit: SHOWN }, body: undefined },
    staffContext(signedIn, page),
  );
  const offered = items.filter(isOffered);
  return html`<h2>${title}</h2>
    ${offered.length === 0 && html`<p>${none}</p>`}
    <ul class="plain rows">
      ${offered.map(
        ({ id, title: name, startsAt }) =>
          html`<li>
            <a class="target text" href="${pathOf(id)}${large(page)}">${name}</a>
            <p class="small muted">${formatMoment(startsAt, sdkWords)}</p>
          </li>`,
      )}
    </ul>`;
}
