// The steps a page shows of a record, as they came over the wire: nothing about their shape is taken for granted.
import type { CallOptions } from '../core/caller.js';
import type { SealSettled, SealUnchecked } from '../rules/seal/index.js';
import { isRecord } from './entry.js';
import type { SealedRecordFacts, Verifier } from './verifier.js';

/**
 * Holds steps against the entries they name. Whatever shape they and what is shown beside them have, it ends in a
 * state.
 *
 * @param newestFirst - The steps as the wire has them.
 * @param agrees - Given the steps, oldest first, each with its facts. What it throws means that it does not agree.
 */
export function checkSteps<Step extends { readonly leafIndex: number }>(
  verifier: Verifier,
  newestFirst: readonly Step[],
  agrees: (steps: readonly { readonly step: Step; readonly facts: SealedRecordFacts }[]) => boolean,
  call?: CallOptions,
): Promise<SealSettled | SealUnchecked> {
  const listed: unknown = newestFirst;
  const steps = Array.isArray(listed)
    ? Array.from(listed, (one) => (isRecord(one) ? one : {}) as Step).reverse()
    : [];
  const holds = (facts: readonly SealedRecordFacts[]): boolean => {
    try {
      return agrees(steps.map((step, at) => ({ step, facts: facts[at] ?? {} })));
    } catch {
      return false;
    }
  };
  return verifier.checkRecord({ indexes: steps.map(({ leafIndex }) => leafIndex), holds }, call);
}
