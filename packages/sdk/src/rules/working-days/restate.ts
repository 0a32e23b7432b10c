// Restating a provisional date when a later notice is out. The calendar's act alone: no person moves a date by it.
import type { Day } from '../../types/index.js';
import { workingDaysAfter, type WorkingDeadline } from './count.js';
import { WorkingDaysError } from './errors.js';
import { knownThrough } from './known-days.js';
import type { WorkingCalendar } from './years.js';

/** What is kept of a deadline. How it was counted can be worked out again. */
export type KeptDeadline = Omit<WorkingDeadline, 'counted'>;

/** What a calendar that knows more makes of a provisional date. Both days are shown when it moves. */
export type Restatement =
  | {
      type: 'restated';
      /** The due day as it was. */
      from: Day;
      /** The due day now. */
      to: Day;
      /** Whether it is still provisional. */
      provisional: boolean;
    }
  | { type: 'unchanged'; provisional: boolean };

/**
 * Counts a provisional date again with a calendar that knows more. From the same day zero, for the same number
 * of working days: only the calendar differs.
 *
 * @throws WorkingDaysError `working-days.not-provisional` for a date that is settled, `calendar.knows-less` for
 * a calendar that ends before the one it was counted with, and those of `workingDaysAfter`
 */
export function restate(deadline: KeptDeadline, calendar: WorkingCalendar): Restatement {
  if (!deadline.provisional) {
    throw new WorkingDaysError(
      'working-days.not-provisional',
      `${deadline.due} is settled: only a provisional date can be restated`,
    );
  }
  if (knownThrough(calendar) < deadline.knownThrough) {
    throw new WorkingDaysError(
      'calendar.knows-less',
      `the date was counted with a calendar through ${deadline.knownThrough}: give one that ends no earlier`,
    );
  }
  const { due, provisional } = workingDaysAfter(deadline.from, deadline.days, calendar);
  return due === deadline.due
    ? { type: 'unchanged', provisional }
    : { type: 'restated', from: deadline.due, to: due, provisional };
}
