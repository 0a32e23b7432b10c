// From what went wrong to the state it is shown as, and what is kept as evidence.
import { HuiyinAbortError, HuiyinError, HuiyinUsageError } from '../core/errors.js';
import { momentOf } from '../rules/calendar.js';
import { SealError } from '../rules/seal/index.js';
import type { SealBroken, SealErrorCode, SealEvidence, SealUnreachable } from '../rules/seal/index.js';

/** A seal error with signed texts that prove it to others. */
export class Breach extends SealError {
  constructor(
    code: SealErrorCode,
    message: string,
    readonly evidence: SealEvidence,
  ) {
    super(code, message);
  }
}

/**
 * Ends a check in a state. What is the caller's own doing (its signal, a wrong argument) stays an error, as does
 * what no check throws.
 */
export async function settled<Done>(
  clock: () => number,
  check: () => Promise<Done>,
): Promise<Done | SealBroken | SealUnreachable> {
  try {
    return await check();
  } catch (error) {
    const at = momentOf(clock());
    if (error instanceof SealError) {
      const { code } = error;
      return { type: 'broken', code, at, ...(error instanceof Breach && { evidence: error.evidence }) };
    }
    if (!HuiyinError.is(error) || HuiyinAbortError.is(error) || HuiyinUsageError.is(error)) throw error;
    return { type: 'unreachable', code: error.code, at };
  }
}
