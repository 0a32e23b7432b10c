// The two weights of the font, opened once: who spells in them, how wide each character is, and its outline.
import { createSpeller, fontFile, fontWeights, glyphsIn, type FontWeight, type Speller } from '@huiyin/fonts';
import { create, type Font } from 'fontkit';

export interface Typeface {
  /** The files as they are, for a document that takes them in. */
  readonly files: Readonly<Record<FontWeight, Uint8Array>>;
  readonly spell: Speller;
  /** The width of one character, in parts of the size it is set in. */
  advance(weight: FontWeight, character: string): number;
  /** SVG path data in 1/1000 of the size, upwards from the baseline; empty for a blank. */
  outline(weight: FontWeight, character: string): string;
}

/** Units of the outlines to the size. */
export const UNITS = 1000;

let opened: Promise<Typeface> | undefined;

/** Opened when the first picture is asked for, and kept: 6 MB, and the glyphs that were drawn so far. */
export function typeface(): Promise<Typeface> {
  opened ??= open().catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

async function open(): Promise<Typeface> {
  const [regular, bold] = await Promise.all(fontWeights.map(fontFile));
  if (!regular || !bold) throw new RangeError('two weights');
  const fonts: Readonly<Record<FontWeight, Font>> = { regular: create(regular), bold: create(bold) };
  if (fonts.regular.unitsPerEm !== UNITS || fonts.bold.unitsPerEm !== UNITS)
    throw new RangeError(`fonts of ${UNITS} units`);
  const widths: Readonly<Record<FontWeight, Map<string, number>>> = { regular: new Map(), bold: new Map() };
  const glyph = (weight: FontWeight, character: string) =>
    fonts[weight].glyphForCodePoint(character.codePointAt(0) ?? 0);
  return {
    files: { regular, bold },
    spell: createSpeller(glyphsIn(regular)),
    advance(weight, character) {
      let width = widths[weight].get(character);
      if (width === undefined) {
        width = glyph(weight, character).advanceWidth / UNITS;
        widths[weight].set(character, width);
      }
      return width;
    },
    outline: (weight, character) => glyph(weight, character).path.toSVG(),
  };
}
