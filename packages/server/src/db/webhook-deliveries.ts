// The line of each webhook: what waits in order, what arrived, and what was given up on.
import type { Selectable } from 'kysely';
import type { Millis } from '@huiyin/sdk/rules';
import type {
  DeliveryListQuery,
  DeliveryRecord,
  QueuedEvent,
  TryWrite,
} from '../use-cases/webhook-records.js';
import { instant } from './schema.js';
import type { Tx } from './transaction.js';
import type { WebhookDeliveryTable } from './webhook-tables.js';

interface Line {
  readonly ledger: string;
  readonly webhook: string;
}

export async function nextDelivery(
  tx: Tx,
  ledger: string,
  webhook: string,
): Promise<DeliveryRecord | undefined> {
  const row = await tx
    .selectFrom('webhook_delivery')
    .innerJoin('webhook', (join) =>
      join
        .onRef('webhook.ledger', '=', 'webhook_delivery.ledger')
        .onRef('webhook.id', '=', 'webhook_delivery.webhook'),
    )
    .selectAll('webhook_delivery')
    .where('webhook_delivery.ledger', '=', ledger)
    .where('webhook_delivery.webhook', '=', webhook)
    .where('webhook_delivery.state', '=', 'waiting')
    .where('webhook.state', '=', 'active')
    .orderBy('webhook_delivery.place')
    .limit(1)
    .executeTakeFirst();
  return row && recordOf(row);
}

export async function findDelivery(
  tx: Tx,
  ledger: string,
  webhook: string,
  id: string,
): Promise<DeliveryRecord | undefined> {
  const row = await tx
    .selectFrom('webhook_delivery')
    .selectAll()
    .where('ledger', '=', ledger)
    .where('webhook', '=', webhook)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && recordOf(row);
}

export async function readDeliveries(
  tx: Tx,
  ledger: string,
  { webhook, state, before, limit }: DeliveryListQuery,
): Promise<DeliveryRecord[]> {
  let rows = tx
    .selectFrom('webhook_delivery')
    .selectAll()
    .where('ledger', '=', ledger)
    .where('webhook', '=', webhook);
  if (state !== undefined) rows = rows.where('state', '=', state);
  if (before !== undefined) rows = rows.where('place', '<', before);
  return (await rows.orderBy('place', 'desc').limit(limit).execute()).map(recordOf);
}

/** One statement moves the mark, so that of two who read the same announcements one puts them in line. */
export async function queueAnnounced(
  tx: Tx,
  line: Line,
  { from, to }: { readonly from: number; readonly to: number },
  events: readonly QueuedEvent[],
  at: Millis,
): Promise<boolean> {
  const taken = await tx
    .updateTable('webhook')
    .set(({ eb }) => ({ announced: to, last_place: eb('last_place', '+', events.length) }))
    .where('ledger', '=', line.ledger)
    .where('id', '=', line.webhook)
    .where('announced', '=', from)
    .where('state', '<>', 'removed')
    .returning('last_place')
    .executeTakeFirst();
  if (!taken) return false;
  const first = taken.last_place - events.length + 1;
  if (events.length > 0) {
    await tx
      .insertInto('webhook_delivery')
      .values(events.map((event, index) => waiting(line, event, first + index, at)))
      .execute();
  }
  return true;
}

export async function queueEvent(tx: Tx, line: Line, event: QueuedEvent, at: Millis): Promise<void> {
  const place = await takeLastPlace(tx, line);
  await tx
    .insertInto('webhook_delivery')
    .values(waiting(line, event, place, at))
    .execute();
}

export async function queueAgain(tx: Tx, line: Line, id: string, at: Millis): Promise<void> {
  const place = await takeLastPlace(tx, line);
  await tx
    .updateTable('webhook_delivery')
    .set({ place, state: 'waiting', tries: 0, next_try_at: new Date(at), status: null, fault: null })
    .where('ledger', '=', line.ledger)
    .where('webhook', '=', line.webhook)
    .where('id', '=', id)
    .execute();
}

/** A webhook that was paused or removed meanwhile stays so. */
export async function recordTry(tx: Tx, ledger: string, write: TryWrite): Promise<void> {
  const { webhook, id, at, state, tries, nextTryAt, status, fault, failingSince, pause } = write;
  await tx
    .updateTable('webhook_delivery')
    .set({
      state,
      tries,
      tried_at: new Date(at),
      next_try_at: nextTryAt === undefined ? null : new Date(nextTryAt),
      status: status ?? null,
      fault: fault ?? null,
    })
    .where('ledger', '=', ledger)
    .where('webhook', '=', webhook)
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .execute();
  await tx
    .updateTable('webhook')
    .set({
      failing_since: failingSince === undefined ? null : new Date(failingSince),
      ...(state === 'delivered' && { delivered_at: new Date(at) }),
      ...(pause && { state: 'paused' as const, pause }),
    })
    .where('ledger', '=', ledger)
    .where('id', '=', webhook)
    .where('state', '=', 'active')
    .execute();
}

export async function purgeDeliveries(
  tx: Tx,
  ledger: string,
  before: { readonly delivered: Millis; readonly dead: Millis },
): Promise<void> {
  for (const state of ['delivered', 'dead'] as const) {
    await tx
      .deleteFrom('webhook_delivery')
      .where('ledger', '=', ledger)
      .where('state', '=', state)
      .where('queued_at', '<', instant(before[state]))
      .execute();
  }
}

async function takeLastPlace(tx: Tx, { ledger, webhook }: Line): Promise<number> {
  const { last_place: place } = await tx
    .updateTable('webhook')
    .set(({ eb }) => ({ last_place: eb('last_place', '+', 1) }))
    .where('ledger', '=', ledger)
    .where('id', '=', webhook)
    .returning('last_place')
    .executeTakeFirstOrThrow();
  return place;
}

function waiting({ ledger, webhook }: Line, { id, event }: QueuedEvent, place: number, at: Millis) {
  const moment = new Date(at);
  return {
    ledger,
    id,
    webhook,
    place,
    event,
    state: 'waiting' as const,
    tries: 0,
    queued_at: moment,
    tried_at: null,
    next_try_at: moment,
    status: null,
    fault: null,
  };
}

function recordOf(row: Selectable<WebhookDeliveryTable>): DeliveryRecord {
  return {
    id: row.id,
    webhook: row.webhook,
    place: row.place,
    event: row.event,
    state: row.state,
    tries: row.tries,
    queuedAt: row.queued_at,
    ...(row.tried_at !== null && { triedAt: row.tried_at }),
    ...(row.next_try_at !== null && { nextTryAt: row.next_try_at }),
    ...(row.status !== null && { status: row.status }),
    ...(row.fault !== null && { fault: row.fault }),
  };
}
