// Appeals 诉求 as anyone can file and see them.
import type { CallOptions, WriteOptions } from '../core/caller.js';
import type { Context } from '../core/context.js';
import { requireNumber, requirePhoneLast4 } from '../core/identifiers.js';
import { pagesOf, type Pages } from '../core/pages.js';
import type {
  AppealLists,
  CollectedCode,
  PublicAppeal,
  PublicAppealDetail,
  Receipt,
  SimilarAppeals,
} from '../types/index.js';
import type {
  AppealInput,
  AppealListsQuery,
  AppealListsUpdate,
  AppealQuery,
  KnownAppealListsQuery,
  SimilarInput,
} from './appeal-queries.js';
import { openAppeal, type OpenAppeal } from './open-appeal.js';

export type * from './appeal-queries.js';

/** Filing, finding and opening appeals. */
export interface Appeals {
  /**
   * Files an appeal. The receipt is the only place where the tracking code appears: show it at once.
   * Sent again with the same key and text, it answers with the same receipt for 24 hours.
   *
   * @throws HuiyinApiError `request.invalid` with `errors`, `body.not-found`, `idempotency.body-differs`
   *
   * @example
   * ```ts
   * import { createClient } from '@huiyin/sdk';
   *
   * const client = createClient({
   *   endpoint: 'https://huiyin.example',
   *   body: 'fangzhuang',
   *   fetch: async () =>
   *     Response.json({ number: 'FZ-2026-000109', trackingCode: '1234 5678 9012 3456' }, { status: 201 }),
   * });
   * const receipt = await client.appeals.submit({
   *   kind: 'request',
   *   category: 'lifts',
   *   title: '3 号楼电梯停运',
   *   text: '电梯停了三天，请尽快修好。',
   *   place: '芳古园一区 3 号楼',
   * });
   * console.log(receipt.number); // FZ-2026-000109
   * ```
   */
  submit(draft: AppealInput, options?: WriteOptions): Promise<Receipt>;

  /**
   * Open appeals of the unit whose published words are much like what is about to be filed, at most three: to ask
   * whether it is the same before it is sent. Nothing of it is kept.
   *
   * @throws HuiyinApiError `request.invalid`, `body.not-found`
   *
   * @example
   * ```ts
   * import { createClient } from '@huiyin/sdk';
   *
   * const client = createClient({
   *   endpoint: 'https://huiyin.example',
   *   body: 'fangzhuang',
   *   fetch: async () => Response.json({ items: [{ number: 'FZ-2026-000109', title: '3 号楼电梯停了四天' }] }),
   * });
   * const { items } = await client.appeals.similar({
   *   category: 'lifts',
   *   title: '3 号楼电梯又停了',
   *   text: '从周一停到现在。',
   *   place: '芳古园一区',
   * });
   * console.log(items[0]?.number, items[0]?.title); // FZ-2026-000109 3 号楼电梯停了四天
   * ```
   */
  similar(draft: SimilarInput, options?: CallOptions): Promise<SimilarAppeals>;

  /**
   * 关注: says that one has the same concern as an open appeal. It is counted once for each key, is no vote, and
   * nothing is kept of who.
   *
   * @throws HuiyinApiError `appeal.not-found`, `appeal.illegal-transition` for one that has ended, `rate.limited`
   *
   * @example
   * ```ts
   * import { createClient } from '@huiyin/sdk';
   *
   * const client = createClient({
   *   endpoint: 'https://huiyin.example',
   *   fetch: async () => Response.json({ number: 'FZ-2026-000109', following: 3 }),
   * });
   * const { following } = await client.appeals.follow('FZ-2026-000109');
   * console.log(following); // 3
   * ```
   */
  follow(number: string, options?: WriteOptions): Promise<PublicAppealDetail>;

  /**
   * Public view of one appeal with its steps, by its number in any spelling.
   *
   * @throws HuiyinApiError `appeal.not-found`
   *
   * @example
   * ```ts
   * import { createClient } from '@huiyin/sdk';
   *
   * const client = createClient({
   *   endpoint: 'https://huiyin.example',
   *   fetch: async (url) => Response.json({ number: url.split('/').pop(), state: 'in-hand' }),
   * });
   * const appeal = await client.appeals.get('fz 2026 000109');
   * console.log(appeal.number, appeal.state); // FZ-2026-000109 in-hand
   * ```
   */
  get(number: string, options?: CallOptions): Promise<PublicAppealDetail>;

  /**
   * Public view of a unit's appeals, newest first.
   *
   * @throws HuiyinApiError `body.not-found`, `cursor.invalid`
   *
   * @example
   * ```ts
   * import { createClient } from '@huiyin/sdk';
   *
   * const client = createClient({
   *   endpoint: 'https://huiyin.example',
   *   body: 'fangzhuang',
   *   fetch: async (url) =>
   *     Response.json(
   *       url.includes('cursor=')
   *         ? { items: [{ number: 'FZ-2026-000001' }] }
   *         : { items: [{ number: 'FZ-2026-000002' }], next: 'abc' },
   *     ),
   * });
   * for await (const appeal of client.appeals.list({ list: 'underway' })) {
   *   console.log(appeal.number); // FZ-2026-000002, then FZ-2026-000001
   * }
   * const page = await client.appeals.list().page();
   * console.log(page.next); // abc
   * ```
   */
  list(query?: AppealQuery): Pages<PublicAppeal>;

  /**
   * All appeals a unit ever received in three lists of its own words, counted: every one stands in exactly one.
   *
   * @throws HuiyinApiError `body.not-found`
   *
   * @example
   * ```ts
   * import { createClient } from '@huiyin/sdk';
   *
   * const client = createClient({
   *   endpoint: 'https://huiyin.example',
   *   body: 'xincun',
   *   fetch: async () =>
   *     Response.json({
   *       vocabulary: 'xincun',
   *       lists: [{ id: 'answered', total: 5 }, { id: 'in-hand', total: 2 }, { id: 'docketed', total: 1 }],
   *     }),
   * });
   * const { vocabulary, lists } = await client.appeals.lists();
   * console.log(vocabulary, lists.map(({ id, total }) => `${id} ${total}`).join()); // xincun answered 5,in-hand 2,docketed 1
   * ```
   */
  lists(query?: AppealListsQuery): Promise<AppealLists>;

  /**
   * The lists if anything in them has changed since the answer whose `etag` is given. For polling.
   *
   * @throws HuiyinApiError `body.not-found`
   *
   * @example
   * ```ts
   * import { createClient } from '@huiyin/sdk';
   *
   * const client = createClient({
   *   endpoint: 'https://huiyin.example',
   *   body: 'fangzhuang',
   *   fetch: async (url, { headers }) =>
   *     headers['If-None-Match'] === '"7"'
   *       ? new Response(null, { status: 304 })
   *       : Response.json({ vocabulary: 'measures', lists: [] }, { headers: { etag: '"7"' } }),
   * });
   * const first = await client.appeals.listsIfChanged();
   * const second = await client.appeals.listsIfChanged({ etag: first.etag });
   * console.log(first.notModified, second.notModified); // false true
   * ```
   */
  listsIfChanged(query?: KnownAppealListsQuery): Promise<AppealListsUpdate>;

  /**
   * Opens a resident's own appeal; nothing is sent yet. Number and code may be spelt as people type them.
   *
   * @throws HuiyinUsageError if they can't be a number and a code; ask `normaliseNumber()` and
   *   `normaliseTrackingCode()` first where a person typed them.
   *
   * @example
   * ```ts
   * import { createClient } from '@huiyin/sdk';
   *
   * const client = createClient({ endpoint: 'https://huiyin.example' });
   * const mine = client.appeals.open('fz2026000109', '１２３４ ５６７８ ９０１２ ３４５６');
   * console.log(JSON.stringify(mine)); // {"number":"FZ-2026-000109"}
   * ```
   */
  open(number: string, trackingCode: string): OpenAppeal;

  /**
   * Collects the tracking code of an appeal that staff wrote down, with its number and the last four digits of the
   * phone that was left: once, so show it at once. Sent again with the same key, it answers with the same code for
   * 24 hours; any other try after that is refused with the day it was collected.
   *
   * @throws HuiyinUsageError if they can't be a number and four digits
   * @throws HuiyinApiError `code.not-matched` for an unknown number, wrong digits and no phone alike,
   *   `code.already-collected` with `problem.collectedOn`, `tracking.too-many-tries`
   *
   * @example
   * ```ts
   * import { createClient } from '@huiyin/sdk';
   *
   * const client = createClient({
   *   endpoint: 'https://huiyin.example',
   *   fetch: async () => Response.json({ number: 'FZ-2026-000109', trackingCode: '1234 5678 9012 3456' }),
   * });
   * const { number, trackingCode } = await client.appeals.collectCode('fz2026000109', '8000');
   * const mine = client.appeals.open(number, trackingCode);
   * console.log(mine.number); // FZ-2026-000109
   * ```
   */
  collectCode(number: string, phoneLast4: string, options?: WriteOptions): Promise<CollectedCode>;
}

export function appealsOf(context: Context): Appeals {
  const { ask, call, body: unit } = context;
  return {
    submit: async (draft, { signal, idempotencyKey } = {}) =>
      call('appeals.submit', { body: { ...draft, body: unit(draft.body) }, signal, idempotencyKey }),
    get: async (number, { signal } = {}) =>
      call('appeals.get', { path: { number: requireNumber(number) }, signal }),
    similar: async (draft, { signal } = {}) =>
      call('appeals.similar', { body: { ...draft, body: unit(draft.body) }, signal }),
    follow: async (number, { signal, idempotencyKey } = {}) =>
      call('appeals.follow', {
        path: { number: requireNumber(number) },
        body: { follow: true },
        signal,
        idempotencyKey,
      }),
    list: ({ body, list, category, q, limit, signal } = {}) =>
      pagesOf(async (cursor) =>
        call('appeals.list', { query: { body: unit(body), list, category, q, limit, cursor }, signal }),
      ),
    lists: async ({ body, vocabulary, category, signal } = {}) =>
      call('appeals.lists', { query: { body: unit(body), vocabulary, category }, signal }),
    listsIfChanged: async ({ body, vocabulary, category, etag: known, signal } = {}) => {
      const query = { body: unit(body), vocabulary, category };
      const { etag, data: lists } = await ask('appeals.lists', { query, ifNoneMatch: known, signal });
      return lists ? { notModified: false, etag, lists } : { notModified: true, etag };
    },
    open: (number, trackingCode) => openAppeal(context, number, trackingCode),
    collectCode: async (number, phoneLast4, { signal, idempotencyKey } = {}) =>
      call('appeals.collectCode', {
        path: { number: requireNumber(number) },
        body: { phoneLast4: requirePhoneLast4(phoneLast4) },
        signal,
        idempotencyKey,
      }),
  };
}
