// A small canvas for the demonstration's pictures: flat shapes, and 演示数据 across each of them. No font is needed.
import { crc32, deflateSync } from 'node:zlib';

export const WIDTH = 640;
export const HEIGHT = 480;

/** `#rrggbb`. */
export type Colour = `#${string}`;

export interface Canvas {
  rect(x: number, y: number, width: number, height: number, colour: Colour): void;
  ellipse(x: number, y: number, radiusX: number, radiusY: number, colour: Colour): void;
  line(from: readonly [number, number], to: readonly [number, number], width: number, colour: Colour): void;
  /** The picture as a PNG, marked as one of the demonstration. */
  png(): Uint8Array;
}

export function createCanvas(background: Colour): Canvas {
  const pixels = new Uint8Array(WIDTH * HEIGHT * 3);
  const set = (x: number, y: number, [red, green, blue]: readonly [number, number, number]): void => {
    if (x < 0 || y < 0 || x >= WIDTH || y >= HEIGHT) return;
    pixels.set([red, green, blue], (y * WIDTH + x) * 3);
  };
  /** Every pixel of a box whose middle is inside a shape. */
  const fill = (
    [left, top, right, bottom]: readonly [number, number, number, number],
    colour: Colour,
    isInside: (x: number, y: number) => boolean,
  ): void => {
    const rgb = rgbOf(colour);
    for (let y = Math.floor(top); y < bottom; y++) {
      for (let x = Math.floor(left); x < right; x++) if (isInside(x + 0.5, y + 0.5)) set(x, y, rgb);
    }
  };
  const canvas: Canvas = {
    rect: (x, y, width, height, colour) =>
      fill(
        [x, y, x + width, y + height],
        colour,
        (px, py) => px >= x && py >= y && px < x + width && py < y + height,
      ),
    ellipse: (x, y, radiusX, radiusY, colour) =>
      fill(
        [x - radiusX, y - radiusY, x + radiusX, y + radiusY],
        colour,
        (px, py) => ((px - x) / radiusX) ** 2 + ((py - y) / radiusY) ** 2 <= 1,
      ),
    line: ([x1, y1], [x2, y2], width, colour) => {
      const half = width / 2;
      const length = (x2 - x1) ** 2 + (y2 - y1) ** 2;
      const box = [
        ...[Math.min(x1, x2) - half, Math.min(y1, y2) - half],
        ...[Math.max(x1, x2) + half, Math.max(y1, y2) + half],
      ] as [number, number, number, number];
      fill(box, colour, (px, py) => {
        const share = ((px - x1) * (x2 - x1) + (py - y1) * (y2 - y1)) / length;
        const at = Math.max(0, Math.min(1, share));
        return (px - x1 - at * (x2 - x1)) ** 2 + (py - y1 - at * (y2 - y1)) ** 2 <= half ** 2;
      });
    },
    png: () => {
      mark(canvas);
      return pngOf(pixels);
    },
  };
  canvas.rect(0, 0, WIDTH, HEIGHT, background);
  return canvas;
}

/** 演示数据, each 24 rows of 24 pixels. */
const GLYPHS = [
  '0000001006001c07000ffffc01fffc01800c01800c007ff070030038030008fff800fff800c30800fff804fff80cc3080cc30818fff81810403838e030f03831c01c010004000000',
  '0000000000000000000ffff80000000000000000000000003ffffc7ffffe0018000018000018000618600618600c18301c183818181830180c70180c20180001f80001f000000000',
  '0000000301803331801b61001b43007ffbfc7ffbfe0783180fe7181b3718730f18200db00609b03ff0b03ff0e00c60e01860e01ec0e00781b007c3181e6e1c781c0e201800000000',
  '0000000c00000c7ffc0c7ffc0c600c0c600c7f7ffc0c7ffc0c60c00c60c00c60c00d7ffe0f60c07e60c07c60c00c6ffc0c6ffc0c48040cc8040cc8040dcffc7d8ffc388804000000',
];
const GLYPH = 24;
const SCALE = 3;

/** In the corner, in a band of its own: no crop of a card's picture leaves it out. */
function mark(canvas: Canvas): void {
  const side = GLYPH * SCALE;
  const left = WIDTH - GLYPHS.length * side - 24;
  const top = HEIGHT - side - 20;
  canvas.rect(left - 12, top - 8, GLYPHS.length * side + 24, side + 16, '#fff3cd');
  GLYPHS.forEach((glyph, place) => {
    for (let row = 0; row < GLYPH; row++) {
      const bits = Number.parseInt(glyph.slice(row * 6, row * 6 + 6), 16);
      for (let column = 0; column < GLYPH; column++) {
        if (((bits >> (GLYPH - 1 - column)) & 1) === 0) continue;
        const x = left + place * side + column * SCALE;
        canvas.rect(x, top + row * SCALE, SCALE, SCALE, '#493600');
      }
    }
  });
}

function rgbOf(colour: Colour): [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** PNG (ISO/IEC 15948), eight bits a channel, no filter. */
function pngOf(pixels: Uint8Array): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const rows = Buffer.alloc((WIDTH * 3 + 1) * HEIGHT);
  for (let y = 0; y < HEIGHT; y++) {
    rows.set(pixels.subarray(y * WIDTH * 3, (y + 1) * WIDTH * 3), y * (WIDTH * 3 + 1) + 1);
  }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([size, named, sum]);
}
