// staff.webhooks.send, .deliveries, .acts: what was sent and what was not, and who looked.
import type { DeliveryState, WebhookEvent } from '@huiyin/sdk';
import { dayOf, momentOf } from '@huiyin/sdk/rules';
import { bodyOf } from './bodies.js';
import { pageOf, PAGE_SIZE, serialPosition } from './list-position.js';
import { ledgerOf } from './numbers.js';
import { OperationError, type UseCase } from './operation.js';
import type { LedgerTransaction, UseCasePorts } from './ports.js';
import { overseesUnit, staffFor, unitOf } from './staff-access.js';
import { deliveryId, LONGEST_LINE } from './webhook-lines.js';
import { admitTo, deliveryOf } from './webhook-views.js';
import { actBy, onWebhook } from './webhooks.js';

const SEND = 'staff.webhooks.send';
const DELIVERIES = 'staff.webhooks.deliveries';
const ACTS = 'staff.webhooks.acts';

/** Seconds after which a line that was full is worth asking again. */
const FULL_LINE_SECONDS = 60;

export function sendToWebhook(ports: UseCasePorts): UseCase<typeof SEND> {
  const { hooks, secrets } = ports;
  return async ({ path, body: draft }, context) =>
    await onWebhook(ports, { operation: SEND, path, body: draft }, context, {
      async work({ transaction, record: { id, body, waiting }, units, finish }) {
        const { now } = context;
        if (waiting >= LONGEST_LINE)
          throw new OperationError('rate.limited', { retryAfter: FULL_LINE_SECONDS });
        if (draft.again !== undefined) {
          await checkDead(transaction, id, draft.again);
          await transaction.queueAgain(id, draft.again, now);
          return await finish('sent-again', await delivered(transaction, id, draft.again));
        }
        const event: WebhookEvent = {
          type: 'webhook.test',
          body: units.summary(body),
          day: dayOf(now),
          link: hooks.link({ body }),
        };
        const queued = { id: deliveryId(secrets), event: JSON.stringify(event) };
        await transaction.queueEvent(id, queued, now);
        return await finish('tested', await delivered(transaction, id, queued.id));
      },
    });
}

export function listDeliveries({ ledgers, directory, secrets }: UseCasePorts): UseCase<typeof DELIVERIES> {
  return async ({ path: { id }, query }, { actor, now }) => {
    const staff = staffFor(DELIVERIES, actor);
    const units = await directory.units();
    const { limit = PAGE_SIZE } = query;
    const state = query.state as DeliveryState | undefined;
    const list = ['deliveries', id, state ?? 'all'].join('/');
    const before = serialPosition(secrets, list, query.cursor);
    return await ledgers.write(ledgerOf(id), async (transaction) => {
      const { body } = admitTo(await transaction.webhook(id), staff, units);
      const found = await transaction.deliveries({ webhook: id, state, before, limit: limit + 1 });
      await transaction.recordWebhookAct({
        ...actBy(staff, now),
        act: 'deliveries-read',
        body,
        webhook: id,
      });
      const { page, last } = pageOf(found, limit);
      return {
        items: page.map(deliveryOf),
        ...(last && { next: secrets.sealCursor(list, String(last.place)) }),
      };
    });
  };
}

/** Of the ledger the unit belongs to, for who looks after it. */
export function listWebhookActs({ ledgers, directory, secrets }: UseCasePorts): UseCase<typeof ACTS> {
  return async ({ query }, { actor }) => {
    const staff = staffFor(ACTS, actor);
    const units = await directory.units();
    const body = bodyOf(units, query.body);
    if (!overseesUnit(staff, body.slug, units) && unitOf(staff, units).ledger !== body.ledger) {
      throw new OperationError('auth.not-allowed');
    }
    const { limit = PAGE_SIZE } = query;
    const list = `webhook-acts/${body.ledger}`;
    const before = serialPosition(secrets, list, query.cursor);
    const found = await ledgers.read(body.ledger, (view) => view.webhookActs({ before, limit: limit + 1 }));
    const { page, last } = pageOf(found, limit);
    return {
      items: page.map(({ at, act, webhook, body, unit, person }) => ({
        at: momentOf(at),
        act,
        ...(webhook !== undefined && { webhook }),
        body: units.summary(body),
        unit: units.summary(unit),
        person,
      })),
      ...(last && { next: secrets.sealCursor(list, String(last.serial)) }),
    };
  };
}

/** @throws OperationError `webhook.not-dead` for what waits, has arrived, or is not there any more */
async function checkDead(transaction: LedgerTransaction, webhook: string, id: string): Promise<void> {
  const before = await transaction.delivery(webhook, id);
  if (before?.state !== 'dead') throw new OperationError('webhook.not-dead');
}

async function delivered(transaction: LedgerTransaction, webhook: string, id: string) {
  const found = await transaction.delivery(webhook, id);
  if (!found) throw new TypeError(`${id} was put in line and is not there`);
  return deliveryOf(found);
}
