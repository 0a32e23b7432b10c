// @huiyin/sdk/meetings: report meetings 报告会, and a seat at one, apart from the client, so that who needs none doesn't carry it.
import type { HuiyinClient } from '../client.js';
import { callerOf, type CallOptions, type WriteOptions } from '../core/caller.js';
import { contextIn } from '../core/context.js';
import { requireMeetingId } from '../core/identifiers.js';
import type { OperationTable } from '../core/operations.js';
import { pagesOf, type Pages } from '../core/pages.js';
import type { Operation } from '../routes.js';
import type {
  Meeting,
  MeetingAskDraft,
  MeetingDetail,
  MeetingRatingDraft,
  MeetingRatingReceipt,
  Receipt,
  SeatDraft,
  SeatRegistration,
  SeatReturn,
  SeatReturnDraft,
} from '../types/index.js';

/** Operations of readers of meetings, and of those who come. */
export type MeetingOperation = Extract<Operation, `meetings.${string}`>;

export const meetingOperations = {
  'meetings.list': ['GET', '/v1/meetings'],
  'meetings.get': ['GET', '/v1/meetings/{id}'],
  'meetings.register': ['POST', '/v1/meetings/{id}/registrations'],
  'meetings.giveBack': ['POST', '/v1/meetings/{id}/returned-seats'],
  'meetings.ask': ['POST', '/v1/meetings/{id}/questions'],
  'meetings.rate': ['POST', '/v1/meetings/{id}/ratings'],
} as const satisfies OperationTable<MeetingOperation>;

/** Meetings of which unit. */
export interface MeetingQuery extends CallOptions {
  /** Slug; the client's own unit if absent. */
  readonly body?: string | undefined;
  /** Items on a page, 1 to 100. */
  readonly limit?: number | undefined;
}

/** Meetings as everybody can read them, and a seat at one. */
export interface Meetings {
  /** Those to come and those going on, the nearest first; then those that are over, the latest first. */
  list(query?: MeetingQuery): Pages<Meeting>;
  /** One with what was asked there, and its whole life. @throws HuiyinApiError `meeting.not-found` */
  get(id: string, options?: CallOptions): Promise<MeetingDetail>;
  /**
   * Takes seats. The slips' codes are told once: sent again under the same key, they come again for a day.
   * @throws HuiyinApiError `meeting.full`, `meeting.not-registering`
   */
  register(id: string, draft: SeatDraft, options?: WriteOptions): Promise<SeatRegistration>;
  /** Gives a seat back before the meeting begins. @throws HuiyinApiError `seat.not-matched`, `seat.too-many-tries` */
  giveBack(id: string, draft: SeatReturnDraft, options?: WriteOptions): Promise<SeatReturn>;
  /**
   * A question for it, before it or while it goes on: an appeal with number and code, that waits there for a turn.
   * @throws HuiyinApiError `meeting.not-asking`, those of `appeals.submit`
   */
  ask(id: string, draft: MeetingAskDraft, options?: WriteOptions): Promise<Receipt>;
  /**
   * Rates it by seat slip. Sent again under the same key it counts once.
   * @throws HuiyinApiError `meeting.not-rating`, `seat.not-matched`, `seat.already-rated`, `seat.void`, `seat.too-many-tries`
   */
  rate(id: string, draft: MeetingRatingDraft, options?: WriteOptions): Promise<MeetingRatingReceipt>;
}

/**
 * Meetings over a client. Nothing is sent yet.
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
    register: async (id, body, { signal, idempotencyKey } = {}) =>
      call('meetings.register', { path: { id: requireMeetingId(id) }, body, signal, idempotencyKey }),
    giveBack: async (id, body, { signal, idempotencyKey } = {}) =>
      call('meetings.giveBack', { path: { id: requireMeetingId(id) }, body, signal, idempotencyKey }),
    ask: async (id, body, { signal, idempotencyKey } = {}) =>
      call('meetings.ask', { path: { id: requireMeetingId(id) }, body, signal, idempotencyKey }),
    rate: async (id, body, { signal, idempotencyKey } = {}) =>
      call('meetings.rate', { path: { id: requireMeetingId(id) }, body, signal, idempotencyKey }),
  };
}
