// Where a commitment stands on a day: what is said of it, with which mark, and how late it is by its original day.
import { daysBetween } from '../rules/calendar.js';
import type { Commitment, Day } from '../types/index.js';
import type { CommitmentWords } from '../words/index.js';
import { fill } from './format.js';
import type { Mark } from './mark.js';

/** A status, with what time makes of `open`; `late` is not yet overdue, but only because its day was moved. */
export type CommitmentStanding =
  'running' | 'today' | 'late' | 'overdue' | Exclude<Commitment['status'], 'open'>;

/**
 * What time makes of it by `today`. Worked out here rather than taken from `overdue` and `daysLeft`, which were
 * true when they were sent: a page stays open over midnight.
 */
export function standingOf(
  { status, due, original }: Pick<Commitment, 'status' | 'due' | 'original'>,
  today: Day,
): CommitmentStanding {
  if (status !== 'open') return status;
  if (today > due) return 'overdue';
  if (today > original.due) return 'late';
  return today === due ? 'today' : 'running';
}

/**
 * By how many days it was late on `today`, by the original day alone, however often it was moved since.
 * @returns zero or less if it was on time, or may still be
 */
export function daysLate({ original, status, claimedOn, closedOn }: Commitment, today: Day): number {
  if (status === 'open') return daysBetween(original.due, today);
  const until = status === 'withdrawn' ? closedOn : (claimedOn ?? closedOn);
  return daysBetween(original.due, until ?? today);
}

/** The unit's word is an outline; the resident's and the witnesses' are solid, and differ. */
export function commitmentMark(
  { confirmedBy }: Pick<Commitment, 'confirmedBy'>,
  standing: CommitmentStanding,
): Mark {
  switch (standing) {
    case 'running':
    case 'today':
      return 'open';
    case 'late':
    case 'overdue':
    case 'broken':
      return 'late';
    case 'claimed':
      return 'claimed';
    case 'confirmed':
      return confirmedBy === 'group' ? 'witnessed' : 'confirmed';
    case 'unconfirmed':
      return 'unknown';
    case 'withdrawn':
      return 'aside';
  }
}

/** The word beside the mark. */
export function standingWord(
  commitment: Commitment,
  standing: CommitmentStanding,
  words: CommitmentWords,
): string {
  const { statuses } = words.commitment;
  return standing === 'confirmed' && commitment.confirmedBy === 'group'
    ? fill(statuses.witnessed, { group: groupOf(commitment, words) })
    : statuses[standing];
}

/** Whether the resident of its appeal can say if it was kept; else the group can, if one was named. */
export function hearsResident({ appeal, residentGone }: Commitment): boolean {
  return appeal !== undefined && !residentGone;
}

export function groupOf({ witnessGroup }: Commitment, words: CommitmentWords): string {
  return witnessGroup ?? words.commitment.group;
}
