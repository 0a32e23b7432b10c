// Decisions 议事 as anyone can see them, and the box for ballots.
import { cursor, decisionFilter, decisionPath, limit, slug } from './parameters.js';
import type { Route } from './route.js';

export const decisionRoutes = {
  'decisions.list': {
    summary:
      'Decisions on a unit’s page, the latest first: question, options, days, and once they are over what was counted and what came of it.',
    method: 'GET',
    path: '/v1/decisions',
    access: 'public',
    query: { body: slug, filter: decisionFilter, cursor, limit },
    response: { status: 200, type: 'DecisionPage' },
    errors: ['body.not-found', 'cursor.invalid'],
  },
  'decisions.get': {
    summary: 'One decision with its whole life. While ballots are taken it says how many, and not for what.',
    method: 'GET',
    path: '/v1/decisions/{id}',
    access: 'public',
    pathParameters: decisionPath,
    response: { status: 200, type: 'DecisionDetail' },
    errors: ['decision.not-found'],
  },
  'decisions.vote': {
    summary:
      'Puts one ballot into the box. The code is used up; neither it nor the moment is kept with what was chosen. The same press sent again gets the same receipt.',
    method: 'POST',
    path: '/v1/decisions/{id}/ballots',
    access: 'public',
    pathParameters: decisionPath,
    request: 'BallotDraft',
    response: { status: 200, type: 'BallotReceipt' },
    errors: [
      'decision.not-found',
      'decision.not-voting',
      'ballot.not-matched',
      'ballot.already-cast',
      'ballot.too-many-tries',
    ],
  },
} as const satisfies Readonly<Record<string, Route>>;
