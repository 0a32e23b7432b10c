// @huiyin/sdk/sessions: reading 下基层 sessions, apart from the client, so that who needs none doesn't carry them.
import type { HuiyinClient } from '../client.js';
import { callerOf, type CallOptions } from '../core/caller.js';
import { contextIn } from '../core/context.js';
import type { OperationTable } from '../core/operations.js';
import { pagesOf, type Pages } from '../core/pages.js';
import type { Operation } from '../routes.js';
import type { Period, Session, SessionTotals } from '../types/index.js';

/** Operations of readers of sessions. */
export type SessionOperation = Extract<Operation, `sessions.${string}`>;

export const sessionOperations = {
  'sessions.list': ['GET', '/v1/sessions'],
  'sessions.totals': ['GET', '/v1/sessions/totals'],
} as const satisfies OperationTable<SessionOperation>;

/** Of which unit, and when. */
export interface SessionsQuery extends CallOptions {
  /** Slug; those under it come too. The client's own unit if absent. */
  readonly body?: string | undefined;
  /** By the day they were held; the current year if absent. */
  readonly period?: Period | undefined;
}

/** Sessions 下基层 as everybody can read them. */
export interface Sessions {
  /** The latest first. `limit`: items on a page, 1 to 100. */
  list(query?: SessionsQuery & { readonly limit?: number | undefined }): Pages<Session>;
  /** The same, counted by kind. */
  totals(query?: SessionsQuery): Promise<SessionTotals>;
}

/**
 * Reads sessions over a client. Nothing is sent yet.
 *
 * @throws HuiyinUsageError if the client was not made by `createClient()`
 *
 * @example
 * ```ts
 * import { createClient } from '@huiyin/sdk';
 * import { sessions } from '@huiyin/sdk/sessions';
 *
 * const client = createClient({
 *   endpoint: 'https://huiyin.example',
 *   body: 'fangzhuang',
 *   fetch: async () => Response.json({ sessions: 12, people: 340, appeals: 51, byKind: [] }),
 * });
 * const { people } = await sessions(client).totals({ period: '2026-Q4' });
 * console.log(people); // 340
 * ```
 */
export function sessions(client: HuiyinClient): Sessions {
  const { transport, body: unit } = contextIn(client);
  const call = callerOf<SessionOperation>(transport, sessionOperations);
  return {
    list: ({ body, period, limit, signal } = {}) =>
      pagesOf(async (cursor) =>
        call('sessions.list', { query: { body: unit(body), period, limit, cursor }, signal }),
      ),
    totals: async ({ body, period, signal } = {}) =>
      call('sessions.totals', { query: { body: unit(body), period }, signal }),
  };
}
