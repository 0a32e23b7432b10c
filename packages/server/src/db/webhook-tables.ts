// The tables of webhooks.
import type { Generated } from 'kysely';
import type {
  DeliveryFault,
  DeliveryState,
  Role,
  WebhookActKind,
  WebhookPause,
  WebhookState,
} from '@huiyin/sdk';
import type { Instant, OptionalInstant } from './column-types.js';

export interface WebhookTable {
  ledger: string;
  id: string;
  body: string;
  note: string;
  /** Absent once removed. */
  sealed: Buffer | null;
  state: WebhookState;
  pause: WebhookPause | null;
  created_at: Instant;
  failing_since: OptionalInstant;
  delivered_at: OptionalInstant;
  announced: number;
  last_place: Generated<number>;
}

export interface WebhookDeliveryTable {
  ledger: string;
  id: string;
  webhook: string;
  place: number;
  event: string;
  state: DeliveryState;
  tries: number;
  queued_at: Instant;
  tried_at: OptionalInstant;
  next_try_at: OptionalInstant;
  status: number | null;
  fault: DeliveryFault | null;
}

export interface WebhookActTable {
  ledger: string;
  serial: Generated<number>;
  acted_at: Instant;
  act: WebhookActKind;
  body: string;
  webhook: string | null;
  unit: string;
  person: string;
  role: Role;
}

/** As `Tables` has them, by name. */
export interface WebhookTables {
  webhook: WebhookTable;
  webhook_delivery: WebhookDeliveryTable;
  webhook_act: WebhookActTable;
}
