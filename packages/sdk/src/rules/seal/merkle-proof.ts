// Making the proofs of RFC 9162 §2.1.3 and §2.1.4: which ranges of leaves a proof names, and their hashes.
import type { Sha256 } from './crypto.js';
import { SealError } from './errors.js';
import { appendLeaves, checkedHash, checkedSize, emptyFrontier, merkleNode } from './merkle-tree.js';

/** The perfect subtree over the 2^level leaves that begin at index × 2^level. */
export interface NodeAddress {
  level: number;
  index: number;
}

/** Looks up a stored node; undefined if it isn't there. */
export type NodeLookup = (level: number, index: number) => Uint8Array | undefined;

/** Leaves from `start` up to, not including, `end`. */
interface LeafRange {
  start: number;
  end: number;
}

/**
 * The stored nodes an inclusion proof is made of, so that a database can be asked for all of them at once.
 * At most about 100, whatever the size.
 * @throws SealError `tree.bad-size`, `tree.out-of-range`
 */
export function inclusionNodes(index: number, size: number): NodeAddress[] {
  return inclusionRanges(index, size).flatMap(perfectNodes);
}

/**
 * The stored nodes a consistency proof is made of.
 * @throws SealError `tree.bad-size`, `tree.out-of-range`
 */
export function consistencyNodes(olderSize: number, size: number): NodeAddress[] {
  return consistencyRanges(olderSize, size).flatMap(perfectNodes);
}

/**
 * Proof that a leaf is in the tree: the hashes beside its path to the root, lowest first.
 * @throws SealError `tree.bad-size`, `tree.out-of-range`, `tree.node-missing`, `tree.bad-hash`
 */
export function inclusionProof(
  index: number,
  size: number,
  nodeAt: NodeLookup,
  sha256: Sha256,
): Uint8Array[] {
  return inclusionRanges(index, size).map((range) => rangeHash(range, nodeAt, sha256));
}

/**
 * Proof that the tree of `size` leaves continues the tree of `olderSize`: nothing in it was changed or removed.
 * Empty if both are the same size or the older is empty.
 * @throws SealError `tree.bad-size`, `tree.out-of-range`, `tree.node-missing`, `tree.bad-hash`
 */
export function consistencyProof(
  olderSize: number,
  size: number,
  nodeAt: NodeLookup,
  sha256: Sha256,
): Uint8Array[] {
  return consistencyRanges(olderSize, size).map((range) => rangeHash(range, nodeAt, sha256));
}

/** Keeps every node of a tree in memory: for verifiers of a whole export, and for small logs. */
export function nodesOf(leaves: Iterable<Uint8Array>, sha256: Sha256): NodeLookup {
  const levels: Uint8Array[][] = [];
  // Nodes of a level fill up from left to right, so pushing puts each at its index.
  appendLeaves(emptyFrontier, leaves, sha256, (level, _index, hash) => (levels[level] ??= []).push(hash));
  return (level, index) => levels[level]?.[index];
}

/** PATH(index, D[size]) of RFC 6962 §2.1.1, walked from the root down and then turned round. */
function inclusionRanges(index: number, size: number): LeafRange[] {
  checkedSize(index);
  if (index >= checkedSize(size)) throw new SealError('tree.out-of-range', `no leaf ${index} among ${size}`);
  const ranges: LeafRange[] = [];
  let [start, end] = [0, size];
  while (end - start > 1) {
    const middle = start + largestPowerBelow(end - start);
    if (index < middle) {
      ranges.push({ start: middle, end });
      end = middle;
    } else {
      ranges.push({ start, end: middle });
      start = middle;
    }
  }
  return ranges.reverse();
}

/** PROOF(olderSize, D[size]) of RFC 6962 §2.1.2, walked from the root down and then turned round. */
function consistencyRanges(olderSize: number, size: number): LeafRange[] {
  if (checkedSize(olderSize) > checkedSize(size)) {
    throw new SealError('tree.out-of-range', `a tree of ${size} leaves can't continue one of ${olderSize}`);
  }
  if (olderSize === 0) return [];
  const ranges: LeafRange[] = [];
  let [start, end] = [0, size];
  while (end !== olderSize) {
    const middle = start + largestPowerBelow(end - start);
    if (olderSize <= middle) {
      ranges.push({ start: middle, end });
      end = middle;
    } else {
      ranges.push({ start, end: middle });
      start = middle;
    }
  }
  // Where the walk never went right, what it ends on is the older root, which the verifier has.
  if (start > 0) ranges.push({ start, end });
  return ranges.reverse();
}

/** The hash over a range: of one perfect subtree, or of the few that a range at the right edge consists of. */
function rangeHash(range: LeafRange, nodeAt: NodeLookup, sha256: Sha256): Uint8Array {
  const [last, ...larger] = perfectNodes(range)
    .map(({ level, index }) => {
      const hash = nodeAt(level, index);
      if (!hash) throw new SealError('tree.node-missing', `node ${index} of level ${level} is missing`);
      return checkedHash(hash);
    })
    .reverse();
  return larger.reduce((right, left) => merkleNode(left, right, sha256), checkedHash(last));
}

/** A range as perfect subtrees, largest first. Every range in a proof starts where its largest can. */
function perfectNodes(range: LeafRange): NodeAddress[] {
  const nodes: NodeAddress[] = [];
  let { start } = range;
  while (start < range.end) {
    let [level, leaves] = [0, 1];
    while (leaves * 2 <= range.end - start) {
      level += 1;
      leaves *= 2;
    }
    nodes.push({ level, index: start / leaves });
    start += leaves;
  }
  return nodes;
}

/** The largest power of two less than a number greater than 1. */
function largestPowerBelow(count: number): number {
  let power = 1;
  while (power * 2 < count) power *= 2;
  return power;
}
