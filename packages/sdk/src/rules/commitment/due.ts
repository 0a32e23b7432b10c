// Due days: how one is counted when a promise is made, and what it comes to on a given day.
import type { Day, Deadline, DueDraft } from '../../types/index.js';
import { addDays, daysBetween } from '../calendar.js';
import { officialCalendar, workingDaysAfter, type WorkingCalendar } from '../working-days/index.js';
import { BROKEN_AFTER_DAYS, type CommitmentCase } from './case.js';

/**
 * The due day of a promise made on `from`, which is day zero and not counted.
 * @throws WorkingDaysError for working days that can't be counted
 */
export function deadlineOf(
  draft: DueDraft,
  from: Day,
  calendar: WorkingCalendar = officialCalendar,
): Deadline {
  switch (draft.type) {
    case 'day':
      return { due: draft.day, basis: 'day', from };
    case 'calendar-days':
      return { due: addDays(from, draft.days), basis: 'calendar-days', from, days: draft.days };
    case 'working-days': {
      const { due, provisional, knownThrough } = workingDaysAfter(from, draft.days, calendar);
      return {
        due,
        basis: 'working-days',
        from,
        days: draft.days,
        ...(provisional && { provisional: true }),
        knownThrough,
      };
    }
  }
}

/** Not claimed by the original due day: judged by that day alone, however often it was moved since. */
export function isLate(commitment: CommitmentCase, today: Day): boolean {
  const { original, claimedOn, status, closedOn } = commitment;
  if (status === 'withdrawn') return closedOn !== undefined && closedOn > original.due;
  return (claimedOn ?? today) > original.due;
}

/** Open after the day it is due now. */
export function isCommitmentOverdue({ status, due }: CommitmentCase, today: Day): boolean {
  return status === 'open' && today > due;
}

/** Days from `today` to the due day; negative after it. */
export function daysLeft({ due }: Pick<CommitmentCase, 'due'>, today: Day): number {
  return daysBetween(today, due);
}

/** The last day on which silence does not yet count as 无人确认, while a claim waits. */
export function commitmentConfirmBy(commitment: CommitmentCase): Day | undefined {
  const { status, claimedOn, confirmationDays } = commitment;
  return status === 'claimed' && claimedOn !== undefined ? addDays(claimedOn, confirmationDays) : undefined;
}

/** The first day on which an open commitment is broken. */
export function breaksOn({ original }: Pick<CommitmentCase, 'original'>): Day {
  return addDays(original.due, BROKEN_AFTER_DAYS + 1);
}
