// What of a whistle's events is sealed as facts. Its words are sealed beside them, by a digest.
import type { WhistleBlownFacts, WhistleChangedFacts } from '../../types/index.js';
import type { WhistleCase } from './case.js';
import type { WhistleBlown, WhistleChange } from './events.js';

/** The first leaf of a whistle. */
export function whistleBlownFacts({ whistle, day }: WhistleBlown): WhistleBlownFacts {
  const { id, body, by, appeal, bureaus, arriveBy, demo } = whistle;
  return {
    record: 'whistle',
    event: 'blown',
    id,
    body,
    by,
    appeal,
    bureaus: [...bureaus],
    day,
    arriveBy: arriveBy.due,
    ...(arriveBy.provisional && { provisional: true }),
    ...(demo && { demo: true }),
  };
}

/** A later leaf; `after` is the whistle once the event has happened. */
export function whistleChangedFacts(event: WhistleChange, after: WhistleCase): WhistleChangedFacts {
  return {
    record: 'whistle',
    event: event.type,
    id: after.id,
    by: event.by,
    day: event.day,
    status: after.status,
    ...('bureau' in event && { bureau: event.bureau }),
    // Decided when the arrival is written and sealed with it: nothing later can change it.
    ...(event.type === 'arrived' && { on: event.on, onTime: event.on <= after.arriveBy.due }),
    ...(after.demo && { demo: true }),
  };
}
