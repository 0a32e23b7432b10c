// Seals records with AES-256-GCM by WebCrypto, each bound to its name and age.
import type { KeptRecord } from './types.js';

/** A record as it lies in the browser's files. */
export interface SealedRecord {
  readonly id: string;
  readonly savedAt: number;
  readonly nonce: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
}

const NONCE_BYTES = 12;

/** A key that can be used and kept, and never be read. */
export function sealingKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

export async function sealRecord(key: CryptoKey, { id, savedAt, text }: KeptRecord): Promise<SealedRecord> {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const algorithm = { name: 'AES-GCM', iv: nonce, additionalData: boundTo({ id, savedAt }) };
  const sealed = await crypto.subtle.encrypt(algorithm, key, new TextEncoder().encode(text));
  return { id, savedAt, nonce, sealed };
}

/** @returns undefined for one that was changed, or sealed with a key that is gone */
export async function openRecord(key: CryptoKey, record: SealedRecord): Promise<KeptRecord | undefined> {
  const { id, savedAt, nonce, sealed } = record;
  const algorithm = { name: 'AES-GCM', iv: nonce, additionalData: boundTo(record) };
  try {
    const text = new TextDecoder().decode(await crypto.subtle.decrypt(algorithm, key, sealed));
    return { id, savedAt, text };
  } catch {
    return undefined;
  }
}

function boundTo({ id, savedAt }: Pick<KeptRecord, 'id' | 'savedAt'>): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${id}\n${savedAt}`);
}
