// What figures know of one whistle, folded from its sealed entries, and how the calls of many are counted.
import type { Day, WhistleCounts, WhistleFacts } from '../../types/index.js';
import { FiguresError } from '../figures/case-figures.js';
import type { WhistleCase } from './case.js';

export interface WhistleFigures {
  readonly id: string;
  readonly body: string;
  readonly arriveBy: Day;
  readonly endedOn?: Day;
  /** By called unit; `undefined` for one that has not come, whether it came in time for one that has. */
  readonly onTime: Readonly<Record<string, boolean | undefined>>;
}

/** A whistle's figures after one more of its entries. @throws FiguresError */
export function foldWhistle(before: WhistleFigures | undefined, facts: WhistleFacts): WhistleFigures {
  if (facts.event === 'blown') {
    if (before) throw new FiguresError(`${facts.id} is blown twice`);
    const { id, body, arriveBy, bureaus } = facts;
    return { id, body, arriveBy, onTime: Object.fromEntries(bureaus.map((unit) => [unit, undefined])) };
  }
  if (!before) throw new FiguresError(`${facts.id} changes before it is blown`);
  const { bureau, event, onTime, day } = facts;
  if (bureau !== undefined && !(bureau in before.onTime)) {
    throw new FiguresError(`${bureau} is not called by ${facts.id}`);
  }
  if (event === 'arrived' && bureau !== undefined) {
    return { ...before, onTime: { ...before.onTime, [bureau]: onTime === true } };
  }
  return event === 'said' ? before : { ...before, endedOn: day };
}

/** The same from the whistle the machine works on. A property test holds both ways equal. */
export function whistleFigures({ id, body, arriveBy, endedOn, calls }: WhistleCase): WhistleFigures {
  const onTime = calls.map(({ unit, arrival }) => [unit, arrival && arrival.on <= arriveBy.due] as const);
  return {
    id,
    body,
    arriveBy: arriveBy.due,
    ...(endedOn !== undefined && { endedOn }),
    onTime: Object.fromEntries(onTime),
  };
}

/** Calls by how they were answered as of a day. They add up to all calls. */
export function whistleCounts(whistles: Iterable<WhistleFigures>, today: Day): WhistleCounts {
  const counts = { blown: 0, calls: 0, onTime: 0, late: 0, absent: 0, waiting: 0, released: 0 };
  for (const whistle of whistles) {
    counts.blown += 1;
    for (const onTime of Object.values(whistle.onTime)) {
      counts.calls += 1;
      counts[answered(whistle, onTime, today)] += 1;
    }
  }
  return counts;
}

function answered(
  { arriveBy, endedOn }: WhistleFigures,
  onTime: boolean | undefined,
  today: Day,
): Exclude<keyof WhistleCounts, 'blown' | 'calls'> {
  if (onTime !== undefined) return onTime ? 'onTime' : 'late';
  if ((endedOn ?? today) > arriveBy) return 'absent';
  return endedOn === undefined ? 'waiting' : 'released';
}
