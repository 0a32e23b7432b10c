// Few colours for many pixels: exact where there are few, and the nearest where there are more.
import { convertIndexedToRgb, decode, encode } from 'fast-png';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { palettePixels } from './palette.js';

const value = fc.integer({ min: 0, max: 255 });
const colour = fc.array(value, { minLength: 3, maxLength: 3 });
const picture = fc
  .tuple(
    fc.integer({ min: 1, max: 9 }),
    fc.integer({ min: 1, max: 9 }),
    fc.array(colour, { minLength: 1, maxLength: 20 }),
  )
  .chain(([width, height, colours]) =>
    fc
      .array(fc.constantFrom(...colours), { minLength: width * height, maxLength: width * height })
      .map((pixels) => ({ width, height, pixels })),
  );

function read(
  pixels: readonly number[][],
  size: { width: number; height: number },
  most: 16 | 256,
): number[] {
  const rgba = Uint8Array.from(pixels.flatMap((one) => [...one, 255]));
  const { data, palette, depth } = palettePixels(rgba, size, most);
  expect(palette.length).toBeLessThanOrEqual(most);
  return [...convertIndexedToRgb(decode(encode({ ...size, data, palette, depth, channels: 1 })))];
}

it('keeps every pixel as it is where there are no more colours than places for them', () => {
  fc.assert(
    fc.property(picture, ({ width, height, pixels }) => {
      expect(read(pixels, { width, height }, 256)).toEqual(pixels.flat());
    }),
  );
});

it('takes of more colours the most frequent, and for each other one the nearest', () => {
  const greys = Array.from({ length: 40 }, (_, index) => [index * 6, index * 6, index * 6]);
  const white = Array.from({ length: 60 }, () => [255, 255, 255]);
  const shown = read([...white, ...greys], { width: 10, height: 10 }, 16);
  expect(shown.slice(0, 180)).toEqual(white.flat());
  greys.flat().forEach((value, index) => expect(Math.abs(value - shown[180 + index]!)).toBeLessThan(40));
});
