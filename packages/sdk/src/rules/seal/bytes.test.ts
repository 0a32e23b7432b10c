// Bytes and their texts: published vectors, agreement with the platform's encoders, and one text for each value.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  base64ToBytes,
  bytesToBase64,
  bytesToHex,
  concatBytes,
  equalBytes,
  hexToBytes,
  utf8Bytes,
} from './bytes.js';
import { SealError } from './errors.js';

const bytes = () => fc.uint8Array({ maxLength: 64 });
/** Any UTF-16, well-formed or not. */
const anyText = () =>
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) });

/** The result, or undefined if it was refused with the named error; anything else thrown fails the test. */
function orRefused<T>(attempt: () => T): T | undefined {
  try {
    return attempt();
  } catch (error) {
    if (error instanceof SealError) return undefined;
    throw error;
  }
}

describe('base64', () => {
  it.each([
    ['', ''],
    ['f', 'Zg=='],
    ['fo', 'Zm8='],
    ['foo', 'Zm9v'],
    ['foob', 'Zm9vYg=='],
    ['fooba', 'Zm9vYmE='],
    ['foobar', 'Zm9vYmFy'],
  ])('writes and reads %j of RFC 4648 §10 as %j', (text, base64) => {
    expect(bytesToBase64(utf8Bytes(text))).toBe(base64);
    expect(base64ToBytes(base64)).toEqual(utf8Bytes(text));
  });

  it('writes what the platform writes, and reads it back', () => {
    fc.assert(
      fc.property(bytes(), (value) => {
        const text = bytesToBase64(value);
        expect(text).toBe(Buffer.from(value).toString('base64'));
        expect(base64ToBytes(text)).toEqual(value);
      }),
    );
  });

  it('reads no text but the one it would write', () => {
    const nearly = fc.string({
      unit: fc.constantFrom('A', 'Q', 'g', 'z', '9', '+', '/', '=', '-', '_', '\n'),
      maxLength: 12,
    });
    fc.assert(
      fc.property(fc.oneof(nearly, anyText()), (text) => {
        const read = orRefused(() => base64ToBytes(text));
        if (read) expect(bytesToBase64(read)).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    'Zg',
    'Zg=',
    'Zh==',
    'Zm9=',
    'Z===',
    '====',
    'Zm9v\n',
    ' Zm9v',
    'Zm-_',
    'Zg==Zg==',
    undefined,
    7,
    null,
  ])('refuses %j', (text) => {
    expect(() => base64ToBytes(text)).toThrow(expect.objectContaining({ code: 'encoding.base64' }));
  });
});

describe('hex', () => {
  it('writes what the platform writes, and reads it back', () => {
    fc.assert(
      fc.property(bytes(), (value) => {
        const text = bytesToHex(value);
        expect(text).toBe(Buffer.from(value).toString('hex'));
        expect(hexToBytes(text, value.length)).toEqual(value);
      }),
    );
  });

  it.each(['0', '000', 'AB', '0g', '0x', ' 0', '0\n', '', undefined, null, 10, ['00']])(
    'refuses %j as one byte',
    (text) => {
      expect(() => hexToBytes(text, 1)).toThrow(expect.objectContaining({ code: 'encoding.hex' }));
    },
  );
});

describe('UTF-8', () => {
  it('writes what TextEncoder writes of well-formed text, and refuses the rest', () => {
    fc.assert(
      fc.property(fc.oneof(anyText(), fc.string({ unit: 'binary' })), (text) => {
        const written = orRefused(() => utf8Bytes(text));
        // The platform writes a replacement character for a lone surrogate, so that it doesn't come back.
        const encoded = new TextEncoder().encode(text);
        expect(written).toEqual(
          new TextDecoder('utf-8', { ignoreBOM: true }).decode(encoded) === text ? encoded : undefined,
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('writes each length of sequence at its edges', () => {
    const edges = '\u0000\u007f\u0080\u07ff\u0800\ud7ff\ue000\uffff\u{10000}\u{10ffff}';
    expect(utf8Bytes(edges)).toEqual(new TextEncoder().encode(edges));
  });
});

describe('parts', () => {
  it('are put together in order', () => {
    fc.assert(
      fc.property(fc.array(bytes()), (parts) => {
        expect(concatBytes(...parts)).toEqual(Uint8Array.from(parts.flatMap((part) => [...part])));
      }),
    );
  });

  it('are equal only byte for byte', () => {
    expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 2))).toBe(true);
    expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 3))).toBe(false);
    expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 2, 0))).toBe(false);
    expect(equalBytes(Uint8Array.of(1, 2, 0), Uint8Array.of(1, 2))).toBe(false);
  });
});
