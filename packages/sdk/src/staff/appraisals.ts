// The appraisal export 考核导出, for whoever looks at everything under their unit.
import { callerOf, type CallOptions } from '../core/caller.js';
import type { Context } from '../core/context.js';
import type { Secret } from '../core/request-init.js';
import type { Appraisal } from '../types/index.js';
import { staffOperations, type StaffOperation } from './operations.js';

export interface AppraisalQuery extends CallOptions {
  /** Slug; the client's own unit if absent. */
  readonly body?: string | undefined;
  /** e.g. `2026-H2`. */
  readonly period: string;
}

export interface StaffAppraisals {
  /** Signed; `huiyin-verify appraisal` checks it and counts it again. */
  get(query: AppraisalQuery): Promise<Appraisal>;
}

export function staffAppraisalsOf({ transport, body: unit }: Context, secret: Secret): StaffAppraisals {
  const call = callerOf<StaffOperation>(transport, staffOperations);
  return {
    get: async ({ body, period, signal }) =>
      call('staff.appraisals.get', { query: { body: unit(body), period }, secret, signal }),
  };
}
