// Whatever is sent, the answer is one of the table's: never a 500, never a rejection, always a valid problem.
import { errorsOf } from '@huiyin/sdk/error-status';
import { routes, type Operation, type Route } from '@huiyin/sdk/routes';
import { validateSent } from '@huiyin/sdk/validators';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Problem } from '@huiyin/sdk';
import { example } from './support/use-cases.js';
import { testApp } from './support/app.js';

const answerable = (Object.keys(routes) as Operation[]).filter((operation) => operation !== 'events.stream');
const anyText = fc.string({ unit: 'binary', maxLength: 40 });
const encoded = anyText.map((text) => encodeURIComponent(text));
const rawPart = fc.oneof(
  encoded,
  fc.constantFrom('%', '%00', '%C0%AF', '..', '%2e%2e%2f', 'FZ-2026-000109', 'fangzhuang'),
);
const query = fc.array(
  fc.tuple(fc.oneof(encoded, fc.constantFrom('body', 'limit', 'cursor', 'topics', '__proto__')), rawPart),
  {
    maxLength: 4,
  },
);
const headerText = fc.string({
  unit: fc.constantFrom(...Array.from(' !"#,;=*/.-_:aZ019\u00e9\u00ff')),
  maxLength: 60,
});
const headers = fc.dictionary(
  fc.constantFrom(
    'accept',
    'accept-language',
    'authorization',
    'content-encoding',
    'content-length',
    'content-type',
    'huiyin-tracking-code',
    'idempotency-key',
    'if-none-match',
    'last-event-id',
    'x-forwarded-for',
  ),
  headerText,
);
const valid = {
  'content-type': 'application/json',
  'idempotency-key': 'key-0123456789abcdef',
  authorization: 'Bearer clerk-token',
  'huiyin-tracking-code': '1234567890123456',
};

/** A body that is a value of the right type with one member replaced by anything. */
function spoiled(route: Route): fc.Arbitrary<unknown> {
  if (route.request === undefined) return fc.constant(undefined);
  const draft = example(route.request);
  return fc
    .tuple(fc.constantFrom(...Object.keys(draft), '__proto__', 'extra'), fc.oneof(fc.jsonValue(), anyText))
    .map(([name, value]) => Object.fromEntries([...Object.entries(draft), [name, value]]));
}

const request = fc.constantFrom(...answerable).chain((operation) => {
  const route: Route = routes[operation];
  const body = fc.oneof(
    fc.uint8Array({ maxLength: 60 }),
    fc.json(),
    spoiled(route).map((value) => JSON.stringify(value) ?? ''),
  );
  return fc.record({
    operation: fc.constant(operation),
    path: fc.array(rawPart, { minLength: 3, maxLength: 3 }).map((parts) => {
      const rest = [...parts];
      return route.path.replace(/\{\w+\}/g, () => rest.pop() ?? '');
    }),
    query,
    headers: fc
      .tuple(headers, fc.boolean())
      .map(([wild, wellBehaved]) => (wellBehaved ? valid : { ...valid, ...wild })),
    body: route.method === 'POST' ? body : fc.constant(undefined),
  });
});

describe('any request', () => {
  it('is answered with what its route promises', async () => {
    const { ask } = testApp();
    await fc.assert(
      fc.asyncProperty(request, async ({ operation, path, query, headers, body }) => {
        const route: Route = routes[operation];
        const search = query.map(([name, value]) => `${name}=${value}`).join('&');
        const response = await ask(search === '' ? path : `${path}?${search}`, {
          method: route.method,
          headers,
          ...(body !== undefined && { body }),
        });
        if (response.status < 400) return;
        const problem = (await response.json()) as Problem;
        expect(validateSent.Problem(problem)).toEqual([]);
        expect(problem.status).toBe(response.status);
        // A path part of `..` or with a slash in it is another address.
        expect([...errorsOf(operation), 'route.not-found', 'route.method-not-allowed']).toContain(
          problem.code,
        );
        expect(problem.code).not.toBe('server.internal');
      }),
      { numRuns: 600 },
    );
  });
});
