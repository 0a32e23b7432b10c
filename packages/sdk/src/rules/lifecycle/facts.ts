// What of an event is sealed into the log: never text, place or contact.
import type { AppealChangedFacts, AppealReceivedFacts, Day } from '../../types/index.js';
import type { AppealCase } from './case.js';
import type { ChangeEvent } from './decide.js';
import type { AppealEvent } from './events.js';

/** The first leaf of a case. */
export function receivedFacts(event: Extract<AppealEvent, { type: 'received' }>): AppealReceivedFacts {
  const { appeal, day } = event;
  return {
    record: 'appeal',
    event: 'received',
    number: appeal.number,
    body: appeal.body,
    day,
    received: appeal.received,
    channel: appeal.channel,
    category: appeal.category,
    ...(appeal.item && { item: appeal.item.code }),
    level: appeal.level,
    horizon: appeal.horizon,
    firstResponseDue: appeal.firstResponseDue,
    resolutionDue: appeal.resolutionDue,
    ...demo(appeal),
  };
}

/** A later leaf: `before` and `after` are the case around the event. */
export function changedFacts(event: ChangeEvent, before: AppealCase, after: AppealCase): AppealChangedFacts {
  return {
    record: 'appeal',
    event: event.type,
    number: after.number,
    day: event.day,
    state: after.state,
    responsible: after.responsible,
    ...(after.category !== before.category && { category: after.category }),
    ...(event.type === 'recategorised' && event.item && { item: event.item.code }),
    ...(after.level !== before.level && { level: after.level }),
    ...(after.horizon !== before.horizon && { horizon: after.horizon }),
    ...(event.type === 'answered' && { answer: event.answer.type }),
    ...('verdict' in event && event.verdict && { verdict: event.verdict }),
    ...('rating' in event && event.rating && { rating: event.rating }),
    ...('witness' in event && { witness: event.witness }),
    ...(event.type === 'merged' && { into: event.into }),
    ...(event.type === 'petition-extended' && { extendedTo: event.to }),
    ...onTime(event, before),
    ...demo(after),
  };
}

/** On time is decided when the event is written and sealed with it; nothing later can change it. */
function onTime(event: ChangeEvent, before: AppealCase): { onTime?: boolean } {
  switch (event.type) {
    case 'answered':
      return before.firstAnsweredOn === undefined ? { onTime: by(before.firstResponseDue, event.day) } : {};
    case 'claimed-done':
      return { onTime: by(before.resolutionDue, event.day) };
    case 'confirmed':
      // A late word moves neither a claim nor a closing day: what was merged was closed when it was.
      return { onTime: by(before.resolutionDue, before.claimedOn ?? before.closedOn ?? event.day) };
    default:
      return {};
  }
}

function by(due: Day, day: Day): boolean {
  return day <= due;
}

function demo(appeal: { demo?: true }): { demo?: true } {
  return appeal.demo ? { demo: true } : {};
}
