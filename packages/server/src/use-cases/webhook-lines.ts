// Puts what was announced in line for webhooks, and sends what is first in each line: at least once, in order.
import { afterFailure, type Millis } from '@huiyin/sdk/rules';
import type { Clock } from '../clock.js';
import { eachLedger } from './each-ledger.js';
import type { HookAnswer, Secrets, UseCasePorts } from './ports.js';
import { isOfUnit, publicMove, publicNews } from './public-move.js';
import type { Units } from './units.js';
import type { DeliveryRecord, TryWrite, WebhookCounts, WebhookRecord } from './webhook-records.js';

type Webhook = WebhookRecord & WebhookCounts;

/** Events that may wait in one line; more are put there as those arrive. */
export const LONGEST_LINE = 100;
/** Events one webhook is sent in a round, so that none keeps the round from ending. */
const AT_ONCE = 20;
/** Milliseconds after which a webhook's turn in a round is over. */
const TURN = 20_000;
/** Webhooks that are sent to at the same time. */
const SIDE_BY_SIDE = 8;

type LinePorts = Pick<UseCasePorts, 'ledgers' | 'directory' | 'hooks' | 'secrets' | 'log'>;

/** An id that says nothing of what came before it. */
export function deliveryId({ random }: Pick<Secrets, 'random'>): string {
  return `msg_${Buffer.from(random(16)).toString('base64url')}`;
}

/**
 * One round. What was sent is written down after it was: a server that dies in between sends it once more under
 * the same id.
 * @returns how many events arrived
 * @throws AggregateError once every ledger has been tried
 */
export async function deliverWebhooks(ports: LinePorts, clock: Clock, signal: AbortSignal): Promise<number> {
  const units = await ports.directory.units();
  const queue: Served[] = [];
  const find = async (ledger: string): Promise<void> => {
    const found = await ports.ledgers.read(ledger, (view) => view.activeWebhooks());
    queue.push(...found.map((webhook) => ({ ledger, units, webhook })));
  };
  // Those of a ledger that can't be reached keep no others waiting.
  const [found] = await Promise.allSettled([eachLedger(units.ledgers, find, signal)]);
  let arrived = 0;
  const take = async (): Promise<void> => {
    for (let next = queue.shift(); next && !signal.aborted; next = queue.shift()) {
      const count = await serve(ports, clock, signal, next);
      // Not `+= await`: others have counted meanwhile.
      arrived += count;
    }
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, take));
  if (found.status === 'rejected') throw found.reason;
  return arrived;
}

interface Served {
  readonly ledger: string;
  readonly units: Units;
  readonly webhook: Webhook;
}

/** What goes wrong with one webhook keeps no other waiting. */
async function serve(ports: LinePorts, clock: Clock, signal: AbortSignal, served: Served): Promise<number> {
  try {
    await fillLine(ports, served, clock());
    return await emptyLine(ports, clock, signal, served);
  } catch (error) {
    if (!signal.aborted)
      ports.log.warn({ webhook: served.webhook.id, err: error }, 'a webhook was not served');
    return 0;
  }
}

/** The announcements since, as public topics carry them. */
async function fillLine(ports: LinePorts, { ledger, units, webhook }: Served, now: Millis): Promise<void> {
  const { ledgers, hooks, secrets } = ports;
  const { id, body, announced: from, waiting } = webhook;
  const limit = LONGEST_LINE - waiting;
  if (limit <= 0) return;
  const bodies = units.under(body, ledger);
  const { found, to } = await ledgers.read(ledger, async (view) => {
    const { seq } = await view.head();
    if (seq === from) return { found: [], to: from };
    const found = await view.announcements({ after: from, bodies, numbers: [], limit });
    return { found, to: found.length < limit ? seq : (found.at(-1)?.seq ?? seq) };
  });
  if (to === from) return;
  const events = found.map((announcement) => {
    const body = units.summary(announcement.body);
    const told = isOfUnit(announcement) ? publicNews(announcement) : publicMove(announcement);
    const event = { ...told, body, link: hooks.link(announcement) };
    return { id: deliveryId(secrets), event: JSON.stringify(event) };
  });
  await ledgers.write(ledger, (transaction) => transaction.queueAnnounced(id, { from, to }, events, now));
}

/** @returns how many arrived */
async function emptyLine(
  ports: LinePorts,
  clock: Clock,
  signal: AbortSignal,
  { ledger, webhook }: Served,
): Promise<number> {
  const { ledgers } = ports;
  const until = clock() + TURN;
  for (let arrived = 0; ; arrived += 1) {
    const { hook, next } = await ledgers.read(ledger, async (view) => ({
      hook: await view.webhook(webhook.id),
      next: await view.nextDelivery(webhook.id),
    }));
    const now = clock();
    const isDue = next !== undefined && (next.nextTryAt ?? 0) <= now;
    if (!hook || !isDue || arrived >= AT_ONCE || now > until || signal.aborted) return arrived;
    if (!(await tryOnce(ports, clock, signal, { ledger, hook, delivery: next }))) return arrived;
  }
}

interface Trying {
  readonly ledger: string;
  readonly hook: Webhook;
  readonly delivery: DeliveryRecord;
}

/** @returns whether it arrived */
async function tryOnce(
  { ledgers, hooks, secrets, log }: LinePorts,
  clock: Clock,
  signal: AbortSignal,
  { ledger, hook, delivery }: Trying,
): Promise<boolean> {
  const { url, secret, former } = hooks.open(hook.sealed, { ledger, id: hook.id });
  const signing = former && former.until > clock() ? [secret, former.secret] : [secret];
  const { id, event: body } = delivery;
  const answer = await hooks.send({ id, url, body, secrets: signing }, signal);
  const write = outcomeOf(answer, hook, delivery, {
    now: clock(),
    chance: (secrets.random(1)[0] ?? 0) / 256,
  });
  await ledgers.write(ledger, (transaction) => transaction.recordTry(write));
  const { fault, status, pause } = write;
  if (fault) log.info({ webhook: hook.id, fault, status, tries: write.tries }, 'a webhook was not reached');
  if (pause) log.warn({ webhook: hook.id, pause }, 'a webhook was paused: nothing arrives');
  return answer.arrived;
}

/** What is written of a try. */
function outcomeOf(
  answer: HookAnswer,
  { id: webhook, failingSince }: Webhook,
  { id, tries: before }: DeliveryRecord,
  { now: at, chance }: { readonly now: Millis; readonly chance: number },
): TryWrite {
  const tries = before + 1;
  const { status } = answer;
  if (answer.arrived) return { webhook, id, at, tries, status, state: 'delivered' };
  const { fault } = answer;
  const after = afterFailure({ tries, fault, status, failingSince }, at, chance);
  const state = after.nextTryAt === undefined ? 'dead' : 'waiting';
  return { webhook, id, at, tries, status, fault, state, ...after };
}
