// Response plans 回应预案: what is said at a meeting when a hot topic comes up.
import { callerOf, type CallOptions, type WriteOptions } from '../core/caller.js';
import type { Context } from '../core/context.js';
import { requireMeetingId, requirePlanId } from '../core/identifiers.js';
import type { Secret } from '../core/request-init.js';
import type {
  PlanApprovalDraft,
  PlanDraft,
  PlanRevisionDraft,
  ResponsePlanDetail,
  ResponsePlanList,
} from '../types/index.js';
import { staffOperations, type StaffOperation } from './operations.js';

/** A desk's response plans. Never public; what they say is in no log. */
export interface StaffPlans {
  /** Those for a meeting that this reader may see. @throws HuiyinApiError `meeting.not-found` */
  list(meeting: string, options?: CallOptions): Promise<ResponsePlanList>;
  /** One with all it ever said. @throws HuiyinApiError `plan.not-found`, as for one that doesn't concern the reader */
  get(id: string, options?: CallOptions): Promise<ResponsePlanDetail>;
  /**
   * Begins a plan.
   *
   * @example
   * ```ts
   * import { createClient } from '@huiyin/sdk';
   * import { staff } from '@huiyin/sdk/staff';
   *
   * const client = createClient({
   *   endpoint: 'https://huiyin.example',
   *   fetch: async () => Response.json({ id: 'FZ-Y-2026-000002', status: 'draft' }, { status: 201 }),
   * });
   * const plan = await staff(client, { token: 'demo-token' }).plans.write('FZ-M-2026-000003', {
   *   category: 'lifts',
   *   topic: '三号楼电梯大修',
   *   asked: '什么时候大修，谁出钱？',
   *   appeals: ['FZ-2026-000109'],
   *   known: '主机十二月中到货。',
   *   promises: [{ what: '十二月底前换好', who: '社区居委会主任', until: '2026-12-31' }],
   *   speaker: '办事处副主任',
   *   units: [],
   * });
   * console.log(plan.status); // draft
   * ```
   */
  write(meeting: string, draft: PlanDraft, options?: WriteOptions): Promise<ResponsePlanDetail>;
  /** Writes it anew: it is a draft again. @throws HuiyinApiError `plan.changed-meanwhile`, `plan.meeting-over` */
  revise(id: string, draft: PlanRevisionDraft, options?: WriteOptions): Promise<ResponsePlanDetail>;
  /** A lead has read it: it is ready. */
  approve(id: string, draft: PlanApprovalDraft, options?: WriteOptions): Promise<ResponsePlanDetail>;
}

export function staffPlansOf({ transport }: Context, secret: Secret): StaffPlans {
  const call = callerOf<StaffOperation>(transport, staffOperations);
  return {
    list: async (meeting, { signal } = {}) =>
      call('staff.plans.list', { path: { id: requireMeetingId(meeting) }, secret, signal }),
    get: async (id, { signal } = {}) =>
      call('staff.plans.get', { path: { id: requirePlanId(id) }, secret, signal }),
    write: async (meeting, body, { signal, idempotencyKey } = {}) =>
      call('staff.plans.write', {
        path: { id: requireMeetingId(meeting) },
        ...{ body, secret, signal, idempotencyKey },
      }),
    revise: async (id, body, { signal, idempotencyKey } = {}) =>
      call('staff.plans.revise', { path: { id: requirePlanId(id) }, body, secret, signal, idempotencyKey }),
    approve: async (id, body, { signal, idempotencyKey } = {}) =>
      call('staff.plans.approve', { path: { id: requirePlanId(id) }, body, secret, signal, idempotencyKey }),
  };
}
