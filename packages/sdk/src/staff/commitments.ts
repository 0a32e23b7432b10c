// What staff do to commitments: make them, move them in the open, say they are kept.
import { callerOf, type CallOptions, type WriteOptions } from '../core/caller.js';
import type { Context } from '../core/context.js';
import { requireCommitmentId, requireNumber } from '../core/identifiers.js';
import type { Secret } from '../core/request-init.js';
import type { RequestOf } from '../routes.js';
import type {
  CommitmentDetail,
  CommitmentDraft,
  CommitmentNodeDraft,
  CommitmentVerdictDraft,
  CommitmentWithdrawalDraft,
  EvidenceDraft,
  ExtensionDecisionDraft,
  ExtensionDraft,
  NoteDraft,
  StaffCommitmentList,
} from '../types/index.js';
import { staffCommitmentPhotosOf, type StaffCommitmentPhotos } from './commitment-photos.js';
import { staffOperations, type StaffOperation } from './operations.js';

/** One step on a commitment; refusals name what could be done instead. */
export type CommitmentAct<Draft> = (
  id: string,
  draft: Draft,
  options?: WriteOptions,
) => Promise<CommitmentDetail>;

/** A desk's commitments. */
export interface StaffCommitments {
  /**
   * Those made for an appeal, with what the reader can do to each.
   *
   * @throws HuiyinApiError `appeal.not-found`
   */
  list(appeal: string, options?: CallOptions): Promise<StaffCommitmentList>;
  /** A promise that is not part of an answer; `body` may be left to the client's own unit. */
  create(
    draft: Omit<CommitmentDraft, 'body'> & { readonly body?: string },
    options?: WriteOptions,
  ): Promise<CommitmentDetail>;
  /** The only way a person can move a due day. From the second time another person has to approve. */
  extend: CommitmentAct<ExtensionDraft>;
  /** What another person says to an extension that was asked for. */
  approve: CommitmentAct<ExtensionDecisionDraft>;
  /** 推进节点: a step on the way. */
  addNode: CommitmentAct<CommitmentNodeDraft>;
  /** What was there before, or is there now. */
  addEvidence: CommitmentAct<EvidenceDraft>;
  /** The unit says it has kept it: a claim, not a confirmation. */
  claim(id: string, draft?: NoteDraft, options?: WriteOptions): Promise<CommitmentDetail>;
  /** The word of the named group of witnesses, written down by another unit. */
  witness: CommitmentAct<CommitmentVerdictDraft>;
  /** Takes a promise back. It stays public with its reason. */
  withdraw: CommitmentAct<CommitmentWithdrawalDraft>;
  /** Photos of before and after. */
  readonly photos: StaffCommitmentPhotos;
}

type CommitmentOperation = Exclude<
  Extract<StaffOperation, `staff.commitments.${string}`>,
  'staff.commitments.create' | 'staff.commitments.list'
>;

export function staffCommitmentsOf(context: Context, secret: Secret): StaffCommitments {
  const { transport, body: unit } = context;
  const call = callerOf<StaffOperation>(transport, staffOperations);
  function step<Op extends CommitmentOperation>(operation: Op): CommitmentAct<RequestOf<Op>> {
    return async (typed, draft, { signal, idempotencyKey } = {}) => {
      const path = { id: requireCommitmentId(typed) };
      const input = { path, body: draft, secret, signal, idempotencyKey };
      return call<CommitmentOperation>(operation, input);
    };
  }
  const claim = step('staff.commitments.claim');
  return {
    list: async (appeal, { signal } = {}) =>
      call('staff.commitments.list', { path: { number: requireNumber(appeal) }, secret, signal }),
    create: async (draft, { signal, idempotencyKey } = {}) => {
      const body = { ...draft, body: unit(draft.body) };
      return call('staff.commitments.create', { body, secret, signal, idempotencyKey });
    },
    extend: step('staff.commitments.extend'),
    approve: step('staff.commitments.approve'),
    addNode: step('staff.commitments.addNode'),
    addEvidence: step('staff.commitments.addEvidence'),
    claim: (id, draft = {}, options) => claim(id, draft, options),
    witness: step('staff.commitments.witness'),
    withdraw: step('staff.commitments.withdraw'),
    photos: staffCommitmentPhotosOf(context, secret),
  };
}
