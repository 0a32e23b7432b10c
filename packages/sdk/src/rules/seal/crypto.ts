// The cryptography the rules are given: a server passes node:crypto, a page passes its own.
import { concatBytes } from './bytes.js';
import { SealError } from './errors.js';

/** SHA-256: any bytes in, 32 bytes out. */
export type Sha256 = (message: Uint8Array) => Uint8Array;

/** HMAC-SHA-256: 32 bytes out. */
export type HmacSha256 = (key: Uint8Array, message: Uint8Array) => Uint8Array;

/** Ed25519 (RFC 8032) with a private key the caller keeps to itself: 64 bytes out. */
export type Ed25519Sign = (message: Uint8Array) => Uint8Array;

/** Ed25519 (RFC 8032) verification with a 32-byte public key and a 64-byte signature. */
export type Ed25519Verify = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean;

/** Bytes of a SHA-256 digest, and so of every hash in the tree. */
export const HASH_BYTES = 32;
/** Bytes of an Ed25519 public key. */
export const PUBLIC_KEY_BYTES = 32;
/** Bytes of an Ed25519 signature. */
export const SIGNATURE_BYTES = 64;

/** Whether a value from outside is that many bytes. */
export function isBytes(value: unknown, length: number): value is Uint8Array {
  return value instanceof Uint8Array && value.length === length;
}

/** The digest of the parts put together, checked to be one. */
export function digest(sha256: Sha256, ...parts: readonly Uint8Array[]): Uint8Array {
  return output(sha256(concatBytes(...parts)), HASH_BYTES);
}

/**
 * Holds what a passed-in function answered to its length. A promise, say of WebCrypto, is refused here
 * instead of being hashed as text. Copied, because Node answers with a Buffer, whose `slice` shares memory, and
 * others may answer with one array again and again.
 */
export function output(bytes: unknown, length: number): Uint8Array {
  if (isBytes(bytes, length)) return new Uint8Array(bytes);
  throw new SealError('crypto.bad-output', `expected ${length} bytes from the cryptography`);
}
