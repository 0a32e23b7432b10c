// What the facts amount to at a moment: from the page's attributes, or from a commitment.
import type { Commitment } from '@huiyin/sdk';
import { daysBetween } from '@huiyin/sdk/rules';
import { dueOn, readDue, type Counting, type Due } from '@huiyin/sdk/views';
import type { FailedState, SetupErrorCode } from '../foundation/element-state.js';
import type { CommitmentIn, CommitmentState, CountdownState } from './commitment-countdown.types.js';

/** What a page says of a day without a server. */
export interface PlainAttributes {
  readonly dueAt: string | undefined;
  readonly madeAt: string | undefined;
  readonly workingDays: number | undefined;
  readonly label: string | undefined;
}

/** As many as the rules count. Known here so that the calendar need not be loaded to refuse more. */
export const MOST_WORKING_DAYS = 1000;

/** The countdown the attributes ask for, or what is wrong with them. */
export function plainState(attributes: PlainAttributes, now: number): CountdownState | FailedState {
  const { dueAt, label } = attributes;
  if (!dueAt) return refused('setup.due-missing');
  const due = readDue(dueAt.trim());
  const counting = due && countingFrom(attributes, due);
  if (!due || !counting) return refused('setup.days-invalid');
  return { type: typeAt(due, now), plain: { due, counting, ...(label && { label }) } };
}

/** A commitment's state at `now`: time makes `overdue` of what is open. */
export function commitmentState(commitment: Commitment, now: number): CommitmentState {
  return isOpen(commitment)
    ? { type: typeAt(dueOn(commitment.due), now), commitment }
    : ({ type: commitment.status, commitment } as CommitmentState);
}

/** What is counted down to; undefined once nothing is. */
export function awaitedDue(state: { readonly type: string } | CountdownState): Due | undefined {
  if ('plain' in state) return state.plain.due;
  return 'commitment' in state && isOpen(state.commitment) ? dueOn(state.commitment.due) : undefined;
}

function isOpen(commitment: Commitment): commitment is CommitmentIn<'open'> {
  return commitment.status === 'open';
}

function typeAt(due: Due, now: number): 'running' | 'overdue' {
  return now < due.at ? 'running' : 'overdue';
}

/** @returns undefined if the page can't mean what it says */
function countingFrom({ madeAt, workingDays }: PlainAttributes, due: Due): Counting | undefined {
  const end = { due: due.day, ...(due.time !== undefined && { time: due.time }) };
  if (!madeAt) return workingDays === undefined ? { basis: 'day', ...end } : undefined;
  const from = readDue(madeAt.trim())?.day;
  if (from === undefined || from > due.day) return undefined;
  if (workingDays === undefined) {
    const days = daysBetween(from, due.day);
    return days === 0 ? { basis: 'day', ...end } : { basis: 'calendar-days', from, days, ...end };
  }
  const canCount = Number.isInteger(workingDays) && workingDays >= 1 && workingDays <= MOST_WORKING_DAYS;
  return canCount ? { basis: 'working-days', from, days: workingDays, ...end } : undefined;
}

function refused(code: SetupErrorCode): FailedState {
  return { type: 'error', code, retryable: false };
}
