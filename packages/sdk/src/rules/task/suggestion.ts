// When a class of appeals that come again and again suggests a task: how far back is counted, and how many it takes.
import type { Day } from '../../types/index.js';
import { addDays } from '../calendar.js';

/** Days counted, today among them. */
export const SUGGESTION_DAYS = 90;

/** Fewer of one class suggest nothing, where a desk asks for no other number. */
export const SUGGESTED_FROM = 5;

/** The first day that is counted. */
export function suggestionsFrom(today: Day): Day {
  return addDays(today, 1 - SUGGESTION_DAYS);
}
