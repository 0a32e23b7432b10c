// What panellists say of units, and what units say to that.
import { callerOf, type CallOptions, type WriteOptions } from '../core/caller.js';
import type { Context } from '../core/context.js';
import { requireReviewId } from '../core/identifiers.js';
import type { Secret } from '../core/request-init.js';
import type {
  OwnReviews,
  ReviewDetail,
  ReviewDraft,
  ReviewResponseDraft,
  ReviewRevisionDraft,
} from '../types/index.js';
import { staffOperations, type StaffOperation } from './operations.js';

/** Panel reviews 第三方评议. For reading them see `@huiyin/sdk/reviews`. */
export interface StaffReviews {
  /** One of a unit's period; `body` may be left to the client's own unit. */
  give(
    draft: Omit<ReviewDraft, 'body'> & { readonly body?: string },
    options?: WriteOptions,
  ): Promise<ReviewDetail>;
  /** Says one's own anew, all of it. What was said before stays. */
  revise(id: string, draft: ReviewRevisionDraft, options?: WriteOptions): Promise<ReviewDetail>;
  /** The unit's public word to a review. */
  respond(id: string, draft: ReviewResponseDraft, options?: WriteOptions): Promise<ReviewDetail>;
  /** Those one has given of a unit; the client's own if absent. */
  mine(query?: CallOptions & { readonly body?: string | undefined }): Promise<OwnReviews>;
}

export function staffReviewsOf({ transport, body: unit }: Context, secret: Secret): StaffReviews {
  const call = callerOf<StaffOperation>(transport, staffOperations);
  return {
    give: async (draft, { signal, idempotencyKey } = {}) => {
      const body = { ...draft, body: unit(draft.body) };
      return call('staff.reviews.give', { body, secret, signal, idempotencyKey });
    },
    revise: async (id, body, { signal, idempotencyKey } = {}) => {
      const path = { id: requireReviewId(id) };
      return call('staff.reviews.revise', { path, body, secret, signal, idempotencyKey });
    },
    respond: async (id, body, { signal, idempotencyKey } = {}) => {
      const path = { id: requireReviewId(id) };
      return call('staff.reviews.respond', { path, body, secret, signal, idempotencyKey });
    },
    mine: async ({ body, signal } = {}) =>
      call('staff.reviews.mine', { query: { body: unit(body) }, secret, signal }),
  };
}
