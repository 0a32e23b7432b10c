// Authenticated encryption (AES-256-GCM): what was changed, or belongs elsewhere, does not open.
import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { Random } from '../use-cases/ports.js';

const ALGORITHM = 'aes-256-gcm';
/** First byte of everything sealed, so that another format can come later. */
const VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = 1 + NONCE_BYTES + TAG_BYTES;

/** Sealed bytes that were changed, belong to another record, or were sealed with another key. */
export class UnsealError extends Error {
  override readonly name = 'UnsealError';
}

/** Seals text: see `sealBytes`. */
export function sealText(key: Uint8Array, text: string, context: string, random: Random): Uint8Array {
  return sealBytes(key, Buffer.from(text, 'utf8'), context, random);
}

/** @throws UnsealError */
export function openText(key: Uint8Array, bytes: Uint8Array, context: string): string {
  return Buffer.from(openBytes(key, bytes, context)).toString('utf8');
}

/**
 * Seals bytes.
 * @param key 32 bytes
 * @param context where it belongs: it opens nowhere else
 */
export function sealBytes(key: Uint8Array, bytes: Uint8Array, context: string, random: Random): Uint8Array {
  const nonce = random(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(context));
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), sealed]);
}

/** @throws UnsealError */
export function openBytes(key: Uint8Array, bytes: Uint8Array, context: string): Uint8Array {
  if (bytes.length < HEAD_BYTES || bytes[0] !== VERSION) throw new UnsealError('not in a known format');
  const decipher = createDecipheriv(ALGORITHM, key, bytes.subarray(1, 1 + NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(Buffer.from(context));
  decipher.setAuthTag(bytes.subarray(1 + NONCE_BYTES, HEAD_BYTES));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(HEAD_BYTES)), decipher.final()]);
  } catch (error) {
    throw new UnsealError('changed, out of place, or sealed with another key', { cause: error });
  }
}
