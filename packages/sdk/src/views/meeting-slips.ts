// What becomes of seat slips and of what was asked, when a meeting is moved, parted or called off.
import type { Meeting, MeetingDetail } from '../types/index.js';
import type { MeetingWords } from '../words/index.js';

/** Where seats are counted there are slips. What was asked before one that is called off is not lost with it. */
export function slipsOf({ seats, status, moves, splits }: Meeting, words: MeetingWords): string[] {
  const w = words.meetings.slips;
  if (status === 'cancelled') {
    const slips = seats === undefined ? [] : [splits.length > 0 ? w.cancelledSplit : w.cancelled];
    return [...slips, w.asked];
  }
  if (seats === undefined || status === 'closed') return [];
  return [...(moves.length > 0 ? [w.moved] : []), ...(splits.length > 0 ? [w.split] : [])];
}

/** Whether people of another meeting can come, with its slips. */
export function takesOthers({ status, linked = [] }: MeetingDetail): boolean {
  const isToCome = status === 'announced' || status === 'open';
  return isToCome && linked.some(({ relation }) => relation === 'from');
}
