// Every response that is not a page is made here, so that no header is forgotten.
import type { Problem } from '@huiyin/sdk';
import { noStore } from './caching.js';
import { corsHeaders } from './cors.js';
import type { Reply } from './reply.js';
import type { RequestScope } from './scope.js';

/** An answer of the API. */
export function respond(scope: RequestScope, { status, headers, body }: Reply): Response {
  return new Response(body ?? null, {
    status,
    headers: {
      'Cache-Control': noStore,
      ...(scope.openToOtherSites ? corsHeaders : { 'Cross-Origin-Resource-Policy': 'same-origin' }),
      ...headers,
      ...sharedHeaders(scope),
    },
  });
}

/** A refusal of the API. */
export function respondProblem(
  scope: RequestScope,
  problem: Problem,
  headers: Readonly<Record<string, string>>,
): Response {
  const told = scope.tellProblem?.(problem) ?? {
    status: problem.status,
    headers: { 'Content-Type': 'application/problem+json' },
    body: JSON.stringify(problem),
  };
  return respond(scope, {
    ...told,
    headers: {
      ...told.headers,
      'Content-Language': scope.language,
      ...(problem.retryAfter !== undefined && { 'Retry-After': String(problem.retryAfter) }),
      ...headers,
    },
  });
}

/** A page's own response with the headers all answers share; where it says otherwise, that stands. */
export function respondPage(scope: RequestScope, page: Response): Response {
  const headers = new Headers(page.headers);
  const missing = { 'Cache-Control': noStore, ...sharedHeaders(scope) };
  for (const [name, value] of Object.entries(missing)) {
    if (!headers.has(name)) headers.set(name, value);
  }
  return new Response(page.body, { status: page.status, headers });
}

function sharedHeaders(scope: RequestScope): Readonly<Record<string, string>> {
  return {
    'X-Request-Id': scope.requestId,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  };
}
