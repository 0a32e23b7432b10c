// What staff see around a meeting 报告会: what it still lacks before, and whom to go back to afterwards.
import { meetingErrors } from './errors.js';
import { meetingPath } from './parameters.js';
import type { Route } from './route.js';
import { deciders } from './staff-roles.js';

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
  'staff.meetings.setPortfolios': {
    summary:
      '班子分工: who of the leadership looks after which promise made there. What was set before stays in its life.',
    method: 'POST',
    path: '/v1/staff/meetings/{id}/portfolios',
    access: deciders,
    pathParameters: meetingPath,
    request: 'MeetingPortfoliosDraft',
    response: { status: 200, type: 'MeetingDetail' },
    errors: [...meetingErrors, 'meeting.nothing-new'],
  },
  'staff.meetings.holdProgress': {
    summary: '推进会: the day, the promises that were looked at and what was decided, for everybody to read.',
    method: 'POST',
    path: '/v1/staff/meetings/{id}/progress-meetings',
    access: deciders,
    pathParameters: meetingPath,
    request: 'ProgressMeetingDraft',
    response: { status: 200, type: 'MeetingDetail' },
    errors: [...meetingErrors, 'meeting.time-out-of-range', 'meeting.full'],
  },
  'staff.meetings.callbacks': {
    summary:
      '上门回访: what a unit says is done of what was asked there, and nobody who asked has said a word on; those that have waited longest first.',
    method: 'GET',
    path: '/v1/staff/meetings/{id}/callbacks',
    access: ['grid', 'clerk', 'lead', 'auditor'],
    pathParameters: meetingPath,
    response: { status: 200, type: 'MeetingCallbackList' },
    errors: ['meeting.not-found', 'meeting.not-your-unit'],
  },
} as const satisfies Readonly<Record<string, Route>>;
