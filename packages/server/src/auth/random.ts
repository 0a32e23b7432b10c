// The machine's randomness, and what is minted from it.
import { randomBytes } from 'node:crypto';
import type { Random } from '../use-cases/ports.js';

/** Unpredictable bytes of the operating system. */
export const systemRandom: Random = (length) => randomBytes(length);

/** A staff bearer token: 256 random bits, recognisable in a leaked file by its first letters. */
export function mintStaffToken(random: Random): string {
  return `hyt_${Buffer.from(random(32)).toString('base64url')}`;
}

/** That many decimal digits, each equally likely. */
export function randomDigits(count: number, random: Random): string {
  let digits = '';
  while (digits.length < count) {
    // 250 is the largest multiple of 10 in a byte: what is past it would favour the small digits.
    for (const byte of random(count)) if (byte < 250 && digits.length < count) digits += String(byte % 10);
  }
  return digits;
}

/** The items in an order that says nothing of the one they came in. */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  return items
    .map((item) => ({ item, key: Buffer.from(random(8)).readBigUInt64BE() }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ item }) => item);
}
