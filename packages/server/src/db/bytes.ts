// Bytes between Buffers of the driver and the rules' plain arrays; a frontier as one column.
import type { Frontier } from '@huiyin/sdk/rules';

const HASH_BYTES = 32;

/** The bytes as the driver sends them, without a copy. */
export function buffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** A plain array: the rules compare and slice, and a Buffer does both in its own way. */
export function plain(bytes: Buffer): Uint8Array {
  return new Uint8Array(bytes);
}

/** A frontier's hashes, one after the other. */
export function packed(frontier: Frontier): Buffer {
  return Buffer.concat(frontier.hashes);
}

export function unpacked(size: number, bytes: Buffer): Frontier {
  const hashes: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += HASH_BYTES)
    hashes.push(plain(bytes.subarray(at, at + HASH_BYTES)));
  return { size, hashes };
}
