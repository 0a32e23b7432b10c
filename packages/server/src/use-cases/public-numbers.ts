// Numbers of appeals in a public record: only what is public anyway may stand there.
import { OperationError } from './operation.js';
import type { LedgerView } from './ports.js';

/**
 * No petition, nothing of another ledger, and nothing twice.
 * @throws OperationError `request.invalid` with the place of each that can't
 */
export async function checkPublicNumbers(view: LedgerView, numbers: readonly string[]): Promise<void> {
  const known = new Set((await view.publicAppeals(numbers)).map((record) => record.case.number));
  const faults = numbers.flatMap((number, index) =>
    known.has(number) && numbers.indexOf(number) === index ? [] : [faultAt(index)],
  );
  if (faults.length > 0) throw new OperationError('request.invalid', { errors: faults });
}

function faultAt(index: number) {
  return { pointer: `/appeals/${index}`, code: 'field.not-allowed', detail: '' } as const;
}
