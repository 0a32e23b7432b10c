// The calls behind a desk's appeals.
import { callerOf } from '../core/caller.js';
import type { Context } from '../core/context.js';
import { requireNumber } from '../core/identifiers.js';
import { pagesOf } from '../core/pages.js';
import type { Secret } from '../core/request-init.js';
import type { RequestOf } from '../routes.js';
import type { HandlingDraft, NoteDraft } from '../types/index.js';
import type { NotedStep, StaffAppeals, Step } from './appeals.js';
import { staffOperations, type StaffOperation } from './operations.js';

type StepOperation = Exclude<
  Extract<StaffOperation, `staff.appeals.${string}`>,
  | 'staff.appeals.list'
  | 'staff.appeals.get'
  | 'staff.appeals.enter'
  | 'staff.appeals.search'
  | 'staff.appeals.contact'
  | 'staff.appeals.attachment'
>;
/** The steps that can be taken without a word. */
type NotedOperation = {
  [Op in StepOperation]: NoteDraft extends RequestOf<Op> ? Op : never;
}[StepOperation];

export function staffAppealsOf({ transport, body: unit }: Context, secret: Secret): StaffAppeals {
  const call = callerOf<StaffOperation>(transport, staffOperations);
  function step<Op extends StepOperation>(operation: Op): Step<RequestOf<Op>> {
    return async (typed, draft, { signal, idempotencyKey } = {}) => {
      const path = { number: requireNumber(typed) };
      const input = { path, body: draft, secret, signal, idempotencyKey };
      return call<StepOperation>(operation, input);
    };
  }
  function noted(operation: NotedOperation): NotedStep<HandlingDraft> {
    const take = step(operation);
    return (number, draft = {}, options) => take(number, draft, options);
  }
  return {
    list: ({ body, state, publication, limit, signal } = {}) =>
      pagesOf(async (cursor) =>
        call('staff.appeals.list', {
          query: { body: unit(body), state, publication, limit, cursor },
          secret,
          signal,
        }),
      ),
    search: (search, { signal } = {}) =>
      pagesOf(async (cursor) =>
        call('staff.appeals.search', { body: { ...search, ...(cursor && { cursor }) }, secret, signal }),
      ),
    enter: async (draft, { signal, idempotencyKey } = {}) =>
      call('staff.appeals.enter', {
        body: { ...draft, body: unit(draft.body) },
        secret,
        signal,
        idempotencyKey,
      }),
    get: async (number, { signal } = {}) =>
      call('staff.appeals.get', { path: { number: requireNumber(number) }, secret, signal }),
    contact: async (number, draft, { signal, idempotencyKey } = {}) =>
      call('staff.appeals.contact', {
        path: { number: requireNumber(number) },
        body: draft,
        secret,
        signal,
        idempotencyKey,
      }),
    attachment: async (number, id, { size, signal } = {}) =>
      call('staff.appeals.attachment', {
        path: { number: requireNumber(number), id },
        query: { size },
        secret,
        signal,
      }),
    accept: noted('staff.appeals.accept'),
    decline: step('staff.appeals.decline'),
    assign: step('staff.appeals.assign'),
    takeOver: noted('staff.appeals.takeOver'),
    contest: step('staff.appeals.contest'),
    start: noted('staff.appeals.start'),
    answer: step('staff.appeals.answer'),
    claimDone: noted('staff.appeals.claimDone'),
    witness: step('staff.appeals.witness'),
    reopen: step('staff.appeals.reopen'),
    docket: step('staff.appeals.docket'),
    extendPetition: step('staff.appeals.extendPetition'),
    merge: step('staff.appeals.merge'),
    recategorise: step('staff.appeals.recategorise'),
    publish: step('staff.appeals.publish'),
    refusePublication: step('staff.appeals.refusePublication'),
    reissueCode: step('staff.appeals.reissueCode'),
  };
}
