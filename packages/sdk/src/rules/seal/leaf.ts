// A leaf of the sealed log: a salted commitment to facts, so that erasing a record's key leaves nothing to guess by.
import { concatBytes, utf8Bytes } from './bytes.js';
import { canonicalBytes } from './canonical-json.js';
import { digest, HASH_BYTES, isBytes, output, type HmacSha256, type Sha256 } from './crypto.js';
import { SealError } from './errors.js';
import { merkleLeaf } from './merkle-tree.js';

/** Bytes of a record's key. */
export const RECORD_KEY_BYTES = 32;
/** Bytes of a leaf's salt. */
export const LEAF_SALT_BYTES = HASH_BYTES;

/**
 * The salt of one leaf: HMAC-SHA-256(recordKey, index), with the index as 8 bytes big-endian.
 *
 * Publishing a leaf's salt opens that leaf and no other of the record. Destroying the record's key makes all
 * salts that were not published unknowable, and with them the facts.
 *
 * @param recordKey 32 random bytes, one key per record, never published
 * @param index the leaf's place in its ledger's log, from 0 to 2^53 - 2
 * @throws SealError `leaf.bad-key`, `leaf.bad-index`, `crypto.bad-output`
 */
export function leafSalt(recordKey: Uint8Array, index: number, hmacSha256: HmacSha256): Uint8Array {
  return salted(recordKey, indexBytes(index), hmacSha256);
}

/**
 * What the log keeps of an entry: SHA-256(leafSalt ‖ JCS(facts)).
 * @throws SealError `leaf.bad-salt`, `crypto.bad-output`, and those of `canonicalJson`
 */
export function commitment(salt: Uint8Array, facts: unknown, sha256: Sha256): Uint8Array {
  if (!isBytes(salt, LEAF_SALT_BYTES)) {
    throw new SealError('leaf.bad-salt', `a leaf's salt has ${LEAF_SALT_BYTES} bytes`);
  }
  return digest(sha256, salt, canonicalBytes(facts));
}

/**
 * The hash of a leaf in the tree: SHA-256(0x00 ‖ commitment).
 * @throws SealError as `commitment` does
 *
 * @example
 * ```ts
 * const salt = leafSalt(recordKey, 41, hmacSha256);
 * const hash = leafHash(salt, { record: 'appeal', event: 'received', number: 'FZ-2026-000041' }, sha256);
 * ```
 */
export function leafHash(salt: Uint8Array, facts: unknown, sha256: Sha256): Uint8Array {
  return merkleLeaf(commitment(salt, facts, sha256), sha256);
}

/**
 * The salt of one entry's words: HMAC-SHA-256(recordKey, "words" ‖ index). Another message than a leaf's salt, so
 * that opening the facts to everybody opens no words.
 * @throws SealError `leaf.bad-key`, `leaf.bad-index`, `crypto.bad-output`
 */
export function wordsSalt(recordKey: Uint8Array, index: number, hmacSha256: HmacSha256): Uint8Array {
  return salted(recordKey, concatBytes(utf8Bytes('words'), indexBytes(index)), hmacSha256);
}

/**
 * What the facts of an entry say of its words: SHA-256(wordsSalt ‖ JCS(words)).
 * @throws SealError `leaf.bad-salt`, `crypto.bad-output`, and those of `canonicalJson`
 */
export function wordsDigest(salt: Uint8Array, words: unknown, sha256: Sha256): Uint8Array {
  return commitment(salt, words, sha256);
}

function salted(recordKey: Uint8Array, message: Uint8Array, hmacSha256: HmacSha256): Uint8Array {
  if (!isBytes(recordKey, RECORD_KEY_BYTES)) {
    throw new SealError('leaf.bad-key', `a record's key has ${RECORD_KEY_BYTES} bytes`);
  }
  return output(hmacSha256(recordKey, message), LEAF_SALT_BYTES);
}

function indexBytes(index: number): Uint8Array {
  // The largest tree has 2^53 - 1 leaves, so that its size is still exact.
  if (!Number.isSafeInteger(index) || index < 0 || index === Number.MAX_SAFE_INTEGER) {
    throw new SealError('leaf.bad-index', 'a leaf index is a whole number from 0 to 2^53 - 2');
  }
  const bytes = new Uint8Array(8);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, Math.floor(index / 2 ** 32));
  view.setUint32(4, index % 2 ** 32);
  return bytes;
}
