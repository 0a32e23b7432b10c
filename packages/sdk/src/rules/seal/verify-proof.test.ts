// Checking proofs: every leaf of every small tree, forgeries, and nonsense from the wire.
import { hash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesToHex, hexToBytes } from './bytes.js';
import type { Sha256 } from './crypto.js';
import { SealError } from './errors.js';
import { consistencyProof, inclusionProof, nodesOf } from './merkle-proof.js';
import { emptyRoot, merkleLeaf, merkleNode, merkleRoot } from './merkle-tree.js';
import { parseProof, verifyConsistency, verifyInclusion } from './verify-proof.js';
import type { ConsistencyClaim, InclusionClaim } from './verify-proof.js';

const sha256: Sha256 = (message) => hash('sha256', message, 'buffer');
const code = (expected: string): unknown => expect.objectContaining({ name: 'SealError', code: expected });

const SIZES = 40;
const leaves = Array.from({ length: SIZES }, (_, index) => merkleLeaf(Buffer.from(`entry ${index}`), sha256));
const roots = Array.from({ length: SIZES + 1 }, (_, size) => merkleRoot(leaves.slice(0, size), sha256));
const nodeAt = nodesOf(leaves, sha256);

function inclusion(index: number, size: number): InclusionClaim {
  return {
    index,
    size,
    leaf: leaves[index]!,
    root: roots[size]!,
    proof: inclusionProof(index, size, nodeAt, sha256),
  };
}

function consistency(olderSize: number, size: number): ConsistencyClaim {
  return {
    olderSize,
    olderRoot: roots[olderSize]!,
    size,
    root: roots[size]!,
    proof: consistencyProof(olderSize, size, nodeAt, sha256),
  };
}

/** An index within a size, or an older size not above it. */
const pairs = (least: number) =>
  fc.tuple(fc.integer({ min: least, max: SIZES }), fc.nat()).map(([size, any]) => ({ size, any }));

function flipped(bytes: Uint8Array, bit: number): Uint8Array {
  return bytes.map((byte, at) => (at === (bit >> 3) % bytes.length ? byte ^ (1 << (bit & 7)) : byte));
}

/** The same proof with one thing wrong: a bit, one hash too few or too many, or two in the wrong order. */
function tampered(proof: readonly Uint8Array[], how: number, at: number): Uint8Array[] {
  const place = proof.length === 0 ? 0 : at % proof.length;
  const hashes = [...proof];
  switch (hashes.length === 0 ? 1 : how % 4) {
    case 0:
      hashes[place] = flipped(hashes[place]!, at);
      return hashes;
    case 1:
      hashes.splice(place, 0, leaves[at % SIZES]!);
      return hashes;
    case 2:
      hashes.splice(place, 1);
      return hashes;
    default:
      hashes.push(hashes.shift()!);
      return hashes.length === 1 ? [...hashes, ...hashes] : hashes;
  }
}

describe('a proof that a leaf is in the tree', () => {
  it('is found good for every leaf of every tree', () => {
    for (let size = 1; size <= SIZES; size++) {
      for (let index = 0; index < size; index++) verifyInclusion(inclusion(index, size), sha256);
    }
  });

  it('is found bad when the proof was tampered with', () => {
    fc.assert(
      fc.property(pairs(1), fc.nat(), fc.nat(), ({ size, any }, how, at) => {
        const claim = inclusion(any % size, size);
        const forged = { ...claim, proof: tampered(claim.proof, how, at) };
        expect(() => verifyInclusion(forged, sha256)).toThrow(code('proof.not-included'));
      }),
      { numRuns: 1000 },
    );
  });

  it('is found bad for another leaf, root or place', () => {
    fc.assert(
      fc.property(pairs(2), fc.nat({ max: 255 }), ({ size, any }, bit) => {
        const claim = inclusion(any % size, size);
        const refused = code('proof.not-included');
        expect(() => verifyInclusion({ ...claim, leaf: flipped(claim.leaf, bit) }, sha256)).toThrow(refused);
        expect(() => verifyInclusion({ ...claim, root: flipped(claim.root, bit) }, sha256)).toThrow(refused);
        const elsewhere = (claim.index + 1 + (bit % (size - 1))) % size;
        expect(() => verifyInclusion({ ...claim, index: elsewhere }, sha256)).toThrow(refused);
      }),
    );
  });

  it('cannot pass an inner node off as a leaf', () => {
    const inner = merkleNode(leaves[0]!, leaves[1]!, sha256);
    const claim = { index: 0, size: 2, leaf: inner, root: roots[4]!, proof: [nodeAt(1, 1)!] };
    expect(() => verifyInclusion({ ...claim, size: 4 }, sha256)).toThrow(code('proof.not-included'));
    // With the size of another tree it would add up: sizes are to be taken from a signed checkpoint, never a proof.
    expect(() => verifyInclusion(claim, sha256)).not.toThrow();
    // And a leaf made of an entry is never that inner node, because the two are hashed apart.
    const entry = Buffer.concat([leaves[0]!, leaves[1]!]);
    expect(merkleLeaf(entry, sha256)).not.toEqual(inner);
  });

  it('cannot lead higher than a tree of that size is', () => {
    // Every hash adds up, only not in a tree of one leaf.
    const claim = { index: 0, size: 1, leaf: leaves[1]!, root: roots[2]!, proof: [leaves[0]!] };
    expect(() => verifyInclusion(claim, sha256)).toThrow(code('proof.not-included'));
  });

  it.each([
    [5, 5, 'tree.out-of-range'],
    [0, 0, 'tree.out-of-range'],
    [-1, 5, 'tree.bad-size'],
    [0, 2 ** 53, 'tree.bad-size'],
    [0.5, 5, 'tree.bad-size'],
  ])('can be neither made nor checked for leaf %d of %d', (index, size, refused) => {
    expect(() => inclusionProof(index, size, nodeAt, sha256)).toThrow(code(refused));
    const claim = { index, size, leaf: leaves[0]!, root: roots[5]!, proof: [] };
    expect(() => verifyInclusion(claim, sha256)).toThrow(code(refused));
  });
});

describe('a proof that a tree continues another', () => {
  it('is found good for every older size of every tree', () => {
    for (let size = 0; size <= SIZES; size++) {
      for (let older = 0; older <= size; older++) verifyConsistency(consistency(older, size), sha256);
    }
  });

  it('is found bad when the proof was tampered with', () => {
    fc.assert(
      fc.property(pairs(1), fc.nat(), fc.nat(), ({ size, any }, how, at) => {
        const claim = consistency(any % (size + 1), size);
        const forged = { ...claim, proof: tampered(claim.proof, how, at) };
        expect(() => verifyConsistency(forged, sha256)).toThrow(code('proof.not-consistent'));
      }),
      { numRuns: 1000 },
    );
  });

  it('is found bad for another root, older or newer', () => {
    fc.assert(
      fc.property(pairs(1), fc.nat({ max: 255 }), ({ size, any }, bit) => {
        const claim = consistency(1 + (any % size), size);
        const refused = code('proof.not-consistent');
        expect(() =>
          verifyConsistency({ ...claim, olderRoot: flipped(claim.olderRoot, bit) }, sha256),
        ).toThrow(refused);
        expect(() => verifyConsistency({ ...claim, root: flipped(claim.root, bit) }, sha256)).toThrow(
          refused,
        );
      }),
    );
  });

  it('cannot be had when an old entry was changed, removed or moved', () => {
    const rewritings: ((all: Uint8Array[]) => Uint8Array[])[] = [
      (all) => [...all.slice(0, 4), leaves[0]!, ...all.slice(5)],
      (all) => [...all.slice(0, 4), ...all.slice(5)],
      (all) => [...all.slice(0, 4), all[5]!, all[4]!, ...all.slice(6)],
    ];
    for (const rewrite of rewritings) {
      const rewritten = rewrite(leaves.slice(0, 30));
      for (let older = 6; older < rewritten.length; older++) {
        const proof = consistencyProof(older, rewritten.length, nodesOf(rewritten, sha256), sha256);
        const root = merkleRoot(rewritten, sha256);
        const claim = { olderSize: older, olderRoot: roots[older]!, size: rewritten.length, root, proof };
        expect(() => verifyConsistency(claim, sha256)).toThrow(code('proof.not-consistent'));
      }
    }
  });

  it('is empty, and still holds the roots to account, from the empty tree and to itself', () => {
    expect(consistency(0, 7).proof).toEqual([]);
    const refused = code('proof.not-consistent');
    expect(() => verifyConsistency({ ...consistency(0, 7), olderRoot: roots[1]! }, sha256)).toThrow(refused);
    expect(() => verifyConsistency({ ...consistency(0, 7), proof: [roots[1]!] }, sha256)).toThrow(refused);
    expect(() => verifyConsistency({ ...consistency(0, 0), root: roots[1]! }, sha256)).toThrow(refused);
    expect(() => verifyConsistency({ ...consistency(7, 7), root: roots[8]! }, sha256)).toThrow(refused);
    expect(() => verifyConsistency({ ...consistency(7, 7), proof: [roots[7]!] }, sha256)).toThrow(refused);
    expect(() => verifyConsistency({ ...consistency(6, 7), proof: [] }, sha256)).toThrow(refused);
    expect(consistency(0, 0).olderRoot).toEqual(emptyRoot(sha256));
  });

  it('cannot claim more leaves under an unchanged root', () => {
    for (let older = 1; older < SIZES; older++) {
      const { olderRoot } = consistency(older, SIZES);
      const claim = { olderSize: older, olderRoot, size: SIZES, root: olderRoot, proof: [] };
      expect(() => verifyConsistency(claim, sha256)).toThrow(code('proof.not-consistent'));
      const longer = { ...claim, proof: [olderRoot] };
      expect(() => verifyConsistency(longer, sha256)).toThrow(code('proof.not-consistent'));
    }
  });

  it('cannot lead higher than a tree of that size is', () => {
    const honest = consistency(3, 4);
    const [top] = leaves;
    const claim = {
      ...honest,
      olderRoot: merkleNode(top!, honest.olderRoot, sha256),
      root: merkleNode(top!, honest.root, sha256),
      proof: [...honest.proof, top!],
    };
    expect(() => verifyConsistency(claim, sha256)).toThrow(code('proof.not-consistent'));
  });

  it('can be neither made nor checked towards a smaller tree', () => {
    expect(() => consistencyProof(8, 7, nodeAt, sha256)).toThrow(code('tree.out-of-range'));
    const claim = { ...consistency(7, 8), olderSize: 9 };
    expect(() => verifyConsistency(claim, sha256)).toThrow(code('tree.out-of-range'));
  });
});

describe('a proof from the wire', () => {
  it('is read back as it was sent', () => {
    const { proof } = inclusion(11, 40);
    expect(parseProof(JSON.parse(JSON.stringify(proof.map(bytesToHex))))).toEqual(
      proof.map((h) => Uint8Array.from(h)),
    );
  });

  it.each([
    ['nothing', undefined, 'proof.malformed'],
    ['an object', { length: 1 }, 'proof.malformed'],
    ['text', 'ab'.repeat(32), 'proof.malformed'],
    ['more hashes than any proof has', Array(55).fill('ab'.repeat(32)), 'proof.malformed'],
    ['a list of length 2^32 - 1', new Array(2 ** 32 - 1), 'proof.malformed'],
    ['a hole', new Array(1), 'encoding.hex'],
    ['a number', [7], 'encoding.hex'],
    ['capitals', ['AB'.repeat(32)], 'encoding.hex'],
  ])('is refused if it is %s', (_name, value, refused) => {
    expect(() => parseProof(value)).toThrow(code(refused));
  });

  it('whatever it and its claim are, is refused by the named error and nothing else', () => {
    const some = fc.oneof(fc.anything(), fc.nat({ max: 9 }), fc.constant(hexToBytes('ab'.repeat(32), 32)));
    const someList = fc.oneof(some, fc.array(some));
    const claims = fc.record({
      index: some,
      size: some,
      leaf: some,
      root: some,
      olderSize: some,
      olderRoot: some,
      proof: someList,
    });
    const refusedByName = (attempt: () => void) => {
      try {
        attempt();
      } catch (error) {
        if (!(error instanceof SealError)) throw error;
      }
    };
    fc.assert(
      fc.property(claims, someList, (claim, list) => {
        refusedByName(() => void parseProof(list));
        refusedByName(() => verifyInclusion(claim as InclusionClaim, sha256));
        refusedByName(() => verifyConsistency(claim as ConsistencyClaim, sha256));
      }),
      { numRuns: 2000 },
    );
  });
});
