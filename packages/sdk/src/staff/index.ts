// @huiyin/sdk/staff: what staff do, on top of a client and a bearer token or a desk's session.
import type { HuiyinClient } from '../client.js';
import { contextIn } from '../core/context.js';
import { HuiyinUsageError } from '../core/errors.js';
import type { Secret } from '../core/request-init.js';
import { staffAppealsOf } from './appeal-calls.js';
import type { StaffAppeals } from './appeals.js';
import { staffContactLooksOf, type StaffContactLooks } from './contact-looks.js';
import { staffReportCardsOf, type StaffReportCards } from './report-cards.js';
import { staffCommitmentsOf, type StaffCommitments } from './commitments.js';
import { staffDirectoryOf, type StaffDirectory } from './directory.js';
import { staffNoticesOf, type StaffNotices } from './notices.js';
import { staffPairingsOf, type StaffPairings } from './pairings.js';
import { staffPlansOf, type StaffPlans } from './plans.js';
import { staffMeetingsOf, type StaffMeetings } from './meetings.js';
import { staffDecisionsOf, type StaffDecisions } from './decisions.js';
import { staffAppraisalsOf, type StaffAppraisals } from './appraisals.js';
import { staffParticipationOf, type StaffParticipation } from './participation.js';
import { staffReviewsOf, type StaffReviews } from './reviews.js';
import { staffTasksOf, type StaffTasks } from './tasks.js';
import { staffWhistlesOf, type StaffWhistles } from './whistles.js';
import { staffSessionsOf, type StaffSessions } from './sessions.js';
import { staffSettingsOf, type StaffSettings } from './settings.js';
import { staffVisitsOf, type StaffVisits } from './visits.js';
import { staffWebhooksOf, type StaffWebhooks } from './webhooks.js';

export type { CommitmentPhotoQuery, PhotoAct, StaffCommitmentPhotos } from './commitment-photos.js';
export type { CommitmentAct, StaffCommitments } from './commitments.js';
export type { StaffDirectory } from './directory.js';
export type { NoticeInput, StaffNotices, StaffNoticesQuery } from './notices.js';
export type { PairingsQuery, StaffPairings } from './pairings.js';
export type { StaffPlans } from './plans.js';
export type { MeetingAct, StaffMeetings } from './meetings.js';
export type { DecisionPhotoQuery, StaffDecisionPhotos } from './decision-photos.js';
export type { DecisionAct, StaffDecisions } from './decisions.js';
export type { AppraisalQuery, StaffAppraisals } from './appraisals.js';
export type { ParticipationQuery, StaffParticipation } from './participation.js';
export type { StaffReviews } from './reviews.js';
export type { StaffTasks, SuggestionQuery, TaskAct } from './tasks.js';
export type { StaffWhistles, WhistleAct } from './whistles.js';
export type { LooksQuery, StaffContactLooks } from './contact-looks.js';
export type { StaffReportCards } from './report-cards.js';
export type { SessionInput, StaffSessions } from './sessions.js';
export type { SettingChangesQuery, SettingInput, StaffSettings } from './settings.js';
export type { CoverageQuery, StaffVisits, VisitInput, VisitsQuery } from './visits.js';
export type { ActsQuery, DeliveriesQuery, StaffWebhooks, WebhookInput } from './webhooks.js';
export type {
  EnteredAppealInput,
  NotedStep,
  QueueQuery,
  SearchInput,
  StaffAppeals,
  Step,
} from './appeals.js';

/** Who sits at the desk: a program with a token, or whoever signed in to the page this runs on. */
export type StaffOptions = TokenOptions | SessionOptions;

/** By bearer token. */
export interface TokenOptions {
  /** Bearer token, without the word `Bearer`. */
  readonly token: string;
  readonly csrfToken?: never;
}

/** By the session of the server's own page `/desk`: the browser sends its cookie, to the page's own origin only. */
export interface SessionOptions {
  /** The session's CSRF token, which that page gives to its script. */
  readonly csrfToken: string;
  readonly token?: never;
}

/** A desk. Keeps what opens it out of every property. */
export interface StaffDesk {
  readonly appeals: StaffAppeals;
  readonly commitments: StaffCommitments;
  readonly contactLooks: StaffContactLooks;
  readonly reportCards: StaffReportCards;
  readonly whistles: StaffWhistles;
  readonly tasks: StaffTasks;
  readonly meetings: StaffMeetings;
  readonly decisions: StaffDecisions;
  readonly reviews: StaffReviews;
  readonly appraisals: StaffAppraisals;
  readonly participation: StaffParticipation;
  readonly directory: StaffDirectory;
  readonly notices: StaffNotices;
  readonly pairings: StaffPairings;
  readonly plans: StaffPlans;
  readonly sessions: StaffSessions;
  readonly visits: StaffVisits;
  readonly webhooks: StaffWebhooks;
  readonly settings: StaffSettings;
}

/**
 * Opens a desk on a client. Nothing is sent yet; a token that no header can carry fails at the first call.
 *
 * @throws HuiyinUsageError if the client was not made by `createClient()`, or not exactly one of the two is given.
 *
 * @example
 * ```ts
 * import { createClient } from '@huiyin/sdk';
 * import { staff } from '@huiyin/sdk/staff';
 *
 * const client = createClient({
 *   endpoint: 'https://huiyin.example',
 *   fetch: async (url) => Response.json({ number: 'FZ-2026-000109', state: url.endsWith('/accept') ? 'accepted' : '' }),
 * });
 * const desk = staff(client, { token: 'demo-token' });
 * const appeal = await desk.appeals.accept('FZ-2026-000109');
 * console.log(appeal.state); // accepted
 * ```
 *
 * @example On the page `/desk`, for whoever signed in there.
 * ```ts
 * import { createClient } from '@huiyin/sdk';
 * import { staff } from '@huiyin/sdk/staff';
 *
 * const client = createClient({
 *   endpoint: 'https://huiyin.example', // the page's own: `location.origin`
 *   fetch: async (_url, { credentials, headers }) =>
 *     Response.json({ number: 'FZ-2026-000109', state: `${credentials} ${headers['Huiyin-CSRF'] !== undefined}` }),
 * });
 * const desk = staff(client, { csrfToken: 'MTIzNDU2Nzg5MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTI' });
 * const appeal = await desk.appeals.get('FZ-2026-000109');
 * console.log(appeal.state); // same-origin true
 * ```
 */
export function staff(client: HuiyinClient, options: StaffOptions): StaffDesk {
  const secret = secretOf(options);
  const context = contextIn(client);
  return {
    appeals: staffAppealsOf(context, secret),
    commitments: staffCommitmentsOf(context, secret),
    contactLooks: staffContactLooksOf(context, secret),
    reportCards: staffReportCardsOf(context, secret),
    whistles: staffWhistlesOf(context, secret),
    tasks: staffTasksOf(context, secret),
    meetings: staffMeetingsOf(context, secret),
    decisions: staffDecisionsOf(context, secret),
    reviews: staffReviewsOf(context, secret),
    appraisals: staffAppraisalsOf(context, secret),
    participation: staffParticipationOf(context, secret),
    directory: staffDirectoryOf(context, secret),
    notices: staffNoticesOf(context, secret),
    pairings: staffPairingsOf(context, secret),
    plans: staffPlansOf(context, secret),
    sessions: staffSessionsOf(context, secret),
    visits: staffVisitsOf(context, secret),
    webhooks: staffWebhooksOf(context, secret),
    settings: staffSettingsOf(context, secret),
  };
}

function secretOf({ token, csrfToken }: StaffOptions): Secret {
  if ((token === undefined) === (csrfToken === undefined)) {
    throw new HuiyinUsageError('`staff()` takes either `token` or `csrfToken`.');
  }
  return token === undefined
    ? { name: 'Huiyin-CSRF', value: csrfToken }
    : { name: 'Authorization', value: `Bearer ${token}` };
}
