// What staff do with decisions 议事: announce them, print ballots, open the box, say what became of it.
import { callerOf, type WriteOptions } from '../core/caller.js';
import type { Context } from '../core/context.js';
import { requireDecisionId } from '../core/identifiers.js';
import type { Secret } from '../core/request-init.js';
import type { RequestOf, ResponseOf } from '../routes.js';
import type {
  BallotPrintDraft,
  BallotVoidDraft,
  DecisionAdoptionDraft,
  DecisionCancellationDraft,
  DecisionCloseDraft,
  DecisionDetail,
  DecisionDraft,
  DecisionExtensionDraft,
  DecisionRefusalDraft,
  InspectionDraft,
  PrintedBallots,
} from '../types/index.js';
import { staffDecisionPhotosOf, type StaffDecisionPhotos } from './decision-photos.js';
import { staffOperations, type StaffOperation } from './operations.js';

/** One step of a decision; refusals name what could be done instead. */
export type DecisionAct<Draft, Answer = DecisionDetail> = (
  id: string,
  draft: Draft,
  options?: WriteOptions,
) => Promise<Answer>;

/** A desk's decisions. For reading them see `@huiyin/sdk/decisions`. */
export interface StaffDecisions {
  /** Puts a question to the vote; `body` may be left to the client's own unit. */
  announce(
    draft: Omit<DecisionDraft, 'body'> & { readonly body?: string },
    options?: WriteOptions,
  ): Promise<DecisionDetail>;
  /** Codes for the paper, given once: print them and keep them nowhere. */
  printBallots: DecisionAct<BallotPrintDraft, PrintedBallots>;
  /** Takes ballots out of use that were spoilt or not handed out, by the codes on them; all or none. */
  voidBallots: DecisionAct<BallotVoidDraft>;
  /** Puts the last day of voting off. */
  extend: DecisionAct<DecisionExtensionDraft>;
  /** Opens the box once the last day has passed. */
  close: DecisionAct<DecisionCloseDraft>;
  /** What was chosen is done, and where. */
  adopt: DecisionAct<DecisionAdoptionDraft>;
  notAdopt: DecisionAct<DecisionRefusalDraft>;
  /** Calls a decision off before it is counted. */
  cancel: DecisionAct<DecisionCancellationDraft>;
  /** What the witness group went to see and found. */
  inspect: DecisionAct<InspectionDraft>;
  /** Photos of what inspections found. */
  readonly photos: StaffDecisionPhotos;
}

type StepOperation = Exclude<
  Extract<StaffOperation, `staff.decisions.${string}`>,
  'staff.decisions.announce'
>;

export function staffDecisionsOf(context: Context, secret: Secret): StaffDecisions {
  const { transport, body: unit } = context;
  const call = callerOf<StaffOperation>(transport, staffOperations);
  function step<Op extends StepOperation>(operation: Op): DecisionAct<RequestOf<Op>, ResponseOf<Op>> {
    return async (typed, draft, { signal, idempotencyKey } = {}) => {
      const path = { id: requireDecisionId(typed) };
      const input = { path, body: draft, secret, signal, idempotencyKey };
      return (await call<StepOperation>(operation, input)) as ResponseOf<Op>;
    };
  }
  return {
    announce: async (draft, { signal, idempotencyKey } = {}) => {
      const body = { ...draft, body: unit(draft.body) };
      return call('staff.decisions.announce', { body, secret, signal, idempotencyKey });
    },
    printBallots: step('staff.decisions.printBallots'),
    voidBallots: step('staff.decisions.voidBallots'),
    extend: step('staff.decisions.extend'),
    close: step('staff.decisions.close'),
    adopt: step('staff.decisions.adopt'),
    notAdopt: step('staff.decisions.notAdopt'),
    cancel: step('staff.decisions.cancel'),
    inspect: step('staff.decisions.inspect'),
    photos: staffDecisionPhotosOf(context, secret),
  };
}
