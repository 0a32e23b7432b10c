// `/desk/sign-in`, `/desk/signed-in`, `/desk/demo`, `/desk/sign-out`: to the identity provider and back, in and out.
import { html } from 'hono/html';
import { pageRoutes } from '@huiyin/sdk/routes';
import type { AccountName } from '../../auth/accounts.js';
import type { PageRequest } from '../../http/pages.js';
import { isOwnForm } from '../../http/same-origin.js';
import { OperationError } from '../../use-cases/operation.js';
import type { PageDeps } from '../deps.js';
import { heading, unbroken } from '../heading.js';
import { document } from '../layout.js';
import { onward, sizeOf } from '../size.js';
import { deskRedirect, deskResponse } from './response.js';
import { deskWords as words } from './words.js';

/** Seconds a browser keeps what it has to bring back; past them it does not open any more either. */
const ROUND_SECONDS = 600;

/** Sends the browser to the identity provider. */
export async function signInPage({ desk: { desk, cookies } }: PageDeps): Promise<Response> {
  const { address, round } = await desk.leave();
  return deskRedirect(address, [cookies.round.keep(round, ROUND_SECONDS)]);
}

/** Takes the browser back from the identity provider. */
export async function signedInPage(deps: PageDeps, page: PageRequest): Promise<Response> {
  const { desk, cookies } = deps.desk;
  const { headers } = page.request;
  const arrival = await desk.arrive(
    page.url.search,
    cookies.round.read(headers),
    cookies.session.read(headers),
  );
  if ('unknown' in arrival) return unknownPage(deps, page, arrival.unknown);
  return deskRedirect(pageRoutes.desk.path, [cookies.round.drop(), cookies.session.keep(arrival.session)]);
}

/** Signs in as somebody of the demonstration. */
export async function demoSignInPage({ desk, origin }: PageDeps, page: PageRequest): Promise<Response> {
  const { headers } = page.request;
  if (!isOwnForm(headers, origin)) throw new OperationError('sign-in.not-completed');
  const form = await page.form();
  const { session } = desk.cookies;
  const id = await desk.desk.demoSignIn(form.get('who') ?? '', session.read(headers));
  return deskRedirect(onward(page.url, pageRoutes.desk.path), [session.keep(id)]);
}

/** Ends the session; doing it twice is no mistake. */
export async function signOutPage(
  { desk: { desk, cookies }, origin }: PageDeps,
  page: PageRequest,
): Promise<Response> {
  const { headers } = page.request;
  const session = cookies.session.read(headers);
  const toDesk = onward(page.url, pageRoutes.desk.path);
  // Another site's form comes without the cookie, and must not be able to take it away.
  if (session === undefined) return deskRedirect(toDesk);
  const form = await page.form();
  const isOurs = isOwnForm(headers, origin) && desk.accepts(session, form.get('csrf') ?? '');
  if (!isOurs) throw new OperationError('auth.csrf-missing');
  await desk.signOut(session);
  return deskRedirect(toDesk, [cookies.session.drop()]);
}

/** Vouched for, but without an account: says what the administrator needs to know. */
function unknownPage(deps: PageDeps, page: PageRequest, { issuer, subject }: AccountName): Response {
  const nonce = deps.randomText(16);
  const main = html`<h1>${heading(words.unknownTitle)}</h1>
    <p class="lead">${words.unknownLead}</p>
    <p>${words.unknownHow}</p>
    <dl class="written">
      <dt>${words.unknownSubject}</dt>
      <dd class="break" translate="no">${subject}</dd>
      <dt>${words.unknownIssuer}</dt>
      <dd class="break" translate="no">${issuer}</dd>
    </dl>
    <p><a class="target" href="${pageRoutes.desk.path}">${words.back}</a></p>`;
  const shell = { title: unbroken(words.unknownTitle), isPrivate: true, main };
  return deskResponse(document({ ...shell, nonce, size: sizeOf(page.url) }), {
    nonce,
    status: 403,
    cookies: [deps.desk.cookies.round.drop()],
  });
}
