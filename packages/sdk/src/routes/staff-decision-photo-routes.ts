// Photos of what an inspection of a decision found, until another person has looked at them.
import { decisionErrors } from './errors.js';
import { attachmentId, decisionPath, ofDecision, photoState } from './parameters.js';
import type { Route } from './route.js';
import { deciders, recorders } from './staff-roles.js';

const photoPath = { ...decisionPath, photo: attachmentId } as const;
const photoErrors = [...decisionErrors, 'attachment.not-found'] as const;

export const staffDecisionPhotoRoutes = {
  'staff.decisionPhotos.list': {
    summary:
      'Photos of one decision’s inspections; or of all that the reader’s unit may decide, those that wait to be looked at or those that are public.',
    method: 'GET',
    path: '/v1/staff/decision-photos',
    access: recorders,
    query: { decision: ofDecision, state: photoState },
    response: { status: 200, type: 'DecisionPhotoList' },
    errors: ['decision.not-found', 'decision.not-your-unit'],
  },
  'staff.decisionPhotos.add': {
    summary:
      'A photo that was sent before, of what was seen at an inspection; six of one at most. It is public once another person has looked.',
    method: 'POST',
    path: '/v1/staff/decisions/{id}/photos',
    access: recorders,
    pathParameters: decisionPath,
    request: 'InspectionPhotoDraft',
    response: { status: 201, type: 'DecisionPhoto' },
    errors: [...photoErrors, 'attachment.too-many'],
  },
  'staff.decisionPhotos.image': {
    summary: 'The picture, for whoever looks at it before it is public.',
    method: 'GET',
    path: '/v1/staff/decisions/{id}/photos/{photo}',
    access: recorders,
    pathParameters: photoPath,
    response: { status: 200, type: 'DecisionImage' },
    errors: ['decision.not-found', 'decision.not-your-unit', 'attachment.not-found'],
  },
  'staff.decisionPhotos.publish': {
    summary: 'Another person than who added it has looked: it is public from now on, and its digest sealed.',
    method: 'POST',
    path: '/v1/staff/decisions/{id}/photos/{photo}/publication',
    access: deciders,
    pathParameters: photoPath,
    request: 'PublishPhotoDraft',
    response: { status: 200, type: 'DecisionPhoto' },
    errors: [...photoErrors, 'decision.same-person'],
  },
  'staff.decisionPhotos.refuse': {
    summary:
      'Not public, for a reason; one that was public is taken down, which the log and everybody is told. Its bytes are gone.',
    method: 'POST',
    path: '/v1/staff/decisions/{id}/photos/{photo}/refusal',
    access: deciders,
    pathParameters: photoPath,
    request: 'RefusePhotoDraft',
    response: { status: 200, type: 'DecisionPhoto' },
    errors: photoErrors,
  },
} as const satisfies Readonly<Record<string, Route>>;
