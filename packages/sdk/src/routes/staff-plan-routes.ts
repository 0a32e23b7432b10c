// Response plans 回应预案 for a meeting: written by whoever holds it, read by whoever they concern. Nothing public.
import type { ErrorCode } from '../types/index.js';
import { meetingPath, planPath } from './parameters.js';
import type { Route } from './route.js';
import { deciders } from './staff-roles.js';

/** What writing a plan can be refused for. */
const unfit = [
  'plan.meeting-over',
  'appeal.not-found',
  'unit.not-found',
] as const satisfies readonly ErrorCode[];

export const staffPlanRoutes = {
  'staff.plans.list': {
    summary:
      'Plans for a meeting: all for clerks and leads of the unit that reports and for auditors above it, for anybody else those that concern their unit.',
    method: 'GET',
    path: '/v1/staff/meetings/{id}/plans',
    access: [...deciders, 'bureau', 'auditor'],
    pathParameters: meetingPath,
    response: { status: 200, type: 'ResponsePlanList' },
    errors: ['meeting.not-found'],
  },
  'staff.plans.get': {
    summary: 'One plan with all it ever said.',
    method: 'GET',
    path: '/v1/staff/plans/{id}',
    access: [...deciders, 'bureau', 'auditor'],
    pathParameters: planPath,
    response: { status: 200, type: 'ResponsePlanDetail' },
    errors: ['plan.not-found'],
  },
  'staff.plans.write': {
    summary: 'Begin a plan for a hot topic of a meeting that is not over.',
    method: 'POST',
    path: '/v1/staff/meetings/{id}/plans',
    access: deciders,
    pathParameters: meetingPath,
    request: 'PlanDraft',
    response: { status: 201, type: 'ResponsePlanDetail' },
    errors: ['meeting.not-found', 'meeting.not-your-unit', 'plan.too-many', ...unfit],
  },
  'staff.plans.revise': {
    summary: 'Write a plan anew: it is a draft again, and what it said before is kept.',
    method: 'POST',
    path: '/v1/staff/plans/{id}/revisions',
    access: deciders,
    pathParameters: planPath,
    request: 'PlanRevisionDraft',
    response: { status: 200, type: 'ResponsePlanDetail' },
    errors: ['plan.not-found', 'plan.changed-meanwhile', 'plan.nothing-new', ...unfit],
  },
  'staff.plans.approve': {
    summary: 'A lead has read it: it can be spoken by.',
    method: 'POST',
    path: '/v1/staff/plans/{id}/approval',
    access: ['lead'],
    pathParameters: planPath,
    request: 'PlanApprovalDraft',
    response: { status: 200, type: 'ResponsePlanDetail' },
    errors: ['plan.not-found', 'plan.changed-meanwhile', 'plan.nothing-new', 'plan.meeting-over'],
  },
} as const satisfies Readonly<Record<string, Route>>;
