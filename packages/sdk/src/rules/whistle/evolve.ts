// Folds an event into a whistle, and says how each called unit stands on a day.
import type { ArrivalState, Day } from '../../types/index.js';
import { daysBetween } from '../calendar.js';
import type { CallCase, WhistleCase } from './case.js';
import type { WhistleBlown, WhistleChange } from './events.js';

/** The whistle a `blown` event begins. */
export function beginWhistle({ whistle: { bureaus, ...whistle }, day }: WhistleBlown): WhistleCase {
  return { ...whistle, blownOn: day, status: 'open', calls: bureaus.map((unit) => ({ unit })) };
}

/** The whistle after `event`. */
export function evolveWhistle(whistle: WhistleCase, event: WhistleChange): WhistleCase {
  switch (event.type) {
    case 'arrived': {
      const { bureau, on, day: recordedOn, by: recordedBy } = event;
      const arrival = { on, recordedOn, recordedBy };
      const calls = whistle.calls.map((call) => (call.unit === bureau ? { ...call, arrival } : call));
      return { ...whistle, calls };
    }
    case 'said':
      return whistle;
    case 'stood-down':
    case 'closed':
      return { ...whistle, status: event.type, endedOn: event.day };
  }
}

/** How a called unit stands, and how many whole days late it is or came. */
export interface Standing {
  readonly state: ArrivalState;
  readonly lateBy?: number;
}

/** Whoever has not come once the day has passed is absent, also where the whistle has ended since. */
export function arrivalStanding(
  { arriveBy, endedOn }: Pick<WhistleCase, 'arriveBy' | 'endedOn'>,
  { arrival }: Pick<CallCase, 'arrival'>,
  today: Day,
): Standing {
  const late = daysBetween(arriveBy.due, arrival?.on ?? endedOn ?? today);
  const state = arrival ? 'arrived' : late > 0 ? 'absent' : 'called';
  return { state, ...(late > 0 && { lateBy: late }) };
}
