// What the resident with the tracking code can ask for, and how a code is collected.
import { trackingErrors } from './errors.js';
import { appealPath, commitmentPath } from './parameters.js';
import type { Route } from './route.js';

export const residentRoutes = {
  'appeals.track': {
    summary: "The resident's own view. Unknown number and wrong code give the same answer in the same time.",
    method: 'GET',
    path: '/v1/appeals/{number}/track',
    access: 'tracking-code',
    pathParameters: appealPath,
    response: { status: 200, type: 'TrackedAppeal' },
    errors: trackingErrors,
  },
  'appeals.supplement': {
    summary: 'Add facts to an open case.',
    method: 'POST',
    path: '/v1/appeals/{number}/supplements',
    access: 'tracking-code',
    pathParameters: appealPath,
    request: 'SupplementDraft',
    response: { status: 200, type: 'TrackedAppeal' },
    errors: [...trackingErrors, 'appeal.illegal-transition', 'attachment.not-found', 'attachment.too-many'],
  },
  'appeals.withdraw': {
    summary: 'Take back an open case. It stays in the denominator.',
    method: 'POST',
    path: '/v1/appeals/{number}/withdrawal',
    access: 'tracking-code',
    pathParameters: appealPath,
    request: 'WithdrawalDraft',
    response: { status: 200, type: 'TrackedAppeal' },
    errors: [...trackingErrors, 'appeal.illegal-transition'],
  },
  'appeals.erase': {
    summary:
      'Destroy what was written in a case, its contact and its code. An open one is withdrawn; it stays counted.',
    method: 'POST',
    path: '/v1/appeals/{number}/erasure',
    access: 'tracking-code',
    pathParameters: appealPath,
    request: 'ErasureDraft',
    response: { status: 200, type: 'Erasure' },
    errors: trackingErrors,
  },
  'appeals.unpublish': {
    summary: 'Take back the consent to publish: what was published of title, text and place is so no longer.',
    method: 'POST',
    path: '/v1/appeals/{number}/unpublication',
    access: 'tracking-code',
    pathParameters: appealPath,
    request: 'UnpublishDraft',
    response: { status: 200, type: 'TrackedAppeal' },
    errors: trackingErrors,
  },
  'appeals.evaluate': {
    summary: 'Say whether it was solved. `half` and `unsolved` bring it back with its age kept.',
    method: 'POST',
    path: '/v1/appeals/{number}/evaluations',
    access: 'tracking-code',
    pathParameters: appealPath,
    request: 'EvaluationDraft',
    response: { status: 200, type: 'TrackedAppeal' },
    errors: [...trackingErrors, 'appeal.illegal-transition', 'appeal.reopen-window-passed'],
  },
  'appeals.collectCode': {
    summary:
      'The tracking code of an appeal that staff wrote down, once, to who knows the last digits of the phone left. Unknown number, no phone and wrong digits give the same answer in the same time.',
    method: 'POST',
    path: '/v1/appeals/{number}/code',
    access: 'public',
    pathParameters: appealPath,
    request: 'CodeCollectionDraft',
    response: { status: 200, type: 'CollectedCode' },
    errors: ['code.not-matched', 'code.already-collected', 'tracking.too-many-tries'],
  },
  'appeals.judgeCommitment': {
    summary: "The resident's word on a commitment made for the appeal, once the unit claims to have kept it.",
    method: 'POST',
    path: '/v1/appeals/{number}/commitments/{id}/verdict',
    access: 'tracking-code',
    pathParameters: { ...appealPath, ...commitmentPath },
    request: 'CommitmentVerdictDraft',
    response: { status: 200, type: 'CommitmentDetail' },
    errors: [...trackingErrors, 'commitment.not-found', 'commitment.illegal-transition'],
  },
} as const satisfies Readonly<Record<string, Route>>;
