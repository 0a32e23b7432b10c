// When the matter of an appeal happened, as far as its resident says.
import type { Moment } from '@huiyin/sdk';
import { addDays, dayOf, parseMoment, type Millis } from '@huiyin/sdk/rules';
import { invalid } from './refusals.js';

/** Milliseconds a resident's clock may be ahead of ours. */
const CLOCK_SKEW = 5 * 60_000;
/** Days an appeal may look back: ten years. */
const LONGEST_AGO = 3_653;

/**
 * The moment clocks start at: what was said, or now if nothing was or it lies a little ahead.
 * @throws OperationError `request.invalid` for no real moment, one in the future or more than ten years ago
 */
export function occurrenceOf(said: Moment | undefined, now: Millis, pointer = '/occurredAt'): Millis {
  if (said === undefined) return now;
  const occurredAt = parseMoment(said);
  if (occurredAt === undefined) throw invalid(pointer, 'field.wrong-format');
  if (occurredAt > now + CLOCK_SKEW) throw invalid(pointer, 'field.out-of-range');
  if (dayOf(occurredAt) < addDays(dayOf(now), -LONGEST_AGO)) throw invalid(pointer, 'field.out-of-range');
  return Math.min(occurredAt, now);
}
