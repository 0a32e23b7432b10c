// What a photo may be, told before anything is decoded.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  fittedSize,
  isAnimatedPng,
  PHOTO_RULES,
  photoRoom,
  photoTypeOf,
} from '../../src/rules/attachment.js';

const side = fc.integer({ min: 1, max: 40_000 });

test('what is drawn fits, keeps its shape to the pixel, and is never blown up', () => {
  fc.assert(
    fc.property(side, side, fc.constantFrom(320, 2048), (width, height, longest) => {
      const drawn = fittedSize({ width, height }, longest);
      expect(Math.max(drawn.width, drawn.height)).toBe(Math.min(longest, Math.max(width, height)));
      expect(Math.min(drawn.width, drawn.height)).toBeGreaterThanOrEqual(1);
      const scale = Math.min(1, longest / Math.max(width, height));
      expect(Math.abs(drawn.width - width * scale)).toBeLessThanOrEqual(1);
      expect(Math.abs(drawn.height - height * scale)).toBeLessThanOrEqual(1);
    }),
  );
});

test('a kind is known by its first bytes only', () => {
  const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xe1);
  const webp = Uint8Array.from('RIFF\0\0\0\0WEBPVP8 ', (letter) => letter.charCodeAt(0));
  expect([photoTypeOf(jpeg), photoTypeOf(webp), photoTypeOf(webp.subarray(0, 11))]).toEqual([
    'jpeg',
    'webp',
    undefined,
  ]);
});

test('any bytes after a PNG’s head are read to an end, wherever their lengths point', () => {
  const head = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (rest) => {
      expect(isAnimatedPng(Uint8Array.from([...head, ...rest]))).toBeTypeOf('boolean');
    }),
  );
});

test('a part in base64 has no padding and fits a request', () => {
  expect(PHOTO_RULES.partBytes % 3).toBe(0);
  expect((PHOTO_RULES.partBytes / 3) * 4).toBeLessThan(256 * 1024 - 1024);
});

test('there is room for six at once and twelve in all', () => {
  expect([undefined, 0, 6, 7, 11, 12, 13].map((had) => photoRoom(had))).toEqual([6, 6, 6, 5, 1, 0, 0]);
});
