// What staff do to whistles: call units to a case, write down who came and what they said, say what came of it.
import { callerOf, type WriteOptions } from '../core/caller.js';
import type { Context } from '../core/context.js';
import { requireWhistleId } from '../core/identifiers.js';
import type { Secret } from '../core/request-init.js';
import type { RequestOf } from '../routes.js';
import type {
  ArrivalDraft,
  StandDownDraft,
  WhistleDetail,
  WhistleDraft,
  WhistleResultDraft,
  WhistleStatementDraft,
} from '../types/index.js';
import { staffOperations, type StaffOperation } from './operations.js';

/** One step on a whistle; refusals name what could be done instead. */
export type WhistleAct<Draft> = (id: string, draft: Draft, options?: WriteOptions) => Promise<WhistleDetail>;

/** A desk's whistles. */
export interface StaffWhistles {
  /** 吹哨: the unit responsible for a case calls others to it, and stays responsible. */
  blow(draft: WhistleDraft, options?: WriteOptions): Promise<WhistleDetail>;
  /** 报到: a called unit was there, today if no day is named. */
  arrive(id: string, draft?: ArrivalDraft, options?: WriteOptions): Promise<WhistleDetail>;
  /** What a called unit thinks of it or will do. */
  say: WhistleAct<WhistleStatementDraft>;
  /** Calls it off. It stays public with its reason. */
  standDown: WhistleAct<StandDownDraft>;
  /** What came of it. */
  close: WhistleAct<WhistleResultDraft>;
}

type WhistleOperation = Exclude<Extract<StaffOperation, `staff.whistles.${string}`>, 'staff.whistles.blow'>;

export function staffWhistlesOf({ transport }: Context, secret: Secret): StaffWhistles {
  const call = callerOf<StaffOperation>(transport, staffOperations);
  function step<Op extends WhistleOperation>(operation: Op): WhistleAct<RequestOf<Op>> {
    return async (typed, draft, { signal, idempotencyKey } = {}) => {
      const path = { id: requireWhistleId(typed) };
      const input = { path, body: draft, secret, signal, idempotencyKey };
      return call<WhistleOperation>(operation, input);
    };
  }
  const arrive = step('staff.whistles.arrive');
  return {
    blow: async (body, { signal, idempotencyKey } = {}) =>
      call('staff.whistles.blow', { body, secret, signal, idempotencyKey }),
    arrive: (id, draft = {}, options) => arrive(id, draft, options),
    say: step('staff.whistles.say'),
    standDown: step('staff.whistles.standDown'),
    close: step('staff.whistles.close'),
  };
}
