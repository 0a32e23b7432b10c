// Signed notes and keys: the example of the Go reference implementation, several signers, and what is not a note.
import { createPrivateKey, createPublicKey, hash, sign, verify } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base64ToBytes, bytesToBase64 } from './bytes.js';
import type { Ed25519Verify, Sha256 } from './crypto.js';
import { SealError } from './errors.js';
import {
  formatNote,
  MAX_NOTE_LENGTH,
  parseNote,
  signNote,
  verifyNote,
  type NoteSigner,
} from './signed-note.js';
import { formatVerifierKey, parseVerifierKey, verifierKey } from './verifier-key.js';

const sha256: Sha256 = (message) => hash('sha256', message, 'buffer');
const ed25519Verify: Ed25519Verify = (publicKey, message, signature) => {
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(publicKey).toString('base64url') };
  return verify(null, message, createPublicKey({ key: jwk, format: 'jwk' }), signature);
};
const code = (expected: string): unknown => expect.objectContaining({ name: 'SealError', code: expected });

function signerOf(name: string, seed: Uint8Array): NoteSigner {
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]);
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const { x = '' } = createPublicKey(privateKey).export({ format: 'jwk' });
  return {
    key: verifierKey(name, Buffer.from(x, 'base64url'), sha256),
    sign: (message) => sign(null, message, privateKey),
  };
}

// The keys and signatures of golang.org/x/mod/sumdb/note.
const vkey = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const peter = parseVerifierKey(vkey, sha256);
const enoch = parseVerifierKey('EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop', sha256);
const peterSigner = signerOf(
  'PeterNeumann',
  base64ToBytes('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz').subarray(1),
);
const text =
  'If you think cryptography is the answer to your problem,\n' +
  "then you don't know what your problem is.\n";
const peterLine =
  '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';
const enochLine =
  '— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n';
const note = `${text}\n${peterLine}`;

describe('a key in text', () => {
  it('is read and written as the reference implementation does', () => {
    expect(peter).toMatchObject({ name: 'PeterNeumann', id: 'c74f20a3' });
    expect(formatVerifierKey(peter)).toBe(vkey);
    expect(formatVerifierKey(peterSigner.key)).toBe(vkey);
  });

  it('is read back, whatever its name and bytes', () => {
    const names = fc.string({
      unit: fc.constantFrom('a', 'Z', '0', '.', '/', '-', '庄', '😀'),
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(names, fc.uint8Array({ minLength: 32, maxLength: 32 }), (name, publicKey) => {
        const key = verifierKey(name, publicKey, sha256);
        expect(parseVerifierKey(formatVerifierKey(key), sha256)).toEqual(key);
      }),
    );
  });

  it('is refused when any part of it is missing or any character is another', () => {
    for (let from = 0; from < vkey.length; from++) {
      for (let to = from + 1; to <= vkey.length; to++) {
        if (to - from === vkey.length) continue;
        expect(() => parseVerifierKey(vkey.slice(from, to), sha256)).toThrow(SealError);
      }
    }
    for (let at = 0; at < vkey.length; at++) {
      const other = String.fromCharCode(vkey.charCodeAt(at) + 1);
      expect(() => parseVerifierKey(vkey.slice(0, at) + other + vkey.slice(at + 1), sha256)).toThrow(
        SealError,
      );
    }
  });

  it.each([
    [
      'a key of the wrong length',
      'PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==',
      'encoding.base64',
    ],
    [
      'another kind of key',
      'PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
      'key.malformed',
    ],
    [
      'one byte too many',
      `PeterNeumann+c74f20a3+${bytesToBase64(new Uint8Array(34).fill(1))}`,
      'key.malformed',
    ],
    ['a mistyped key', vkey.replace('ARpc', 'ARpd'), 'key.bad-id'],
    ['a space in the name', vkey.replace('Peter', 'Peter '), 'key.bad-name'],
    ['no name', vkey.replace('PeterNeumann', ''), 'key.bad-name'],
    ['an endless name', 'a'.repeat(10_000_000) + vkey, 'key.malformed'],
    ['nothing', undefined, 'key.malformed'],
    ['a number', 7, 'key.malformed'],
  ])('is refused with %s', (_name, value, refused) => {
    expect(() => parseVerifierKey(value, sha256)).toThrow(code(refused));
  });

  it.each([
    '',
    'a b',
    'a\u00a0b',
    'a\u3000b',
    'a+b',
    'a\nb',
    'a\u0000',
    'a\u2028',
    '\ud800',
    'a'.repeat(257),
  ])('has no name %j', (name) => {
    expect(() => verifierKey(name, new Uint8Array(32), sha256)).toThrow(code('key.bad-name'));
  });

  it('has 32 bytes', () => {
    expect(() => verifierKey('a', new Uint8Array(31), sha256)).toThrow(code('key.malformed'));
  });
});

describe('a signed note', () => {
  it('is written byte for byte as the reference implementation does', () => {
    expect(signNote(text, peterSigner)).toBe(note);
  });

  it('is accepted by the key that signed it', () => {
    verifyNote(parseNote(note), peter, ed25519Verify);
  });

  it('is accepted by either of two signers, the other being unknown', () => {
    const both = parseNote(`${text}\n${peterLine}${enochLine}`);
    expect(both.text).toBe(text);
    expect(both.signatures.map(({ name, id }) => `${name}+${id}`)).toEqual([
      'PeterNeumann+c74f20a3',
      'EnochRoot+af0cfe78',
    ]);
    verifyNote(both, peter, ed25519Verify);
    verifyNote(both, enoch, ed25519Verify);
    expect(formatNote(both)).toBe(`${text}\n${peterLine}${enochLine}`);
  });

  it('is not accepted by a key that did not sign it, even of the same name', () => {
    const namesake = verifierKey('PeterNeumann', enoch.publicKey, sha256);
    for (const stranger of [enoch, namesake]) {
      expect(() => verifyNote(parseNote(note), stranger, ed25519Verify)).toThrow(code('note.unsigned'));
    }
  });

  it('is not accepted when another text stands over the signature', () => {
    const forged = parseNote(note.replace('your problem is.', 'your problem was.'));
    expect(() => verifyNote(forged, peter, ed25519Verify)).toThrow(code('note.bad-signature'));
  });

  it('is not accepted when the signature has another length', () => {
    const bytes = base64ToBytes(peterLine.trim().split(' ').at(-1));
    const longer = parseNote(`${text}\n— PeterNeumann ${bytesToBase64(Uint8Array.of(...bytes, 0))}\n`);
    expect(() => verifyNote(longer, peter, ed25519Verify)).toThrow(code('note.bad-signature'));
  });

  it.each([Promise.resolve(true), 'true', 1, undefined])(
    'is not accepted because verification answered %s',
    (answer) => {
      expect(() => verifyNote(parseNote(note), peter, () => answer as unknown as boolean)).toThrow(
        code('note.bad-signature'),
      );
    },
  );

  it('may have empty lines in its text', () => {
    const poem = 'ed è subito sera.\n\n\n— not a signature\n\n';
    const signed = parseNote(signNote(poem, peterSigner));
    expect(signed.text).toBe(poem);
    verifyNote(signed, peter, ed25519Verify);
  });

  it('may have sixteen post-quantum signatures', () => {
    const signatures = Array.from({ length: 16 }, (_, at) => ({
      name: `witness.example/${at}`,
      id: '0a0b0c0d',
      signature: new Uint8Array(5000).fill(at),
    }));
    const signed = { text, signatures };
    expect(parseNote(formatNote(signed))).toEqual(signed);
    const seventeenth = { name: 'one-more', id: '0a0b0c0d', signature: new Uint8Array(64) };
    expect(() => formatNote({ text, signatures: [...signatures, seventeenth] })).toThrow(
      code('note.too-large'),
    );
  });

  it.each([
    ['no text at all', '', 'note.malformed'],
    ['no signature', text, 'note.malformed'],
    ['only an empty line under the text', `${text}\n`, 'note.malformed'],
    ['no newline at the end', note.slice(0, -1), 'note.malformed'],
    ['a control character', `\u0001${note}`, 'note.malformed'],
    ['a carriage return', note.replace('problem,\n', 'problem,\r\n'), 'note.malformed'],
    ['a NUL', note.replace('problem,', 'problem\u0000'), 'note.malformed'],
    ['a lone surrogate', `\ud800${note}`, 'note.malformed'],
    ['a space in the name', note.replace('— PeterNeumann', '— Peter Neumann'), 'note.malformed'],
    ['no name', note.replace('PeterNeumann ', ' '), 'note.malformed'],
    ['a plus in the name', note.replace('PeterNeumann', 'Peter+Neumann'), 'note.malformed'],
    ['a hyphen for the dash', note.replace('— ', '- '), 'note.malformed'],
    ['another line under the signatures', `${note}Unexpected line.\n`, 'note.malformed'],
    ['a signature that is only a key id', `${text}\n— PeterNeumann x08gow==\n`, 'note.malformed'],
    ['a signature in base64url', note.replace('x08go/', 'x08go_'), 'encoding.base64'],
    ['a signature without padding', note.replace('=\n', '\n'), 'encoding.base64'],
    ['one key signing twice', `${note}${peterLine}`, 'note.duplicate-signature'],
    ['no end', 'a'.repeat(MAX_NOTE_LENGTH) + note, 'note.too-large'],
    ['a hundred signatures', note + enochLine.repeat(100), 'note.too-large'],
    ['bytes for text', Buffer.from(note), 'note.malformed'],
    ['nothing', undefined, 'note.malformed'],
  ])('cannot have %s', (_name, value, refused) => {
    expect(() => parseNote(value)).toThrow(code(refused));
  });

  it.each(['', 'no newline', 'a\r\n', 'a\u0000\n', '\ud800\n'])('cannot be made of the text %j', (bad) => {
    expect(() => signNote(bad, peterSigner)).toThrow(code('note.malformed'));
  });

  it('cannot be made by a signer that answers with something else than a signature', () => {
    const broken = { key: peter, sign: () => new Uint8Array(63) };
    expect(() => signNote(text, broken)).toThrow(code('crypto.bad-output'));
  });
});
