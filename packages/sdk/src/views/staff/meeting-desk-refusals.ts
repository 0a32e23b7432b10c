// Why something came back to the desk in the hall, as one sentence that says what to do.
import type { MeetingDeskWords } from '../../words/index.js';
import { fill } from '../format.js';

/** What can come back. */
export type HallAct = 'question' | 'answer' | 'open' | 'close' | 'attend';

/** @param code the server's, of any version of it */
export function hallRefusalSentence(
  act: HallAct,
  { code, errors }: { readonly code: string; readonly errors: readonly unknown[] },
  { meetingDesk: { waiting: w, refusals, hallRefusals } }: MeetingDeskWords,
): string {
  if (errors.length > 0) return fill(w.refusedFields, { count: errors.length });
  const own: Readonly<Record<string, string>> =
    act === 'question' || act === 'answer' ? {} : hallRefusals[act];
  const known: Readonly<Record<string, string>> = refusals;
  return own[code] ?? known[code] ?? fill(w.refusedOther, { code });
}

/** Whether nothing that is written anew would make it taken: it has its answer, or its appeal moved on. */
export function isPastMending(code: string): boolean {
  return code === 'meeting.turn-not-open' || (code.startsWith('appeal.') && code !== 'appeal.answer-unfit');
}
