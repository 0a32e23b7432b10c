// The tables of who may open a case: its code, wrong tries at it, and units it was granted to.
import type { Instant, OptionalInstant } from './column-types.js';

export interface TrackingCodeTable {
  ledger: string;
  number: string;
  code_hash: Buffer;
  collectable: boolean;
  collected_at: OptionalInstant;
}

export interface TryTable {
  ledger: string;
  number: string;
  wrong: number;
  last_at: Instant;
}

export interface CaseGrantTable {
  ledger: string;
  number: string;
  unit: string;
  /** Passed to it, or called to it by a whistle. */
  rights: 'handle' | 'read';
  granted_at: Instant;
  until: OptionalInstant;
}
