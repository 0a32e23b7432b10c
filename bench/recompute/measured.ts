// What bench/recompute measures.
import type { Run } from '../measure/program.js';

export interface Measured {
  readonly entries: number;
  readonly megabytes: number;
  readonly runs: Readonly<Record<RunName, Run>>;
}

/** `hashed`, `parsed` and `tree` are the peers. */
export type RunName = 'verify' | 'recompute' | 'hashed' | 'parsed' | 'tree';

/** Milliseconds of one, in the median. */
export interface OneByOne {
  /** Hashes of the proof. */
  readonly hashes: number;
  readonly proofNode: number;
  readonly proofNoble: number;
  readonly webCrypto: number;
  readonly noble: number;
  readonly node: number;
}
