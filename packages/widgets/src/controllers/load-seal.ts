// Gets what checks seals, when it is first needed. In the file on /cdn load-seal-file.ts takes this one's place.
import type * as SealCode from './seal-code.js';

/** For bundlers that split code. */
export function loadSeal(): Promise<typeof SealCode> {
  return import('./seal-code.js');
}
