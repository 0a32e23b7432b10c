// What happens next to a promise, and how soon.
import { addDays, daysBetween, type CommitmentCase, type CommitmentCommand } from '@huiyin/sdk/rules';
import type { Dice } from './dice.js';

export interface NextCommitmentStep {
  readonly days: number;
  readonly who: 'staff' | 'resident' | 'system';
  readonly command: CommitmentCommand;
}

const REASON = '厂家供货推迟，已向居民当面说明。';

export function nextCommitmentStep(
  commitment: CommitmentCase,
  today: string,
  dice: Dice,
): NextCommitmentStep | undefined {
  switch (commitment.status) {
    case 'open':
      return whileOpen(commitment, today, dice);
    case 'claimed':
      return dice.isLuck(0.6) ? { days: dice.between(1, 12), ...judged(commitment, dice) } : undefined;
    default:
      return undefined;
  }
}

function whileOpen(commitment: CommitmentCase, today: string, dice: Dice): NextCommitmentStep | undefined {
  const { unit: by, due, extensions, requested } = commitment;
  const beforeDue = Math.max(0, until(today, due) - dice.between(0, 3));
  const staff = (days: number, command: CommitmentCommand): NextCommitmentStep => ({
    days,
    who: 'staff',
    command,
  });
  if (requested) {
    return staff(dice.between(0, 2), {
      type: 'decide-extension',
      by,
      person: '王书记',
      approve: dice.isLuck(0.8),
    });
  }
  return dice.weighed<NextCommitmentStep | undefined>([
    [15, staff(Math.min(2, beforeDue), { type: 'add-node', by, title: '材料到货', due })],
    [10, staff(Math.min(3, beforeDue), { type: 'add-evidence', by, kind: 'before', text: '现场照片一组。' })],
    [
      extensions > 2 ? 0 : 22,
      staff(beforeDue, {
        type: 'extend',
        by,
        person: '李主任',
        due: addDays(due, dice.between(7, 40)),
        reason: REASON,
      }),
    ],
    [42, staff(beforeDue, { type: 'claim', by })],
    [6, staff(until(today, due) + dice.between(1, 20), { type: 'claim', by })],
    [2, staff(beforeDue, { type: 'withdraw', by, reason: '楼栋要整体改造，一起办。' })],
    // Nobody says a word any more, and the calendar breaks it.
    [3, undefined],
  ]);
}

function judged({ appeal, unit }: CommitmentCase, dice: Dice): Pick<NextCommitmentStep, 'who' | 'command'> {
  const verdict = dice.isLuck(0.8) ? 'solved' : 'unsolved';
  return appeal === undefined
    ? {
        who: 'staff',
        command: {
          type: 'judge',
          witness: 'group',
          verdict,
          by: unit === 'zhujian' ? 'chengguan' : 'zhujian',
        },
      }
    : { who: 'resident', command: { type: 'judge', witness: 'resident', verdict } };
}

function until(today: string, day: string): number {
  return Math.max(0, daysBetween(today, day));
}
