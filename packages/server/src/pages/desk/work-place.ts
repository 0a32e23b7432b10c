// Where an element of the desk stands in its page: with what opens the session for it, and the way on when that has ended.
import { html } from 'hono/html';
import { pageRoutes } from '@huiyin/sdk/routes';
import type { SignedIn } from '../../auth/desk.js';
import type { Markup } from '../layout.js';
import { deskWords as words } from './words.js';

/** @param element reads the session from the element around: no script stands in the page itself */
export function workPlace({ actor, csrfToken }: SignedIn, element: Markup): Markup {
  return html`<div
      id="desk"
      tabindex="-1"
      data-csrf-token="${csrfToken}"
      data-owner="${[actor.unit, actor.role, actor.person].join('/')}"
    >
      ${element}
    </div>
    ${signedOutNote()}`;
}

/** Shown by the script when the session has ended; nothing that was written is lost by signing in again. */
function signedOutNote(): Markup {
  const { ended, how, goOn, nobody, other, offline } = words.deskResume;
  return html`<div
    class="notice wrong signed-out"
    id="signed-out"
    role="group"
    aria-label="${ended}"
    data-nobody="${nobody}"
    data-other="${other}"
    data-offline="${offline}"
    hidden
  >
    <p><strong>${ended}</strong> ${how}</p>
    <p>
      <a class="button secondary" href="${pageRoutes.desk.path}" target="_blank" rel="noopener"
        >${words.resume.signIn}</a
      >
      <button class="button" type="button">${goOn}</button>
    </p>
    <p role="status"></p>
  </div>`;
}
