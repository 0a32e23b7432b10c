// The tree: the roots every implementation of RFC 6962 is checked by, and growing it in any pieces.
import { hash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesToHex } from './bytes.js';
import type { Sha256 } from './crypto.js';
import { SealError } from './errors.js';
import { appendLeaves, emptyFrontier, emptyRoot, formatFrontier, frontierRoot } from './merkle-tree.js';
import { merkleLeaf, merkleNode, merkleRoot, parseFrontier, type Frontier } from './merkle-tree.js';

const sha256: Sha256 = (message) => hash('sha256', message, 'buffer');
const code = (expected: string): unknown => expect.objectContaining({ name: 'SealError', code: expected });

/** Entries and roots of the Certificate Transparency reference tree, by number of leaves. */
const entries = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const referenceLeaves = entries.map((entry) => merkleLeaf(Buffer.from(entry, 'hex'), sha256));

const leaf = (index: number) => merkleLeaf(Buffer.from(`entry ${index}`), sha256);
const leavesUpTo = (count: number) => Array.from({ length: count }, (_, index) => leaf(index));
const append = (frontier: Frontier, leaves: Iterable<Uint8Array>) => appendLeaves(frontier, leaves, sha256);

/** MTH of RFC 6962 §2.1, word for word. */
function treeHash(leaves: readonly Uint8Array[]): Uint8Array {
  if (leaves.length === 0) return Uint8Array.from(sha256(new Uint8Array()));
  if (leaves.length === 1) return leaves[0]!;
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return merkleNode(treeHash(leaves.slice(0, k)), treeHash(leaves.slice(k)), sha256);
}

describe('the root', () => {
  it.each(roots.map((root, size) => [size, root] as const))(
    'of the reference tree with %i leaves',
    (size, root) => {
      expect(bytesToHex(merkleRoot(referenceLeaves.slice(0, size), sha256))).toBe(root);
    },
  );

  it('of no leaves is the hash of nothing', () => {
    expect(bytesToHex(emptyRoot(sha256))).toBe(roots[0]);
    expect(frontierRoot(emptyFrontier, sha256)).toEqual(emptyRoot(sha256));
  });

  it('is what the definition in RFC 6962 gives', () => {
    for (let size = 0; size <= 130; size++) {
      expect(merkleRoot(leavesUpTo(size), sha256)).toEqual(treeHash(leavesUpTo(size)));
    }
  });
});

describe('appending', () => {
  it('in any pieces, stored and read back between them, equals appending at once', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 40 }), { maxLength: 8 }), (pieces) => {
        let frontier = emptyFrontier;
        for (const piece of pieces) {
          const next = leavesUpTo(frontier.size + piece).slice(frontier.size);
          frontier = append(frontier, next);
          frontier = parseFrontier(frontier.size, JSON.parse(JSON.stringify(formatFrontier(frontier))));
        }
        const total = pieces.reduce((sum, piece) => sum + piece, 0);
        const atOnce = append(emptyFrontier, leavesUpTo(total));
        expect(frontier.size).toBe(total);
        expect(formatFrontier(frontier)).toEqual(formatFrontier(atOnce));
        expect(frontierRoot(frontier, sha256)).toEqual(frontierRoot(atOnce, sha256));
      }),
      { numRuns: 50 },
    );
  });

  it('leaves the frontier it started from as it was', () => {
    const seven = append(emptyFrontier, leavesUpTo(7));
    const before = formatFrontier(seven);
    append(seven, [leaf(7)]);
    expect(formatFrontier(seven)).toEqual(before);
  });

  it('tells every perfect subtree once, when it fills up', () => {
    const told = new Map<string, Uint8Array>();
    const leaves = leavesUpTo(100);
    const listen = (level: number, index: number, node: Uint8Array) => {
      expect(told.has(`${level}/${index}`)).toBe(false);
      told.set(`${level}/${index}`, node);
    };
    const half = appendLeaves(emptyFrontier, leaves.slice(0, 37), sha256, listen);
    appendLeaves(half, leaves.slice(37), sha256, listen);
    let expected = 0;
    for (let level = 0; 2 ** level <= 100; level++) {
      for (let index = 0; (index + 1) * 2 ** level <= 100; index++) {
        const below = leaves.slice(index * 2 ** level, (index + 1) * 2 ** level);
        expect(told.get(`${level}/${index}`)).toEqual(treeHash(below));
        expected += 1;
      }
    }
    expect(told.size).toBe(expected);
  });

  it('goes on past 2^32 leaves and stops at 2^53 - 1', () => {
    const two32 = parseFrontier(2 ** 32 - 1, Array<string>(32).fill('ab'.repeat(32)));
    const nodes: [number, number][] = [];
    const full32 = appendLeaves(two32, [leaf(0)], sha256, (level, index) => nodes.push([level, index]));
    expect(full32).toMatchObject({ size: 2 ** 32, hashes: [expect.anything()] });
    expect(nodes.at(0)).toEqual([0, 2 ** 32 - 1]);
    expect(nodes.at(-1)).toEqual([32, 0]);

    const almost = parseFrontier(2 ** 53 - 2, Array<string>(52).fill('ab'.repeat(32)));
    const full = append(almost, [leaf(0)]);
    expect(full.size).toBe(Number.MAX_SAFE_INTEGER);
    expect(full.hashes).toHaveLength(53);
    expect(() => append(full, [leaf(1)])).toThrow(code('tree.bad-size'));
  });

  it('refuses what is not a hash', () => {
    expect(() => append(emptyFrontier, [new Uint8Array(31)])).toThrow(code('tree.bad-hash'));
  });

  it('refuses a frontier whose hashes do not fit its size', () => {
    const torn: Frontier = { size: 3, hashes: [leaf(0)] };
    expect(() => append(torn, [leaf(3)])).toThrow(code('tree.bad-frontier'));
    expect(() => frontierRoot(torn, sha256)).toThrow(code('tree.bad-frontier'));
    expect(() => formatFrontier({ size: 1, hashes: [new Uint8Array(5)] })).toThrow(code('tree.bad-frontier'));
  });
});

describe('a stored frontier', () => {
  const hex = 'ab'.repeat(32);
  it.each([
    ['a size that is text', '1', [hex], 'tree.bad-size'],
    ['a negative size', -1, [hex], 'tree.bad-size'],
    ['a size too large to be exact', 2 ** 53, [hex], 'tree.bad-size'],
    ['no size', undefined, [], 'tree.bad-size'],
    ['too few hashes', 3, [hex], 'tree.bad-frontier'],
    ['too many hashes', 4, [hex, hex], 'tree.bad-frontier'],
    ['hashes that are no list', 1, { length: 1, 0: hex }, 'tree.bad-frontier'],
    ['no hashes', 1, undefined, 'tree.bad-frontier'],
    ['capitals', 1, [hex.toUpperCase()], 'encoding.hex'],
    ['a short hash', 1, [hex.slice(2)], 'encoding.hex'],
    ['a hole', 1, new Array(1), 'encoding.hex'],
  ])('is refused with %s', (_name, size, hashes, refused) => {
    expect(() => parseFrontier(size, hashes)).toThrow(code(refused));
  });

  it('whatever it is, is read or refused by the named error', () => {
    const size = fc.oneof(fc.nat({ max: 8 }), fc.anything());
    const hashes = fc.oneof(
      fc.array(fc.oneof(fc.constant(hex), fc.anything()), { maxLength: 4 }),
      fc.anything(),
    );
    fc.assert(
      fc.property(size, hashes, (someSize, someHashes) => {
        try {
          expect(formatFrontier(parseFrontier(someSize, someHashes))).toEqual(someHashes);
        } catch (error) {
          if (!(error instanceof SealError)) throw error;
        }
      }),
      { numRuns: 1000 },
    );
  });
});
