// What happens next to an appeal, and how soon: the policy of an office and the habits of its residents.
import type { AnswerDraft, Horizon, Rating, Verdict } from '@huiyin/sdk';
import type { AppealCase, AppealCommand } from '@huiyin/sdk/rules';
import type { Dice } from './dice.js';
import { bureaus } from './place.js';

/** Somebody does something, so many days from now. */
export interface NextStep {
  readonly days: number;
  readonly who: 'staff' | 'resident' | 'system';
  /** `promise`: an answer with a commitment, which is decided along with it. */
  readonly command: AppealCommand | 'promise';
}

const TEXT = '已经看过现场，情况属实，正在按程序办。';
const DONE = '已经办好，请您看一看还有没有不合适的地方。';

const horizons: readonly (readonly [number, Horizon | undefined])[] = [
  [70, undefined],
  [18, 'now'],
  [12, 'ongoing'],
];

function timed(dice: Dice): { horizon?: Horizon } {
  const horizon = dice.weighed(horizons);
  return horizon === undefined ? {} : { horizon };
}

function answer(by: string, draft: AnswerDraft, days: number): NextStep {
  return { days, who: 'staff', command: { type: 'answer', by, answer: draft, answerer: 'official' } };
}

/** @returns undefined once nobody does anything more, as far as can be seen today */
export function nextStep(appeal: AppealCase, dice: Dice): NextStep | undefined {
  const { state, responsible: by, assignee } = appeal;
  const staff = (days: number, command: AppealCommand | 'promise'): NextStep => ({
    days,
    who: 'staff',
    command,
  });
  const resident = (days: number, command: AppealCommand): NextStep => ({ days, who: 'resident', command });
  switch (state) {
    case 'received':
      return dice.weighed<NextStep>([
        [3, staff(1, { type: 'decline', by, reason: 'not-this-authority', goTo: '区法院立案窗口' })],
        [2, resident(dice.between(0, 3), { type: 'withdraw' })],
        [2, resident(dice.between(0, 2), { type: 'supplement', text: '补充一点：每天晚上十点以后最明显。' })],
        [2, staff(1, { type: 'merge', by, into: firstOf(appeal) })],
        [91, staff(dice.between(0, 2), { type: 'accept', by, ...timed(dice) })],
      ]);
    case 'accepted':
      return dice.weighed<NextStep>([
        [
          24,
          staff(dice.between(0, 2), {
            type: 'assign',
            by,
            to: dice.one(bureaus.filter(isNot(by)) as Bureaus),
          }),
        ],
        [62, staff(dice.between(0, 3), { type: 'start', by, ...timed(dice) })],
        [14, answer(by, { type: 'resolved', text: DONE }, dice.between(0, 5))],
      ]);
    case 'assigned': {
      const to = assignee ?? by;
      return dice.weighed<NextStep>([
        [82, staff(dice.between(0, 3), { type: 'take-over', by: to, ...timed(dice) })],
        [
          8,
          staff(dice.between(1, 3), { type: 'contest', by: to, reason: '不属于本单位职责，请街道再看看。' }),
        ],
        [10, answer(to, { type: 'policy-only', text: TEXT }, dice.between(1, 6))],
      ]);
    }
    case 'in-hand':
      return inHand(appeal, dice);
    case 'answered':
      return afterAnswer(appeal, dice);
    case 'claimed-done':
      // Where nobody says a word, the calendar does.
      return dice.weighed<NextStep | undefined>([
        [50, resident(dice.between(0, 12), judged(dice))],
        [
          18,
          staff(dice.between(2, 12), {
            type: 'witness',
            by: dice.one(bureaus.filter(isNot(by)) as Bureaus),
            witness: dice.one(['callback', 'inspection']),
            verdict: dice.weighed<Verdict>([
              [85, 'solved'],
              [15, 'half'],
            ]),
            note: '电话回访，居民说可以了。',
          }),
        ],
        [32, undefined],
      ]);
    case 'confirmed':
    case 'unconfirmed':
    case 'closed-cannot':
      return dice.isLuck(0.04) ? comesBack(by, dice) : undefined;
    default:
      return undefined;
  }
}

type Bureaus = [string, ...string[]];
const isNot = (by: string) => (unit: string) => unit !== by;

/** Something older that it can be merged into: the first of its year. */
function firstOf({ number }: AppealCase): string {
  return number.replace(/\d{6}$/, '000001');
}

function inHand({ responsible: by, docketed, openCommitments }: AppealCase, dice: Dice): NextStep {
  const soon = dice.isLuck(0.06) ? dice.between(60, 420) : dice.between(1, 16);
  if (!docketed && dice.isLuck(0.03)) {
    const command = { type: 'docket', by, supervisor: '王主任', nextReview: '2027-01-01' } as const;
    return { days: dice.between(5, 30), who: 'staff', command };
  }
  return dice.weighed<NextStep>([
    [70, answer(by, { type: 'resolved', text: DONE }, soon)],
    [
      8,
      answer(
        by,
        {
          type: 'needs-coordination',
          text: TEXT,
          called: '区住建委',
          level: dice.one(['district', 'city', 'residents']),
        },
        soon,
      ),
    ],
    [
      8,
      answer(
        by,
        { type: 'cannot', text: TEXT, basis: '不在现行政策范围内。', alternative: '可以走法律援助。' },
        soon,
      ),
    ],
    [6, answer(by, { type: 'policy-only', text: TEXT }, soon)],
    [openCommitments > 0 ? 0 : 8, { days: soon, who: 'staff', command: 'promise' }],
  ]);
}

function afterAnswer(appeal: AppealCase, dice: Dice): NextStep | undefined {
  const { responsible: by, lastAnswer, openCommitments, resolving } = appeal;
  const resolved = answer(by, { type: 'resolved', text: DONE }, dice.between(10, 60));
  if (lastAnswer === 'resolved') {
    if (openCommitments > 0) return { ...resolved, days: 30 };
    const claim: NextStep = { days: dice.between(0, 4), who: 'staff', command: { type: 'claim-done', by } };
    return resolving && dice.isLuck(0.85)
      ? claim
      : { days: dice.between(0, 10), who: 'resident', command: judged(dice) };
  }
  if (lastAnswer === 'cannot') {
    // Else the calendar takes silence for an answer.
    return dice.isLuck(0.4)
      ? { days: dice.between(1, 14), who: 'resident', command: judged(dice) }
      : undefined;
  }
  return resolved;
}

function judged(dice: Dice): AppealCommand {
  const verdict = dice.weighed<Verdict>([
    [76, 'solved'],
    [9, 'half'],
    [15, 'unsolved'],
  ]);
  const rating =
    verdict === 'solved' ? dice.one<Rating>(['very-satisfied', 'satisfied', 'fair']) : 'dissatisfied';
  return { type: 'evaluate', verdict, rating };
}

function comesBack(by: string, dice: Dice): NextStep {
  const days = dice.between(5, 200);
  return dice.isLuck(0.5)
    ? { days, who: 'staff', command: { type: 'reopen', by, reason: '同一处又坏了，接着办。' } }
    : { days, who: 'resident', command: { type: 'evaluate', verdict: 'unsolved', rating: 'dissatisfied' } };
}
