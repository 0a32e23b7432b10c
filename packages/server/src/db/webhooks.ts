// Webhooks: address and secrets sealed, what was done with them kept for good.
import { sql, type Selectable } from 'kysely';
import type { Millis } from '@huiyin/sdk/rules';
import type { KeptAnswer } from '../use-cases/ports.js';
import type {
  ActRecord,
  WebhookCounts,
  WebhookReads,
  WebhookRecord,
  WebhookWrites,
} from '../use-cases/webhook-records.js';
import { keepAnswer } from './answers.js';
import { buffer, plain } from './bytes.js';
import type { Tx } from './transaction.js';
import {
  findDelivery,
  nextDelivery,
  purgeDeliveries,
  queueAgain,
  queueAnnounced,
  queueEvent,
  readDeliveries,
  recordTry,
} from './webhook-deliveries.js';
import type { WebhookTable } from './webhook-tables.js';

export function webhookReads(tx: Tx, ledger: string): WebhookReads {
  return {
    webhooks: async (body) =>
      (await webhooksIn(tx, ledger).where('body', '=', body).orderBy('id').execute()).map(recordOf),
    async webhook(id) {
      const row = await webhooksIn(tx, ledger).where('id', '=', id).executeTakeFirst();
      return row && recordOf(row);
    },
    activeWebhooks: async () =>
      (await webhooksIn(tx, ledger).where('state', '=', 'active').orderBy('id').execute()).map(recordOf),
    nextDelivery: (webhook) => nextDelivery(tx, ledger, webhook),
    delivery: (webhook, id) => findDelivery(tx, ledger, webhook, id),
    deliveries: (query) => readDeliveries(tx, ledger, query),
    webhookActs: (query) => readActs(tx, ledger, query),
  };
}

export function webhookWrites(tx: Tx, ledger: string): WebhookWrites {
  const change = (id: string) => tx.updateTable('webhook').where('ledger', '=', ledger).where('id', '=', id);
  return {
    async lockWebhook(id) {
      const row = await webhooksIn(tx, ledger).where('id', '=', id).forUpdate().executeTakeFirst();
      return row && recordOf(row);
    },
    createWebhook: (record) => createWebhook(tx, ledger, record),
    async switchWebhook(id, to, at) {
      const pause = to === 'paused' ? 'asked' : null;
      await change(id).set({ state: to, pause, failing_since: null }).execute();
      if (to === 'active') await tryAtOnce(tx, ledger, id, at);
    },
    async removeWebhook(id) {
      await tx
        .deleteFrom('webhook_delivery')
        .where('ledger', '=', ledger)
        .where('webhook', '=', id)
        .execute();
      await change(id).set({ state: 'removed', pause: null, sealed: null }).execute();
    },
    async sealWebhook(id, sealed) {
      await change(id)
        .set({ sealed: buffer(sealed) })
        .execute();
    },
    queueAnnounced: (webhook, span, events, at) => queueAnnounced(tx, { ledger, webhook }, span, events, at),
    queueEvent: (webhook, event, at) => queueEvent(tx, { ledger, webhook }, event, at),
    queueAgain: (webhook, id, at) => queueAgain(tx, { ledger, webhook }, id, at),
    recordTry: (write) => recordTry(tx, ledger, write),
    recordWebhookAct: (act, answer) => recordAct(tx, ledger, act, answer),
    purgeDeliveries: (before) => purgeDeliveries(tx, ledger, before),
  };
}

/** Not removed, with how much waits and how much was given up on. */
function webhooksIn(tx: Tx, ledger: string) {
  const count = (state: 'waiting' | 'dead') =>
    sql<number>`(
      select count(*)::integer from webhook_delivery d
      where d.ledger = webhook.ledger and d.webhook = webhook.id and d.state = ${state}
    )`.as(state);
  return tx
    .selectFrom('webhook')
    .selectAll()
    .select([count('waiting'), count('dead')])
    .where('ledger', '=', ledger)
    .where('state', '<>', 'removed');
}

function recordOf(row: Selectable<WebhookTable> & WebhookCounts): WebhookRecord & WebhookCounts {
  return {
    id: row.id,
    body: row.body,
    note: row.note,
    sealed: row.sealed ? plain(row.sealed) : new Uint8Array(),
    state: row.state,
    ...(row.pause !== null && { pause: row.pause }),
    createdAt: row.created_at,
    ...(row.failing_since !== null && { failingSince: row.failing_since }),
    ...(row.delivered_at !== null && { deliveredAt: row.delivered_at }),
    announced: row.announced,
    waiting: row.waiting,
    dead: row.dead,
  };
}

async function createWebhook(tx: Tx, ledger: string, record: WebhookRecord): Promise<void> {
  const { id, body, note, sealed, state, createdAt, announced } = record;
  await tx
    .insertInto('webhook')
    .values({
      ledger,
      id,
      body,
      note,
      sealed: buffer(sealed),
      state,
      pause: null,
      created_at: new Date(createdAt),
      failing_since: null,
      delivered_at: null,
      announced,
    })
    .execute();
}

async function tryAtOnce(tx: Tx, ledger: string, webhook: string, at: Millis): Promise<void> {
  await tx
    .updateTable('webhook_delivery')
    .set({ next_try_at: new Date(at) })
    .where('ledger', '=', ledger)
    .where('webhook', '=', webhook)
    .where('state', '=', 'waiting')
    .execute();
}

async function recordAct(
  tx: Tx,
  ledger: string,
  { at, webhook, ...act }: ActRecord,
  answer?: KeptAnswer,
): Promise<void> {
  await tx
    .insertInto('webhook_act')
    .values({ ledger, acted_at: new Date(at), webhook: webhook ?? null, ...act })
    .execute();
  if (answer) await keepAnswer(tx, ledger, answer, at).execute();
}

async function readActs(
  tx: Tx,
  ledger: string,
  { before, limit }: Parameters<WebhookReads['webhookActs']>[0],
): ReturnType<WebhookReads['webhookActs']> {
  let rows = tx.selectFrom('webhook_act').selectAll().where('ledger', '=', ledger);
  if (before !== undefined) rows = rows.where('serial', '<', before);
  const found = await rows.orderBy('serial', 'desc').limit(limit).execute();
  return found.map(({ ledger: _ledger, acted_at: at, webhook, ...act }) => ({
    ...act,
    at,
    ...(webhook !== null && { webhook }),
  }));
}
