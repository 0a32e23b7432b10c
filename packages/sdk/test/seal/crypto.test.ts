// Ed25519 by the platform, by noble and by Node answer the same, also to what no honest signer makes.
import { generateKeyPairSync, sign, webcrypto } from 'node:crypto';
import { platformCrypto, type SealCrypto } from '@huiyin/sdk/seal';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { nodeCrypto } from './made-log.js';
import vectors from './vectors/rfc8032.json' with { type: 'json' };

const bytes = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, 'hex'));
const noble = platformCrypto(null);
const platform = platformCrypto();
const all: [string, SealCrypto][] = [
  ['noble', noble],
  ['the platform', platform],
  ['Node', nodeCrypto],
];

describe.each(all)('%s', (_, { ed25519Verify, sha256 }) => {
  it.each(vectors)('verifies $name of RFC 8032 §7.1, and nothing near it', async (vector) => {
    const [key, message, signature] = [
      bytes(vector.publicKey),
      bytes(vector.message),
      bytes(vector.signature),
    ];
    expect(await ed25519Verify(key, message, signature)).toBe(true);
    for (let at = 0; at < 64; at += 7) {
      const flipped = signature.map((byte, place) => (place === at ? byte ^ 1 : byte));
      expect(await ed25519Verify(key, message, flipped)).toBe(false);
    }
    expect(await ed25519Verify(key, Uint8Array.of(...message, 0), signature)).toBe(false);
    expect(
      await ed25519Verify(bytes(vectors[vector.name === 'TEST 1' ? 1 : 0]!.publicKey), message, signature),
    ).toBe(false);
  });

  it('hashes as FIPS 180-4 does', () => {
    const hex = Buffer.from(sha256(new TextEncoder().encode('abc'))).toString('hex');
    expect(hex).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});

describe('all of them', () => {
  it('agree on random keys and messages, flipped or not', async () => {
    const some = fc.tuple(fc.uint8Array({ maxLength: 200 }), fc.nat({ max: 100 }), fc.boolean());
    await fc.assert(
      fc.asyncProperty(some, async ([message, at, isFlipped]) => {
        const { publicKey, privateKey } = generateKeyPairSync('ed25519');
        const { x = '' } = publicKey.export({ format: 'jwk' });
        const key = new Uint8Array(Buffer.from(x, 'base64url'));
        const signature = new Uint8Array(sign(null, message, privateKey));
        if (isFlipped && at < 64) signature[at]! ^= 1 << (at % 8);
        else if (isFlipped) key[at % 32]! ^= 1;
        for (const [, { ed25519Verify }] of all)
          expect(await ed25519Verify(key, message, signature)).toBe(!isFlipped);
      }),
      { numRuns: 60 },
    );
  });

  it('refuse a signature whose second half is not reduced, which would be a second text of one signature', async () => {
    const { publicKey, message, signature } = vectors[1]!;
    const order = (1n << 252n) + 27742317777372353535851937790883648493n;
    const half = bytes(signature.slice(64)).reverse();
    const more = (BigInt(`0x${Buffer.from(half).toString('hex')}`) + order).toString(16).padStart(64, '0');
    const forged = bytes(signature.slice(0, 64) + Buffer.from(bytes(more).reverse()).toString('hex'));
    for (const [, { ed25519Verify }] of all) {
      expect(await ed25519Verify(bytes(publicKey), bytes(message), forged)).toBe(false);
    }
  });
});

describe('ours', () => {
  // Orders 1, 2, 4 and 8, and encodings of them that are not the one.
  const small = [
    '0100000000000000000000000000000000000000000000000000000000000000',
    'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
    '0000000000000000000000000000000000000000000000000000000000000000',
    '0000000000000000000000000000000000000000000000000000000000000080',
    '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
    'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
    'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
    '0100000000000000000000000000000000000000000000000000000000000080',
    'ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
  ];

  it.each(small)('believe no key of small order: %s', async (key) => {
    // The neutral point and zero: what the key of order 1 "signs" any message with.
    const signature = bytes(`01${'00'.repeat(63)}`);
    for (const { ed25519Verify } of [noble, platform]) {
      expect(await ed25519Verify(bytes(key), bytes('616263'), signature)).toBe(false);
    }
  });

  it('ask noble where the platform knows no Ed25519, and the platform where it does', async () => {
    const { publicKey, message, signature } = vectors[2]!;
    const refuse = vi.fn(() => Promise.reject(new Error('NotSupportedError')));
    const lacking = { importKey: refuse } as unknown as SubtleCrypto;
    const check = platformCrypto(lacking).ed25519Verify;
    expect(await check(bytes(publicKey), bytes(message), bytes(signature))).toBe(true);
    expect(refuse).toHaveBeenCalledOnce();
    const { subtle } = webcrypto as unknown as Crypto;
    const asked = vi.spyOn(subtle, 'verify');
    expect(
      await platformCrypto(subtle).ed25519Verify(bytes(publicKey), bytes(message), bytes(signature)),
    ).toBe(true);
    expect(asked).toHaveBeenCalledOnce();
  });

  it('work where there is no crypto at all, as in a mini-program, or only the half of plain http', async () => {
    const { publicKey, message, signature } = vectors[0]!;
    for (const world of [undefined, { getRandomValues: () => undefined }]) {
      vi.stubGlobal('crypto', world);
      const answer = await platformCrypto().ed25519Verify(bytes(publicKey), bytes(message), bytes(signature));
      vi.unstubAllGlobals();
      expect(answer).toBe(true);
    }
  });
});
