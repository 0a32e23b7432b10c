// Webhooks: an SMS gateway or a 公众号 is told what everybody can read anyway, the moment it is public.
import type { AppealNumber, AppealState } from './appeal-state.js';
import type { BodySummary } from './body.js';
import type { Category } from './classification.js';
import type { DecisionNewsType, DecisionStatus } from './decision.js';
import type { MeetingNewsType } from './meeting.js';
import type { Day, Moment } from './time.js';
import type { WhistleId } from './whistle.js';

/** `active` is sent to; `paused` keeps what comes in line; `removed` is gone for good. */
export type WebhookState = 'active' | 'paused' | 'removed';

/** `asked`: by an administrator; `failing`: nothing arrived for three days; `gone`: the receiver said so (410). */
export type WebhookPause = 'asked' | 'failing' | 'gone';

/** Where events of a unit, and of those under it in its ledger, are to be sent. */
export interface WebhookDraft {
  /**
   * @maxLength 40
   * @pattern ^[a-z][a-z0-9-]{0,39}$
   */
  body: string;
  /**
   * The receiver, by https. Every address its host has must be a public one.
   * @maxLength 500
   * @pattern ^https://[A-Za-z0-9.:\[\]-]+(/[!-~]*)?$
   */
  url: string;
  /**
   * What it is for, e.g. `短信网关`.
   * @minLength 1
   * @maxLength 60
   */
  note: string;
}

/** What becomes of a webhook. */
export interface WebhookSwitchDraft {
  to: WebhookState;
}

/** A new secret takes the old one's place. */
export interface WebhookRotationDraft {
  /**
   * Hours both sign, so that the receiver can change over; 24 if absent. 0 for a secret that got out.
   * @TJS-type integer
   * @minimum 0
   * @maximum 72
   */
  overlapHours?: number;
}

/** Something to be sent beside what happens. */
export interface WebhookSendingDraft {
  /**
   * A dead letter, to be sent again under its id; a `webhook.test` if absent.
   * @maxLength 26
   * @pattern ^msg_[A-Za-z0-9_-]{22}$
   */
  again?: string;
}

/** A webhook as its administrators see it. */
export interface Webhook {
  /** e.g. `FZ-H-2026-000001`. */
  id: string;
  body: BodySummary;
  url: string;
  note: string;
  state: WebhookState;
  /** Why it is paused. */
  pause?: WebhookPause;
  createdAt: Moment;
  /** Since when nothing arrives. */
  failingSince?: Moment;
  /** When something last arrived. */
  deliveredAt?: Moment;
  /**
   * Events in line.
   * @TJS-type integer
   */
  waiting: number;
  /**
   * Events that were given up on.
   * @TJS-type integer
   */
  dead: number;
}

/** All of a unit, at most five. */
export interface WebhookList {
  items: Webhook[];
}

/** A new webhook and what it signs with. */
export interface NewWebhook extends Webhook {
  /** `whsec_` and 32 bytes in base64. Shown this once. */
  secret: string;
}

/** What a webhook signs with from now on. */
export interface WebhookSecret {
  id: string;
  /** Shown this once. */
  secret: string;
  /** Until then the one before signs along; absent where it ended at once. */
  formerUntil?: Moment;
}

/** An appeal moved in public: what the public topic of the event stream carries, days and no times. */
export interface WebhookAppealChanged {
  type: 'appeal.changed';
  number: AppealNumber;
  body: BodySummary;
  category: Category;
  state: AppealState;
  /** What moved is this whistle. */
  whistle?: WhistleId;
  day: Day;
  /** The appeal's public page. */
  link: string;
}

/** A unit told its residents something, or withdrew it. */
export interface WebhookNoticeChanged {
  type: 'notice.changed';
  /** e.g. `FZ-N-2026-000003`. */
  notice: string;
  body: BodySummary;
  change: 'published' | 'withdrawn';
  day: Day;
  /** The notice's own page. */
  link: string;
}

/** A report meeting was announced, moved, held, or what was said there was written down. */
export interface WebhookMeetingChanged {
  type: 'meeting.changed';
  /** e.g. `FZ-M-2026-000003`. */
  meeting: string;
  body: BodySummary;
  change: MeetingNewsType;
  day: Day;
  /** The meeting's own page. */
  link: string;
}

/** A decision was announced, opened, put off, counted, adopted or not, or called off. Never a ballot. */
export interface WebhookDecisionChanged {
  type: 'decision.changed';
  /** e.g. `FZ-D-2026-000002`. */
  decision: string;
  body: BodySummary;
  change: DecisionNewsType;
  /** How it stands after that. */
  status: DecisionStatus;
  day: Day;
  /** The decision's own page. */
  link: string;
}

/** An administrator tries the way out. */
export interface WebhookTest {
  type: 'webhook.test';
  body: BodySummary;
  day: Day;
  /** The unit's page. */
  link: string;
}

/** What a webhook is sent. Never words, places, contacts or tracking codes. */
export type WebhookEvent =
  WebhookAppealChanged | WebhookNoticeChanged | WebhookMeetingChanged | WebhookDecisionChanged | WebhookTest;

/** In line, arrived, or given up on until somebody sends it again. */
export type DeliveryState = 'waiting' | 'delivered' | 'dead';

/**
 * Why a try failed: `status` any answer but 2xx and 3xx; `redirect` 3xx, which nobody follows; `timeout`;
 * `connection`; `certificate`; `address`, a host unknown or not public.
 */
export type DeliveryFault = 'status' | 'redirect' | 'timeout' | 'connection' | 'certificate' | 'address';

/** One event on its way to one receiver. */
export interface WebhookDelivery {
  /** As `webhook-id`: the same on every try. */
  id: string;
  webhook: string;
  event: WebhookEvent;
  state: DeliveryState;
  /** @TJS-type integer */
  tries: number;
  queuedAt: Moment;
  triedAt?: Moment;
  /** Not before then. */
  nextTryAt?: Moment;
  /**
   * HTTP status of the last answer.
   * @TJS-type integer
   */
  status?: number;
  fault?: DeliveryFault;
}

export interface WebhookDeliveryPage {
  /** The last in line first. */
  items: WebhookDelivery[];
  next?: string;
}

/** What somebody did to webhooks, looking included. */
export type WebhookActKind =
  | 'listed'
  | 'created'
  | 'paused'
  | 'resumed'
  | 'removed'
  | 'rotated'
  | 'tested'
  | 'sent-again'
  | 'deliveries-read';

/** One line of the log of webhooks. */
export interface WebhookAct {
  at: Moment;
  act: WebhookActKind;
  /** Absent for a look at all of a unit's. */
  webhook?: string;
  /** Whose webhooks. */
  body: BodySummary;
  /** Where they work. */
  unit: BodySummary;
  person: string;
}

export interface WebhookActPage {
  /** Newest first. */
  items: WebhookAct[];
  next?: string;
}
