// Who takes part, in exact numbers: for auditors.
import { callerOf, type CallOptions } from '../core/caller.js';
import type { Context } from '../core/context.js';
import type { Secret } from '../core/request-init.js';
import type { ParticipationAudit } from '../types/index.js';
import { staffOperations, type StaffOperation } from './operations.js';

export interface ParticipationQuery extends CallOptions {
  /** Slug; the client's own unit if absent. */
  readonly body?: string | undefined;
  /** A calendar year, `2026`. */
  readonly year: string;
}

export interface StaffParticipation {
  /** Exact numbers beside the latest count that was sealed: what is told may never be more. */
  count(query: ParticipationQuery): Promise<ParticipationAudit>;
}

export function staffParticipationOf({ transport, body: unit }: Context, secret: Secret): StaffParticipation {
  const call = callerOf<StaffOperation>(transport, staffOperations);
  return {
    count: async ({ body, year, signal }) =>
      call('staff.participation.count', { query: { body: unit(body), year }, secret, signal }),
  };
}
