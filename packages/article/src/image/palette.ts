// Pixels in few colours: flat areas and the edges of letters need no more, and the file is a fraction.

export interface PalettePixels {
  /** Rows of whole bytes, packed at `depth`. */
  readonly data: Uint8Array;
  readonly palette: number[][];
  readonly depth: 4 | 8;
}

type Rgb = readonly [red: number, green: number, blue: number];

/**
 * The most frequent colours, and for each other one the nearest of them. The same for the same pixels.
 * @param rgba opaque
 */
export function palettePixels(
  rgba: Uint8Array,
  { width, height }: { readonly width: number; readonly height: number },
  most: 16 | 256,
): PalettePixels {
  const whole = rgba.byteOffset % 4 === 0 ? rgba : rgba.slice();
  const pixels = new Uint32Array(whole.buffer, whole.byteOffset, width * height);
  const counts = new Map<number, number>();
  let last = -1;
  let run = 0;
  const note = (): void => {
    if (run > 0) counts.set(last, (counts.get(last) ?? 0) + run);
  };
  for (const pixel of pixels) {
    if (pixel === last) {
      run++;
      continue;
    }
    note();
    last = pixel;
    run = 1;
  }
  note();
  const palette = chosen(counts, most);
  const indexOf = nearest(counts, palette);
  const depth = most === 16 ? 4 : 8;
  return { data: packed(pixels, width, indexOf, depth), palette: palette.map((one) => [...one]), depth };
}

/** The most frequent first; of those that look alike, which is what edges are made of, only one. */
function chosen(counts: ReadonlyMap<number, number>, most: number): Rgb[] {
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  for (let apart = 0; ; apart += 6) {
    const palette: Rgb[] = [];
    for (const [pixel] of sorted) {
      const colour = rgbOf(pixel);
      if (palette.every((other) => distance(colour, other) > apart * apart)) palette.push(colour);
      if (palette.length > most) break;
    }
    if (palette.length <= most) return palette;
  }
}

function nearest(counts: ReadonlyMap<number, number>, palette: readonly Rgb[]): Map<number, number> {
  const found = new Map<number, number>();
  for (const pixel of counts.keys()) {
    const colour = rgbOf(pixel);
    let best = 0;
    let least = Infinity;
    palette.forEach((one, index) => {
      const away = distance(colour, one);
      if (away < least) [best, least] = [index, away];
    });
    found.set(pixel, best);
  }
  return found;
}

function packed(
  pixels: Uint32Array,
  width: number,
  indexOf: ReadonlyMap<number, number>,
  depth: 4 | 8,
): Uint8Array {
  const perByte = 8 / depth;
  const row = Math.ceil(width / perByte);
  const data = new Uint8Array((pixels.length / width) * row);
  let last = -1;
  let index = 0;
  for (let place = 0; place < pixels.length; place++) {
    const pixel = pixels[place] ?? 0;
    if (pixel !== last) {
      index = indexOf.get(pixel) ?? 0;
      last = pixel;
    }
    if (depth === 8) {
      data[place] = index;
      continue;
    }
    const column = place % width;
    const at = Math.floor(place / width) * row + (column >> 1);
    data[at] = (data[at] ?? 0) | (column % 2 === 0 ? index << 4 : index);
  }
  return data;
}

/** Of a pixel as it lies in memory: red first, and Intel, ARM and every other machine Node runs on begin with the least. */
function rgbOf(pixel: number): Rgb {
  return [pixel & 255, (pixel >>> 8) & 255, (pixel >>> 16) & 255];
}

function distance([r, g, b]: Rgb, [red, green, blue]: Rgb): number {
  return (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
}
