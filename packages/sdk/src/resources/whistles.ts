// Whistles 吹哨报到 as anyone can see them.
import type { CallOptions } from '../core/caller.js';
import type { Context } from '../core/context.js';
import { requireWhistleId } from '../core/identifiers.js';
import { pagesOf, type Pages } from '../core/pages.js';
import type { Whistle, WhistleCounts, WhistleDetail } from '../types/index.js';

/** Which whistles of a unit. */
export interface WhistleQuery extends CallOptions {
  /** Slug; the client's own unit if absent. */
  readonly body?: string | undefined;
  /** Only those still open, or those that have ended. */
  readonly filter?: 'open' | 'ended' | undefined;
  /** Items on a page, 1 to 100. */
  readonly limit?: number | undefined;
}

/** Reading whistles. */
export interface Whistles {
  /**
   * One whistle with everything that was said and done.
   *
   * @throws HuiyinApiError `whistle.not-found`
   *
   * @example
   * ```ts
   * import { createClient } from '@huiyin/sdk';
   *
   * const client = createClient({
   *   endpoint: 'https://huiyin.example',
   *   fetch: async (url) => Response.json({ id: url.split('/').pop(), calls: [{ state: 'arrived', lateBy: 1 }] }),
   * });
   * const whistle = await client.whistles.get('FZ-W-2026-000003');
   * console.log(whistle.calls[0].state, whistle.calls[0].lateBy); // arrived 1
   * ```
   */
  get(id: string, options?: CallOptions): Promise<WhistleDetail>;

  /**
   * A unit's whistles, the latest first.
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
   *   fetch: async () => Response.json({ items: [{ id: 'FZ-W-2026-000003', status: 'open' }] }),
   * });
   * for await (const whistle of client.whistles.list({ filter: 'open' })) {
   *   console.log(whistle.id); // FZ-W-2026-000003
   * }
   * ```
   */
  list(query?: WhistleQuery): Pages<Whistle>;

  /**
   * How the calls of a unit's whistles were answered: in time, late, not at all.
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
   *   fetch: async () => Response.json({ counts: { calls: 3, onTime: 1, late: 1, absent: 1 }, items: [] }),
   * });
   * const { late, absent } = await client.whistles.counts();
   * console.log(late, absent); // 1 1
   * ```
   */
  counts(query?: Pick<WhistleQuery, 'body' | 'signal'>): Promise<WhistleCounts>;
}

export function whistlesOf({ call, body: unit }: Context): Whistles {
  return {
    get: async (id, { signal } = {}) => call('whistles.get', { path: { id: requireWhistleId(id) }, signal }),
    list: ({ body, filter, limit, signal } = {}) =>
      pagesOf(async (cursor) =>
        call('whistles.list', { query: { body: unit(body), filter, limit, cursor }, signal }),
      ),
    counts: async ({ body, signal } = {}) =>
      (await call('whistles.list', { query: { body: unit(body), limit: 1 }, signal })).counts,
  };
}
