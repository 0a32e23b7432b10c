// Who takes part, in exact numbers: for whoever holds what was published against them.
import { slug } from './parameters.js';
import type { Route } from './route.js';

export const participationRoutes = {
  'staff.participation.count': {
    summary:
      'How many of each cohort came by each channel in a calendar year, exactly, with the latest count that was sealed. Numbers this small can name people: they are for auditing only.',
    method: 'GET',
    path: '/v1/staff/participation',
    access: ['auditor'],
    query: {
      body: slug,
      year: {
        schema: { type: 'string', pattern: '^20[0-9]{2}$', maxLength: 4 },
        description: 'A calendar year, e.g. `2026`.',
        required: true,
      },
    },
    response: { status: 200, type: 'ParticipationAudit' },
    errors: ['body.not-found'],
  },
} as const satisfies Readonly<Record<string, Route>>;
