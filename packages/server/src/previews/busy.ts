// What whoever finds no room to have something drawn is told.
import { OperationError } from '../use-cases/operation.js';

/** Seconds after which they try again. */
const RETRY_AFTER = 5;

export function busy(): OperationError {
  return new OperationError('server.unavailable', { retryAfter: RETRY_AFTER });
}
