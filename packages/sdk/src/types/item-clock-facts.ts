// The clocks of a unit's own items, as a change of them is sealed.
import type { ItemClock } from './taxonomy.js';
import type { Day } from './time.js';

/** The clock of one of a unit's own items. */
export interface SealedItemClock {
  code: string;
  clock: ItemClock;
}

/** Which of a unit's own items have a clock of their own from here on. What was received before keeps its promise. */
export interface ItemClocksFacts {
  record: 'setting';
  event: 'set';
  setting: 'item-clocks';
  /** Slug of the unit. */
  body: string;
  day: Day;
  value: SealedItemClock[];
  /** As they were until here. */
  before: SealedItemClock[];
  demo?: true;
}
