// Pairings 结对帮扶: opened and ended by the unit's clerk or lead, seen by them and by who is paired. Nothing public.
import { cursor, limit, pairingPath, slug } from './parameters.js';
import type { Route } from './route.js';
import { deciders, handlers } from './staff-roles.js';

export const staffPairingRoutes = {
  'staff.pairings.list': {
    summary:
      'Pairings of the own unit for its clerk and lead, one’s own for who is paired, all for an auditor, whose look is kept. The latest begun first, without whose household it is.',
    method: 'GET',
    path: '/v1/staff/pairings',
    access: [...handlers, 'auditor'],
    query: { body: slug, cursor, limit },
    response: { status: 200, type: 'PairingPage' },
    errors: ['body.not-found', 'cursor.invalid'],
  },
  'staff.pairings.open': {
    summary: 'Pair a member of staff with a household or a group of the own unit.',
    method: 'POST',
    path: '/v1/staff/pairings',
    access: deciders,
    request: 'PairingDraft',
    response: { status: 201, type: 'Pairing' },
    errors: ['unit.not-found'],
  },
  'staff.pairings.end': {
    summary: 'A pairing of the own unit is over, or is to be forgotten.',
    method: 'POST',
    path: '/v1/staff/pairings/{id}/end',
    access: deciders,
    pathParameters: pairingPath,
    request: 'PairingEndDraft',
    response: { status: 200, type: 'Pairing' },
    errors: ['pairing.not-found', 'pairing.ended'],
  },
  'staff.pairings.contact': {
    summary: 'Whose household it is and how they are reached, for a reason. Each look is kept.',
    method: 'POST',
    path: '/v1/staff/pairings/{id}/contact',
    access: handlers,
    pathParameters: pairingPath,
    request: 'PairingLookDraft',
    response: { status: 200, type: 'SeenHousehold' },
    errors: ['pairing.not-found', 'pairing.ended'],
  },
  'staff.pairings.looks': {
    summary: 'Who looked at which pairing of the ledger, and why, the newest first.',
    method: 'GET',
    path: '/v1/staff/pairing-looks',
    access: ['admin', 'auditor'],
    query: { body: slug, cursor, limit },
    response: { status: 200, type: 'PairingLookPage' },
    errors: ['body.not-found', 'cursor.invalid'],
  },
} as const satisfies Readonly<Record<string, Route>>;
