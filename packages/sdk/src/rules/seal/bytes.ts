// Bytes and their texts (UTF-8, hex, base64), in plain ECMAScript: mini-programs have neither Buffer, atob nor TextEncoder.
import { SealError } from './errors.js';

/** One array of all the parts' bytes. */
export function concatBytes(...parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** Whether both are the same bytes. Not in constant time: nothing compared here is secret. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

/** Whether text has a UTF-8 form, that is, no half of a surrogate pair stands alone. */
export function isWellFormed(text: string): boolean {
  // With the u flag a pair is one character, so that the class matches lone halves only.
  return !/[\uD800-\uDFFF]/u.test(text);
}

/**
 * Text as UTF-8.
 * @throws SealError `encoding.utf8` on a lone surrogate, which TextEncoder would silently replace
 */
export function utf8Bytes(text: string): Uint8Array {
  if (!isWellFormed(text)) throw new SealError('encoding.utf8', 'a lone surrogate has no UTF-8 form');
  // No UTF-16 unit takes more than three bytes.
  const bytes = new Uint8Array(text.length * 3);
  let length = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (point < 0x80) {
      bytes[length++] = point;
      continue;
    }
    if (point < 0x800) {
      bytes[length++] = 0xc0 | (point >> 6);
    } else {
      if (point < 0x10000) {
        bytes[length++] = 0xe0 | (point >> 12);
      } else {
        bytes[length++] = 0xf0 | (point >> 18);
        bytes[length++] = 0x80 | ((point >> 12) & 0x3f);
      }
      bytes[length++] = 0x80 | ((point >> 6) & 0x3f);
    }
    bytes[length++] = 0x80 | (point & 0x3f);
  }
  return bytes.slice(0, length);
}

/** Lower-case hex, two digits a byte. */
export function bytesToHex(bytes: Uint8Array): string {
  let hex = '';
  for (const byte of bytes) hex += byte.toString(16).padStart(2, '0');
  return hex;
}

/**
 * Bytes of lower-case hex: one form only, so that equal hashes are equal texts.
 * @param length how many bytes it has to be
 * @throws SealError `encoding.hex`
 */
export function hexToBytes(hex: unknown, length: number): Uint8Array {
  if (typeof hex !== 'string' || hex.length !== length * 2 || !/^[0-9a-f]*$/.test(hex)) {
    throw new SealError('encoding.hex', `expected ${length} bytes as lower-case hex`);
  }
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at++) bytes[at] = digitAt(hex, at * 2) * 16 + digitAt(hex, at * 2 + 1);
  return bytes;
}

/** The value of a hex digit that is known to be one: of `0` to `9`, or of `a` to `f`. */
function digitAt(hex: string, at: number): number {
  const code = hex.charCodeAt(at);
  return code < 0x3a ? code - 0x30 : code - 0x57;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Standard base64 with padding (RFC 4648 §4). */
export function bytesToBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second, third] = bytes.subarray(at, at + 3);
    const group = (first << 16) | ((second ?? 0) << 8) | (third ?? 0);
    text += ALPHABET.charAt(group >> 18) + ALPHABET.charAt((group >> 12) & 0x3f);
    text += second === undefined ? '=' : ALPHABET.charAt((group >> 6) & 0x3f);
    text += third === undefined ? '=' : ALPHABET.charAt(group & 0x3f);
  }
  return text;
}

/**
 * Bytes of standard base64. Padding is required, bits past the last byte must be zero, and there is no white
 * space: one form only, so that nobody can make a second text of one signature.
 * @throws SealError `encoding.base64`
 */
export function base64ToBytes(text: unknown): Uint8Array {
  if (typeof text !== 'string' || text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) {
    throw new SealError('encoding.base64', 'expected standard base64 with padding');
  }
  const digits = text.replace(/=+$/, '');
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let length = 0;
  let held = 0;
  let bits = 0;
  for (const digit of digits) {
    held = ((held << 6) | ALPHABET.indexOf(digit)) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[length++] = (held >> bits) & 0xff;
  }
  if ((held & ((1 << bits) - 1)) !== 0) {
    throw new SealError('encoding.base64', 'bits are set past the last byte');
  }
  return bytes;
}
