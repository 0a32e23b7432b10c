// One commitment, and what can be asked of it.
import type { Day } from '@huiyin/sdk';
import {
  beginCommitment,
  deadlineOf,
  decideCommitment,
  evolveCommitment,
  makeCommitment,
  startOfDay,
  type CommitmentCase,
  type CommitmentCommand,
  type NewCommitment,
} from '@huiyin/sdk/rules';

export const made: Day = '2026-11-20';
export const noon = (day: Day): number => startOfDay(day) + 12 * 3_600_000;
export const owner = { name: '李主任', title: '副主任' };
export const reason = '厂家供货推迟，已向居民说明。';

export function newCommitment(changes: Partial<NewCommitment> = {}): NewCommitment {
  return {
    id: 'FZ-C-2026-000001',
    body: 'fangzhuang',
    unit: 'fangzhuang',
    origin: 'answer',
    appeal: 'FZ-2026-000109',
    madeOn: made,
    recordedOn: made,
    original: deadlineOf({ type: 'day', day: '2026-12-04' }, made),
    hasWitnessGroup: false,
    confirmationDays: 15,
    ...changes,
  };
}

export function begun(changes: Partial<NewCommitment> = {}): CommitmentCase {
  const outcome = makeCommitment(
    newCommitment(changes),
    { text: '更换曳引机。', owner, by: 'fangzhuang' },
    noon(made),
  );
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return beginCommitment(outcome.event);
}

/** The commitment after commands on their days; a refusal is an error. */
export function after(start: CommitmentCase, ...steps: readonly [Day, CommitmentCommand][]): CommitmentCase {
  return steps.reduce((commitment, [day, command]) => {
    const outcome = decideCommitment(commitment, command, noon(day));
    if (!outcome.ok) throw new Error(`${command.type}: ${outcome.refusal.code}`);
    return evolveCommitment(commitment, outcome.event);
  }, start);
}

export function refusal(commitment: CommitmentCase, command: CommitmentCommand, day: Day): string {
  const outcome = decideCommitment(commitment, command, noon(day));
  return outcome.ok ? `accepted as ${outcome.event.type}` : outcome.refusal.code;
}

export const extend = (due: Day, person = '李主任'): CommitmentCommand => ({
  type: 'extend',
  by: 'fangzhuang',
  person,
  due,
  reason,
});
export const approve = (person: string): CommitmentCommand => ({
  type: 'decide-extension',
  by: 'fangzhuang',
  person,
  approve: true,
});
export const claim: CommitmentCommand = { type: 'claim', by: 'fangzhuang' };
export const judge = (verdict: 'solved' | 'half' | 'unsolved'): CommitmentCommand => ({
  type: 'judge',
  witness: 'resident',
  verdict,
});
