// What staff can do with report meetings 报告会, and with which role.
import type { ErrorCode, Role } from '../types/index.js';
import { meetingErrors } from './errors.js';
import { meetingPath } from './parameters.js';
import type { Route } from './route.js';
import { deciders } from './staff-roles.js';

/** Whoever writes down what happens there. */
const recorders = ['grid', 'clerk', 'lead'] as const satisfies readonly Role[];

/** What an answer can be refused for, and the promise in it. */
const promisingErrors = [
  'appeal.answer-unfit',
  'commitment.due-in-past',
  'commitment.due-too-far',
] as const satisfies readonly ErrorCode[];

export const staffMeetingRoutes = {
  'staff.meetings.announce': {
    summary: 'A meeting 报告会 to come. Everything in it is public, and nothing of it disappears.',
    method: 'POST',
    path: '/v1/staff/meetings',
    access: deciders,
    request: 'MeetingDraft',
    response: { status: 201, type: 'MeetingDetail' },
    errors: ['body.not-found', 'unit.not-found', 'meeting.time-out-of-range'],
  },
  'staff.meetings.move': {
    summary: 'The only way to put it elsewhere or to another time. Old and new stay public with the reason.',
    method: 'POST',
    path: '/v1/staff/meetings/{id}/moves',
    access: deciders,
    pathParameters: meetingPath,
    request: 'MeetingMoveDraft',
    response: { status: 200, type: 'MeetingDetail' },
    errors: [...meetingErrors, 'meeting.time-out-of-range', 'meeting.nothing-new', 'meeting.full'],
  },
  'staff.meetings.cancel': {
    summary: 'It will not be held. It stays public with the reason.',
    method: 'POST',
    path: '/v1/staff/meetings/{id}/cancellation',
    access: ['lead'],
    pathParameters: meetingPath,
    request: 'MeetingCancellationDraft',
    response: { status: 200, type: 'MeetingDetail' },
    errors: meetingErrors,
  },
  'staff.meetings.split': {
    summary: 'Another announced meeting takes part of the people 分场.',
    method: 'POST',
    path: '/v1/staff/meetings/{id}/splits',
    access: deciders,
    pathParameters: meetingPath,
    request: 'MeetingSplitDraft',
    response: { status: 200, type: 'MeetingDetail' },
    errors: [...meetingErrors, 'meeting.nothing-new', 'meeting.full'],
  },
  'staff.meetings.setAgenda': {
    summary: 'What it is about. What was said before stays in its life.',
    method: 'POST',
    path: '/v1/staff/meetings/{id}/agenda',
    access: deciders,
    pathParameters: meetingPath,
    request: 'MeetingAgendaDraft',
    response: { status: 200, type: 'MeetingDetail' },
    errors: [...meetingErrors, 'meeting.nothing-new'],
  },
  'staff.meetings.open': {
    summary: 'It began: on its day, not before.',
    method: 'POST',
    path: '/v1/staff/meetings/{id}/opening',
    access: deciders,
    pathParameters: meetingPath,
    request: 'MeetingOpeningDraft',
    response: { status: 200, type: 'MeetingDetail' },
    errors: [...meetingErrors, 'meeting.time-out-of-range'],
  },
  'staff.meetings.capture': {
    summary:
      'A question asked there becomes an appeal, and what was answered at once its typed answer with its promise. A number on the night is taken once.',
    method: 'POST',
    path: '/v1/staff/meetings/{id}/questions',
    access: recorders,
    pathParameters: meetingPath,
    request: 'MeetingQuestionDraft',
    response: { status: 201, type: 'MeetingQuestionReceipt' },
    errors: [
      ...meetingErrors,
      'meeting.turn-taken',
      'meeting.time-out-of-range',
      'meeting.full',
      ...promisingErrors,
    ],
  },
  'staff.meetings.answer': {
    summary: 'What was answered there to a question that was captured without.',
    method: 'POST',
    path: '/v1/staff/meetings/{id}/answers',
    access: recorders,
    pathParameters: meetingPath,
    request: 'MeetingAnswerDraft',
    response: { status: 200, type: 'MeetingAnswerReceipt' },
    errors: [
      ...meetingErrors,
      'meeting.turn-not-open',
      'meeting.time-out-of-range',
      'appeal.not-your-unit',
      'appeal.illegal-transition',
      'appeal.erased',
      ...promisingErrors,
    ],
  },
  'staff.meetings.attend': {
    summary: 'How many came, cohort by cohort. Numbers below five are neither kept nor told.',
    method: 'POST',
    path: '/v1/staff/meetings/{id}/attendance',
    access: recorders,
    pathParameters: meetingPath,
    request: 'MeetingAttendanceDraft',
    response: { status: 200, type: 'MeetingDetail' },
    errors: meetingErrors,
  },
  'staff.meetings.showCard': {
    summary: 'The sealed report card that was shown there.',
    method: 'POST',
    path: '/v1/staff/meetings/{id}/shown-cards',
    access: deciders,
    pathParameters: meetingPath,
    request: 'MeetingCardDraft',
    response: { status: 200, type: 'MeetingDetail' },
    errors: [...meetingErrors, 'meeting.nothing-new', 'meeting.full'],
  },
  'staff.meetings.close': {
    summary: 'It is over.',
    method: 'POST',
    path: '/v1/staff/meetings/{id}/closing',
    access: deciders,
    pathParameters: meetingPath,
    request: 'MeetingClosingDraft',
    response: { status: 200, type: 'MeetingDetail' },
    errors: [...meetingErrors, 'meeting.time-out-of-range'],
  },
  'staff.meetings.minute': {
    summary: '会议纪要. What was written before stays in its life.',
    method: 'POST',
    path: '/v1/staff/meetings/{id}/minutes',
    access: deciders,
    pathParameters: meetingPath,
    request: 'MeetingMinutesDraft',
    response: { status: 200, type: 'MeetingDetail' },
    errors: [...meetingErrors, 'meeting.nothing-new'],
  },
  'staff.meetings.review': {
    summary: '复盘: what went well, what did not, what is done differently next time.',
    method: 'POST',
    path: '/v1/staff/meetings/{id}/review',
    access: deciders,
    pathParameters: meetingPath,
    request: 'MeetingReviewDraft',
    response: { status: 200, type: 'MeetingDetail' },
    errors: meetingErrors,
  },
} as const satisfies Readonly<Record<string, Route>>;
