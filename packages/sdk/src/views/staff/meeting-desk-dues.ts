// Until when a promise is made at the desk in the hall: one key each, and how each is counted.
import { deadlineOf } from '../../rules/commitment/due.js';
import { officialCalendar } from '../../rules/working-days/index.js';
import type { Day, Deadline, DueDraft } from '../../types/index.js';

export type Preset = Exclude<DueDraft, { type: 'day' }> & { readonly key: string };
const SHORTEST: Preset = { type: 'working-days', days: 3, key: '1' };
/** Days a promise is made for, in the order of their keys. */
export const presets: readonly Preset[] = [
  SHORTEST,
  { type: 'working-days', days: 7, key: '2' },
  { type: 'working-days', days: 15, key: '3' },
  { type: 'working-days', days: 30, key: '4' },
  { type: 'calendar-days', days: 3, key: '5' },
  { type: 'calendar-days', days: 7, key: '6' },
  { type: 'calendar-days', days: 15, key: '7' },
  { type: 'calendar-days', days: 30, key: '8' },
];

export function chosenPreset(due: string | undefined): Preset {
  return presets.find(({ key }) => key === due) ?? SHORTEST;
}

/** The due day that was chosen, with how it is counted. */
export function chosenDeadline({ due }: { readonly due?: string }, today: Day): Deadline | undefined {
  const preset = presets.find(({ key }) => key === due);
  return preset && countedFrom(today, preset);
}

/** @returns undefined on a device whose clock stands before the calendar begins: the server counts by its own */
export function countedFrom(today: Day, { type, days }: Preset): Deadline | undefined {
  const [first = today] = officialCalendar.years.map(({ year }) => `${year}-01-01`).sort();
  return today < first ? undefined : deadlineOf({ type, days }, today, officialCalendar);
}
