// What staff do with report cards: publish them.
import { callerOf, type WriteOptions } from '../core/caller.js';
import type { Context } from '../core/context.js';
import type { Secret } from '../core/request-init.js';
import type { PublicationDraft, ReportCard } from '../types/index.js';
import { staffOperations, type StaffOperation } from './operations.js';

/** A desk's report cards. */
export interface StaffReportCards {
  /**
   * Publishes a card as it stands now; `body` may be left to the client's own unit. What it says and what it was
   * counted from is sealed, and can't be taken back.
   *
   * @throws HuiyinApiError `body.not-found`, `period.invalid`, `auth.not-allowed`
   *
   * @example
   * ```ts
   * import { createClient } from '@huiyin/sdk';
   * import { staff } from '@huiyin/sdk/staff';
   *
   * const client = createClient({
   *   endpoint: 'https://huiyin.example',
   *   body: 'fangzhuang',
   *   fetch: async () => Response.json({ publication: { id: 'FZ-R-2026-000003' } }, { status: 201 }),
   * });
   * const desk = staff(client, { token: 'demo-token' });
   * const card = await desk.reportCards.publish({ period: '2026' });
   * console.log(card.publication?.id); // FZ-R-2026-000003
   * ```
   */
  publish(
    draft: Omit<PublicationDraft, 'body'> & { readonly body?: string },
    options?: WriteOptions,
  ): Promise<ReportCard>;
}

export function staffReportCardsOf({ transport, body: unit }: Context, secret: Secret): StaffReportCards {
  const call = callerOf<StaffOperation>(transport, staffOperations);
  return {
    publish: async (draft, { signal, idempotencyKey } = {}) => {
      const body = { ...draft, body: unit(draft.body) };
      return call('staff.reportCards.publish', { body, secret, signal, idempotencyKey });
    },
  };
}
