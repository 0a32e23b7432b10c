// The rewriting comes out at the figures that are known of it, and holds what it promises for every colour.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  contrastRatio,
  darkBackground,
  darkBorder,
  darkPageBackground,
  darkText,
  hexOf,
  hslOf,
  lightPage,
  parseColour,
  perceivedBrightness,
  rgbOf,
  type Rgb,
} from './index.js';

const channel = fc.integer({ min: 0, max: 255 });
const colour: fc.Arbitrary<Rgb> = fc.record({ r: channel, g: channel, b: channel });
const read = (text: string): Rgb => parseColour(text)!;
const onPage = (text: string): number =>
  Number(contrastRatio(darkText(read(text), darkPageBackground), darkPageBackground).toFixed(1));

describe('contrast on the dark page after rewriting', () => {
  it.each([
    ['#6b6b6b', 3.3],
    ['#0b57d0', 3.4],
    ['#b3261e', 3.3],
    ['#595959', 5.3],
    ['#9c3d1f', 4.7],
    ['#1b6e3c', 8.6],
    ['#00507d', 8.4],
  ])('%s: %d', (text, ratio) => {
    expect(onPage(text)).toBe(ratio);
  });

  it('of text without a colour is that of the colour WeChat writes its own in', () => {
    expect(hexOf(darkText(lightPage.text, darkPageBackground))).toBe('#a3a3a3');
  });
});

describe('backgrounds', () => {
  it.each([
    ['#ffffff', '#191919'],
    ['#fffffe', '#1a1a1a'],
    ['#f2f2f2', '#262626'],
    ['#808080', '#989898'],
    ['#666666', '#666666'],
    ['#000000', '#383838'],
    ['#00507d', '#00507d'],
  ])('%s → %s', (written, shown) => {
    expect(hexOf(darkBackground(read(written)))).toBe(shown);
  });

  it('are never brighter than 190, but for greys', () => {
    fc.assert(
      fc.property(colour, (written) => {
        fc.pre(hslOf(written).s > 0);
        expect(perceivedBrightness(darkBackground(written))).toBeLessThanOrEqual(190.5);
      }),
    );
  });
});

describe('text', () => {
  it('stays as it is where it is as good as white', () => {
    expect(darkText(read('#ffffff'), darkPageBackground)).toEqual(read('#ffffff'));
  });

  it('is no nearer to what it stands on than 65, the ceiling of 138 apart', () => {
    fc.assert(
      fc.property(colour, colour, (written, behind) => {
        const background = darkBackground(behind);
        const B = perceivedBrightness(background);
        fc.pre(B <= 73);
        const P = perceivedBrightness(darkText(written, background));
        expect(Math.abs(P - B)).toBeGreaterThanOrEqual(64.5);
      }),
    );
  });

  it('ends for every pair of colours, within what a screen can show', () => {
    fc.assert(
      fc.property(colour, colour, (written, background) => {
        for (const shown of [darkText(written, background), darkBorder(written), darkBackground(written)])
          for (const value of [shown.r, shown.g, shown.b]) {
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThanOrEqual(255);
          }
      }),
    );
  });
});

describe('colours', () => {
  it.each([
    ['#fff', { r: 255, g: 255, b: 255 }],
    ['#00507D', { r: 0, g: 80, b: 125 }],
    ['rgb(1, 20,255)', { r: 1, g: 20, b: 255 }],
  ])('reads %s', (text, expected) => {
    expect(parseColour(text)).toEqual(expected);
  });

  it.each([
    'red',
    '#ffff',
    '#12345',
    'rgb(256,0,0)',
    'rgb(1 2 3)',
    'rgba(0,0,0,1)',
    'rgb(1%,2%,3%)',
    '',
    ' #fff',
  ])('does not read “%s”', (text) => {
    expect(parseColour(text)).toBeUndefined();
  });

  it('come back from hue, saturation and lightness, and from what is written', () => {
    fc.assert(
      fc.property(colour, (one) => {
        expect(hexOf(rgbOf(hslOf(one)))).toBe(hexOf(one));
        expect(parseColour(hexOf(one))).toEqual(one);
      }),
    );
  });

  it('stand 1 to 21 apart, in either order', () => {
    fc.assert(
      fc.property(colour, colour, (one, other) => {
        const ratio = contrastRatio(one, other);
        expect(ratio).toBeGreaterThanOrEqual(1);
        expect(ratio).toBeLessThanOrEqual(21.01);
        expect(contrastRatio(other, one)).toBe(ratio);
      }),
    );
    expect(contrastRatio(read('#000'), read('#fff'))).toBeCloseTo(21, 5);
    expect(contrastRatio(read('#767676'), read('#fff'))).toBeCloseTo(4.54, 2);
  });
});
