// One entry of a log as it came from outside: its place, its leaf, and whether salt and facts make that leaf.
import { HASH_BYTES, hexToBytes, LEAF_SALT_BYTES, leafHash, SealError } from '../rules/seal/index.js';
import type { Sha256 } from '../rules/seal/index.js';

/** An entry whose leaf was checked against its facts, if it is opened. Whether it is in the log is another question. */
export interface ReadEntry {
  readonly index: number;
  readonly hash: Uint8Array;
  /** JSON as it was sealed, of any shape; absent where the entry is not opened to the public. */
  readonly facts?: Readonly<Record<string, unknown>>;
}

/**
 * Reads an entry that has to stand at a place. It is open if it comes with `salt` and `facts`, whatever else it says.
 * @throws SealError `seal.bad-entry`, `seal.missing-entry`, `seal.duplicated-entry`, `seal.wrong-order`,
 *   `seal.facts-differ`, `encoding.hex`, and those of `canonicalJson`
 */
export function readEntry(value: unknown, expected: number, sha256: Sha256): ReadEntry {
  if (!isRecord(value)) throw badEntry(expected);
  const { index, salt, facts } = value;
  checkPlace(index, expected);
  const hash = hexToBytes(value['hash'], HASH_BYTES);
  if (salt === undefined && facts === undefined) return { index: expected, hash };
  if (!isRecord(facts)) throw badEntry(expected);
  const made = leafHash(hexToBytes(salt, LEAF_SALT_BYTES), facts, sha256);
  if (!hash.every((byte, at) => byte === made[at])) {
    throw new SealError('seal.facts-differ', `salt and facts of leaf index ${expected} don't make its leaf`);
  }
  return { index: expected, hash, facts };
}

/** The indexes an entry says were erased; none for any other entry. */
export function erasedBy({ facts }: ReadEntry): readonly number[] {
  const indexes = facts?.['event'] === 'erased' ? facts['indexes'] : undefined;
  return Array.isArray(indexes)
    ? indexes.filter((index): index is number => Number.isSafeInteger(index) && index >= 0)
    : [];
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function checkPlace(index: unknown, expected: number): void {
  if (index === expected) return;
  if (typeof index !== 'number' || !Number.isSafeInteger(index) || index < 0) throw badEntry(expected);
  const place = `leaf index ${index} where leaf index ${expected} has to stand`;
  if (index > expected) throw new SealError('seal.missing-entry', place);
  throw new SealError(index === expected - 1 ? 'seal.duplicated-entry' : 'seal.wrong-order', place);
}

function badEntry(expected: number): SealError {
  return new SealError('seal.bad-entry', `what stands at leaf index ${expected} is not an entry`);
}
