// Appeals 诉求 as anyone can file and see them.
import type { CallOptions, WriteOptions } from '../core/caller.js';
import type { Context } from '../core/context.js';
import { requireNumber, requirePhoneLast4 } from '../core/identifiers.js';
import { pagesOf, type Pages } from '../core/pages.js';
import type {
  AppealDraft,
  AppealList,
  AppealLists,
  Category,
  CollectedCode,
  PublicAppeal,
  Receipt,
  Vocabulary,
} from '../types/index.js';
import { openAppeal, type OpenAppeal } from './open-appeal.js';

/** An appeal to be filed; `body` may be left to the client's own unit. */
export type AppealInput = Omit<AppealDraft, 'body'> & { readonly body?: string };

/** Which appeals of a unit. */
export interface AppealQuery extends CallOptions {
  /** Slug; the client's own unit if absent. */
  readonly body?: string | undefined;
  /** One list of any vocabulary: `done`, `underway` and `coordination` are 《实施办法》's. */
  readonly list?: AppealList | undefined;
  readonly category?: Category | undefined;
  /** Items on a page, 1 to 100. */
  readonly limit?: number | undefined;
}

/** How a unit's appeals are told in three lists. */
export interface AppealListsQuery extends CallOptions {
  /** Slug; the client's own unit if absent. */
  readonly body?: string | undefined;
  /** The unit's own if absent. One that is of tasks tells appeals by 《实施办法》. */
  readonly vocabulary?: Vocabulary | undefined;
  readonly category?: Category | undefined;
}

/** Which lists, and those already had. */
export interface KnownAppealListsQuery extends AppealListsQuery {
  /** The `etag` of the last answer. */
  readonly etag?: string | undefined;
}

/** Lists, or that they have not changed since. `etag` is absent where a page may not read that header. */
export type AppealListsUpdate =
  | { readonly notModified: false; readonly etag: string | undefined; readonly lists: AppealLists }
  | { readonly notModified: true; readonly etag: string | undefined };

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
   * Public view of one appeal, by its number in any spelling.
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
  get(number: string, options?: CallOptions): Promise<PublicAppeal>;

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
    list: ({ body, list, category, limit, signal } = {}) =>
      pagesOf(async (cursor) =>
        call('appeals.list', { query: { body: unit(body), list, category, limit, cursor }, signal }),
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
