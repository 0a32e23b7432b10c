// What staff can do with decisions 议事, and with which role.
import { decisionErrors } from './errors.js';
import { decisionPath } from './parameters.js';
import type { Route } from './route.js';
import { deciders, recorders } from './staff-roles.js';

const step = { method: 'POST', pathParameters: decisionPath } as const;

export const staffDecisionRoutes = {
  'staff.decisions.announce': {
    summary: 'Puts a question to the vote. Question, options, roll, rule and first days never change.',
    method: 'POST',
    path: '/v1/staff/decisions',
    access: deciders,
    request: 'DecisionDraft',
    response: { status: 201, type: 'DecisionDetail' },
    errors: ['body.not-found', 'decision.day-out-of-range'],
  },
  'staff.decisions.printBallots': {
    ...step,
    summary:
      'Codes for so many ballots, given once and kept as keyed hashes only. No more are ever good than there are on the roll.',
    path: '/v1/staff/decisions/{id}/ballots',
    access: deciders,
    request: 'BallotPrintDraft',
    response: { status: 200, type: 'PrintedBallots' },
    errors: [...decisionErrors, 'decision.too-many-ballots'],
  },
  'staff.decisions.voidBallots': {
    ...step,
    summary:
      'Takes ballots out of use that were spoilt or not handed out, by the codes on them; all or none.',
    path: '/v1/staff/decisions/{id}/void-ballots',
    access: deciders,
    request: 'BallotVoidDraft',
    response: { status: 200, type: 'DecisionDetail' },
    errors: [...decisionErrors, 'decision.impossible-count'],
  },
  'staff.decisions.extend': {
    ...step,
    summary:
      'Puts the last day of voting off, before it has passed. The first one and the reason stay public.',
    path: '/v1/staff/decisions/{id}/extensions',
    access: deciders,
    request: 'DecisionExtensionDraft',
    response: { status: 200, type: 'DecisionDetail' },
    errors: [...decisionErrors, 'decision.day-out-of-range'],
  },
  'staff.decisions.close': {
    ...step,
    summary:
      'Opens the box once the last day has passed, and publishes what was counted. What the codes were is forgotten.',
    path: '/v1/staff/decisions/{id}/result',
    access: deciders,
    request: 'DecisionCloseDraft',
    response: { status: 200, type: 'DecisionDetail' },
    errors: [...decisionErrors, 'decision.impossible-count'],
  },
  'staff.decisions.adopt': {
    ...step,
    summary: 'What was chosen is done: where, and how. Refused where nothing was chosen.',
    path: '/v1/staff/decisions/{id}/adoption',
    access: ['lead'],
    request: 'DecisionAdoptionDraft',
    response: { status: 200, type: 'DecisionDetail' },
    errors: decisionErrors,
  },
  'staff.decisions.notAdopt': {
    ...step,
    summary: 'It is not done, and why.',
    path: '/v1/staff/decisions/{id}/non-adoption',
    access: ['lead'],
    request: 'DecisionRefusalDraft',
    response: { status: 200, type: 'DecisionDetail' },
    errors: decisionErrors,
  },
  'staff.decisions.inspect': {
    ...step,
    summary:
      'What the witness group went to see: the day, how many they were, and whether it was as decided. It is never changed; a later one stands beside it.',
    path: '/v1/staff/decisions/{id}/inspections',
    access: recorders,
    request: 'InspectionDraft',
    response: { status: 200, type: 'DecisionDetail' },
    errors: [...decisionErrors, 'decision.day-out-of-range'],
  },
  'staff.decisions.cancel': {
    ...step,
    summary:
      'Calls a decision off before it is counted. It stays public with its reason, and no ballot is counted.',
    path: '/v1/staff/decisions/{id}/cancellation',
    access: ['lead'],
    request: 'DecisionCancellationDraft',
    response: { status: 200, type: 'DecisionDetail' },
    errors: decisionErrors,
  },
} as const satisfies Readonly<Record<string, Route>>;
