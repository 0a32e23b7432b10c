// Weekly snapshots 每周留底 as the database keeps them.
import type { ReportCard, Week } from '@huiyin/sdk';
import type { Millis } from '@huiyin/sdk/rules';

export interface SnapshotSummary {
  readonly body: string;
  readonly week: Week;
  readonly at: Millis;
  /** The tree the card was counted from. */
  readonly treeSize: number;
  readonly root: Uint8Array;
  /** The signed note that covers that tree: of the same size, or of a larger tree that continues it. */
  readonly checkpoint: string;
}

export interface SnapshotRecord extends SnapshotSummary {
  readonly card: ReportCard;
}

export interface SnapshotListQuery {
  readonly body: string;
  /** Only weeks before this one. */
  readonly before?: Week;
  readonly limit: number;
}

/** What one ledger can say of its weeks. */
export interface SnapshotReads {
  snapshot(body: string, week: Week): Promise<SnapshotRecord | undefined>;
  /** The latest week first. */
  snapshots(query: SnapshotListQuery): Promise<SnapshotSummary[]>;
  /** Weeks whose card was counted from so many entries, the first of them first; more than one where nothing was written between. */
  weeksOfSize(body: string, treeSize: number, limit: number): Promise<Week[]>;
}

export interface SnapshotWrites {
  /** @returns false where that week was kept before: it stays as it was */
  keepSnapshot(record: SnapshotRecord): Promise<boolean>;
}
