// A sheet as PNG: drawn by resvg from outlines, then written with a palette, which is a third of the size.
import { renderAsync } from '@resvg/resvg-js';
import { encode } from 'fast-png';
import { palettePixels } from './palette.js';
import type { Sheet } from './sheet.js';
import { svgOf } from './svg.js';
import type { Typeface } from './typeface.js';

export interface Picture {
  readonly png: Uint8Array;
  /** In pixels of the picture. */
  readonly width: number;
  readonly height: number;
}

/** What is drawn at once: 24 million pixels are 96 MB, and they are held twice. */
const MOST_PIXELS = 24_000_000;
/** What phones and editors still open. */
const MOST_SIDE = 16_000;

/** From the finest that is asked for, what is tried until the file is small enough. */
const FINENESS = [
  { zoom: 1, colours: 256 },
  { zoom: 1, colours: 16 },
  { zoom: 0.75, colours: 16 },
  { zoom: 0.5, colours: 16 },
] as const;

/**
 * @param zoom pixels of the picture to one of the sheet
 * @param most bytes; where more are needed there are fewer colours, and then fewer pixels
 * @throws RangeError if it can't be that small
 */
export async function pictureOf(
  sheet: Sheet,
  face: Typeface,
  zoom: number,
  most = Infinity,
): Promise<Picture> {
  const room = Math.min(
    Math.sqrt(MOST_PIXELS / (sheet.width * sheet.height)),
    MOST_SIDE / Math.max(sheet.width, sheet.height),
  );
  for (const fineness of FINENESS) {
    const picture = await drawn(sheet, face, Math.min(zoom * fineness.zoom, room), fineness.colours);
    if (picture.png.length <= most) return picture;
  }
  throw new RangeError(`a picture of more than ${most} bytes`);
}

async function drawn(sheet: Sheet, face: Typeface, zoom: number, colours: 16 | 256): Promise<Picture> {
  // Nothing of the machine's fonts, and nothing is fetched: there is no text in it and no image.
  const image = await renderAsync(svgOf(sheet, face, zoom), { font: { loadSystemFonts: false } });
  const { width, height } = image;
  const { data, palette, depth } = palettePixels(image.pixels, { width, height }, colours);
  const png = encode({ width, height, data, palette, depth, channels: 1 }, { zlib: { level: 6 } });
  return { png, width, height };
}
