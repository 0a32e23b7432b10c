// @huiyin/sdk/decisions: reading decisions 议事 and voting, apart from the client, so that who needs neither doesn't carry it.
import type { HuiyinClient } from '../client.js';
import { callerOf, type CallOptions, type WriteOptions } from '../core/caller.js';
import { contextIn } from '../core/context.js';
import { requireDecisionId } from '../core/identifiers.js';
import type { OperationTable } from '../core/operations.js';
import { pagesOf, type Pages } from '../core/pages.js';
import type { Operation } from '../routes.js';
import type { BallotDraft, BallotReceipt, Decision, DecisionDetail } from '../types/index.js';

/** Operations of readers of decisions, and of voters. */
export type DecisionOperation = Extract<Operation, `decisions.${string}`>;

export const decisionOperations = {
  'decisions.list': ['GET', '/v1/decisions'],
  'decisions.get': ['GET', '/v1/decisions/{id}'],
  'decisions.vote': ['POST', '/v1/decisions/{id}/ballots'],
} as const satisfies OperationTable<DecisionOperation>;

/** Which decisions of a unit. */
export interface DecisionQuery extends CallOptions {
  /** Slug; the client's own unit if absent. */
  readonly body?: string | undefined;
  /** Only those that were found, at the last inspection, not all as decided. */
  readonly filter?: 'wanting' | undefined;
  /** Items on a page, 1 to 100. */
  readonly limit?: number | undefined;
}

/** Decisions as everybody can read them, and the box. */
export interface Decisions {
  /** The latest first. */
  list(query?: DecisionQuery): Pages<Decision>;
  /** One with its whole life. @throws HuiyinApiError `decision.not-found` */
  get(id: string, options?: CallOptions): Promise<DecisionDetail>;
  /**
   * Puts one ballot into the box. Only ever call it because a voter has pressed a button.
   * @throws HuiyinApiError `ballot.not-matched`, `ballot.already-cast`, `ballot.too-many-tries`, `decision.not-voting`
   */
  vote(id: string, ballot: BallotDraft, options?: WriteOptions): Promise<BallotReceipt>;
}

/**
 * Reads decisions over a client, and votes. Nothing is sent yet.
 *
 * @throws HuiyinUsageError if the client was not made by `createClient()`
 *
 * @example
 * ```ts
 * import { createClient } from '@huiyin/sdk';
 * import { decisions } from '@huiyin/sdk/decisions';
 *
 * const client = createClient({
 *   endpoint: 'https://huiyin.example',
 *   body: 'fangzhuang',
 *   fetch: async () => Response.json({ items: [{ id: 'FZ-D-2026-000002', status: 'voting' }] }),
 * });
 * for await (const decision of decisions(client).list()) {
 *   console.log(decision.id); // FZ-D-2026-000002
 * }
 * ```
 */
export function decisions(client: HuiyinClient): Decisions {
  const { transport, body: unit } = contextIn(client);
  const call = callerOf<DecisionOperation>(transport, decisionOperations);
  return {
    list: ({ body, filter, limit, signal } = {}) =>
      pagesOf(async (cursor) =>
        call('decisions.list', { query: { body: unit(body), filter, limit, cursor }, signal }),
      ),
    get: async (id, { signal } = {}) =>
      call('decisions.get', { path: { id: requireDecisionId(id) }, signal }),
    vote: async (id, body, { signal, idempotencyKey } = {}) =>
      call('decisions.vote', { path: { id: requireDecisionId(id) }, body, signal, idempotencyKey }),
  };
}
