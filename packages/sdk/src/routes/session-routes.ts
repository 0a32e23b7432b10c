// Sessions 下基层: read by everybody, written down and corrected by the unit.
import { cursor, limit, period, sessionPath, slug } from './parameters.js';
import type { Route } from './route.js';
import { deciders } from './staff-roles.js';

const query = { body: slug, period } as const;

export const sessionRoutes = {
  'sessions.list': {
    summary: 'Sessions of a unit and those under it in a period, the latest first, with their corrections.',
    method: 'GET',
    path: '/v1/sessions',
    access: 'public',
    query: { ...query, cursor, limit },
    response: { status: 200, type: 'SessionPage' },
    errors: ['body.not-found', 'period.invalid', 'cursor.invalid'],
  },
  'sessions.totals': {
    summary: 'The same counted: how many of each kind, how many people came, how many appeals were heard.',
    method: 'GET',
    path: '/v1/sessions/totals',
    access: 'public',
    query,
    response: { status: 200, type: 'SessionTotals' },
    errors: ['body.not-found', 'period.invalid'],
  },
  'staff.sessions.record': {
    summary:
      'Write down a session of the own unit or one under it, with what was agreed there as commitments. Everything in it is public.',
    method: 'POST',
    path: '/v1/staff/sessions',
    access: deciders,
    request: 'SessionDraft',
    response: { status: 201, type: 'Session' },
    errors: [
      'body.not-found',
      'appeal.not-your-unit',
      'appeal.erased',
      'appeal.illegal-transition',
      'commitment.due-in-past',
      'commitment.due-too-far',
    ],
  },
  'staff.sessions.correct': {
    summary: 'Say how it really was, and why it was said otherwise. What it said before stays public.',
    method: 'POST',
    path: '/v1/staff/sessions/{id}/corrections',
    access: deciders,
    pathParameters: sessionPath,
    request: 'SessionCorrectionDraft',
    response: { status: 200, type: 'Session' },
    errors: ['session.not-found'],
  },
} as const satisfies Readonly<Record<string, Route>>;
