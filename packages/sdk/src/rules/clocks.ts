// The two clocks. They start once, at the earlier of what happened and what was recorded, and never reset.
import type { Channel, ClockStandard, Clock, Clocks, Day, ItemClock } from '../types/index.js';
import { addDays, daysBetween } from './calendar.js';
import { saysNo } from './lifecycle/answers.js';
import type { AppealCase } from './lifecycle/case.js';

/** What a case is promised when it is received. Stored with it; a later change of the standard moves nothing. */
export interface Promised {
  firstResponseDue: Day;
  resolutionDue: Day;
  confirmationDays: number;
}

/**
 * Calendar days of a petition, whichever unit it came to: 15 to be told that it is taken up, 60 to be done. Both are
 * counted from the day it was received, which is never later than the law counts them.
 *
 * Source: 《信访工作条例》 Art. 23 (15日), Art. 34 (60日).
 */
export const PETITION_DAYS = { firstResponseDays: 15, resolutionDays: 60 } as const;

/** Calendar days a petition can be extended by, once (《信访工作条例》 Art. 34). */
export const LONGEST_PETITION_EXTENSION = 30;

/**
 * What a case that came by `channel` is held to: the law's clock for a petition, for all others that of its item where
 * it has one, and else the unit's.
 */
export function standardFor(channel: Channel, standard: ClockStandard, item: ItemClock = {}): ClockStandard {
  return { ...standard, ...item, ...(channel === 'petition' && PETITION_DAYS) };
}

/** The due days of a case received on `received`. That day is day zero and not counted. */
export function promise(received: Day, standard: ClockStandard): Promised {
  return {
    firstResponseDue: addDays(received, standard.firstResponseDays),
    resolutionDue: addDays(received, standard.resolutionDays),
    confirmationDays: standard.confirmationDays,
  };
}

/** Both clocks of a case as they stand on `today`. */
export function clocksOf(appeal: AppealCase, today: Day): Clocks {
  return {
    firstResponse: clock(appeal.firstResponseDue, appeal.firstAnsweredOn ?? appeal.closedOn, today),
    resolution: {
      ...clock(appeal.resolutionDue, appeal.claimedOn ?? appeal.closedOn, today),
      ...(appeal.extendedTo !== undefined && { extendedTo: appeal.extendedTo }),
    },
  };
}

/** Whole days since it was received, or until it was closed. Never shrinks while it is open. */
export function ageDays(appeal: Pick<AppealCase, 'received' | 'closedOn'>, today: Day): number {
  return Math.max(0, daysBetween(appeal.received, appeal.closedOn ?? today));
}

/** The last day on which silence does not yet close the case, while one waits for the resident. */
export function confirmBy(appeal: AppealCase): Day | undefined {
  const since =
    appeal.state === 'claimed-done' ? appeal.claimedOn : awaitsAssent(appeal) ? appeal.answeredOn : undefined;
  return since === undefined ? undefined : addDays(since, appeal.confirmationDays);
}

/** Whether the latest answer says no and the resident has not yet spoken. */
export function awaitsAssent(appeal: AppealCase): boolean {
  return appeal.state === 'answered' && saysNo(appeal.lastAnswer);
}

function clock(due: Day, metOn: Day | undefined, today: Day): Clock {
  if (metOn === undefined) return { due, state: today > due ? 'late' : 'running' };
  return { due, metOn, state: metOn > due ? 'late' : 'met' };
}
