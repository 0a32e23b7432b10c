// What staff can do, and with which role.
import { cursor, limit, slug } from './parameters.js';
import type { Route } from './route.js';
import { staffAppealRoutes } from './staff-appeal-routes.js';
import { staffCommitmentPhotoRoutes } from './staff-commitment-photo-routes.js';
import { staffDecisionPhotoRoutes } from './staff-decision-photo-routes.js';
import { staffCommitmentRoutes } from './staff-commitment-routes.js';
import { staffMeetingRoutes } from './staff-meeting-routes.js';
import { staffDecisionRoutes } from './staff-decision-routes.js';
import { staffMeetingFollowUpRoutes } from './staff-meeting-follow-up-routes.js';
import { staffPlanRoutes } from './staff-plan-routes.js';
import { staffPairingRoutes } from './staff-pairing-routes.js';
import { staffSettingRoutes } from './staff-setting-routes.js';
import { appraisalRoutes } from './appraisal-routes.js';
import { participationRoutes } from './participation-routes.js';
import { staffReviewRoutes } from './staff-review-routes.js';
import { staffTaskRoutes } from './staff-task-routes.js';
import { staffWhistleRoutes } from './staff-whistle-routes.js';
import { staffVisitRoutes } from './staff-visit-routes.js';
import { staffWebhookRoutes } from './staff-webhook-routes.js';

export const staffRoutes = {
  ...staffAppealRoutes,
  ...staffCommitmentRoutes,
  ...staffCommitmentPhotoRoutes,
  ...staffWhistleRoutes,
  ...staffTaskRoutes,
  ...staffMeetingRoutes,
  ...staffMeetingFollowUpRoutes,
  ...staffDecisionRoutes,
  ...staffDecisionPhotoRoutes,
  ...staffReviewRoutes,
  ...appraisalRoutes,
  ...participationRoutes,
  ...staffVisitRoutes,
  ...staffPlanRoutes,
  ...staffPairingRoutes,
  ...staffWebhookRoutes,
  ...staffSettingRoutes,
  'staff.contactLooks.list': {
    summary: 'Who looked at whose contact in the ledger of a unit, newest first.',
    method: 'GET',
    path: '/v1/staff/contact-looks',
    access: ['auditor', 'admin'],
    query: { body: slug, cursor, limit },
    response: { status: 200, type: 'AuditedLookPage' },
    errors: ['body.not-found', 'cursor.invalid'],
  },
  'staff.reportCards.publish': {
    summary: 'Publishes a card as it stands now: what it says and what it was counted from is sealed.',
    method: 'POST',
    path: '/v1/staff/report-cards',
    access: ['lead', 'district'],
    request: 'PublicationDraft',
    response: { status: 201, type: 'ReportCard' },
    errors: ['body.not-found', 'period.invalid'],
  },
} as const satisfies Readonly<Record<string, Route>>;
