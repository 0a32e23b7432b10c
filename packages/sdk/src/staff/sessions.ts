// Sessions 下基层, as their unit writes them down.
import { callerOf, type WriteOptions } from '../core/caller.js';
import type { Context } from '../core/context.js';
import type { Secret } from '../core/request-init.js';
import type { Session, SessionCorrectionDraft, SessionDraft } from '../types/index.js';
import { staffOperations, type StaffOperation } from './operations.js';

/** A session; `body` may be left to the client's own unit. */
export type SessionInput = Omit<SessionDraft, 'body'> & { readonly body?: string };

/** A desk's sessions. For reading them see `@huiyin/sdk/sessions`. */
export interface StaffSessions {
  /**
   * Writes down a session. Everything in it is public.
   *
   * @throws HuiyinApiError `request.invalid` with `/appeals/<index>` for what is no public appeal of the ledger
   *
   * @example
   * ```ts
   * import { createClient } from '@huiyin/sdk';
   * import { staff } from '@huiyin/sdk/staff';
   *
   * const client = createClient({
   *   endpoint: 'https://huiyin.example',
   *   body: 'fangzhuang',
   *   fetch: async () => Response.json({ id: 'FZ-S-2026-000004', people: 46 }, { status: 201 }),
   * });
   * const session = await staff(client, { token: 'demo-token' }).sessions.record({
   *   kind: 'talk',
   *   heldAt: '2026-11-20T19:00:00+08:00',
   *   place: '芳古园社区议事厅',
   *   cohort: 'commuters',
   *   people: 46,
   *   appeals: ['FZ-2026-000109'],
   *   words: '谈停车。定了错峰共享，下周公布办法。',
   * });
   * console.log(session.id, session.people); // FZ-S-2026-000004 46
   * ```
   */
  record(draft: SessionInput, options?: WriteOptions): Promise<Session>;
  /**
   * Says how it really was. What it said before stays public, with the reason.
   *
   * @throws HuiyinApiError `session.not-found`, as for one of another unit
   */
  correct(id: string, draft: SessionCorrectionDraft, options?: WriteOptions): Promise<Session>;
}

export function staffSessionsOf({ transport, body: unit }: Context, secret: Secret): StaffSessions {
  const call = callerOf<StaffOperation>(transport, staffOperations);
  return {
    record: async (draft, { signal, idempotencyKey } = {}) =>
      call('staff.sessions.record', {
        body: { ...draft, body: unit(draft.body) },
        secret,
        signal,
        idempotencyKey,
      }),
    correct: async (id, draft, { signal, idempotencyKey } = {}) =>
      call('staff.sessions.correct', { path: { id }, body: draft, secret, signal, idempotencyKey }),
  };
}
