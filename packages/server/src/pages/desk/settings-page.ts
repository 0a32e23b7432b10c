// `/desk/settings`: how a unit is set up, for its administrators; auditors look.
import { html } from 'hono/html';
import { pageRoutes } from '@huiyin/sdk/routes';
import type { PageRequest } from '../../http/pages.js';
import { mayReadSettings } from '../../use-cases/index.js';
import type { PageDeps } from '../deps.js';
import { document } from '../layout.js';
import { sizeOf } from '../size.js';
import { whoLine } from './desk-page.js';
import { deskRedirect, deskResponse } from './response.js';
import { deskWords as words } from './words.js';
import { workPlace } from './work-place.js';

export async function settingsPage(deps: PageDeps, page: PageRequest): Promise<Response> {
  const { desk, cookies, units, settingsScript } = deps.desk;
  const session = cookies.session.read(page.request.headers);
  const signedIn = session === undefined ? undefined : await desk.signedIn(session);
  if (!signedIn) return deskRedirect(pageRoutes.desk.path);
  const { actor } = signedIn;
  const known = await units();
  const unit = known.summary(actor.unit);
  const size = sizeOf(page.url, page.request.method);
  const nonce = deps.randomText(16);
  const who = whoLine(signedIn, unit.name);
  const main = mayReadSettings(actor)
    ? html`${who}
        <h1>${words.settings}</h1>
        <noscript><p class="lead">${words.noScript}</p></noscript>
        ${workPlace(
          signedIn,
          html`<huiyin-desk-settings body="${unit.slug}" ${size.isLarge && html`size="large"`}
            ><p class="script-only">${words.settingsOpening}</p></huiyin-desk-settings
          >`,
        )}`
    : html`${who}
        <h1>${words.settings}</h1>
        <p class="lead">${words.settingsNotYours}</p>`;
  const shell = {
    title: `${words.settings} · ${unit.name}`,
    isPrivate: true,
    demo: known.get(unit.slug)?.demo === true,
    bundle: settingsScript,
  };
  return deskResponse(document({ ...shell, nonce, size, main }), { nonce });
}
