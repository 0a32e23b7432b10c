// A log that tests can read.
import { Writable } from 'node:stream';
import { createLogger } from '../../../src/http/logger.js';
import type { Log } from '../../../src/use-cases/ports.js';

export interface RecordedLog {
  readonly log: Log;
  /** Every line as it would be written. */
  readonly lines: readonly string[];
}

/** The server's own logger, redaction included, writing into memory. */
export function recordedLog(): RecordedLog {
  const lines: string[] = [];
  const destination = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString('utf8').trimEnd());
      done();
    },
  });
  return { log: createLogger({ destination }), lines };
}
