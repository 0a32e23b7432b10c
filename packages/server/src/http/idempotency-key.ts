// The key under which a write happens at most once.
import { OperationError } from '../use-cases/operation.js';

/** The request's key. @throws OperationError `idempotency.key-missing`, `idempotency.key-invalid` */
export function idempotencyKeyOf(headers: Headers): string {
  const key = headers.get('idempotency-key');
  if (key === null || key === '') throw new OperationError('idempotency.key-missing');
  if (!/^[A-Za-z0-9_-]{16,128}$/.test(key)) throw new OperationError('idempotency.key-invalid');
  return key;
}
