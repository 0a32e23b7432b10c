// Commitments 承诺 as anyone can see them.
import type { CallOptions } from '../core/caller.js';
import type { Context } from '../core/context.js';
import { requireCommitmentId } from '../core/identifiers.js';
import { pagesOf, type Pages } from '../core/pages.js';
import type { Commitment, CommitmentDetail } from '../types/index.js';

/** Which commitments of a unit. */
export interface CommitmentQuery extends CallOptions {
  /** Slug; the client's own unit if absent. */
  readonly body?: string | undefined;
  /** Only those still open, those claimed and waiting for a word, or those that have ended. */
  readonly filter?: 'open' | 'claimed' | 'ended' | undefined;
  /** Items on a page, 1 to 100. */
  readonly limit?: number | undefined;
}

/** Reading commitments. */
export interface Commitments {
  /**
   * One commitment with every date and reason it ever had.
   *
   * @throws HuiyinApiError `commitment.not-found`
   *
   * @example
   * ```ts
   * import { createClient } from '@huiyin/sdk';
   *
   * const client = createClient({
   *   endpoint: 'https://huiyin.example',
   *   fetch: async (url) => Response.json({ id: url.split('/').pop(), due: '2026-12-04', daysLeft: 12 }),
   * });
   * const commitment = await client.commitments.get('FZ-C-2026-000012');
   * console.log(commitment.due, commitment.daysLeft); // 2026-12-04 12
   * ```
   */
  get(id: string, options?: CallOptions): Promise<CommitmentDetail>;

  /**
   * A unit's commitments, nearest due day first.
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
   *   fetch: async () => Response.json({ items: [{ id: 'FZ-C-2026-000012', status: 'open' }] }),
   * });
   * for await (const commitment of client.commitments.list({ filter: 'open' })) {
   *   console.log(commitment.id); // FZ-C-2026-000012
   * }
   * ```
   */
  list(query?: CommitmentQuery): Pages<Commitment>;
}

export function commitmentsOf({ call, body: unit }: Context): Commitments {
  return {
    get: async (id, { signal } = {}) =>
      call('commitments.get', { path: { id: requireCommitmentId(id) }, signal }),
    list: ({ body, filter, limit, signal } = {}) =>
      pagesOf(async (cursor) =>
        call('commitments.list', { query: { body: unit(body), filter, limit, cursor }, signal }),
      ),
  };
}
