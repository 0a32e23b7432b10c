// Grid notices 网格通报: read by everybody, published and withdrawn by the unit.
import { cursor, limit, noticePath, slug } from './parameters.js';
import type { Route } from './route.js';

const publishers = ['grid', 'clerk', 'lead'] as const;

export const noticeRoutes = {
  'notices.list': {
    summary:
      'What a unit and those under it tell their residents, the latest first; those corrected and withdrawn stay, and say so.',
    method: 'GET',
    path: '/v1/bodies/{body}/notices',
    access: 'public',
    pathParameters: { body: slug },
    query: { cursor, limit },
    response: { status: 200, type: 'NoticePage' },
    errors: ['body.not-found', 'cursor.invalid'],
  },
  'notices.feed': {
    summary: 'The same as a feed (Atom, RFC 4287). At most 50.',
    method: 'GET',
    path: '/v1/bodies/{body}/notices.atom',
    access: 'public',
    pathParameters: { body: slug },
    response: { status: 200, media: 'application/atom+xml' },
    errors: ['body.not-found'],
  },
  'notices.rss': {
    summary: 'The same as `notices.feed`, as RSS 2.0.',
    method: 'GET',
    path: '/v1/bodies/{body}/notices.rss',
    access: 'public',
    pathParameters: { body: slug },
    response: { status: 200, media: 'application/rss+xml' },
    errors: ['body.not-found'],
  },
  'notices.get': {
    summary: 'One notice.',
    method: 'GET',
    path: '/v1/notices/{id}',
    access: 'public',
    pathParameters: noticePath,
    response: { status: 200, type: 'Notice' },
    errors: ['notice.not-found'],
  },
  'staff.notices.publish': {
    summary:
      'Tell the residents of the own unit or one under it something, or put right what was told them. Everything in it is public and stays.',
    method: 'POST',
    path: '/v1/staff/notices',
    access: publishers,
    request: 'NoticeDraft',
    response: { status: 201, type: 'Notice' },
    errors: ['body.not-found', 'notice.private-words', 'notice.not-found', 'notice.not-standing'],
  },
  'staff.notices.withdraw': {
    summary: 'Say that a notice holds no longer, and why. It stays to be read, unless its words have to go.',
    method: 'POST',
    path: '/v1/staff/notices/{id}/withdrawal',
    access: publishers,
    pathParameters: noticePath,
    request: 'NoticeWithdrawalDraft',
    response: { status: 200, type: 'Notice' },
    errors: ['notice.not-found', 'notice.not-standing', 'notice.private-words'],
  },
  'staff.notices.list': {
    summary: 'The notices of a unit and those under it, the latest first, with who published each.',
    method: 'GET',
    path: '/v1/staff/notices',
    access: publishers,
    query: { body: slug, cursor, limit },
    response: { status: 200, type: 'StaffNoticePage' },
    errors: ['body.not-found', 'cursor.invalid'],
  },
} as const satisfies Readonly<Record<string, Route>>;
