// Who looked at whose contact.
import { callerOf, type CallOptions } from '../core/caller.js';
import type { Context } from '../core/context.js';
import { pagesOf, type Pages } from '../core/pages.js';
import type { Secret } from '../core/request-init.js';
import type { AuditedLook } from '../types/index.js';
import { staffOperations, type StaffOperation } from './operations.js';

/** Which looks. */
export interface LooksQuery extends CallOptions {
  /** Slug of a unit of the ledger; the client's own unit if absent. */
  readonly body?: string | undefined;
  /** Items on a page, 1 to 100. */
  readonly limit?: number | undefined;
}

/** Looks at contacts, for auditors. */
export interface StaffContactLooks {
  /** Newest first. */
  list(query?: LooksQuery): Pages<AuditedLook>;
}

export function staffContactLooksOf({ transport, body: unit }: Context, secret: Secret): StaffContactLooks {
  const call = callerOf<StaffOperation>(transport, staffOperations);
  return {
    list: ({ body, limit, signal } = {}) =>
      pagesOf(async (cursor) =>
        call('staff.contactLooks.list', { query: { body: unit(body), limit, cursor }, secret, signal }),
      ),
  };
}
