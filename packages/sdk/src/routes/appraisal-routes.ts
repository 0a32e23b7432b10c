// The appraisal export 考核导出, for whoever looks at everything under their unit.
import { reviewedPeriod, slug } from './parameters.js';
import type { Route } from './route.js';

export const appraisalRoutes = {
  'staff.appraisals.get': {
    summary:
      'What an appraisal may lean on for one unit and period, counted from the log up to its signed checkpoint and signed with the ledger’s key. Anybody counts it again from the public log. No unit is held against another.',
    method: 'GET',
    path: '/v1/staff/appraisals',
    access: ['district', 'auditor'],
    query: { body: slug, period: { ...reviewedPeriod, description: 'e.g. `2026-H2`.', required: true } },
    response: { status: 200, type: 'Appraisal' },
    errors: ['body.not-found', 'period.invalid', 'log.empty'],
  },
} as const satisfies Readonly<Record<string, Route>>;
