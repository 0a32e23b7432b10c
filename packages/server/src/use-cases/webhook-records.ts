// Webhooks as the database keeps them: address and secrets sealed, deliveries in line, acts for good.
import type {
  DeliveryFault,
  DeliveryState,
  Role,
  WebhookActKind,
  WebhookPause,
  WebhookState,
} from '@huiyin/sdk';
import type { Millis } from '@huiyin/sdk/rules';
import type { KeptAnswer } from './ledger-changes.js';

/** What a webhook is sent to and signed with: sealed under a key outside the database. */
export interface WebhookSecrets {
  readonly url: string;
  /** `whsec_` and base64. */
  readonly secret: string;
  /** Signs along until then. */
  readonly former?: { readonly secret: string; readonly until: Millis };
}

export interface WebhookRecord {
  readonly id: string;
  readonly body: string;
  readonly note: string;
  readonly sealed: Uint8Array;
  readonly state: WebhookState;
  readonly pause?: WebhookPause;
  readonly createdAt: Millis;
  readonly failingSince?: Millis;
  readonly deliveredAt?: Millis;
  /** Sequence number of the last announcement that was put in line. */
  readonly announced: number;
}

/** How many deliveries there are of those that say something. */
export interface WebhookCounts {
  readonly waiting: number;
  readonly dead: number;
}

export interface DeliveryRecord {
  readonly id: string;
  readonly webhook: string;
  readonly place: number;
  /** Exactly as it is sent. */
  readonly event: string;
  readonly state: DeliveryState;
  readonly tries: number;
  readonly queuedAt: Millis;
  readonly triedAt?: Millis;
  readonly nextTryAt?: Millis;
  readonly status?: number;
  readonly fault?: DeliveryFault;
}

export interface DeliveryListQuery {
  readonly webhook: string;
  readonly state?: DeliveryState | undefined;
  readonly before?: number | undefined;
  readonly limit: number;
}

export interface ActRecord {
  readonly at: Millis;
  readonly act: WebhookActKind;
  readonly body: string;
  readonly webhook?: string;
  readonly unit: string;
  readonly person: string;
  readonly role: Role;
}

/** Something to go at the end of a webhook's line. */
export interface QueuedEvent {
  readonly id: string;
  readonly event: string;
}

/** What became of one try. */
export interface TryWrite {
  readonly webhook: string;
  readonly id: string;
  readonly at: Millis;
  readonly state: DeliveryState;
  readonly tries: number;
  readonly nextTryAt?: Millis | undefined;
  readonly status?: number | undefined;
  readonly fault?: DeliveryFault | undefined;
  /** Absent once something has arrived. */
  readonly failingSince?: Millis | undefined;
  readonly pause?: WebhookPause | undefined;
}

/** What one ledger can say of webhooks. */
export interface WebhookReads {
  /** Those of a unit that were not removed, in the order they were made. */
  webhooks(body: string): Promise<(WebhookRecord & WebhookCounts)[]>;
  webhook(id: string): Promise<(WebhookRecord & WebhookCounts) | undefined>;
  /** All that are sent to. */
  activeWebhooks(): Promise<(WebhookRecord & WebhookCounts)[]>;
  /** The first in line; undefined where nothing waits, or the webhook is not sent to. */
  nextDelivery(webhook: string): Promise<DeliveryRecord | undefined>;
  delivery(webhook: string, id: string): Promise<DeliveryRecord | undefined>;
  /** The last in line first. */
  deliveries(query: DeliveryListQuery): Promise<DeliveryRecord[]>;
  /** Newest first. */
  webhookActs(query: {
    readonly before?: number | undefined;
    readonly limit: number;
  }): Promise<(ActRecord & { readonly serial: number })[]>;
}

export interface WebhookWrites {
  /** The webhook, locked until the transaction ends; undefined for one that was removed. */
  lockWebhook(id: string): Promise<(WebhookRecord & WebhookCounts) | undefined>;
  createWebhook(record: WebhookRecord): Promise<void>;
  /** Goes on or stops; what waits is tried at once after going on. */
  switchWebhook(id: string, to: 'active' | 'paused', at: Millis): Promise<void>;
  /** Lets go of its address, its secrets and all that was or is to be sent. */
  removeWebhook(id: string): Promise<void>;
  sealWebhook(id: string, sealed: Uint8Array): Promise<void>;
  /**
   * Puts announcements in line that were read from one sequence number up to another.
   * @returns false, and nothing is done, where somebody else has done so
   */
  queueAnnounced(
    webhook: string,
    span: { readonly from: number; readonly to: number },
    events: readonly QueuedEvent[],
    at: Millis,
  ): Promise<boolean>;
  /** Puts one event at the end of the line. */
  queueEvent(webhook: string, event: QueuedEvent, at: Millis): Promise<void>;
  /** Puts a dead letter at the end of the line, as if it had never been tried. */
  queueAgain(webhook: string, id: string, at: Millis): Promise<void>;
  recordTry(write: TryWrite): Promise<void>;
  /** The act, and the answer for whoever asks the same thing again. */
  recordWebhookAct(act: ActRecord, answer?: KeptAnswer): Promise<void>;
  /** Deletes what arrived, and dead letters, queued before a moment each. */
  purgeDeliveries(before: { readonly delivered: Millis; readonly dead: Millis }): Promise<void>;
}
