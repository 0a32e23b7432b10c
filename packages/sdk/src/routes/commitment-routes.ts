// Commitments as anyone can see them: one, the list, and their days for calendar programs.
import { commitmentFilter, commitmentPath, cursor, limit, slug } from './parameters.js';
import type { Route } from './route.js';

/** In this order: the address of the calendar could be taken for that of a commitment. */
export const commitmentRoutes = {
  'commitments.list': {
    summary: 'Commitments of a unit, nearest due day first.',
    method: 'GET',
    path: '/v1/commitments',
    access: 'public',
    query: {
      body: slug,
      filter: commitmentFilter,
      cursor,
      limit,
    },
    response: { status: 200, type: 'CommitmentPage' },
    errors: ['body.not-found', 'cursor.invalid'],
  },
  'commitments.calendar': {
    summary:
      'The due days of a unit’s commitments and of the steps on the way to them, for calendar programs to follow (iCalendar, RFC 5545). Those that ended more than 90 days ago are not in it.',
    method: 'GET',
    path: '/v1/commitments/calendar.ics',
    access: 'public',
    query: { body: slug, filter: commitmentFilter },
    response: { status: 200, media: 'text/calendar' },
    errors: ['body.not-found'],
  },
  'commitments.calendarOf': {
    summary: 'The due day of one commitment and of the steps on the way to it, as a calendar.',
    method: 'GET',
    path: '/v1/commitments/{id}/calendar.ics',
    access: 'public',
    pathParameters: commitmentPath,
    response: { status: 200, media: 'text/calendar' },
    errors: ['commitment.not-found'],
  },
  'commitments.get': {
    summary: 'One commitment with every date and reason it ever had.',
    method: 'GET',
    path: '/v1/commitments/{id}',
    access: 'public',
    pathParameters: commitmentPath,
    response: { status: 200, type: 'CommitmentDetail' },
    errors: ['commitment.not-found'],
  },
} as const satisfies Readonly<Record<string, Route>>;
