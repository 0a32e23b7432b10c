// Who may speak for the resident: a unit that has not said itself that the matter is done.
import { saysDone } from './answers.js';
import type { AppealCase } from './case.js';
import type { AppealEvent } from './events.js';

/** A unit that would speak for the resident, and those that have said the matter is done. */
interface Speaker {
  readonly by: string;
  readonly vouchers?: readonly string[];
}

/**
 * Units that have ever said of a case that it is done, by a claim or by an answer. None of them may
 * witness it or deal with its resident's key, also after it was passed on to another.
 *
 * @param events of one case
 *
 * Source: 《北京市接诉即办工作条例》 Art. 23 (回访); docs/guide/enter.md.
 */
export function vouchersIn(events: Iterable<AppealEvent>): string[] {
  const vouchers = new Set<string>();
  for (const event of events) {
    const isDone =
      event.type === 'claimed-done' || (event.type === 'answered' && saysDone(event.answer.type));
    if (isDone) vouchers.add(event.by);
  }
  return [...vouchers];
}

/** Whether neither its work nor its word is what the resident is asked about. */
export function isIndependent(
  { responsible, claimedBy }: AppealCase,
  { by, vouchers = [] }: Speaker,
): boolean {
  return by !== claimedBy && by !== responsible && !vouchers.includes(by);
}
