// Whom to turn to at a unit, as its lead or administrator publishes it.
import { callerOf, type WriteOptions } from '../core/caller.js';
import type { Context } from '../core/context.js';
import type { Secret } from '../core/request-init.js';
import type { DirectoryDraft, DirectoryEntry } from '../types/index.js';
import { staffOperations, type StaffOperation } from './operations.js';

/** A desk's directory. For reading it see `@huiyin/sdk/directory`. */
export interface StaffDirectory {
  /**
   * Publishes all of a unit's contacts anew; `body` may be left to the client's own unit.
   *
   * @throws HuiyinApiError `directory.private-number` for a mobile number that is not said to be published
   */
  set(
    draft: Omit<DirectoryDraft, 'body'> & { readonly body?: string },
    options?: WriteOptions,
  ): Promise<DirectoryEntry>;
}

export function staffDirectoryOf({ transport, body: unit }: Context, secret: Secret): StaffDirectory {
  const call = callerOf<StaffOperation>(transport, staffOperations);
  return {
    set: async (draft, { signal, idempotencyKey } = {}) => {
      const body = { ...draft, body: unit(draft.body) };
      return call('staff.directory.set', { body, secret, signal, idempotencyKey });
    },
  };
}
