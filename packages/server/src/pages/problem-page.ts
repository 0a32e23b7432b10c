// What somebody is shown instead of a page: a sentence, and where to go from here.
import type { ErrorCode } from '@huiyin/sdk';
import { pageRoutes } from '@huiyin/sdk/routes';
import type { ProblemPage } from '../http/pages.js';
import type { PageDeps } from './deps.js';
import { deskWords } from './desk/words.js';
import { messagePage, type Link } from './message-page.js';
import { refusalOf } from './refusals.js';
import { sizeOf } from './size.js';
import { pageWords as words } from './words.js';

/** Refused before the form was read: what was typed is still where it was typed. */
const beforeReading: readonly ErrorCode[] = ['rate.limited', 'request.too-large', 'request.timeout'];

export function problemPage(deps: PageDeps, { url, problem }: ProblemPage): Response {
  const { code, requestId, retryAfter } = problem;
  const refusal = refusalOf(code, { requestId, retryAfter });
  const isForm = url.pathname === pageRoutes.submit.path || url.pathname.startsWith('/t/');
  const isKept = isForm && beforeReading.includes(code);
  return messagePage({
    refusal: isKept ? { ...refusal, text: `${refusal.text}${words.backKeeps}` } : refusal,
    nonce: deps.randomText(16),
    size: sizeOf(url),
    links: linksFrom(url.pathname, deps.homeBody),
  });
}

function linksFrom(path: string, homeBody: string): Link[] {
  if (path === pageRoutes.desk.path || path.startsWith(`${pageRoutes.desk.path}/`)) {
    return [{ href: pageRoutes.desk.path, label: deskWords.back }];
  }
  const home = { href: `/b/${homeBody}`, label: words.home };
  const form = { href: `/b/${homeBody}#appeal`, label: words.form };
  const track = { href: '/t', label: words.track };
  return path === pageRoutes.submit.path ? [form, track] : [home, track];
}
