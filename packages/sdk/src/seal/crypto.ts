// What seals are checked with: the platform's Ed25519 where it has one, noble's where not; SHA-256 at once.
import { hashes, Point, verify } from '@noble/ed25519';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import type { Sha256 } from '../rules/seal/index.js';

/** Ed25519 (RFC 8032) verification, at once or later. */
export type Ed25519Check = (
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
) => boolean | Promise<boolean>;

/** The two functions a check needs. */
export interface SealCrypto {
  readonly sha256: Sha256;
  readonly ed25519Verify: Ed25519Check;
}

/**
 * The platform's cryptography. Browsers keep `crypto.subtle` from pages on plain http, and engines before 2025 lack
 * Ed25519 in it: noble's verifies there, in a few milliseconds. Keys of small order, under which anybody can sign
 * anything, verify nothing in either.
 *
 * @param subtle - In place of the platform's; null for none.
 *
 * @example
 * ```ts
 * import { platformCrypto } from '@huiyin/sdk/seal';
 *
 * const { ed25519Verify } = platformCrypto();
 * console.log(await ed25519Verify(new Uint8Array(32), new Uint8Array(), new Uint8Array(64))); // false
 * ```
 */
export function platformCrypto(subtle?: SubtleCrypto | null): SealCrypto {
  return {
    sha256,
    async ed25519Verify(publicKey, message, signature) {
      if (!isSound(publicKey)) return false;
      const native = subtle === undefined ? platformSubtle() : subtle;
      return (
        (native && (await askPlatform(native, publicKey, message, signature))) ??
        askNoble(publicKey, message, signature)
      );
    },
  };
}

// On plain http there is `crypto` without `subtle`; in a mini-program there is neither.
function platformSubtle(): SubtleCrypto | undefined {
  return typeof crypto === 'object' ? crypto.subtle : undefined;
}

/** A point of the curve in its one encoding, and not one of the eight that sign everything. */
function isSound(publicKey: Uint8Array): boolean {
  try {
    return !Point.fromBytes(publicKey).isSmallOrder();
  } catch {
    return false;
  }
}

/** The platform's answer; undefined where it knows no Ed25519. Copies, because types of shared memory are refused. */
async function askPlatform(
  subtle: SubtleCrypto,
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): Promise<boolean | undefined> {
  try {
    const key = await subtle.importKey('raw', new Uint8Array(publicKey), 'Ed25519', false, ['verify']);
    return await subtle.verify('Ed25519', key, new Uint8Array(signature), new Uint8Array(message));
  } catch {
    return undefined;
  }
}

/** By RFC 8032 to the letter: no second encoding of a point is taken. */
function askNoble(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  hashes.sha512 ??= sha512;
  try {
    return verify(signature, message, publicKey, { zip215: false });
  } catch {
    return false;
  }
}
