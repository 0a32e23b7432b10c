// Pages that say only what they were asked.
import { pageRoutes, type PageRoute } from '@huiyin/sdk/routes';
import type { PageHandler, PageHandlers, Pages } from '../../../src/http/pages.js';

function textPage(text: string, status = 200): Response {
  return new Response(text, { status, headers: { 'content-type': 'text/html; charset=utf-8' } });
}

/** @param overrides - Pages that answer otherwise. */
export function plainPages(overrides: Partial<PageHandlers> = {}): Pages {
  const plain = (Object.keys(pageRoutes) as PageRoute[]).map((name): [PageRoute, PageHandler] => [
    name,
    ({ path }) => textPage(`${name} ${JSON.stringify(path)}`),
  ]);
  return {
    handlers: { ...Object.fromEntries(plain), ...overrides } as PageHandlers,
    elsewhere: () => undefined,
    problem: ({ problem }) => textPage(problem.detail, problem.status),
  };
}
