// What panellists do with reviews, and what units say to them.
import { reviewPath, slug } from './parameters.js';
import type { Route } from './route.js';
import { deciders } from './staff-roles.js';

export const staffReviewRoutes = {
  'staff.reviews.give': {
    summary:
      'A review of a unit’s period: three scores, each with a reason, and how the panellist stands to the unit. All of it is public but who gave it.',
    method: 'POST',
    path: '/v1/staff/reviews',
    access: ['panel'],
    request: 'ReviewDraft',
    response: { status: 201, type: 'ReviewDetail' },
    errors: ['body.not-found', 'review.period-not-open', 'review.already-given'],
  },
  'staff.reviews.revise': {
    summary:
      'Says one’s own review anew, until the evaluation of its period ends. What was said before stays.',
    method: 'POST',
    path: '/v1/staff/reviews/{id}/versions',
    access: ['panel'],
    pathParameters: reviewPath,
    request: 'ReviewRevisionDraft',
    response: { status: 200, type: 'ReviewDetail' },
    errors: ['review.not-found', 'review.not-yours', 'review.period-not-open', 'review.full'],
  },
  'staff.reviews.respond': {
    summary: 'The unit’s public word to a review. Said again, both stay.',
    method: 'POST',
    path: '/v1/staff/reviews/{id}/responses',
    access: deciders,
    pathParameters: reviewPath,
    request: 'ReviewResponseDraft',
    response: { status: 200, type: 'ReviewDetail' },
    errors: ['review.not-found', 'review.not-your-unit', 'review.full'],
  },
  'staff.reviews.mine': {
    summary: 'The reviews one has given of a unit.',
    method: 'GET',
    path: '/v1/staff/reviews',
    access: ['panel'],
    query: { body: slug },
    response: { status: 200, type: 'OwnReviews' },
    errors: ['body.not-found'],
  },
} as const satisfies Readonly<Record<string, Route>>;
