// @huiyin/sdk/meetings: reading report meetings 报告会, apart from the client, so that who needs none doesn't carry it.
import type { HuiyinClient } from '../client.js';
import { callerOf, type CallOptions } from '../core/caller.js';
import { contextIn } from '../core/context.js';
import { requireMeetingId } from '../core/identifiers.js';
import type { OperationTable } from '../core/operations.js';
import { pagesOf, type Pages } from '../core/pages.js';
import type { Operation } from '../routes.js';
import type { Meeting, MeetingDetail } from '../types/index.js';

/** Operations of readers of meetings. */
export type MeetingOperation = Extract<Operation, `meetings.${string}`>;

export const meetingOperations = {
  'meetings.list': ['GET', '/v1/meetings'],
  'meetings.get': ['GET', '/v1/meetings/{id}'],
} as const satisfies OperationTable<MeetingOperation>;

/** Meetings of which unit. */
export interface MeetingQuery extends CallOptions {
  /** Slug; the client's own unit if absent. */
  readonly body?: string | undefined;
  /** Items on a page, 1 to 100. */
  readonly limit?: number | undefined;
}

/** Meetings as everybody can read them. */
export interface Meetings {
  /** Those to come and those going on, the nearest first; then those that are over, the latest first. */
  list(query?: MeetingQuery): Pages<Meeting>;
  /** One with what was asked there, and its whole life. @throws HuiyinApiError `meeting.not-found` */
  get(id: string, options?: CallOptions): Promise<MeetingDetail>;
}

/**
 * Reads meetings over a client. Nothing is sent yet.
 *
 * @throws HuiyinUsageError if the client was not made by `createClient()`
 *
 * @example
 * ```ts
 * import { createClient } from '@huiyin/sdk';
 * import { meetings } from '@huiyin/sdk/meetings';
 *
 * const client = createClient({
 *   endpoint: 'https://huiyin.example',
 *   body: 'fangzhuang',
 *   fetch: async () => Response.json({ items: [{ id: 'FZ-M-2026-000003', status: 'announced' }] }),
 * });
 * for await (const meeting of meetings(client).list()) {
 *   console.log(meeting.id); // FZ-M-2026-000003
 * }
 * ```
 */
export function meetings(client: HuiyinClient): Meetings {
  const { transport, body: unit } = contextIn(client);
  const call = callerOf<MeetingOperation>(transport, meetingOperations);
  return {
    list: ({ body, limit, signal } = {}) =>
      pagesOf(async (cursor) =>
        call('meetings.list', { query: { body: unit(body), limit, cursor }, signal }),
      ),
    get: async (id, { signal } = {}) => call('meetings.get', { path: { id: requireMeetingId(id) }, signal }),
  };
}
