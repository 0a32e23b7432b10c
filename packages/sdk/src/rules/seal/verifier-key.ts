// The public key a log is known by, and its text form: the vkey of C2SP signed-note.
import {
  base64ToBytes,
  bytesToBase64,
  bytesToHex,
  concatBytes,
  equalBytes,
  isWellFormed,
  utf8Bytes,
} from './bytes.js';
import { digest, isBytes, PUBLIC_KEY_BYTES, type Sha256 } from './crypto.js';
import { SealError } from './errors.js';

/** The longest key name read, in UTF-16 units. */
export const MAX_KEY_NAME = 256;

// The signature type of C2SP signed-note that means plain Ed25519.
const ED25519 = Uint8Array.of(0x01);
const NEWLINE = Uint8Array.of(0x0a);

/** An Ed25519 key, named. Name and id together say which key signed a note. */
export interface VerifierKey {
  /** By recommendation a URL without schema, e.g. `huiyin.example/FZ`. */
  readonly name: string;
  /** Eight lower-case hex digits: SHA-256(name ‖ 0x0A ‖ 0x01 ‖ public key), its first four bytes. */
  readonly id: string;
  /** 32 bytes as RFC 8032 encodes them. */
  readonly publicKey: Uint8Array;
}

/**
 * Names a public key.
 * @throws SealError `key.bad-name`, `key.malformed` if the key doesn't have 32 bytes
 */
export function verifierKey(name: string, publicKey: Uint8Array, sha256: Sha256): VerifierKey {
  if (!isKeyName(name)) {
    throw new SealError(
      'key.bad-name',
      'a key name is not empty and has no space, plus or control character',
    );
  }
  if (!isBytes(publicKey, PUBLIC_KEY_BYTES)) {
    throw new SealError('key.malformed', `an Ed25519 key has ${PUBLIC_KEY_BYTES} bytes`);
  }
  const hash = digest(sha256, utf8Bytes(name), NEWLINE, ED25519, publicKey);
  return { name, id: bytesToHex(hash.subarray(0, 4)), publicKey };
}

/**
 * The text that goes on tags, receipts and posters: `name+id+base64(0x01 ‖ public key)`.
 *
 * @example
 * ```ts
 * formatVerifierKey(verifierKey('huiyin.example/FZ', publicKey, sha256)); // huiyin.example/FZ+1c8f2a07+AYz…
 * ```
 */
export function formatVerifierKey(key: VerifierKey): string {
  return `${key.name}+${key.id}+${bytesToBase64(concatBytes(ED25519, key.publicKey))}`;
}

/**
 * A key from its text. Only Ed25519 is taken.
 * @throws SealError `key.malformed`, `key.bad-name`, `key.bad-id` if a digit or letter was copied wrongly,
 *   `encoding.base64`
 */
export function parseVerifierKey(text: unknown, sha256: Sha256): VerifierKey {
  // 80 is room for the id, the key and both pluses.
  const match =
    typeof text === 'string' && text.length <= MAX_KEY_NAME + 80
      ? /^([^+]*)\+([0-9a-f]{8})\+(.+)$/u.exec(text)
      : undefined;
  if (!match) throw new SealError('key.malformed', 'a key reads name+id+base64');
  const [, name = '', id = '', encoded] = match;
  const material = base64ToBytes(encoded);
  if (!equalBytes(material.subarray(0, 1), ED25519)) {
    throw new SealError('key.malformed', 'only Ed25519 keys are known here');
  }
  const key = verifierKey(name, material.slice(1), sha256);
  if (key.id !== id) throw new SealError('key.bad-id', `this key's id is ${key.id}, not ${id}`);
  return key;
}

/** Whether a text can name a key, by C2SP signed-note: not empty, without Unicode spaces, pluses or controls. */
export function isKeyName(name: string): boolean {
  return (
    name !== '' &&
    name.length <= MAX_KEY_NAME &&
    isWellFormed(name) &&
    !/[+\p{White_Space}\p{Cc}]/u.test(name)
  );
}
