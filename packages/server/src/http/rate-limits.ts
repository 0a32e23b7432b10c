// How often one client may ask, by what it asks for.
import type { Millis } from '@huiyin/sdk/rules';
import type { Operation, PageRoute, Route } from '@huiyin/sdk/routes';
import type { Clock } from '../clock.js';
import type { RateClass, RateLimiter } from './ports.js';

/** `burst` requests at once, then `perMinute` of them. */
export interface RateLimit {
  readonly burst: number;
  readonly perMinute: number;
}

/** Generous: a whole office, school or estate can stand behind one address. */
export const defaultRateLimits: Readonly<Record<RateClass, RateLimit>> = {
  read: { burst: 300, perMinute: 1200 },
  /** Pictures: each takes a core for a tenth of a second to a second, and one page has one or a few. */
  preview: { burst: 60, perMinute: 120 },
  submit: { burst: 30, perMinute: 30 },
  /** Parts of photos: six of them are some forty. */
  upload: { burst: 240, perMinute: 240 },
  track: { burst: 60, perMinute: 60 },
  /** Scarce: it changes a number everybody sees, or takes a seat. */
  follow: { burst: 10, perMinute: 5 },
  staff: { burst: 120, perMinute: 600 },
  'sign-in': { burst: 30, perMinute: 30 },
  /** A whole hall behind one address opens it at once, and reads on where it got no stream. */
  wall: { burst: 2_000, perMinute: 12_000 },
  /** As many as one address may hold open. */
  stream: { burst: 600, perMinute: 600 },
};

/** What asks for something that stands on a piece of paper. */
const onPaper: readonly Operation[] = [
  'appeals.collectCode',
  'decisions.vote',
  'meetings.giveBack',
  'meetings.rate',
];

/** What an operation is counted as; health is never refused. */
export function rateClassOf(operation: Operation, route: Route): RateClass | undefined {
  if (operation === 'health.live' || operation === 'health.ready') return undefined;
  if (operation === 'appeals.submit' || operation === 'meetings.ask') return 'submit';
  if (operation === 'attachments.begin' || operation === 'attachments.put') return 'upload';
  if (operation === 'appeals.follow' || operation === 'meetings.register') return 'follow';
  if (operation === 'events.stream') return 'stream';
  if (route.access === 'tracking-code' || onPaper.includes(operation)) return 'track';
  return typeof route.access === 'string' ? 'read' : 'staff';
}

const pageClasses: Partial<Record<PageRoute, RateClass>> = {
  meetingWall: 'wall',
  meetingWallPart: 'wall',
  preview: 'preview',
  studioImage: 'preview',
  submit: 'submit',
  follow: 'follow',
  track: 'track',
  collect: 'track',
  vote: 'track',
  meetingSeats: 'follow',
  meetingReturn: 'track',
  meetingRate: 'track',
  deskSignIn: 'sign-in',
  deskSignedIn: 'sign-in',
  deskDemo: 'sign-in',
  deskLog: 'staff',
  deskNotices: 'staff',
  deskPublishNotice: 'staff',
  deskWithdrawNotice: 'staff',
  deskPairings: 'staff',
  deskOpenPairing: 'staff',
  deskEndPairing: 'staff',
  deskLookAtPairing: 'staff',
  deskSessions: 'staff',
  deskRecordSession: 'staff',
  deskPromisePhotos: 'staff',
  deskAddPromisePhoto: 'staff',
  deskPromisePicture: 'staff',
  deskPublishPromisePhoto: 'staff',
  deskRefusePromisePhoto: 'staff',
  deskInspectionPhotos: 'staff',
  deskAddInspectionPhoto: 'staff',
  deskInspectionPicture: 'staff',
  deskPublishInspectionPhoto: 'staff',
  deskRefuseInspectionPhoto: 'staff',
  deskAppraisal: 'staff',
  deskCards: 'staff',
  deskPublishCard: 'staff',
  deskReviews: 'staff',
  deskReview: 'staff',
  deskTasks: 'staff',
  deskActOnTask: 'staff',
  deskMeetings: 'staff',
  deskActOnMeeting: 'staff',
  deskMeetingReady: 'staff',
  deskMeetingAfter: 'staff',
  deskPlans: 'staff',
  deskActOnPlan: 'staff',
  deskDecisions: 'staff',
  deskActOnDecision: 'staff',
  deskDirectory: 'staff',
  deskSetDirectory: 'staff',
  deskSettings: 'staff',
  deskHall: 'staff',
  deskVisit: 'staff',
};

/** What a page is counted as. */
export function rateClassOfPage(page: PageRoute): RateClass {
  return pageClasses[page] ?? 'read';
}

/**
 * Limits counted in this process's memory. Each client has one number, the moment up to which its requests are
 * paid for (generic cell rate algorithm), so nothing has to be refilled by a timer.
 *
 * @param capacity - Clients remembered at most; past it the one that asked longest ago is forgotten.
 */
export function createMemoryRateLimiter(
  clock: Clock,
  limits: Readonly<Record<RateClass, RateLimit>> = defaultRateLimits,
  capacity = 100_000,
): RateLimiter {
  const paidUntil = new Map<string, Millis>();
  return {
    take(kind, client) {
      const { burst, perMinute } = limits[kind];
      const interval = 60_000 / perMinute;
      const key = `${kind} ${client}`;
      const now = clock();
      const paid = Math.max(paidUntil.get(key) ?? now, now) + interval;
      const tooEarly = paid - now - burst * interval;
      if (tooEarly > 0) return Promise.resolve(Math.max(1, Math.ceil(tooEarly / 1000)));
      // Deleted first, so that the map's order stays that of the last request.
      paidUntil.delete(key);
      paidUntil.set(key, paid);
      if (paidUntil.size > capacity) {
        for (const oldest of paidUntil.keys()) {
          paidUntil.delete(oldest);
          break;
        }
      }
      return Promise.resolve(0);
    },
  };
}
