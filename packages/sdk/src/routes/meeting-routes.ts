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
  'meetings.register': {
    summary:
      'Takes seats while the meeting is announced and there are any: a slip for each, told once. Who it was is asked nowhere.',
    method: 'POST',
    path: '/v1/meetings/{id}/registrations',
    access: 'public',
    pathParameters: meetingPath,
    request: 'SeatDraft',
    response: { status: 201, type: 'SeatRegistration' },
    errors: ['meeting.not-found', 'meeting.not-registering', 'meeting.full'],
  },
  'meetings.giveBack': {
    summary: 'Gives a seat back with the code on its slip, before the meeting begins: it is free again.',
    method: 'POST',
    path: '/v1/meetings/{id}/returned-seats',
    access: 'public',
    pathParameters: meetingPath,
    request: 'SeatReturnDraft',
    response: { status: 200, type: 'SeatReturn' },
    errors: ['meeting.not-found', 'meeting.not-registering', 'seat.not-matched', 'seat.too-many-tries'],
  },
  'meetings.ask': {
    summary:
      'A question for a meeting, before it or while it goes on: an appeal of the channel `meeting`, with number, code and clocks like any other, that waits there for a turn. Nobody reads it on the wall before a person has looked.',
    method: 'POST',
    path: '/v1/meetings/{id}/questions',
    access: 'public',
    pathParameters: meetingPath,
    request: 'MeetingAskDraft',
    response: { status: 201, type: 'Receipt' },
    errors: ['meeting.not-found', 'meeting.not-asking', 'attachment.not-found'],
  },
  'meetings.rate': {
    summary:
      'Rates a meeting by seat slip, from its opening until a week after its closing. The code is used up; neither it nor the moment is kept with what was given. The same press sent again gets the same receipt.',
    method: 'POST',
    path: '/v1/meetings/{id}/ratings',
    access: 'public',
    pathParameters: meetingPath,
    request: 'MeetingRatingDraft',
    response: { status: 200, type: 'MeetingRatingReceipt' },
    errors: [
      'meeting.not-found',
      'meeting.not-rating',
      'seat.not-matched',
      'seat.already-rated',
      'seat.void',
      'seat.too-many-tries',
    ],
  },
} as const satisfies Readonly<Record<string, Route>>;
