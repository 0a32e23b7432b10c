// What is answered where no route matched: preflights, wrong methods, and addresses that do not exist.
import { pageRoutes, routes, type Route } from '@huiyin/sdk/routes';
import { isOpenToOtherSites, preflightHeaders } from './cors.js';
import { fits } from './paths.js';
import { Refusal } from './refusal.js';
import { respond } from './respond.js';
import type { RequestScope } from './scope.js';

/** @throws OperationError `route.not-found`, `route.method-not-allowed` */
export function fallback(scope: RequestScope): Response {
  const path = scope.url.pathname;
  const operations = Object.values<Route>(routes).filter((route) => fits(route.path, path));
  const pages = Object.values(pageRoutes).filter((page) => fits(page.path, path));
  const known = [...operations, ...pages];
  scope.route = known[0]?.path;
  scope.openToOtherSites =
    known.length > 0 ? operations.some(({ access }) => isOpenToOtherSites(access)) : isPublicApi(path);
  scope.isPage = operations.length === 0 && (pages.length > 0 || wantsPage(scope.request.headers));
  if (known.length === 0) throw new Refusal('route.not-found');
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
