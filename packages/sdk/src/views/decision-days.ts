// The days of a decision that is not counted yet: what is going on today, and how long still.
import { daysBetween } from '../rules/calendar.js';
import type { Day, DecisionWindow } from '../types/index.js';
import type { DecisionDaysWords, FrameWords } from '../words/index.js';
import { fill, formatCount, formatDay } from './format.js';

/** `between`: the discussion is over and the vote has not begun. `over`: the vote is, and nobody has counted. */
export type DecisionPhase = 'to-come' | 'discussing' | 'between' | 'voting' | 'over';

/** First and last days of both windows. */
export interface DecisionDays {
  readonly discussion: Readonly<DecisionWindow>;
  readonly voting: Readonly<DecisionWindow>;
}

export function decisionPhase({ discussion, voting }: DecisionDays, today: Day): DecisionPhase {
  if (today < discussion.opensOn) return 'to-come';
  if (today <= discussion.closesOn) return 'discussing';
  if (today < voting.opensOn) return 'between';
  return today <= voting.closesOn ? 'voting' : 'over';
}

/** `正在投票，到2026年11月29日（周日）为止，还剩3天。` */
export function decisionDays(
  days: DecisionDays,
  today: Day,
  w: DecisionDaysWords,
  words: FrameWords,
): string {
  const { discussion, voting } = days;
  const until = (template: string, to: Day, from: Day = to): string =>
    fill(template, {
      from: formatDay(from, words),
      to: formatDay(to, words),
      days: formatCount(daysBetween(today, to)),
    });
  switch (decisionPhase(days, today)) {
    case 'to-come':
      return until(w.discussSoon, discussion.opensOn);
    case 'discussing':
      return today === discussion.closesOn ? w.discussLast : until(w.discussing, discussion.closesOn);
    case 'between':
      return until(w.voteSoon, voting.opensOn);
    case 'voting':
      return today === voting.closesOn ? w.voteLast : until(w.voting, voting.closesOn);
    case 'over':
      return until(w.over, voting.closesOn);
  }
}
