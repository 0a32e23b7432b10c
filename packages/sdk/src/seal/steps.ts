// The steps a page shows of a record, as they came over the wire: nothing about their shape is taken for granted.
import type { CallOptions } from '../core/caller.js';
import { dayOf, parseMoment } from '../rules/calendar.js';
import type { SealErrorCode, SealSettled, SealUnchecked } from '../rules/seal/index.js';
import { isRecord } from './entry.js';
import type { EntryChecked, SealedRecordFacts, Verifier } from './verifier.js';

/** What every step shows. */
interface ShownStep {
  readonly leafIndex: number;
  /** The moment it was taken. */
  readonly at: string;
}

/** A step with what its entry says. */
export interface Sealed<Step> {
  readonly step: Step;
  readonly facts: SealedRecordFacts;
}

/** More are left unchecked: each is an entry and a proof to be asked for. */
const MOST_STEPS = 200;
const STEPS_AT_ONCE = 6;

/** Whether a moment that is shown is on the day that was sealed, in Beijing. */
export function isOn(moment: unknown, day: unknown): boolean {
  const at = typeof moment === 'string' ? parseMoment(moment) : undefined;
  return at !== undefined && dayOf(at) === day;
}

/**
 * Holds steps against the entries they name: each of them in the log and open, on its day and after the one before, and
 * all of them together saying what is shown. Whatever shape they and what is shown beside them have, it ends in a state.
 *
 * @param newestFirst - The steps as the wire has them.
 * @param agrees - Given the steps, oldest first, each with its facts. What it throws means that it does not agree.
 */
export async function checkSteps<Step extends ShownStep>(
  verifier: Verifier,
  newestFirst: readonly Step[],
  agrees: (steps: readonly Sealed<Step>[]) => boolean,
  call?: CallOptions,
): Promise<SealSettled | SealUnchecked> {
  const listed: unknown = newestFirst;
  const steps = Array.isArray(listed) ? Array.from(listed, (one) => (isRecord(one) ? one : {}) as Step) : [];
  if (steps.length > MOST_STEPS) return { type: 'unchecked' };
  const sealed: Sealed<Step>[] = [];
  // The newest first and alone: what it is checked under speaks for the others too.
  let state: EntryChecked = steps[0] ? await open(verifier, steps[0], call) : await verifier.checkLog(call);
  for (let at = 0; at < steps.length; at += STEPS_AT_ONCE) {
    const some = steps.slice(at, at + STEPS_AT_ONCE);
    const states = await Promise.all(
      some.map(async (step, place) => (at + place === 0 ? state : open(verifier, step, call))),
    );
    for (const [place, one] of states.entries()) {
      if (one.type !== 'verified') return one;
      const step = some[place];
      if (!step || !one.sealed) return { type: 'unchecked', code: 'seal.withheld' };
      sealed.unshift({ step, facts: one.sealed });
      state = one;
    }
  }
  if (state.type !== 'verified') return state;
  const code = faultOf(sealed, agrees);
  if (code) return { type: 'broken', code, at: state.at };
  const { sealed: _, ...verified } = { sealed: undefined, ...state };
  return verified;
}

function open(verifier: Verifier, { leafIndex }: ShownStep, call?: CallOptions): Promise<EntryChecked> {
  return verifier.checkEntry({ index: leafIndex }, call);
}

function faultOf<Step extends ShownStep>(
  steps: readonly Sealed<Step>[],
  agrees: (steps: readonly Sealed<Step>[]) => boolean,
): SealErrorCode | undefined {
  if (steps.length === 0) return 'seal.missing-entry';
  const isInOrder = steps.every(
    ({ step }, at) => at === 0 || step.leafIndex > (steps[at - 1]?.step.leafIndex ?? 0),
  );
  if (!isInOrder) return 'seal.wrong-order';
  try {
    return steps.every(({ step, facts }) => isOn(step.at, facts['day'])) && agrees(steps)
      ? undefined
      : 'seal.facts-differ';
  } catch {
    return 'seal.facts-differ';
  }
}
