// What is answered where no route matched: preflights, wrong methods, and addresses that do not exist.
import { pageRoutes, routes, type Route } from '@huiyin/sdk/routes';
import { isOpenToOtherSites, preflightHeaders } from './cors.js';
import type { Pages } from './pages.js';
import { fits } from './paths.js';
import { Refusal } from './refusal.js';
import { respond, respondPage } from './respond.js';
import type { RequestScope } from './scope.js';

/** @throws OperationError `route.not-found`, `route.method-not-allowed` */
export function fallback(scope: RequestScope, pages: Pages): Response {
  const path = scope.url.pathname;
  const operations = Object.values<Route>(routes).filter((route) => fits(route.path, path));
  const matching = Object.values(pageRoutes).filter((page) => fits(page.path, path));
  const known = [...operations, ...matching];
  scope.route = known[0]?.path;
  scope.openToOtherSites =
    known.length > 0 ? operations.some(({ access }) => isOpenToOtherSites(access)) : isPublicApi(path);
  scope.isPage = operations.length === 0 && (matching.length > 0 || wantsPage(scope.request.headers));
  if (known.length === 0) {
    const isAsked = scope.request.method === 'GET' || scope.request.method === 'HEAD';
    const answer = isAsked ? pages.elsewhere(scope.url) : undefined;
    if (answer) return respondPage(scope, answer);
    throw new Refusal('route.not-found');
  }
  const methods = allowed(known.map(({ method }) => method));
  if (scope.request.method !== 'OPTIONS') {
    throw new Refusal('route.method-not-allowed', {}, { Allow: methods.join(', ') });
  }
  return respond(scope, {
    status: 204,
    headers: { Allow: methods.join(', '), ...(scope.openToOtherSites && preflightHeaders(methods)) },
  });
}

function allowed(methods: readonly string[]): readonly string[] {
  return [...new Set(['OPTIONS', ...methods, ...(methods.includes('GET') ? ['HEAD'] : [])])].sort();
}

/** Lets other sites' scripts read also that there is nothing, where the API would be open to them. */
function isPublicApi(path: string): boolean {
  return path.startsWith('/v1/') && !path.startsWith('/v1/staff');
}

function wantsPage(headers: Headers): boolean {
  return /\btext\/html\b/i.test(headers.get('accept') ?? '');
}
