// How many came, told so that no small number can be read or worked out.
import type { Cohort, CohortAttendance, MeetingAttendance } from '../../types/index.js';

export interface CohortCount {
  readonly cohort: Cohort;
  readonly count: number;
}

/** Fewer of a cohort are not told. */
export const FEWEST_TOLD = 5;

/**
 * Numbers below five are left out, and with them as many others, the smallest first, as it takes that the rest doesn't
 * tell them: two at least, and five people at least between them. Where there are no others, the total is left out.
 * Which of those left out are below five is not said.
 */
export function toldAttendance(counted: readonly CohortCount[]): Omit<MeetingAttendance, 'on'> {
  const came = counted.filter(({ count }) => count > 0);
  const hidden = new Set(came.filter(({ count }) => count < FEWEST_TOLD));
  const others = came.filter((one) => !hidden.has(one)).sort((a, b) => a.count - b.count);
  const tells = (): boolean => hidden.size > 0 && (hidden.size < 2 || sum([...hidden]) < FEWEST_TOLD);
  while (tells()) {
    const next = others.shift();
    if (!next) break;
    hidden.add(next);
  }
  const cohorts = came.map((one): CohortAttendance =>
    hidden.has(one) ? { cohort: one.cohort } : { cohort: one.cohort, count: one.count },
  );
  return { ...(!tells() && { total: sum(came) }), cohorts };
}

function sum(counts: readonly CohortCount[]): number {
  return counts.reduce((total, { count }) => total + count, 0);
}
