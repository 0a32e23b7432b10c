// What staff can do with visits, and with which role.
import { cursor, limit, period, slug } from './parameters.js';
import type { Route } from './route.js';

export const staffVisitRoutes = {
  'staff.visits.log': {
    summary:
      'Write down a visit to a household; what was asked there becomes appeals, all of it together or nothing. Sent again under its key, even weeks later, it is the same visit.',
    method: 'POST',
    path: '/v1/staff/visits',
    access: ['grid', 'clerk', 'lead'],
    request: 'VisitDraft',
    response: { status: 201, type: 'VisitReceipt' },
    errors: ['body.not-found', 'attachment.not-found'],
  },
  'staff.visits.list': {
    summary: 'Visits of a unit and those under it, the latest first: all, or those of one book.',
    method: 'GET',
    path: '/v1/staff/visits',
    access: ['grid', 'clerk', 'lead'],
    query: {
      body: slug,
      book: {
        description:
          'Only this book: `diary` 走访日志 (all, as if absent), `requests` 诉求台账, `care` 关怀台账.',
        schema: { type: 'string', enum: ['diary', 'requests', 'care'], maxLength: 10 },
      },
      cursor,
      limit,
    },
    response: { status: 200, type: 'VisitPage' },
    errors: ['body.not-found', 'cursor.invalid'],
  },
  'staff.visits.coverage': {
    summary: 'How many visits were made and how many households visited, by grid and by cohort.',
    method: 'GET',
    path: '/v1/staff/visits/coverage',
    access: ['grid', 'clerk', 'lead', 'district', 'admin', 'auditor'],
    query: { body: slug, period },
    response: { status: 200, type: 'VisitCoverage' },
    errors: ['body.not-found', 'period.invalid'],
  },
  'staff.visits.setHouseholds': {
    summary: 'Say how many households a unit has: what coverage is held against.',
    method: 'POST',
    path: '/v1/staff/visits/households',
    access: ['lead', 'admin'],
    request: 'HouseholdsDraft',
    response: { status: 200, type: 'VisitCoverage' },
    errors: ['body.not-found'],
  },
} as const satisfies Readonly<Record<string, Route>>;
