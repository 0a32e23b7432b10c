// What is wrong with a value from outside: where, and which rule it broke. The words come from the dictionaries.
import type { FieldError, FieldErrorCode } from '../types/index.js';

/** A field error before anybody has put it into words. */
export type FieldFault = Readonly<Pick<FieldError, 'pointer' | 'code' | 'limit'>>;

/** At most this many are told at once: enough for any form, too few to swell an answer with. */
export const mostFaults = 20;

/** When several rules are broken in one place, the first of these is told: the others follow from it or matter less. */
const precedence: readonly FieldErrorCode[] = [
  'field.broken-character',
  'field.control-character',
  'field.wrong-type',
  'field.blank',
  'field.required',
  'field.unknown',
  'field.not-allowed',
  'field.too-short',
  'field.too-long',
  'field.wrong-format',
  'field.private-number',
  'field.out-of-range',
  'field.private-words',
];

/** One fault for each place, in the order the places were met, at most {@link mostFaults}. */
export function tellFaults(faults: Iterable<FieldFault>): readonly FieldFault[] {
  const told = new Map<string, FieldFault>();
  for (const fault of faults) {
    const before = told.get(fault.pointer);
    if (before === undefined || weigh(fault) < weigh(before)) told.set(fault.pointer, fault);
  }
  return [...told.values()].slice(0, mostFaults);
}

function weigh(fault: FieldFault): number {
  return precedence.indexOf(fault.code);
}
