// Whom to turn to at a unit: read by everybody, published by its lead or administrator.
import { slug } from './parameters.js';
import type { Route } from './route.js';

export const directoryRoutes = {
  'directory.get': {
    summary:
      'Whom to turn to at a unit, those above and those under it: 24-hour phone, box on the web, published posts, and when somebody sits there to listen.',
    method: 'GET',
    path: '/v1/bodies/{body}/directory',
    access: 'public',
    pathParameters: { body: slug },
    response: { status: 200, type: 'UnitDirectory' },
    errors: ['body.not-found'],
  },
  'directory.calendar': {
    summary:
      'When somebody sits there to listen at a unit or one under it, in the next 90 days, for calendar programs to follow (iCalendar, RFC 5545).',
    method: 'GET',
    path: '/v1/bodies/{body}/directory.ics',
    access: 'public',
    pathParameters: { body: slug },
    response: { status: 200, media: 'text/calendar' },
    errors: ['body.not-found'],
  },
  'staff.directory.set': {
    summary:
      'Publishes whom to turn to at the own unit or one under it. It takes the place of what was published before, which is kept.',
    method: 'POST',
    path: '/v1/staff/directory',
    access: ['lead', 'admin'],
    request: 'DirectoryDraft',
    response: { status: 200, type: 'DirectoryEntry' },
    errors: ['body.not-found', 'directory.private-number'],
  },
} as const satisfies Readonly<Record<string, Route>>;
