// The table of weekly snapshots.
import type { Instant } from './column-types.js';

export interface SnapshotTable {
  ledger: string;
  body: string;
  week: string;
  kept_at: Instant;
  tree_size: number;
  root: Buffer;
  card: string;
  checkpoint: string;
}

/** As `Tables` has them, by name. */
export interface SnapshotTables {
  snapshot: SnapshotTable;
}
