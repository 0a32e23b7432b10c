// A resident's own appeal as it is shown, held against the entries it names: every step, and the two days promised.
import type { CallOptions } from '../core/caller.js';
import type { SealSettled, SealUnchecked } from '../rules/seal/index.js';
import type { TimelineEntry, TrackedAppeal } from '../types/index.js';
import { checkSteps } from './steps.js';
import type { SealedRecordFacts, Verifier } from './verifier.js';

/** What a step shows and its entry seals under the same name. */
const SAME = ['answer', 'verdict', 'rating', 'witness'] as const;

/**
 * That an appeal is as it was sealed: where each step led, what kind of answer and verdict it was, and the days its
 * two clocks were started with. Texts are sealed by a digest that only their reader can make.
 *
 * @param shown - As it is shown, with its timeline.
 */
export function checkAppeal(
  verifier: Verifier,
  shown: TrackedAppeal,
  call?: CallOptions,
): Promise<SealSettled | SealUnchecked> {
  return checkSteps(
    verifier,
    shown.timeline,
    (steps) =>
      isReceived(shown, steps[0]?.step, steps[0]?.facts) &&
      steps.every(({ step, facts }, at) => isStep(step, facts, shown.number, at)) &&
      steps[steps.length - 1]?.step.state === shown.state,
    call,
  );
}

function isReceived(shown: TrackedAppeal, step?: TimelineEntry, facts: SealedRecordFacts = {}): boolean {
  const { firstResponse, resolution } = shown.clocks;
  return (
    step?.type === 'received' &&
    facts['body'] === shown.body.slug &&
    facts['firstResponseDue'] === firstResponse.due &&
    facts['resolutionDue'] === resolution.due
  );
}

function isStep(step: TimelineEntry, facts: SealedRecordFacts, number: string, at: number): boolean {
  return (
    facts['record'] === 'appeal' &&
    facts['number'] === number &&
    facts['event'] === step.type &&
    // Nothing but the first is the reception, whose state goes without saying.
    (at === 0 ? step.state === 'received' : facts['state'] === step.state && step.type !== 'received') &&
    SAME.every((name) => facts[name] === step[name])
  );
}
