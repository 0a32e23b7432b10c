// All entries of a log, from the first to the last signed one: hashed up to the signed root, counted and folded.
import {
  appendLeaves,
  bytesToHex,
  emptyFrontier,
  frontierRoot,
  SealError,
  type Checkpoint,
  type Sha256,
} from '../rules/seal/index.js';
import { erasedBy, readEntry, type ReadEntry } from './entry.js';
import type { SignedCheckpoint } from './open-checkpoint.js';

/** How many entries there are of each kind. */
export interface EntryCounts {
  readonly entries: number;
  /** With salt and facts. */
  readonly open: number;
  /** Not opened, and no entry says why. */
  readonly withheld: number;
  /** Not opened any more, because an entry says that they were erased. */
  readonly erased: number;
}

/** What is made of the entries while they are read. */
export interface EntryFold<Value> {
  readonly initial: Value;
  /** The next value. Its result is given out only if all entries come to the signed root. */
  readonly step: (value: Value, entry: ReadEntry) => Value;
  /** Fold only this many entries; all are read and checked nevertheless. */
  readonly size?: number | undefined;
  /** Told of every entry, those past `size` too. What it was told counts only once all entries held. */
  readonly onEntry?: ((entry: ReadEntry) => void) | undefined;
  /** Told now and then how many entries have been read. */
  readonly onProgress?: ((read: number, size: number) => void) | undefined;
}

/** What came of reading a log. */
export interface EntriesRead<Value> {
  readonly value: Value;
  readonly counts: EntryCounts;
  /** The tree that was folded: its size and root, as figures name it. */
  readonly folded: { readonly size: number; readonly root: string };
}

/**
 * Reads entries up to a checkpoint.
 * @param batches - The entries from index 0 on, as they came; not one more than the checkpoint has.
 * @param known - Checkpoints from before, none larger: the log has to have had their roots at their sizes.
 * @throws SealError `seal.root-differs`, `proof.not-consistent`, `seal.missing-entry`, `export.surplus-line`, those of
 *   `readEntry`, and whatever `batches` and `fold` throw
 */
export async function readEntries<Value>(
  batches: AsyncIterable<readonly unknown[]>,
  checkpoint: Checkpoint,
  known: readonly SignedCheckpoint[],
  fold: EntryFold<Value>,
  sha256: Sha256,
): Promise<EntriesRead<Value>> {
  const { size } = checkpoint;
  const foldSize = Math.min(fold.size ?? size, size);
  // The roots at these sizes are looked at on the way.
  const stops = new Set([foldSize, size, ...known.map((one) => one.checkpoint.size)]);
  const roots = new Map<number, string>();
  const withheld = new Set<number>();
  const erased = new Set<number>();
  let value = fold.initial;
  let frontier = emptyFrontier;
  let leaves: Uint8Array[] = [];

  const grow = (): void => {
    frontier = appendLeaves(frontier, leaves, sha256);
    leaves = [];
    if (stops.has(frontier.size)) roots.set(frontier.size, bytesToHex(frontierRoot(frontier, sha256)));
  };

  grow();
  for await (const batch of batches) {
    for (const item of batch) {
      const index = frontier.size + leaves.length;
      if (index === size) throw new SealError('export.surplus-line', `more than the ${size} entries signed`);
      const entry = readEntry(item, index, sha256);
      if (!entry.facts) withheld.add(index);
      for (const gone of erasedBy(entry)) if (gone < size) erased.add(gone);
      fold.onEntry?.(entry);
      if (index < foldSize) value = fold.step(value, entry);
      leaves.push(entry.hash);
      if (stops.has(index + 1)) grow();
    }
    grow();
    fold.onProgress?.(frontier.size, size);
  }
  if (frontier.size < size) {
    throw new SealError('seal.missing-entry', `${frontier.size} entries of the ${size} signed`);
  }
  for (const { checkpoint: before } of known) {
    if (roots.get(before.size) !== bytesToHex(before.root)) {
      throw new SealError('proof.not-consistent', `at ${before.size} entries the root was another`);
    }
  }
  if (roots.get(size) !== bytesToHex(checkpoint.root)) {
    throw new SealError('seal.root-differs', 'the entries do not come to the signed root');
  }
  const gone = [...withheld].filter((index) => erased.has(index)).length;
  return {
    value,
    counts: { entries: size, open: size - withheld.size, withheld: withheld.size - gone, erased: gone },
    folded: { size: foldSize, root: roots.get(foldSize) ?? '' },
  };
}
