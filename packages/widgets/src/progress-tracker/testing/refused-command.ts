// What is refused, by the code the server would give.
import type { ErrorCode } from '@huiyin/sdk';

export class RefusedCommand extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode) {
    super(code);
    this.code = code;
  }
}
