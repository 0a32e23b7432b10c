// @huiyin/sdk/notices: reading what units tell their residents, apart from the client, so that who needs none doesn't carry it.
import type { HuiyinClient } from '../client.js';
import { address } from '../core/address.js';
import { callerOf, type CallOptions } from '../core/caller.js';
import { contextIn } from '../core/context.js';
import { requireNoticeId } from '../core/identifiers.js';
import type { OperationTable } from '../core/operations.js';
import { pagesOf, type Pages } from '../core/pages.js';
import type { Operation } from '../routes.js';
import type { Notice } from '../types/index.js';

/** Operations of readers of notices. */
export type NoticeOperation = Extract<Operation, `notices.${string}`>;

export const noticeOperations = {
  'notices.list': ['GET', '/v1/bodies/{body}/notices'],
  'notices.feed': ['GET', '/v1/bodies/{body}/notices.atom'],
  'notices.rss': ['GET', '/v1/bodies/{body}/notices.rss'],
  'notices.get': ['GET', '/v1/notices/{id}'],
} as const satisfies OperationTable<NoticeOperation>;

/** Which notices. */
export interface NoticeQuery extends CallOptions {
  /** Slug; those under it come too. The client's own unit if absent. */
  readonly body?: string | undefined;
  /** Items on a page, 1 to 100. */
  readonly limit?: number | undefined;
}

/** Grid notices 网格通报 as everybody can read them. */
export interface Notices {
  /** The latest first, those corrected and withdrawn among them. */
  list(query?: NoticeQuery): Pages<Notice>;
  /** @throws HuiyinApiError `notice.not-found` */
  get(id: string, options?: CallOptions): Promise<Notice>;
  /** Where a feed reader finds them. Nothing is sent. */
  feedUrl(body?: string): string;
}

/**
 * Reads notices over a client. Nothing is sent yet.
 *
 * @throws HuiyinUsageError if the client was not made by `createClient()`
 *
 * @example
 * ```ts
 * import { createClient } from '@huiyin/sdk';
 * import { notices } from '@huiyin/sdk/notices';
 *
 * const client = createClient({
 *   endpoint: 'https://huiyin.example',
 *   body: 'donggaodi',
 *   fetch: async () => Response.json({ items: [{ id: 'DG-N-2026-000003', title: '周四停水' }] }),
 * });
 * for await (const notice of notices(client).list()) console.log(notice.title); // 周四停水
 * console.log(notices(client).feedUrl()); // https://huiyin.example/v1/bodies/donggaodi/notices.atom
 * ```
 */
export function notices(client: HuiyinClient): Notices {
  const { transport, body: unit } = contextIn(client);
  const call = callerOf<NoticeOperation>(transport, noticeOperations);
  return {
    list: ({ body, limit, signal } = {}) =>
      pagesOf(async (cursor) =>
        call('notices.list', { path: { body: unit(body) }, query: { limit, cursor }, signal }),
      ),
    get: async (id, { signal } = {}) => call('notices.get', { path: { id: requireNoticeId(id) }, signal }),
    feedUrl: (body) => address(client.endpoint, noticeOperations['notices.feed'][1], { body: unit(body) }),
  };
}
