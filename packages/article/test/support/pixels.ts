// Reads pictures as a telephone would: their pixels, and the code on them.
import { convertIndexedToRgb, decode } from 'fast-png';
import jsQR from 'jsqr';
import type { Block, Sheet } from '../../src/image/sheet.js';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and 255. */
  readonly data: Uint8ClampedArray;
}

/** @param last rows from the bottom: of a tall picture a telephone sees only a part at once */
export function pixelsOf(png: Uint8Array, last = Infinity): Pixels {
  const image = decode(png);
  const { width, height, channels, palette } = image;
  const rgb = palette ? convertIndexedToRgb(image) : image.data;
  const depth = palette ? 3 : channels;
  const from = Math.max(0, height - last);
  const data = new Uint8ClampedArray(width * (height - from) * 4);
  for (let place = 0; place < data.length / 4; place++)
    for (let channel = 0; channel < 4; channel++)
      data[place * 4 + channel] =
        channel === 3 ? 255 : (rgb[(from * width + place) * depth + (depth >= 3 ? channel : 0)] ?? 0);
  return { width, height: height - from, data };
}

/** What the code on a picture says. */
export function readCode(png: Uint8Array, last?: number): string | undefined {
  const { data, width, height } = pixelsOf(png, last);
  return jsQR(data, width, height)?.data;
}

/** All that is written on a sheet, in its order and without blanks. */
export function writtenOn({ blocks }: Pick<Sheet, 'blocks'>): string {
  return blocks.map(writtenIn).join('').replace(/\s+/gu, '');
}

function writtenIn({ ops }: Block): string {
  return ops.map((op) => (op.kind === 'text' ? op.text : '')).join('');
}
