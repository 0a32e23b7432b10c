// What staff see around a meeting 报告会: what it still lacks before, and whom to go back to afterwards.
import { meetingPath } from './parameters.js';
import type { Route } from './route.js';

export const staffMeetingFollowUpRoutes = {
  'staff.meetings.readiness': {
    summary:
      'What a meeting still lacks 三必做: whom visits did not reach, what in the lists nobody has answered, which hot topics have no plan. It blocks nothing.',
    method: 'GET',
    path: '/v1/staff/meetings/{id}/readiness',
    access: ['clerk', 'lead', 'auditor'],
    pathParameters: meetingPath,
    response: { status: 200, type: 'MeetingReadiness' },
    errors: ['meeting.not-found', 'meeting.not-your-unit'],
  },
} as const satisfies Readonly<Record<string, Route>>;
