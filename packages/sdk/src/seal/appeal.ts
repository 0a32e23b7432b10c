// A resident's own appeal as it is shown, held against the entries it names: every step, and its two clocks.
import type { CallOptions } from '../core/caller.js';
import { isClosed } from '../rules/lifecycle/case.js';
import type { SealSettled, SealUnchecked } from '../rules/seal/index.js';
import type {
  AppealEventType,
  AppealState,
  Clock,
  Day,
  TimelineEntry,
  TrackedAppeal,
} from '../types/index.js';
import { checkSteps, isOn, type Sealed } from './steps.js';
import type { SealedRecordFacts, Verifier } from './verifier.js';

/** What a step shows and its entry seals under the same name. */
const SAME = ['answer', 'verdict', 'rating', 'witness'] as const;

/** After these, work goes on: the claim and the closing before them are forgotten. */
const RESUMING: readonly string[] = ['disputed', 'reopened'] satisfies readonly AppealEventType[];

/**
 * That an appeal is as it was sealed: where each step led and on which day, what kind of answer and verdict it was, the
 * days its two clocks were started with, and the days they were met on. Texts are sealed by a digest that only their reader can make.
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
      isMetAsShown(shown, steps) &&
      steps[steps.length - 1]?.step.state === shown.state,
    call,
  );
}

function isReceived(shown: TrackedAppeal, step?: TimelineEntry, facts: SealedRecordFacts = {}): boolean {
  const { firstResponse, resolution } = shown.clocks;
  return (
    step?.type === 'received' &&
    facts['body'] === shown.body.slug &&
    isOn(shown.receivedAt, facts['day']) &&
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

/** The days the clocks were met on follow from the steps: a claim and a closing hold until work goes on. */
function isMetAsShown(
  { clocks: { firstResponse, resolution } }: TrackedAppeal,
  steps: readonly Sealed<TimelineEntry>[],
): boolean {
  let answered: Day | undefined;
  let claimed: Day | undefined;
  let closed: Day | undefined;
  for (const { facts } of steps) {
    const day = facts['day'] as Day;
    if (facts['event'] === 'answered') answered ??= day;
    if (facts['event'] === 'claimed-done') claimed = day;
    if (RESUMING.includes(String(facts['event']))) claimed = closed = undefined;
    if (isClosed(facts['state'] as AppealState)) closed ??= day;
  }
  return isMetOn(firstResponse, answered ?? closed) && isMetOn(resolution, claimed ?? closed);
}

/** A clock that is not met says what day it is, and nothing that was sealed. */
function isMetOn({ due, metOn, state }: Clock, sealed: Day | undefined): boolean {
  if (metOn !== sealed) return false;
  return metOn === undefined ? state !== 'met' : state === (metOn > due ? 'late' : 'met');
}
