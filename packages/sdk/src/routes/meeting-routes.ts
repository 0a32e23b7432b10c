// Report meetings 报告会 as anyone can see them: one, and a unit's.
import { cursor, limit, meetingPath, slug } from './parameters.js';
import type { Route } from './route.js';

export const meetingRoutes = {
  'meetings.list': {
    summary:
      'Meetings 报告会 of a unit: those to come and those going on, the nearest first, then those that are over. Every move and its reason, questions and answers counted.',
    method: 'GET',
    path: '/v1/meetings',
    access: 'public',
    query: { body: slug, cursor, limit },
    response: { status: 200, type: 'MeetingPage' },
    errors: ['body.not-found', 'cursor.invalid'],
  },
  'meetings.get': {
    summary: 'One meeting with what was asked there, what was answered and promised, and its whole life.',
    method: 'GET',
    path: '/v1/meetings/{id}',
    access: 'public',
    pathParameters: meetingPath,
    response: { status: 200, type: 'MeetingDetail' },
    errors: ['meeting.not-found'],
  },
} as const satisfies Readonly<Record<string, Route>>;
