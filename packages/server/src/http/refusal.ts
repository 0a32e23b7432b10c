// A refusal of the HTTP layer itself, with the headers it is sent with.
import type { ErrorCode } from '@huiyin/sdk';
import { OperationError } from '../use-cases/operation.js';

/** An `OperationError` that also sets response headers. */
export class Refusal extends OperationError {
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: ErrorCode,
    facts: OperationError['facts'] = {},
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(code, facts);
    this.headers = headers;
  }
}
