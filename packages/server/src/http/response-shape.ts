// In tests every response is held against its schema, strictly, and a wrong one is a failure nobody can miss.
import type { StreamEvent } from '@huiyin/sdk';
import { validateSent, type FieldFault, type SentTypeName } from '@huiyin/sdk/validators';

/** A response that is not what the route table promises. A mistake of ours, and never turned into an answer. */
export class ResponseShapeError extends Error {
  override readonly name = 'ResponseShapeError';

  constructor(what: string, faults: readonly FieldFault[]) {
    super(`${what} breaks its schema: ${JSON.stringify(faults)}`);
  }
}

/** Checks what is about to be sent. */
export interface ShapeCheck {
  readonly body: (what: string, type: SentTypeName, value: unknown) => void;
  readonly event: (event: StreamEvent) => void;
}

/** @throws ResponseShapeError from both checks */
export const strictShapes: ShapeCheck = {
  body(what, type, value) {
    // What travels is JSON: an `undefined` member is an absent one.
    const faults = validateSent[type](JSON.parse(JSON.stringify(value)));
    if (faults.length > 0) throw new ResponseShapeError(`${type} of ${what}`, faults);
  },
  event(event) {
    const faults = validateSent.StreamEvent(JSON.parse(JSON.stringify(event)));
    if (faults.length > 0) throw new ResponseShapeError(`StreamEvent ${event.type}`, faults);
  },
};

/** Outside of tests the compiler's word is taken. */
export const trustedShapes: ShapeCheck = { body: () => undefined, event: () => undefined };
