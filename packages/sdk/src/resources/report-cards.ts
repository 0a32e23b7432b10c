// Public report cards 成绩单.
import type { CallOptions } from '../core/caller.js';
import type { Context } from '../core/context.js';
import { requirePublicationId, requireWeek } from '../core/identifiers.js';
import { pagesOf, type Pages } from '../core/pages.js';
import type {
  Category,
  Period,
  Publication,
  ReportCard,
  Snapshot,
  SnapshotDetail,
  Week,
} from '../types/index.js';

/** Which card. */
export interface ReportCardQuery extends CallOptions {
  /** Slug; the client's own unit if absent. */
  readonly body?: string | undefined;
  /** `2025`, `2025-H2`, `2025-Q3` or `2025-11`; the current year if absent. */
  readonly period?: Period | undefined;
  /** 专项报告: on one topic only. */
  readonly category?: Category | undefined;
  /** `live` (if absent), or the id of a published card, which has a period of its own. */
  readonly at?: string | undefined;
}

/** Whose publications. */
export interface PublicationQuery extends CallOptions {
  /** Slug; the client's own unit if absent. */
  readonly body?: string | undefined;
  /** Items on a page, 1 to 100. */
  readonly limit?: number | undefined;
}

/** Whose weekly snapshot. */
export interface SnapshotQuery extends CallOptions {
  /** Slug; the client's own unit if absent. */
  readonly body?: string | undefined;
}

/** Which card, and the one already had. */
export interface KnownReportCardQuery extends ReportCardQuery {
  /** The `etag` of the last answer. */
  readonly etag?: string | undefined;
}

/** A card, or that it has not changed since. `etag` is absent where a page may not read that header. */
export type ReportCardUpdate =
  | { readonly notModified: false; readonly etag: string | undefined; readonly card: ReportCard }
  | { readonly notModified: true; readonly etag: string | undefined };

/** Reading report cards. */
export interface ReportCards {
  /**
   * A unit's card: live, or as it was published.
   *
   * @throws HuiyinApiError `body.not-found`, `period.invalid`, `publication.not-found`
   * @throws HuiyinUsageError if `at` can't be the id of a publication
   *
   * @example
   * ```ts
   * import { createClient } from '@huiyin/sdk';
   *
   * const client = createClient({
   *   endpoint: 'https://huiyin.example',
   *   body: 'fangzhuang',
   *   fetch: async (url) => Response.json({ period: new URL(url).searchParams.get('period') }),
   * });
   * const card = await client.reportCards.get({ period: '2025' });
   * console.log(card.period); // 2025
   * ```
   */
  get(query?: ReportCardQuery): Promise<ReportCard>;

  /**
   * The card if it has changed since the answer whose `etag` is given. For polling: nothing is read twice.
   *
   * @throws HuiyinApiError `body.not-found`, `period.invalid`
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
   *       : Response.json({ period: '2025' }, { headers: { etag: '"7"' } }),
   * });
   * const first = await client.reportCards.getIfChanged({ period: '2025' });
   * const second = await client.reportCards.getIfChanged({ period: '2025', etag: first.etag });
   * console.log(first.notModified, second.notModified); // false true
   * ```
   */
  getIfChanged(query?: KnownReportCardQuery): Promise<ReportCardUpdate>;

  /**
   * The cards of a unit that were published, the latest first. Each is sealed: its entry in the log names what it
   * was counted from, so that anyone can count it again.
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
   *     url.includes('publications')
   *       ? Response.json({ items: [{ id: 'FZ-R-2026-000003', period: '2026' }] })
   *       : Response.json({ status: 'published' }),
   * });
   * const [latest] = (await client.reportCards.publications().page()).items;
   * const card = await client.reportCards.get({ at: latest.id });
   * console.log(latest.period, card.status); // 2026 published
   * ```
   */
  publications(query?: PublicationQuery): Pages<Publication>;

  /**
   * 每周留底: the weeks of which the live card was kept as it stood, the latest first, each with the head of the log it
   * was counted from.
   *
   * @throws HuiyinApiError `body.not-found`, `cursor.invalid`
   *
   * @example
   * ```ts
   * import { createClient } from '@huiyin/sdk';
   *
   * const head = 'huiyin.example/FZ 12 AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=';
   * const client = createClient({
   *   endpoint: 'https://huiyin.example',
   *   body: 'fangzhuang',
   *   fetch: async () => Response.json({ items: [{ week: '2026-W48', treeSize: 12, head }] }),
   * });
   * for await (const { week, treeSize } of client.reportCards.snapshots()) console.log(week, treeSize); // 2026-W48 12
   * ```
   */
  snapshots(query?: PublicationQuery): Pages<Snapshot>;

  /**
   * One week's snapshot: the card as it stood and the signed checkpoint that covers it. What it says of the log is the
   * server's word until it has been checked: `checkTree` of `@huiyin/sdk/seal`.
   *
   * @param week - ISO week, e.g. `2026-W48`.
   * @throws HuiyinApiError `body.not-found`, `snapshot.not-found`
   * @throws HuiyinUsageError if it can't be a week
   *
   * @example
   * ```ts
   * import { createClient } from '@huiyin/sdk';
   *
   * const client = createClient({
   *   endpoint: 'https://huiyin.example',
   *   body: 'fangzhuang',
   *   fetch: async (url) =>
   *     Response.json({ week: new URL(url).pathname.slice(-8), card: { period: '2026', status: 'live' } }),
   * });
   * const { week, card } = await client.reportCards.snapshot('2026-W48');
   * console.log(week, card.period); // 2026-W48 2026
   * ```
   */
  snapshot(week: Week, query?: SnapshotQuery): Promise<SnapshotDetail>;
}

export function reportCardsOf({ ask, call, body: unit }: Context): ReportCards {
  return {
    get: async ({ body, period, category, at, signal } = {}) =>
      call('reportCards.get', { query: { body: unit(body), period, category, at: idOf(at) }, signal }),
    getIfChanged: async ({ body, period, category, at, etag: known, signal } = {}) => {
      const query = { body: unit(body), period, category, at: idOf(at) };
      const { etag, data: card } = await ask('reportCards.get', { query, ifNoneMatch: known, signal });
      return card ? { notModified: false, etag, card } : { notModified: true, etag };
    },
    publications: ({ body, limit, signal } = {}) =>
      pagesOf(async (cursor) =>
        call('reportCards.publications', { query: { body: unit(body), limit, cursor }, signal }),
      ),
    snapshots: ({ body, limit, signal } = {}) =>
      pagesOf(async (cursor) =>
        call('reportCards.snapshots', { query: { body: unit(body), limit, cursor }, signal }),
      ),
    snapshot: async (week, { body, signal } = {}) =>
      call('reportCards.snapshot', {
        path: { week: requireWeek(week) },
        query: { body: unit(body) },
        signal,
      }),
  };
}

/** Live cards have no id to be asked for by. */
function idOf(at: string | undefined): string | undefined {
  return at === undefined || at === 'live' ? undefined : requirePublicationId(at);
}
