// staff.webhooks.list, .create, .switch, .rotate: where public events of a unit are sent, and what signs them.
import type { NewWebhook, Webhook, WebhookActKind, WebhookSecret, WebhookState } from '@huiyin/sdk';
import { dayOf, momentOf, WEBHOOKS_PER_UNIT } from '@huiyin/sdk/rules';
import type { Operation, PathOf, RequestOf } from '@huiyin/sdk/routes';
import { bodyOf } from './bodies.js';
import { formatWebhookId, ledgerOf } from './numbers.js';
import { admittedBefore, once, type Keep } from './once.js';
import { OperationError, type CallContext, type StaffActor, type UseCase } from './operation.js';
import type { LedgerTransaction, Secrets, UseCasePorts } from './ports.js';
import { staffFor } from './staff-access.js';
import type { Unit, Units } from './units.js';
import type { ActRecord, WebhookCounts, WebhookRecord } from './webhook-records.js';
import { admitTo, openedWebhook, webhookOf } from './webhook-views.js';

const LIST = 'staff.webhooks.list';
const CREATE = 'staff.webhooks.create';
const SWITCH = 'staff.webhooks.switch';
const ROTATE = 'staff.webhooks.rotate';

const SECRET_BYTES = 32;
const HOUR = 3_600_000;
const OVERLAP_HOURS = 24;

const actOf = { active: 'resumed', paused: 'paused', removed: 'removed' } as const satisfies Readonly<
  Record<WebhookState, WebhookActKind>
>;

/** Looking is written down: an address can be as good as a key. */
export function listWebhooks({ ledgers, directory, hooks }: UseCasePorts): UseCase<typeof LIST> {
  return async ({ query }, { actor, now }) => {
    const staff = staffFor(LIST, actor);
    const units = await directory.units();
    const unit = ownUnit(units, staff, query.body);
    return await ledgers.write(unit.ledger, async (transaction) => {
      const found = await transaction.webhooks(unit.slug);
      await transaction.recordWebhookAct({ ...actBy(staff, now), act: 'listed', body: unit.slug });
      return { items: found.map((record) => openedWebhook(hooks, unit.ledger, record, units)) };
    });
  };
}

export function createWebhook(ports: UseCasePorts): UseCase<typeof CREATE> {
  const { ledgers, directory, secrets, hooks } = ports;
  return async ({ body: draft }, context) => {
    const staff = staffFor(CREATE, context.actor);
    const units = await directory.units();
    const unit = ownUnit(units, staff, draft.body);
    if (!(await hooks.mayBeSentTo(draft.url))) throw new OperationError('webhook.address-refused');
    const request = { operation: CREATE, path: {}, body: draft } as const;
    return await ledgers.write(unit.ledger, (transaction) =>
      once(secrets, transaction, request, context, {
        admit: admittedBefore,
        async work(_, keep): Promise<NewWebhook> {
          const secret = newSecret(secrets);
          const record = await writeWebhook(ports, transaction, { unit, draft, secret, now: context.now });
          const webhook = { ...webhookOf(record, draft.url, units), secret };
          const act = {
            ...actBy(staff, context.now),
            act: 'created',
            body: unit.slug,
            webhook: webhook.id,
          } as const;
          await transaction.recordWebhookAct(act, keep(webhook).answer);
          return webhook;
        },
      }),
    );
  };
}

export function switchWebhook(ports: UseCasePorts): UseCase<typeof SWITCH> {
  return async ({ path, body: draft }, context) =>
    await onWebhook<typeof SWITCH, Webhook>(ports, { operation: SWITCH, path, body: draft }, context, {
      async work({ transaction, record, units, finish }) {
        const { url } = ports.hooks.open(record.sealed, { ledger: ledgerOf(record.id), id: record.id });
        const { pause: _pause, failingSince: _since, ...rest } = record;
        const after = {
          ...rest,
          state: draft.to,
          ...(draft.to === 'paused' && { pause: 'asked' as const }),
          ...(draft.to === 'removed' && { waiting: 0, dead: 0 }),
        };
        if (draft.to === 'removed') await transaction.removeWebhook(record.id);
        else await transaction.switchWebhook(record.id, draft.to, context.now);
        return await finish(actOf[draft.to], webhookOf(after, url, units));
      },
    });
}

export function rotateWebhook(ports: UseCasePorts): UseCase<typeof ROTATE> {
  const { secrets, hooks } = ports;
  return async ({ path, body: draft }, context) =>
    await onWebhook<typeof ROTATE, WebhookSecret>(ports, { operation: ROTATE, path, body: draft }, context, {
      async work({ transaction, record: { id, sealed }, finish }) {
        const name = { ledger: ledgerOf(id), id };
        const before = hooks.open(sealed, name);
        const secret = newSecret(secrets);
        const until = context.now + (draft.overlapHours ?? OVERLAP_HOURS) * HOUR;
        const former = until > context.now ? { secret: before.secret, until } : undefined;
        const after = { url: before.url, secret, ...(former && { former }) };
        await transaction.sealWebhook(id, hooks.seal(after, name));
        return await finish('rotated', {
          id,
          secret,
          ...(former && { formerUntil: momentOf(former.until) }),
        });
      },
    });
}

type WebhookOperation = typeof SWITCH | typeof ROTATE | 'staff.webhooks.send';

/** What is done on one webhook, with what it is done by. */
export interface OnWebhook<T extends object> {
  readonly work: (at: {
    readonly transaction: LedgerTransaction;
    readonly record: WebhookRecord & WebhookCounts;
    readonly units: Units;
    /** Writes down the act and keeps the answer. */
    readonly finish: (act: WebhookActKind, answer: T) => Promise<T>;
  }) => Promise<T>;
}

/** Locks a webhook and does something with it, once. @throws OperationError `webhook.not-found` */
export async function onWebhook<Op extends WebhookOperation, T extends object>(
  { ledgers, directory, secrets }: UseCasePorts,
  request: {
    readonly operation: Op;
    readonly path: PathOf<Op> & { readonly id: string };
    readonly body: RequestOf<Op>;
  },
  context: CallContext,
  { work }: OnWebhook<T>,
): Promise<T> {
  const staff = staffFor(request.operation satisfies Operation, context.actor);
  const units = await directory.units();
  const { id } = request.path;
  return await ledgers.write(ledgerOf(id), (transaction) =>
    once(secrets, transaction, request, context, {
      async admit(isRepeated) {
        const record = await transaction.lockWebhook(id);
        // Whoever removed it and asks again hears that it is removed.
        return isRepeated && !record ? undefined : admitTo(record, staff, units);
      },
      async work(record, keep: Keep) {
        const found = admitTo(record, staff, units);
        const finish = async (act: WebhookActKind, answer: T): Promise<T> => {
          const done = { ...actBy(staff, context.now), act, body: found.body, webhook: id };
          await transaction.recordWebhookAct(done, keep(answer).answer);
          return answer;
        };
        return await work({ transaction, record: found, units, finish });
      },
    }),
  );
}

export function actBy({ unit, person, role }: StaffActor, at: number): Omit<ActRecord, 'act' | 'body'> {
  return { at, unit, person, role };
}

/** @throws OperationError `body.not-found`, `auth.not-allowed` */
export function ownUnit(units: Units, staff: StaffActor, slug: string): Unit {
  const unit = bodyOf(units, slug);
  if (!units.isWithin(unit.slug, staff.unit)) throw new OperationError('auth.not-allowed');
  return unit;
}

interface NewOne {
  readonly unit: Unit;
  readonly draft: RequestOf<typeof CREATE>;
  readonly secret: string;
  readonly now: number;
}

/** @throws OperationError `webhook.too-many` */
async function writeWebhook(
  { hooks }: UseCasePorts,
  transaction: LedgerTransaction,
  { unit, draft: { url, note }, secret, now }: NewOne,
): Promise<WebhookRecord & WebhookCounts> {
  const year = Number(dayOf(now).slice(0, 4));
  // Holds the ledger's head: nobody adds one beside this one, and nothing is announced in between.
  const { serial, seq } = await transaction.takeNewPlace('webhook', year);
  if ((await transaction.webhooks(unit.slug)).length >= WEBHOOKS_PER_UNIT) {
    throw new OperationError('webhook.too-many');
  }
  const id = formatWebhookId(unit.ledger, year, serial);
  const record = {
    id,
    body: unit.slug,
    note,
    sealed: hooks.seal({ url, secret }, { ledger: unit.ledger, id }),
    state: 'active',
    createdAt: now,
    announced: seq,
  } as const;
  await transaction.createWebhook(record);
  return { ...record, waiting: 0, dead: 0 };
}

function newSecret({ random }: Secrets): string {
  return `whsec_${Buffer.from(random(SECRET_BYTES)).toString('base64')}`;
}
