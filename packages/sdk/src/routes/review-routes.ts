// Panel reviews 第三方评议 as anyone can read them, with what they come to.
import { cursor, limit, reviewedPeriod, reviewPath, slug } from './parameters.js';
import type { Route } from './route.js';

export const reviewRoutes = {
  'reviews.list': {
    summary:
      'What a panel thinks of a unit’s period: each dimension’s distribution and median, a mean where five or more count, every reason and every response. Units are never ranked.',
    method: 'GET',
    path: '/v1/reviews',
    access: 'public',
    query: { body: slug, period: reviewedPeriod, cursor, limit },
    response: { status: 200, type: 'ReviewPage' },
    errors: ['body.not-found', 'period.invalid', 'cursor.invalid'],
  },
  'reviews.get': {
    summary: 'One review with its whole life.',
    method: 'GET',
    path: '/v1/reviews/{id}',
    access: 'public',
    pathParameters: reviewPath,
    response: { status: 200, type: 'ReviewDetail' },
    errors: ['review.not-found'],
  },
} as const satisfies Readonly<Record<string, Route>>;
