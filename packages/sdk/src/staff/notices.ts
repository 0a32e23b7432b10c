// Grid notices 网格通报, as their unit publishes and withdraws them.
import { callerOf, type CallOptions, type WriteOptions } from '../core/caller.js';
import type { Context } from '../core/context.js';
import { requireNoticeId } from '../core/identifiers.js';
import { pagesOf, type Pages } from '../core/pages.js';
import type { Secret } from '../core/request-init.js';
import type { Notice, NoticeDraft, NoticeWithdrawalDraft, StaffNotice } from '../types/index.js';
import { staffOperations, type StaffOperation } from './operations.js';

/** A notice; `body` may be left to the client's own unit. */
export type NoticeInput = Omit<NoticeDraft, 'body'> & { readonly body?: string };

export interface StaffNoticesQuery extends CallOptions {
  /** Slug; those under it come too. The client's own unit if absent. */
  readonly body?: string | undefined;
  /** Items on a page, 1 to 100. */
  readonly limit?: number | undefined;
}

/** A desk's notices. For reading them as everybody does see `@huiyin/sdk/notices`. */
export interface StaffNotices {
  /**
   * Tells residents something, or with `corrects` puts right what was told them.
   *
   * @throws HuiyinApiError `notice.private-words`, whose `errors` tell which words; `request.invalid` with
   *   `/appeals/<index>` or `/commitments/<index>` for what is not public in this ledger
   *
   * @example
   * ```ts
   * import { createClient } from '@huiyin/sdk';
   * import { staff } from '@huiyin/sdk/staff';
   *
   * const client = createClient({
   *   endpoint: 'https://huiyin.example',
   *   body: 'donggaodi',
   *   fetch: async () => Response.json({ id: 'DG-N-2026-000003', state: 'standing' }, { status: 201 }),
   * });
   * const notice = await staff(client, { token: 'demo-token' }).notices.publish({
   *   title: '周四上午停水',
   *   text: '换水表，九点停，十二点来水。',
   *   day: '2026-12-03',
   * });
   * console.log(notice.id, notice.state); // DG-N-2026-000003 standing
   * ```
   */
  publish(draft: NoticeInput, options?: WriteOptions): Promise<Notice>;
  /**
   * Says that a notice holds no longer, and why.
   *
   * @throws HuiyinApiError `notice.not-found`, as for one of another unit; `notice.not-standing` for one that was
   *   corrected or withdrawn before
   */
  withdraw(id: string, draft: NoticeWithdrawalDraft, options?: WriteOptions): Promise<Notice>;
  /** The latest first, with who published each. */
  list(query?: StaffNoticesQuery): Pages<StaffNotice>;
}

export function staffNoticesOf({ transport, body: unit }: Context, secret: Secret): StaffNotices {
  const call = callerOf<StaffOperation>(transport, staffOperations);
  return {
    publish: async (draft, { signal, idempotencyKey } = {}) =>
      call('staff.notices.publish', {
        body: { ...draft, body: unit(draft.body) },
        secret,
        signal,
        idempotencyKey,
      }),
    withdraw: async (id, draft, { signal, idempotencyKey } = {}) =>
      call('staff.notices.withdraw', {
        path: { id: requireNoticeId(id) },
        body: draft,
        secret,
        signal,
        idempotencyKey,
      }),
    list: ({ body, limit, signal } = {}) =>
      pagesOf(async (cursor) =>
        call('staff.notices.list', { query: { body: unit(body), limit, cursor }, secret, signal }),
      ),
  };
}
