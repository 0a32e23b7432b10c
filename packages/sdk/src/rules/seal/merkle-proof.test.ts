// Making proofs: published vectors, the nodes they need, and trees larger than 32 bits can count.
import { hash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesToHex } from './bytes.js';
import type { Sha256 } from './crypto.js';
import {
  consistencyNodes,
  consistencyProof,
  inclusionNodes,
  inclusionProof,
  nodesOf,
} from './merkle-proof.js';
import type { NodeLookup } from './merkle-proof.js';
import { frontierRoot, merkleLeaf, merkleNode } from './merkle-tree.js';
import { verifyConsistency, verifyInclusion } from './verify-proof.js';

const sha256: Sha256 = (message) => hash('sha256', message, 'buffer');
const code = (expected: string): unknown => expect.objectContaining({ name: 'SealError', code: expected });

const SIZES = 40;
const leaves = Array.from({ length: SIZES }, (_, index) => merkleLeaf(Buffer.from(`entry ${index}`), sha256));
const nodeAt = nodesOf(leaves, sha256);

/** Proofs over the reference tree of Certificate Transparency, its entries as in the tests of the tree. */
describe('published proofs', () => {
  const reference = [
    '',
    '00',
    '10',
    '2021',
    '3031',
    '40414243',
    '5051525354555657',
    '606162636465666768696a6b6c6d6e6f',
  ];
  const referenceNodes = nodesOf(
    reference.map((entry) => merkleLeaf(Buffer.from(entry, 'hex'), sha256)),
    sha256,
  );
  const n = {
    leaf0: '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    leaf1: '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
    leaf2: '0298d122906dcfc10892cb53a73992fc5b9f493ea4c9badb27b791b4127a7fe7',
    leaf3: '07506a85fd9dd2f120eb694f86011e5bb4662e5c415a62917033d4a9624487e7',
    leaf4: 'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    over01: 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    over23: '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
    over45: '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
    over67: 'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
    over0123: 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    over4567: '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    over456: '837dbb152e9b079010717e84e865da4ebc0fa198a806d59d31bf15accef22d0e',
  };

  it.each([
    [0, 1, []],
    [0, 8, [n.leaf1, n.over23, n.over4567]],
    [5, 8, [n.leaf4, n.over67, n.over0123]],
    [2, 3, [n.over01]],
    [1, 5, [n.leaf0, n.over23, n.leaf4]],
  ])('that leaf %i is among %i', (index, size, proof) => {
    expect(inclusionProof(index, size, referenceNodes, sha256).map(bytesToHex)).toEqual(proof);
  });

  it.each([
    [1, 1, []],
    [1, 8, [n.leaf1, n.over23, n.over4567]],
    [6, 8, [n.over45, n.over67, n.over0123]],
    [2, 5, [n.over23, n.leaf4]],
    [3, 7, [n.leaf2, n.leaf3, n.over01, n.over456]],
  ])('that the tree of %i is the start of the tree of %i', (olderSize, size, proof) => {
    expect(consistencyProof(olderSize, size, referenceNodes, sha256).map(bytesToHex)).toEqual(proof);
  });
});

describe('the nodes of a proof', () => {
  it('named beforehand are exactly those that are then looked up', () => {
    for (let size = 1; size <= SIZES; size++) {
      for (let place = 0; place < size; place++) {
        const asked: { level: number; index: number }[] = [];
        const recording: NodeLookup = (level, index) => {
          asked.push({ level, index });
          return nodeAt(level, index);
        };
        inclusionProof(place, size, recording, sha256);
        expect(inclusionNodes(place, size)).toEqual(asked);
        asked.length = 0;
        consistencyProof(place, size, recording, sha256);
        expect(consistencyNodes(place, size)).toEqual(asked);
      }
    }
  });

  it('are missed by name', () => {
    expect(() => inclusionProof(0, SIZES + 9, nodeAt, sha256)).toThrow(code('tree.node-missing'));
    expect(() => inclusionProof(0, 2, () => new Uint8Array(3), sha256)).toThrow(code('tree.bad-hash'));
  });
});

describe('a tree larger than 32 bits can count', () => {
  // Every leaf the same, so that one hash a level stands for all nodes of that level.
  const levels: Uint8Array[] = [leaves[0]!];
  for (let level = 1; level < 53; level++)
    levels.push(merkleNode(levels[level - 1]!, levels[level - 1]!, sha256));
  const uniform: NodeLookup = (level) => levels[level];
  const rootOf = (size: number) => {
    const hashes = levels.filter((_, level) => Math.floor(size / 2 ** level) % 2 === 1).reverse();
    return frontierRoot({ size, hashes }, sha256);
  };
  const sizes = () =>
    fc.oneof(
      fc.constantFrom(
        2 ** 31,
        2 ** 32 - 1,
        2 ** 32,
        2 ** 32 + 1,
        2 ** 52,
        2 ** 52 + 1,
        Number.MAX_SAFE_INTEGER,
      ),
      fc.integer({ min: 2, max: Number.MAX_SAFE_INTEGER }),
    );

  it('has proofs of at most 53 hashes for every leaf', () => {
    fc.assert(
      fc.property(sizes(), fc.double({ min: 0, max: 1, noNaN: true }), (size, place) => {
        const index = Math.min(Math.floor(place * size), size - 1);
        const proof = inclusionProof(index, size, uniform, sha256);
        expect(proof.length).toBeLessThanOrEqual(53);
        expect(inclusionNodes(index, size).length).toBeLessThanOrEqual(110);
        verifyInclusion({ index, size, leaf: levels[0]!, root: rootOf(size), proof }, sha256);
      }),
    );
  });

  it('continues every smaller one', () => {
    fc.assert(
      fc.property(sizes(), fc.double({ min: 0, max: 1, noNaN: true }), (size, part) => {
        const olderSize = Math.max(1, Math.floor(part * size));
        const proof = consistencyProof(olderSize, size, uniform, sha256);
        const claim = { olderSize, olderRoot: rootOf(olderSize), size, root: rootOf(size), proof };
        verifyConsistency(claim, sha256);
      }),
    );
  });
});
