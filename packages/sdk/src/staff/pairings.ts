// Pairings 结对帮扶: who of the staff looks after which household.
import { callerOf, type CallOptions, type WriteOptions } from '../core/caller.js';
import type { Context } from '../core/context.js';
import { requirePairingId } from '../core/identifiers.js';
import { pagesOf, type Pages } from '../core/pages.js';
import type { Secret } from '../core/request-init.js';
import type {
  Pairing,
  PairingDraft,
  PairingEndDraft,
  PairingLook,
  PairingLookDraft,
  SeenHousehold,
} from '../types/index.js';
import { staffOperations, type StaffOperation } from './operations.js';

export interface PairingsQuery extends CallOptions {
  /** Slug of the unit whose households it is about; the client's own unit if absent. */
  readonly body?: string | undefined;
  /** Items on a page, 1 to 100. */
  readonly limit?: number | undefined;
}

/** A desk's pairings. */
export interface StaffPairings {
  /** The latest begun first, without whose household it is. */
  list(query?: PairingsQuery): Pages<Pairing>;
  /**
   * Pairs a member of staff with a household or a group of the own unit.
   *
   * @example
   * ```ts
   * import { createClient } from '@huiyin/sdk';
   * import { staff } from '@huiyin/sdk/staff';
   *
   * const client = createClient({
   *   endpoint: 'https://huiyin.example',
   *   fetch: async () => Response.json({ id: 'FZ-P-2026-000002', person: '李主任' }, { status: 201 }),
   * });
   * const pairing = await staff(client, { token: 'demo-token' }).pairings.open({
   *   person: '李主任',
   *   household: { place: '3 号楼 2 单元 301' },
   *   cohort: 'elderly',
   *   why: '独居，每周上门一次。',
   * });
   * console.log(pairing.id); // FZ-P-2026-000002
   * ```
   */
  open(draft: PairingDraft, options?: WriteOptions): Promise<Pairing>;
  /** @throws HuiyinApiError `pairing.not-found`, as for one of another unit; `pairing.ended` */
  end(id: string, draft: PairingEndDraft, options?: WriteOptions): Promise<Pairing>;
  /** Whose household it is; that it was looked at, and why, is kept. @throws HuiyinApiError `pairing.not-found`, `pairing.ended` */
  contact(id: string, draft: PairingLookDraft, options?: WriteOptions): Promise<SeenHousehold>;
  /** Who looked at which and why, for auditors and administrators. Newest first. */
  looks(query?: PairingsQuery): Pages<PairingLook>;
}

export function staffPairingsOf({ transport, body: unit }: Context, secret: Secret): StaffPairings {
  const call = callerOf<StaffOperation>(transport, staffOperations);
  return {
    list: ({ body, limit, signal } = {}) =>
      pagesOf(async (cursor) =>
        call('staff.pairings.list', { query: { body: unit(body), limit, cursor }, secret, signal }),
      ),
    open: async (draft, { signal, idempotencyKey } = {}) =>
      call('staff.pairings.open', { body: draft, secret, signal, idempotencyKey }),
    end: async (id, body, { signal, idempotencyKey } = {}) =>
      call('staff.pairings.end', {
        path: { id: requirePairingId(id) },
        body,
        secret,
        signal,
        idempotencyKey,
      }),
    contact: async (id, body, { signal, idempotencyKey } = {}) =>
      call('staff.pairings.contact', {
        path: { id: requirePairingId(id) },
        body,
        secret,
        signal,
        idempotencyKey,
      }),
    looks: ({ body, limit, signal } = {}) =>
      pagesOf(async (cursor) =>
        call('staff.pairings.looks', { query: { body: unit(body), limit, cursor }, secret, signal }),
      ),
  };
}
