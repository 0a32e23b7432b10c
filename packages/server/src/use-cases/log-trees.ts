// Trees of a ledger's log by its stored nodes: proofs from one to another, and whether a tree is one the log has had.
import {
  consistencyNodes,
  consistencyProof,
  SealError,
  verifyConsistency,
  type NodeAddress,
  type NodeLookup,
} from '@huiyin/sdk/rules';
import type { LedgerView, Secrets } from './ports.js';

/** A tree by its size and root. */
export interface TreeNamed {
  readonly size: number;
  readonly root: Uint8Array;
}

/** The stored hashes at these places, read at once. */
export async function nodesAt(
  view: Pick<LedgerView, 'nodes'>,
  addresses: readonly NodeAddress[],
): Promise<NodeLookup> {
  const hashes = await view.nodes(addresses);
  const found = new Map(addresses.map(({ level, index }, at) => [keyOf(level, index), hashes[at]]));
  return (level, index) => found.get(keyOf(level, index));
}

/**
 * Whether `newer` continues `older`: the proof is made from what is stored and then checked as a stranger would, so
 * that nothing is taken for true because it was written down.
 */
export async function isContinued(
  view: Pick<LedgerView, 'nodes'>,
  { sha256 }: Pick<Secrets, 'sha256'>,
  older: TreeNamed,
  newer: TreeNamed,
): Promise<boolean> {
  if (older.size > newer.size) return false;
  const nodeAt = await nodesAt(view, consistencyNodes(older.size, newer.size));
  try {
    // The empty tree and the same tree need no proof.
    const proof = older.size < newer.size ? consistencyProof(older.size, newer.size, nodeAt, sha256) : [];
    const [olderSize, olderRoot] = [older.size, older.root];
    verifyConsistency({ olderSize, olderRoot, size: newer.size, root: newer.root, proof }, sha256);
    return true;
  } catch (error) {
    if (error instanceof SealError && error.code === 'proof.not-consistent') return false;
    throw error;
  }
}

function keyOf(level: number, index: number): string {
  return `${level}/${index}`;
}
