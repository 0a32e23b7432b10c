// Checking proofs of RFC 9162 §2.1.3.2 and §2.1.4.2. Everything here may come from a server that lies.
import { equalBytes, hexToBytes } from './bytes.js';
import { HASH_BYTES, isBytes, type Sha256 } from './crypto.js';
import { SealError } from './errors.js';
import { checkedHash, checkedSize, emptyRoot, merkleNode } from './merkle-tree.js';

/** No proof is longer: an inclusion proof in 2^53 - 1 leaves has 53 hashes, a consistency proof one more. */
export const MAX_PROOF_HASHES = 54;

/** A claim that a leaf stands at a place in a tree. */
export interface InclusionClaim {
  index: number;
  size: number;
  leaf: Uint8Array;
  root: Uint8Array;
  proof: readonly Uint8Array[];
}

/** A claim that one tree continues another. */
export interface ConsistencyClaim {
  olderSize: number;
  olderRoot: Uint8Array;
  size: number;
  root: Uint8Array;
  proof: readonly Uint8Array[];
}

/**
 * A proof as it came over the wire: a list of lower-case hex hashes.
 * @throws SealError `proof.malformed`, `encoding.hex`
 */
export function parseProof(value: unknown): Uint8Array[] {
  if (!Array.isArray(value) || value.length > MAX_PROOF_HASHES) throw malformed();
  return Array.from(value, (hash: unknown) => hexToBytes(hash, HASH_BYTES));
}

/**
 * Returns only if the proof proves that the leaf stands at that index of the tree with that size and root.
 * It throws rather than answering false, so that no caller can forget to look.
 * @throws SealError `proof.not-included`; `tree.bad-size`, `tree.bad-hash`, `tree.out-of-range`, `proof.malformed`
 */
export function verifyInclusion(claim: InclusionClaim, sha256: Sha256): void {
  const proof = checkedProof(claim.proof);
  const index = checkedSize(claim.index);
  if (index >= checkedSize(claim.size)) {
    throw new SealError('tree.out-of-range', `no leaf ${index} among ${claim.size}`);
  }
  const root = checkedHash(claim.root);
  let hash = checkedHash(claim.leaf);
  // Our place and the last place, counted in nodes of the level the walk has reached.
  let [at, last] = [index, claim.size - 1];
  for (const sibling of proof) {
    if (last === 0) throw notIncluded();
    if (at % 2 === 1 || at === last) {
      hash = merkleNode(sibling, hash, sha256);
      // A lone node at the right edge is carried up unchanged until it has a sibling on the left.
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)];
    } else {
      hash = merkleNode(hash, sibling, sha256);
    }
    [at, last] = [half(at), half(last)];
  }
  if (last !== 0 || !equalBytes(hash, root)) throw notIncluded();
}

/**
 * Returns only if the proof proves that the newer tree begins with all leaves of the older.
 * @throws SealError `proof.not-consistent`; `tree.bad-size`, `tree.bad-hash`, `tree.out-of-range`, `proof.malformed`
 */
export function verifyConsistency(claim: ConsistencyClaim, sha256: Sha256): void {
  const proof = checkedProof(claim.proof);
  const [olderSize, size] = [checkedSize(claim.olderSize), checkedSize(claim.size)];
  const [olderRoot, root] = [checkedHash(claim.olderRoot), checkedHash(claim.root)];
  if (olderSize > size) {
    throw new SealError('tree.out-of-range', `a tree of ${size} leaves can't continue one of ${olderSize}`);
  }
  if (olderSize === 0 || olderSize === size) {
    // Anything continues the empty tree, and a tree continues itself: there is nothing to prove but the roots.
    const expected = olderSize === 0 ? emptyRoot(sha256) : root;
    if (proof.length > 0 || !equalBytes(olderRoot, expected)) throw notConsistent();
    if (size === 0 && !equalBytes(root, expected)) throw notConsistent();
    return;
  }
  // The last leaf of each tree, from where both walks go up together.
  let [at, last] = [olderSize - 1, size - 1];
  while (at % 2 === 1) [at, last] = [half(at), half(last)];
  // If the older tree is perfect, its root is where the walk starts, and the proof leaves it out.
  const [first, ...siblings] = at === 0 ? [olderRoot, ...proof] : proof;
  if (!first) throw notConsistent();
  let [older, newer] = [first, first];
  for (const sibling of siblings) {
    if (last === 0) throw notConsistent();
    if (at % 2 === 1 || at === last) {
      older = merkleNode(sibling, older, sha256);
      newer = merkleNode(sibling, newer, sha256);
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)];
    } else {
      newer = merkleNode(newer, sibling, sha256);
    }
    [at, last] = [half(at), half(last)];
  }
  if (last !== 0 || !equalBytes(older, olderRoot) || !equalBytes(newer, root)) throw notConsistent();
}

function half(count: number): number {
  return Math.floor(count / 2);
}

function checkedProof(proof: unknown): readonly Uint8Array[] {
  if (!Array.isArray(proof) || proof.length > MAX_PROOF_HASHES) throw malformed();
  // Copied by index, so that holes are seen as what they are.
  const hashes = Array.from(proof, (hash: unknown) => hash);
  if (!hashes.every((hash) => isBytes(hash, HASH_BYTES))) throw malformed();
  return hashes;
}

function malformed(): SealError {
  return new SealError('proof.malformed', `a proof is a list of at most ${MAX_PROOF_HASHES} hashes`);
}

function notIncluded(): SealError {
  return new SealError('proof.not-included', 'the proof does not lead from this leaf to this root');
}

function notConsistent(): SealError {
  return new SealError('proof.not-consistent', 'the proof does not lead from the older root to the newer');
}
