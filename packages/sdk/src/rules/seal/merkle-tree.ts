// The Merkle tree of RFC 6962 §2.1 and RFC 9162 §2.1: hashes, and the frontier by which it grows one leaf at a time.
import { bytesToHex, hexToBytes } from './bytes.js';
import { digest, HASH_BYTES, isBytes, type Sha256 } from './crypto.js';
import { SealError } from './errors.js';

// Leaves and inner nodes are hashed apart, or one could be passed off as the other.
const LEAF_PREFIX = Uint8Array.of(0x00);
const NODE_PREFIX = Uint8Array.of(0x01);

/**
 * All that is needed to go on appending: the roots of the perfect subtrees a tree of this size consists of,
 * largest first, one for each 1 in the size's binary form. 53 hashes at most, whatever the size.
 */
export interface Frontier {
  /** Number of leaves, 0 to 2^53 - 1. */
  readonly size: number;
  readonly hashes: readonly Uint8Array[];
}

/**
 * Told of every perfect subtree as it fills up, leaves included (level 0): the nodes worth storing. A node never
 * changes once told.
 * @param level the subtree has 2^level leaves
 * @param index how many subtrees of that level lie left of it
 */
export type NodeListener = (level: number, index: number, hash: Uint8Array) => void;

/** A tree with no leaves. */
export const emptyFrontier: Frontier = { size: 0, hashes: [] };

/** SHA-256(0x00 ‖ entry). */
export function merkleLeaf(entry: Uint8Array, sha256: Sha256): Uint8Array {
  return digest(sha256, LEAF_PREFIX, entry);
}

/** SHA-256(0x01 ‖ left ‖ right). */
export function merkleNode(left: Uint8Array, right: Uint8Array, sha256: Sha256): Uint8Array {
  return digest(sha256, NODE_PREFIX, left, right);
}

/**
 * The tree with leaves added at its right end, in order.
 * @param leaves leaf hashes, as `leafHash` or `merkleLeaf` makes them
 * @throws SealError `tree.bad-hash`, `tree.bad-size` when full, `tree.bad-frontier`, `crypto.bad-output`
 */
export function appendLeaves(
  frontier: Frontier,
  leaves: Iterable<Uint8Array>,
  sha256: Sha256,
  onNode?: NodeListener,
): Frontier {
  const hashes = [...checkedFrontier(frontier).hashes];
  let { size } = frontier;
  for (const leaf of leaves) {
    checkedSize(size + 1);
    let node = checkedHash(leaf);
    onNode?.(0, size, node);
    // As in binary addition: each trailing 1 of the size is a subtree as large as the carry, and merges with it.
    let level = 0;
    let subtrees = size;
    while (subtrees % 2 === 1) {
      const left = hashes.pop();
      if (!left) throw new SealError('tree.bad-frontier', 'a frontier lacks a hash');
      node = merkleNode(left, node, sha256);
      level += 1;
      subtrees = (subtrees - 1) / 2;
      onNode?.(level, subtrees, node);
    }
    hashes.push(node);
    size += 1;
  }
  return { size, hashes };
}

/**
 * The root of the tree; that of the empty tree is the hash of nothing.
 * @throws SealError `tree.bad-frontier`, `crypto.bad-output`
 */
export function frontierRoot(frontier: Frontier, sha256: Sha256): Uint8Array {
  const [last, ...larger] = [...checkedFrontier(frontier).hashes].reverse();
  if (!last) return emptyRoot(sha256);
  return larger.reduce((right, left) => merkleNode(left, right, sha256), last);
}

/** The root of the tree with no leaves. */
export function emptyRoot(sha256: Sha256): Uint8Array {
  return digest(sha256);
}

/** The root over these leaf hashes. */
export function merkleRoot(leaves: Iterable<Uint8Array>, sha256: Sha256): Uint8Array {
  return frontierRoot(appendLeaves(emptyFrontier, leaves, sha256), sha256);
}

/** A frontier's hashes as lower-case hex, to be stored beside its size. */
export function formatFrontier(frontier: Frontier): string[] {
  return checkedFrontier(frontier).hashes.map(bytesToHex);
}

/**
 * A frontier as it was stored.
 * @throws SealError `tree.bad-size`, `tree.bad-frontier`, `encoding.hex`
 */
export function parseFrontier(size: unknown, hashes: unknown): Frontier {
  const leaves = checkedSize(size);
  if (!Array.isArray(hashes) || hashes.length !== ones(leaves)) throw unfitting(leaves);
  return { size: leaves, hashes: Array.from(hashes, (hash: unknown) => hexToBytes(hash, HASH_BYTES)) };
}

/** @throws SealError `tree.bad-size` */
export function checkedSize(size: unknown): number {
  if (typeof size === 'number' && Number.isSafeInteger(size) && size >= 0) return size;
  throw new SealError('tree.bad-size', 'a tree has a whole number of leaves from 0 to 2^53 - 1');
}

/** @throws SealError `tree.bad-hash` */
export function checkedHash(hash: unknown): Uint8Array {
  if (isBytes(hash, HASH_BYTES)) return hash;
  throw new SealError('tree.bad-hash', `a hash has ${HASH_BYTES} bytes`);
}

function checkedFrontier(frontier: Frontier): Frontier {
  const { size, hashes } = frontier;
  if (hashes.length !== ones(checkedSize(size)) || !hashes.every((hash) => isBytes(hash, HASH_BYTES))) {
    throw unfitting(size);
  }
  return frontier;
}

function unfitting(size: number): SealError {
  return new SealError('tree.bad-frontier', `a frontier of ${size} leaves has ${ones(size)} hashes`);
}

/** How many 1s the binary form has. By division: JavaScript's shifts stop at 32 bits. */
function ones(size: number): number {
  let count = 0;
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) count += rest % 2;
  return count;
}
