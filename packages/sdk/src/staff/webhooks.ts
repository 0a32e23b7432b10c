// Webhooks, as administrators set them up.
import { callerOf, type CallOptions, type WriteOptions } from '../core/caller.js';
import type { Context } from '../core/context.js';
import { pagesOf, type Pages } from '../core/pages.js';
import type { Secret } from '../core/request-init.js';
import type {
  DeliveryState,
  NewWebhook,
  Webhook,
  WebhookAct,
  WebhookDelivery,
  WebhookDraft,
  WebhookList,
  WebhookRotationDraft,
  WebhookSecret,
  WebhookState,
} from '../types/index.js';
import { staffOperations, type StaffOperation } from './operations.js';

/** A webhook; `body` may be left to the client's own unit. */
export type WebhookInput = Omit<WebhookDraft, 'body'> & { readonly body?: string };

/** Which deliveries. */
export interface DeliveriesQuery extends CallOptions {
  /** `dead` for dead letters; all if absent. */
  readonly state?: DeliveryState | undefined;
  /** Items on a page, 1 to 100. */
  readonly limit?: number | undefined;
}

/** Whose log of webhooks. */
export interface ActsQuery extends CallOptions {
  /** Slug of a unit of the ledger; the client's own unit if absent. */
  readonly body?: string | undefined;
  /** Items on a page, 1 to 100. */
  readonly limit?: number | undefined;
}

/** A desk's webhooks, for administrators. Whoever receives: see `@huiyin/sdk/webhooks`. */
export interface StaffWebhooks {
  /** Those of a unit; the client's own if absent. */
  list(query?: CallOptions & { readonly body?: string | undefined }): Promise<WebhookList>;
  /**
   * Sends public events there from now on. The secret is shown this once.
   *
   * @throws HuiyinApiError `webhook.address-refused`, `webhook.too-many`
   *
   * @example
   * ```ts
   * import { createClient } from '@huiyin/sdk';
   * import { staff } from '@huiyin/sdk/staff';
   *
   * const client = createClient({
   *   endpoint: 'https://huiyin.example',
   *   body: 'fangzhuang',
   *   fetch: async () => Response.json({ id: 'FZ-H-2026-000001', secret: 'whsec_…' }, { status: 201 }),
   * });
   * const hook = await staff(client, { token: 'demo-token' }).webhooks.create({
   *   url: 'https://sms.example/huiyin',
   *   note: '短信网关',
   * });
   * console.log(hook.id); // FZ-H-2026-000001
   * ```
   */
  create(draft: WebhookInput, options?: WriteOptions): Promise<NewWebhook>;
  /** Sends nothing until it is resumed; events stay in line. */
  pause(id: string, options?: WriteOptions): Promise<Webhook>;
  /** Goes on where it was paused. */
  resume(id: string, options?: WriteOptions): Promise<Webhook>;
  /** For good, with all that waits. */
  remove(id: string, options?: WriteOptions): Promise<Webhook>;
  /** A new secret, shown this once; the one before signs along for `overlapHours`, 24 if absent. */
  rotate(id: string, draft?: WebhookRotationDraft, options?: WriteOptions): Promise<WebhookSecret>;
  /** Puts a `webhook.test` at the end of the line. What became of it stands in `deliveries()`. */
  test(id: string, options?: WriteOptions): Promise<WebhookDelivery>;
  /**
   * Puts a dead letter at the end of the line, under the id it had.
   *
   * @throws HuiyinApiError `webhook.not-dead`
   */
  redeliver(id: string, delivery: string, options?: WriteOptions): Promise<WebhookDelivery>;
  /** The last in line first. */
  deliveries(id: string, query?: DeliveriesQuery): Pages<WebhookDelivery>;
  /** Who did what with webhooks, newest first; for auditors too. */
  acts(query?: ActsQuery): Pages<WebhookAct>;
}

export function staffWebhooksOf({ transport, body: unit }: Context, secret: Secret): StaffWebhooks {
  const call = callerOf<StaffOperation>(transport, staffOperations);
  const turn =
    (to: WebhookState) =>
    async (id: string, options?: WriteOptions): Promise<Webhook> =>
      call('staff.webhooks.switch', { ...options, path: { id }, body: { to }, secret });
  const send = async (id: string, again: string | undefined, options?: WriteOptions) =>
    call('staff.webhooks.send', {
      ...options,
      path: { id },
      body: again === undefined ? {} : { again },
      secret,
    });
  return {
    list: async ({ body, signal } = {}) =>
      call('staff.webhooks.list', { query: { body: unit(body) }, secret, signal }),
    create: async (draft, options) =>
      call('staff.webhooks.create', { ...options, body: { ...draft, body: unit(draft.body) }, secret }),
    pause: turn('paused'),
    resume: turn('active'),
    remove: turn('removed'),
    rotate: async (id, draft = {}, options) =>
      call('staff.webhooks.rotate', { ...options, path: { id }, body: draft, secret }),
    test: async (id, options) => send(id, undefined, options),
    redeliver: send,
    deliveries: (id, { state, limit, signal } = {}) =>
      pagesOf(async (cursor) =>
        call('staff.webhooks.deliveries', { path: { id }, query: { state, limit, cursor }, secret, signal }),
      ),
    acts: ({ body, limit, signal } = {}) =>
      pagesOf(async (cursor) =>
        call('staff.webhooks.acts', { query: { body: unit(body), limit, cursor }, secret, signal }),
      ),
  };
}
