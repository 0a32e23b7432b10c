// Numbers and codes as people type them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newIdempotencyKey, normaliseNumber, normalisePhoneLast4, normaliseTrackingCode } from '@huiyin/sdk';

describe('normaliseNumber', () => {
  it.each([
    ['FZ-2026-000109', 'FZ-2026-000109'],
    ['fz-2026-000109', 'FZ-2026-000109'],
    ['  fz 2026 000109\n', 'FZ-2026-000109'],
    ['ＦＺ－２０２６－０００１０９', 'FZ-2026-000109'],
    ['fz—2026–000109', 'FZ-2026-000109'],
    ['fz2026000109', 'FZ-2026-000109'],
    ['DGDI-2025-123456', 'DGDI-2025-123456'],
  ])('reads %j as %s', (typed, number) => {
    expect(normaliseNumber(typed)).toBe(number);
  });

  it.each([
    '',
    '109',
    'FZ-2026-109',
    'F-2026-000109',
    'ABCDE-2026-000109',
    'FZ-2026-0001090',
    '../..',
    'FZ/2026/000109',
  ])('reads %j as no number', (typed) => {
    expect(normaliseNumber(typed)).toBeUndefined();
  });
});

describe('normalisePhoneLast4', () => {
  it.each(['8642', ' ８６４２ ', '86-42', '86 42', '13800138642', '+86 138 0013 8642', '010-5550 8642'])(
    'reads %j as the last four digits',
    (typed) => {
      expect(normalisePhoneLast4(typed)).toBe('8642');
    },
  );

  it.each(['', '864', '864x', '八六四二', '86+42', '1'.repeat(21)])('reads %j as none', (typed) => {
    expect(normalisePhoneLast4(typed)).toBeUndefined();
  });
});

describe('normaliseTrackingCode', () => {
  it.each([
    '1234 5678 9012 3456',
    '1234567890123456',
    '１２３４　５６７８　９０１２　３４５６',
    '1234-5678-9012-3456',
    ' 1234—5678 90123456\t',
  ])('reads %j as one code', (typed) => {
    expect(normaliseTrackingCode(typed)).toBe('1234 5678 9012 3456');
  });

  it.each(['', '1234', '12345678901234567', '1234 5678 9012 345x', 'abcd'])(
    'reads %j as no code',
    (typed) => {
      expect(normaliseTrackingCode(typed)).toBeUndefined();
    },
  );

  it('gives back what it gave', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{16}$/), (digits) => {
        const code = normaliseTrackingCode(digits);
        expect(code).toMatch(/^\d{4}( \d{4}){3}$/);
        expect(normaliseTrackingCode(code ?? '')).toBe(code);
      }),
    );
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        expect([undefined, 'string']).toContain(
          typeof normaliseTrackingCode(typed) === 'string' ? 'string' : undefined,
        );
        normaliseNumber(typed);
      }),
    );
  });
});

describe('newIdempotencyKey', () => {
  it('writes 128 bits in hexadecimal', () => {
    expect(newIdempotencyKey((length) => Uint8Array.from({ length }, (_, i) => i))).toBe(
      '000102030405060708090a0b0c0d0e0f',
    );
  });

  it('is another one each time', () => {
    expect(new Set(Array.from({ length: 100 }, () => newIdempotencyKey())).size).toBe(100);
  });
});
