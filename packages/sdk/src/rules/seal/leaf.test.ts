// Leaves: fixed vectors made with another implementation, and what a leaf does and doesn't depend on.
import { createHmac, hash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesToHex } from './bytes.js';
import type { HmacSha256, Sha256 } from './crypto.js';
import { commitment, leafHash, leafSalt } from './leaf.js';

const sha256: Sha256 = (message) => hash('sha256', message, 'buffer');
const hmacSha256: HmacSha256 = (key, message) => createHmac('sha256', key).update(message).digest();

/** 00 01 02 … 1f */
const recordKey = Uint8Array.from({ length: 32 }, (_, at) => at);
const facts = {
  record: 'appeal',
  event: 'received',
  number: 'FZ-2026-000041',
  day: '2026-11-02',
  category: 'lifts',
  note: '电梯',
};

const indexes = () => fc.nat({ max: Number.MAX_SAFE_INTEGER - 1 });
const code = (expected: string): unknown => expect.objectContaining({ name: 'SealError', code: expected });

describe('the salt of a leaf', () => {
  // Made with Python: hmac.new(bytes(range(32)), index.to_bytes(8, 'big'), 'sha256').
  it.each([
    [0, '9f0cd9b94097fe4929918d2b8942b34439574261a35dc50163f06c67d4e48899'],
    [41, '3add46b012f528e30198af78a532214a9f2e351dd50f3ba0deb8815b32fee3d7'],
    [2 ** 32 + 5, 'ad7c72d04d036a553fd33e47e0790313b681999dd11b6120552e3e8380b60d8d'],
    [2 ** 53 - 2, '297dc83719ac3ce27b5e4017d5e04957733c07c6baa31286797646c137a0bfef'],
  ])('at index %i is the HMAC of its 8 bytes, high byte first', (index, salt) => {
    expect(bytesToHex(leafSalt(recordKey, index, hmacSha256))).toBe(salt);
  });

  it('differs from leaf to leaf', () => {
    fc.assert(
      fc.property(indexes(), indexes(), (a, b) => {
        fc.pre(a !== b);
        expect(leafSalt(recordKey, a, hmacSha256)).not.toEqual(leafSalt(recordKey, b, hmacSha256));
      }),
    );
  });

  it.each([-1, 0.5, NaN, Infinity, 2 ** 53 - 1, 2 ** 53])('is refused at index %d', (index) => {
    expect(() => leafSalt(recordKey, index, hmacSha256)).toThrow(code('leaf.bad-index'));
  });

  it.each([0, 16, 31, 33])('is refused for a key of %i bytes', (length) => {
    expect(() => leafSalt(new Uint8Array(length), 0, hmacSha256)).toThrow(code('leaf.bad-key'));
  });
});

describe('a leaf', () => {
  const salt = leafSalt(recordKey, 41, hmacSha256);

  it('is the hash of 0x00 and the hash of salt and canonical facts', () => {
    // Made with Python's hashlib over the canonical text written by hand.
    expect(bytesToHex(commitment(salt, facts, sha256))).toBe(
      '8c1c053ab3d19865f67efe67c963a6853bd83f7fdf6b318b4f2e7d663f399da2',
    );
    expect(bytesToHex(leafHash(salt, facts, sha256))).toBe(
      '8e3e89df68d28414d20fc461fb700d1bd9705e3c8c799a8cb58a16f22f89235e',
    );
  });

  it('does not depend on the order the facts were written in', () => {
    const reversed = Object.fromEntries(Object.entries(facts).reverse());
    expect(leafHash(salt, reversed, sha256)).toEqual(leafHash(salt, facts, sha256));
  });

  it('changes with every fact and with every bit of the salt', () => {
    const original = leafHash(salt, facts, sha256);
    for (const name of Object.keys(facts)) {
      expect(leafHash(salt, { ...facts, [name]: '' }, sha256)).not.toEqual(original);
    }
    for (let bit = 0; bit < 256; bit++) {
      const other = salt.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
      expect(leafHash(other, facts, sha256)).not.toEqual(original);
    }
  });

  it('is refused with a salt that is too short to hide anything', () => {
    expect(() => leafHash(new Uint8Array(31), facts, sha256)).toThrow(code('leaf.bad-salt'));
  });

  it('is refused with facts that are not data', () => {
    expect(() => leafHash(salt, { at: undefined }, sha256)).toThrow(code('json.not-data'));
  });
});

describe('cryptography that answers with something else', () => {
  it.each([
    ['too few bytes', new Uint8Array(20)],
    ['text', 'f'.repeat(64)],
    ['a promise', Promise.resolve(new Uint8Array(32))],
    ['nothing', undefined],
  ])('is refused: %s', (_name, answer) => {
    const broken = () => answer as Uint8Array;
    expect(() => leafSalt(recordKey, 0, broken)).toThrow(code('crypto.bad-output'));
    expect(() => leafHash(new Uint8Array(32), facts, broken)).toThrow(code('crypto.bad-output'));
  });
});
