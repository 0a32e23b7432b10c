// The units that answer here, those under one side by side, and what residents may know and do at one.
import { period, slug } from './parameters.js';
import type { Route } from './route.js';

export const bodyRoutes = {
  'bodies.list': {
    summary: 'All units that answer here.',
    method: 'GET',
    path: '/v1/bodies',
    access: 'public',
    response: { status: 200, type: 'BodyList' },
    errors: [],
  },
  'bodies.get': {
    summary: 'One unit: categories, standards, ways to be heard.',
    method: 'GET',
    path: '/v1/bodies/{body}',
    access: 'public',
    pathParameters: { body: slug },
    response: { status: 200, type: 'Body' },
    errors: ['body.not-found'],
  },
  'bodies.demand': {
    summary:
      'What was asked for at a unit, item by item of its taxonomy, how much was done in time and what residents confirmed. Carries an ETag.',
    method: 'GET',
    path: '/v1/bodies/{body}/demand',
    access: 'public',
    pathParameters: { body: slug },
    query: { period },
    response: { status: 200, type: 'Demand' },
    errors: ['body.not-found', 'period.invalid'],
  },
  'bodies.overview': {
    summary:
      'The units directly under one, each with the figures of its own card. In the directory’s order: nothing is ranked. Carries an ETag.',
    method: 'GET',
    path: '/v1/bodies/{body}/overview',
    access: 'public',
    pathParameters: { body: slug },
    query: { period },
    response: { status: 200, type: 'UnitOverview' },
    errors: ['body.not-found', 'period.invalid'],
  },
  'bodies.overviewTable': {
    summary:
      'The same as a table for spreadsheets (CSV, RFC 4180, UTF-8), with what each row was counted from.',
    method: 'GET',
    path: '/v1/bodies/{body}/overview.csv',
    access: 'public',
    pathParameters: { body: slug },
    query: { period },
    response: { status: 200, media: 'text/csv' },
    errors: ['body.not-found', 'period.invalid'],
  },
  'bodies.rights': {
    summary:
      'What residents may know, take part in, say and watch over at a unit 四权: what is open now, how many of each, and until when. Carries an ETag.',
    method: 'GET',
    path: '/v1/bodies/{body}/rights',
    access: 'public',
    pathParameters: { body: slug },
    response: { status: 200, type: 'UnitRights' },
    errors: ['body.not-found'],
  },
} as const satisfies Readonly<Record<string, Route>>;
