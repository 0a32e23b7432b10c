// @huiyin/sdk/reviews: reading panel reviews 第三方评议, apart from the client, so that who needs none doesn't carry it.
import type { HuiyinClient } from '../client.js';
import { callerOf, type CallOptions } from '../core/caller.js';
import { contextIn } from '../core/context.js';
import { requireReviewId } from '../core/identifiers.js';
import type { OperationTable } from '../core/operations.js';
import { pagesOf, type Pages } from '../core/pages.js';
import type { Operation } from '../routes.js';
import type { Review, ReviewDetail, ReviewPage } from '../types/index.js';

/** Operations of readers of reviews. */
export type ReviewOperation = Extract<Operation, `reviews.${string}`>;

export const reviewOperations = {
  'reviews.list': ['GET', '/v1/reviews'],
  'reviews.get': ['GET', '/v1/reviews/{id}'],
} as const satisfies OperationTable<ReviewOperation>;

/** Which reviews. */
export interface ReviewQuery extends CallOptions {
  /** Slug; the client's own unit if absent. */
  readonly body?: string | undefined;
  /** e.g. `2026-H2`; the latest that was reviewed if absent. */
  readonly period?: string | undefined;
  /** Items on a page, 1 to 100. */
  readonly limit?: number | undefined;
}

/** Reviews as everybody can read them. */
export interface Reviews {
  /** The latest given first. */
  list(query?: ReviewQuery): Pages<Review>;
  /** What the reviews of a period come to. */
  panel(query?: Omit<ReviewQuery, 'limit'>): Promise<Omit<ReviewPage, 'items' | 'next'>>;
  /** One with its whole life. @throws HuiyinApiError `review.not-found` */
  get(id: string, options?: CallOptions): Promise<ReviewDetail>;
}

/**
 * Reads panel reviews over a client. Nothing is sent yet.
 *
 * @throws HuiyinUsageError if the client was not made by `createClient()`
 *
 * @example
 * ```ts
 * import { createClient } from '@huiyin/sdk';
 * import { reviews } from '@huiyin/sdk/reviews';
 *
 * const client = createClient({
 *   endpoint: 'https://huiyin.example',
 *   body: 'fangzhuang',
 *   fetch: async () => Response.json({ period: '2026-H2', panel: { n: 2, declared: 1 }, items: [] }),
 * });
 * const { panel } = await reviews(client).panel({ period: '2026-H2' });
 * console.log(panel.n); // 2
 * ```
 */
export function reviews(client: HuiyinClient): Reviews {
  const { transport, body: unit } = contextIn(client);
  const call = callerOf<ReviewOperation>(transport, reviewOperations);
  return {
    list: ({ body, period, limit, signal } = {}) =>
      pagesOf(async (cursor) =>
        call('reviews.list', { query: { body: unit(body), period, limit, cursor }, signal }),
      ),
    panel: async ({ body, period, signal } = {}) => {
      const query = { body: unit(body), period, limit: 1 };
      const { items: _items, next: _next, ...panel } = await call('reviews.list', { query, signal });
      return panel;
    },
    get: async (id, { signal } = {}) => call('reviews.get', { path: { id: requireReviewId(id) }, signal }),
  };
}
