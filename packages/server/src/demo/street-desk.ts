// How a few cases of a street are told: who does what, so many days after it was received, and at which hour.
import type { AnswerDraft, Category, Channel, EvaluationDraft, Horizon, Verdict } from '@huiyin/sdk';
import type { DemoStaff } from './directory.js';
import type { DemoStep } from './story.js';

/** A step, whenever it is taken. */
export type Step = DemoStep extends infer S ? (S extends DemoStep ? Omit<S, 'at'> : never) : never;
export type Later = readonly [days: number, hour: number, step: Step];

export interface Told {
  readonly category: Category;
  readonly channel: Channel;
  readonly title: string;
  readonly text: string;
  readonly place: string;
  /** Days ago. */
  readonly age: number;
  readonly steps: readonly Later[];
}

/** Streets told of by a few cases each. */
export type ToldStreet = 'xincun' | 'changxindian' | 'donggaodi' | 'wangzuo' | 'wulidian' | 'fenghuangling';

/** Who works for one street, and what they do. */
export function desk(street: ToldStreet) {
  const clerk: DemoStaff = `clerk@${street}`;
  const lead: DemoStaff = `lead@${street}`;
  const answer = (draft: AnswerDraft): Step => ({ by: clerk, act: 'answer', answer: draft });
  return {
    accept: (horizon?: Horizon): Step => ({ by: clerk, act: 'accept', ...(horizon && { horizon }) }),
    start: { by: clerk, act: 'start' } as Step,
    resolved: (text: string): Step => answer({ type: 'resolved', text }),
    answer,
    claim: { by: clerk, act: 'claimDone' } as Step,
    docket: (supervisor: string): Step => ({ by: lead, act: 'docket', supervisor }),
    decline: (goTo: string): Step => ({
      by: lead,
      act: 'decline',
      reason: 'in-litigation-or-arbitration',
      goTo,
    }),
  };
}

export const says = (evaluation: EvaluationDraft): Step => ({ by: 'resident', act: 'evaluate', evaluation });
/** The word of a resident who was called or visited by the street's own district, which did not do the work. */
export const calledBackBy =
  (by: 'district@fengtai' | 'district@haibowan') =>
  (note: string, verdict: Verdict = 'solved'): Step => ({
    by,
    act: 'witness',
    witness: 'callback',
    verdict,
    note,
  });
export const calledBack = calledBackBy('district@fengtai');
export const silence: Step = { by: 'calendar', act: 'lapse' };
