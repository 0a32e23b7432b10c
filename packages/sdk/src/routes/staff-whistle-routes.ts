// What staff can do with whistles, and with which role.
import { whistleErrors } from './errors.js';
import { whistlePath } from './parameters.js';
import type { Route } from './route.js';
import { deciders } from './staff-roles.js';

export const staffWhistleRoutes = {
  'staff.whistles.blow': {
    summary:
      '吹哨: the unit responsible for a case calls others to it. They may read the case from then on, and stay responsible for nothing.',
    method: 'POST',
    path: '/v1/staff/whistles',
    access: deciders,
    request: 'WhistleDraft',
    response: { status: 201, type: 'WhistleDetail' },
    errors: [
      'appeal.not-found',
      'appeal.not-your-unit',
      'appeal.illegal-transition',
      'appeal.erased',
      'appeal.is-petition',
      'unit.not-found',
      'whistle.not-called',
      'whistle.already-called',
      'whistle.day-out-of-range',
    ],
  },
  'staff.whistles.arrive': {
    summary:
      '报到: a called unit was there. It writes that down itself on the day, or who blew the whistle does; which of the two is kept.',
    method: 'POST',
    path: '/v1/staff/whistles/{id}/arrivals',
    access: ['clerk', 'lead', 'bureau'],
    pathParameters: whistlePath,
    request: 'ArrivalDraft',
    response: { status: 200, type: 'WhistleDetail' },
    errors: [...whistleErrors, 'whistle.not-called', 'whistle.day-out-of-range'],
  },
  'staff.whistles.say': {
    summary: 'What a called unit thinks of it or will do. Everybody can read it.',
    method: 'POST',
    path: '/v1/staff/whistles/{id}/statements',
    access: ['clerk', 'lead', 'bureau'],
    pathParameters: whistlePath,
    request: 'WhistleStatementDraft',
    response: { status: 200, type: 'WhistleDetail' },
    errors: [...whistleErrors, 'whistle.not-called'],
  },
  'staff.whistles.standDown': {
    summary: 'Calls a whistle off. It stays public with its reason, and who was absent until then stays so.',
    method: 'POST',
    path: '/v1/staff/whistles/{id}/stand-down',
    access: deciders,
    pathParameters: whistlePath,
    request: 'StandDownDraft',
    response: { status: 200, type: 'WhistleDetail' },
    errors: whistleErrors,
  },
  'staff.whistles.close': {
    summary: 'What came of it, said by the unit that blew the whistle.',
    method: 'POST',
    path: '/v1/staff/whistles/{id}/result',
    access: deciders,
    pathParameters: whistlePath,
    request: 'WhistleResultDraft',
    response: { status: 200, type: 'WhistleDetail' },
    errors: whistleErrors,
  },
} as const satisfies Readonly<Record<string, Route>>;
