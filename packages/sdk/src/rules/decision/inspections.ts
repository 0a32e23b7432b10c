// What can be inspected of a decision, on which days, and what inspections come to.
import type {
  Day,
  DecisionInspected,
  InspectionPhoto,
  InspectionStanding,
  InspectionSubject,
} from '../../types/index.js';
import { isDay } from '../calendar.js';
import type { DecisionCase } from './case.js';

/** Inspections of one decision at most. */
export const MOST_INSPECTIONS = 50;
/** Photos of one inspection at most. */
export const MOST_INSPECTION_PHOTOS = 6;

type Inspected = Pick<DecisionCase, 'inspections'>;
type Seen = Inspected & Pick<DecisionCase, 'status' | 'printings' | 'adoption'>;

const subjects = ['work', 'ballot'] as const satisfies readonly InspectionSubject[];

/** What there is to see: ballots once some are printed, and work once it was adopted; of one called off, nothing. */
export function inspectionSubjects(decision: Seen): InspectionSubject[] {
  return subjects.filter((subject) => firstDayOf(decision, subject) !== undefined);
}

/** Whether somebody can have looked at it `on` that day. */
export function isInspectable(
  decision: Seen,
  { subject, on }: { readonly subject: InspectionSubject; readonly on: Day },
  today: Day,
): boolean {
  const first = firstDayOf(decision, subject);
  return isDay(on) && first !== undefined && on >= first && on <= today;
}

/** The first day on which there is anything to see. */
function firstDayOf({ status, printings, adoption }: Seen, subject: InspectionSubject): Day | undefined {
  if (status === 'cancelled') return undefined;
  return subject === 'work' ? adoption?.on : printings[0]?.on;
}

/** Photos of an inspection that can be seen. */
export function standingPhotos({
  photos,
}: {
  readonly photos: readonly InspectionPhoto[];
}): InspectionPhoto[] {
  return photos.filter(({ photoTakenDown }) => !photoTakenDown);
}

/** Absent where nobody has looked. By the day they looked; of one day the one that was written down later. */
export function inspectedSummary({ inspections = [] }: Inspected): DecisionInspected | undefined {
  if (inspections.length === 0) return undefined;
  const latest = subjects.flatMap((wanted): InspectionStanding[] => {
    const [first, ...more] = inspections.filter(({ subject }) => subject === wanted);
    if (!first) return [];
    const { subject, finding, on, inspection } = more.reduce((a, b) => (b.on >= a.on ? b : a), first);
    return [{ subject, finding, on, inspection }];
  });
  return { count: inspections.length, latest };
}

/** Whether what was found last, of either subject, was not all as decided. */
export function isFoundWanting(decision: Inspected): boolean {
  return inspectedSummary(decision)?.latest.some(({ finding }) => finding !== 'as-decided') ?? false;
}
