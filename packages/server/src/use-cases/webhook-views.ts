// Webhooks and their deliveries as administrators see them, and who may.
import type { Webhook, WebhookDelivery, WebhookEvent } from '@huiyin/sdk';
import { momentOf } from '@huiyin/sdk/rules';
import { OperationError, type StaffActor } from './operation.js';
import type { Hooks } from './ports.js';
import type { Units } from './units.js';
import type { DeliveryRecord, WebhookCounts, WebhookRecord } from './webhook-records.js';

/**
 * A webhook of one's own unit or of one under it, in whichever ledger; to anybody else there is none.
 * @throws OperationError `webhook.not-found`
 */
export function admitTo<T extends { readonly body: string }>(
  record: T | undefined,
  { unit }: StaffActor,
  units: Units,
): T {
  if (!record || !units.isWithin(record.body, unit)) throw new OperationError('webhook.not-found');
  return record;
}

export function webhookOf(record: WebhookRecord & WebhookCounts, url: string, units: Units): Webhook {
  const { id, body, note, state, pause, createdAt, failingSince, deliveredAt, waiting, dead } = record;
  return {
    id,
    body: units.summary(body),
    url,
    note,
    state,
    ...(pause && { pause }),
    createdAt: momentOf(createdAt),
    ...(failingSince !== undefined && { failingSince: momentOf(failingSince) }),
    ...(deliveredAt !== undefined && { deliveredAt: momentOf(deliveredAt) }),
    waiting,
    dead,
  };
}

export function openedWebhook(
  hooks: Hooks,
  ledger: string,
  record: WebhookRecord & WebhookCounts,
  units: Units,
): Webhook {
  return webhookOf(record, hooks.open(record.sealed, { ledger, id: record.id }).url, units);
}

export function deliveryOf(record: DeliveryRecord): WebhookDelivery {
  const { id, webhook, event, state, tries, queuedAt, triedAt, nextTryAt, status, fault } = record;
  return {
    id,
    webhook,
    // As it was made here, and nowhere else.
    event: JSON.parse(event) as WebhookEvent,
    state,
    tries,
    queuedAt: momentOf(queuedAt),
    ...(triedAt !== undefined && { triedAt: momentOf(triedAt) }),
    ...(nextTryAt !== undefined && { nextTryAt: momentOf(nextTryAt) }),
    ...(status !== undefined && { status }),
    ...(fault && { fault }),
  };
}
