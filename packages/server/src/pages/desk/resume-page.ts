// A form that came after its session had ended: everything in it waits on the page until somebody is signed in again.
import { html } from 'hono/html';
import { statusOf } from '@huiyin/sdk/error-status';
import { pageRoutes } from '@huiyin/sdk/routes';
import type { SignedIn } from '../../auth/desk.js';
import type { PageRequest } from '../../http/pages.js';
import type { PageDeps } from '../deps.js';
import { hiddenField } from '../form-fields.js';
import { document } from '../layout.js';
import { sizeOf } from '../size.js';
import { deskResponse } from './response.js';
import { deskWords } from './words.js';

const words = deskWords.resume;

/**
 * Nothing is done by it: whoever is signed in presses once more, in a form of their own session and under the key it
 * was first sent with. Photos can't be carried on; the page they belong to asks for them again.
 */
export function resumePage(
  deps: PageDeps,
  page: PageRequest,
  form: URLSearchParams,
  signedIn: SignedIn | undefined,
): Response {
  const typed = [...form].filter(([name]) => name !== 'csrf');
  const main = html`<h1>${words.title}</h1>
    <p class="notice wrong" role="alert" tabindex="-1" autofocus>
      <strong>${signedIn ? words.again : words.ended}</strong>
    </p>
    ${
      !signedIn &&
      html`<p>${words.how}</p>
        <p>
          <a class="button secondary" href="${pageRoutes.desk.path}" target="_blank" rel="noopener"
            >${words.signIn}</a
          >
        </p>`
    }
    <form method="post" action="${page.url.pathname}">
      ${hiddenField('csrf', signedIn?.csrfToken ?? '')}
      ${typed.map(([name, value]) => hiddenField(name, value))}
      <p><button class="button" type="submit">${signedIn ? words.send : words.goOn}</button></p>
    </form>`;
  const nonce = deps.randomText(16);
  const size = sizeOf(page.url, page.request.method);
  const status = statusOf(signedIn ? 'auth.csrf-missing' : 'auth.session-ended');
  return deskResponse(document({ title: words.title, isPrivate: true, nonce, size, main }), {
    nonce,
    status,
  });
}
