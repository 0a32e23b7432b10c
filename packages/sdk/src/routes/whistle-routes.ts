// Whistles as anyone can see them: one, and the list.
import { cursor, limit, slug, whistleFilter, whistlePath } from './parameters.js';
import type { Route } from './route.js';

export const whistleRoutes = {
  'whistles.list': {
    summary:
      'Whistles 吹哨报到 on a unit’s page, the latest first, with the counts of all of them: who was called by when, and who came when or not at all.',
    method: 'GET',
    path: '/v1/whistles',
    access: 'public',
    query: { body: slug, filter: whistleFilter, cursor, limit },
    response: { status: 200, type: 'WhistlePage' },
    errors: ['body.not-found', 'cursor.invalid'],
  },
  'whistles.get': {
    summary: 'One whistle with everything that was said and done.',
    method: 'GET',
    path: '/v1/whistles/{id}',
    access: 'public',
    pathParameters: whistlePath,
    response: { status: 200, type: 'WhistleDetail' },
    errors: ['whistle.not-found'],
  },
} as const satisfies Readonly<Record<string, Route>>;
