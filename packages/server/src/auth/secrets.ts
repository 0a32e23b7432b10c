// Everything the server proves or hides with the installation's pepper: codes, keys of requests, cursors.
import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { openText, sealText } from '../privacy/aead.js';
import type { Random, Secrets } from '../use-cases/ports.js';
import { randomDigits, shuffled } from './random.js';

const CODE_DIGITS = 16;
/** So that a count is as long as any other. */
const COUNT_DIGITS = 6;
/** Bytes of a cursor's check: a wrong guess passes once in 2^64. */
const CURSOR_CHECK_BYTES = 8;

/** What entries are sealed with. Takes none of the installation's keys. */
export const hashes: Pick<Secrets, 'sha256' | 'hmacSha256'> = {
  sha256: (message) => new Uint8Array(createHash('sha256').update(message).digest()),
  hmacSha256: (key, message) => hmac(key, message),
};

/** @param pepper 32 bytes that are kept outside the database */
export function createSecrets(pepper: Uint8Array, random: Random): Secrets {
  // One key for each purpose, so that no answer of one helps with another.
  const codeKey = derive(pepper, 'tracking-code');
  const requestKey = derive(pepper, 'idempotency');
  const cursorKey = derive(pepper, 'cursor');
  const indexKey = derive(pepper, 'blind-index');
  const importKey = derive(pepper, 'import');
  const boxKey = derive(pepper, 'ballot-box');
  const answerSalt = derive(pepper, 'stored-answer');

  return {
    ...hashes,
    random,
    mintTrackingCode: () => randomDigits(CODE_DIGITS, random),
    trackingCodeHash: (number, code) => hmac(codeKey, `${number}/${code}`),
    equal: (a, b) => a.length === b.length && timingSafeEqual(a, b),
    shuffle: (items) => shuffled(items, random),
    blindIndex: (text) => hmac(indexKey, text),
    keyHash: (key) => hmac(requestKey, `key/${key}`),
    requestHash: (request) => hmac(requestKey, `request/${request}`),
    importHash: (row) => hmac(importKey, row),
    sealAnswer: (key, answer) => sealText(derive(key, 'answer', answerSalt), answer, 'answer', random),
    openAnswer: (key, sealed) => openText(derive(key, 'answer', answerSalt), sealed, 'answer'),
    sealCounts: (record, counts) =>
      sealText(
        boxKey,
        counts.map((count) => String(count).padStart(COUNT_DIGITS, '0')).join(' '),
        `box/${record}`,
        random,
      ),
    openCounts: (record, sealed) => openText(boxKey, sealed, `box/${record}`).split(' ').map(Number),
    sealCursor: (kind, position) => {
      const check = hmac(cursorKey, `${kind}/${position}`).subarray(0, CURSOR_CHECK_BYTES);
      return Buffer.concat([check, Buffer.from(position)]).toString('base64url');
    },
    openCursor: (kind, cursor) => {
      const bytes = Buffer.from(cursor, 'base64url');
      const position = bytes.subarray(CURSOR_CHECK_BYTES).toString();
      const check = hmac(cursorKey, `${kind}/${position}`).subarray(0, CURSOR_CHECK_BYTES);
      // Decoding forgives stray characters; one text for one position does not.
      if (bytes.toString('base64url') !== cursor || bytes.length < CURSOR_CHECK_BYTES) return undefined;
      return timingSafeEqual(bytes.subarray(0, CURSOR_CHECK_BYTES), check) ? position : undefined;
    },
  };
}

function hmac(key: Uint8Array, message: string | Uint8Array): Uint8Array {
  return new Uint8Array(createHmac('sha256', key).update(message).digest());
}

function derive(key: Uint8Array | string, purpose: string, salt: Uint8Array = new Uint8Array()): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key, salt, `huiyin/${purpose}`, 32));
}
