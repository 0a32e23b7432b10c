// Refusals that several use-cases give.
import type { FieldErrorCode } from '@huiyin/sdk';
import { OperationError } from './operation.js';

/** One part of the request body is wrong. The sentence about it is the HTTP layer's. */
export function invalid(pointer: string, code: FieldErrorCode): OperationError {
  return new OperationError('request.invalid', { errors: [{ pointer, code, detail: '' }] });
}
