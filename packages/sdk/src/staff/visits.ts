// Visits to households, as staff write them down and look them up.
import { callerOf, type CallOptions, type WriteOptions } from '../core/caller.js';
import type { Context } from '../core/context.js';
import { pagesOf, type Pages } from '../core/pages.js';
import type { Secret } from '../core/request-init.js';
import type {
  HouseholdsDraft,
  Period,
  Visit,
  VisitBook,
  VisitCoverage,
  VisitDraft,
  VisitReceipt,
} from '../types/index.js';
import { staffOperations, type StaffOperation } from './operations.js';

/** Which visits. */
export interface VisitsQuery extends CallOptions {
  /** Slug of the unit; those under it come too. The client's own unit if absent. */
  readonly body?: string | undefined;
  /** Only this one of the three books; the diary, which has all, if absent. */
  readonly book?: VisitBook | undefined;
  /** Items on a page, 1 to 100. */
  readonly limit?: number | undefined;
}

/** Coverage of which unit, when. */
export interface CoverageQuery extends CallOptions {
  readonly body?: string | undefined;
  /** By the day of the visit; the current year if absent. */
  readonly period?: Period | undefined;
}

/** A visit; `body` may be left to the client's own unit. */
export type VisitInput = Omit<VisitDraft, 'body'> & { readonly body?: string };

/** 入户走访: a desk's visits. */
export interface StaffVisits {
  /**
   * Writes down a visit. What was asked for becomes appeals of the channel `visit`, in one transaction with it; their
   * clocks start at the visit. Keep the `idempotencyKey` with a visit that waits to be sent: under it the visit is
   * written once, however often and however late it comes.
   *
   * @throws HuiyinApiError `request.invalid` with `errors`, those of an item at `/asked/<index>/…`: then nothing was
   *   written; `body.not-found`; `auth.not-allowed` for a unit that is not under one's own
   *
   * @example
   * ```ts
   * import { createClient } from '@huiyin/sdk';
   * import { staff } from '@huiyin/sdk/staff';
   *
   * const client = createClient({
   *   endpoint: 'https://huiyin.example',
   *   body: 'fangguyuan',
   *   fetch: async () => Response.json({ id: 'FZ-V-2026-000031', appeals: [] }, { status: 201 }),
   * });
   * const receipt = await staff(client, { token: 'demo-token' }).visits.log({
   *   visitedAt: '2026-11-22T09:10:00+08:00',
   *   cohort: 'elderly',
   *   household: '3 号楼 2 单元 301',
   *   heard: '老两口都好，暖气够热。',
   * });
   * console.log(receipt.id); // FZ-V-2026-000031
   * ```
   */
  log(draft: VisitInput, options?: WriteOptions): Promise<VisitReceipt>;
  /** The latest visit first. */
  list(query?: VisitsQuery): Pages<Visit>;
  /** How many visits and households, by grid and by cohort. */
  coverage(query?: CoverageQuery): Promise<VisitCoverage>;
  /** Says how many households a unit has. Answers its coverage this year. */
  setHouseholds(draft: HouseholdsDraft, options?: WriteOptions): Promise<VisitCoverage>;
}

export function staffVisitsOf({ transport, body: unit }: Context, secret: Secret): StaffVisits {
  const call = callerOf<StaffOperation>(transport, staffOperations);
  return {
    log: async (draft, { signal, idempotencyKey } = {}) =>
      call('staff.visits.log', {
        body: { ...draft, body: unit(draft.body) },
        secret,
        signal,
        idempotencyKey,
      }),
    list: ({ body, book, limit, signal } = {}) =>
      pagesOf(async (cursor) =>
        call('staff.visits.list', { query: { body: unit(body), book, limit, cursor }, secret, signal }),
      ),
    coverage: async ({ body, period, signal } = {}) =>
      call('staff.visits.coverage', { query: { body: unit(body), period }, secret, signal }),
    setHouseholds: async (draft, { signal, idempotencyKey } = {}) =>
      call('staff.visits.setHouseholds', { body: draft, secret, signal, idempotencyKey }),
  };
}
