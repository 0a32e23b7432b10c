// Which characters a TrueType font has: its `cmap` table, read by OpenType 1.9, formats 4 and 12.

/** The glyph of each code point that has one. */
export type Glyphs = ReadonlyMap<number, number>;

/** @throws RangeError if it is no TrueType font with a Unicode `cmap` */
export function glyphsIn(font: Uint8Array): Glyphs {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const cmap = tableAt(view, 'cmap');
  const glyphs = new Map<number, number>();
  for (let index = 0; index < view.getUint16(cmap + 2); index++) {
    const record = cmap + 4 + index * 8;
    const [platform, encoding] = [view.getUint16(record), view.getUint16(record + 2)];
    const isUnicode = platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10));
    if (!isUnicode) continue;
    const table = cmap + view.getUint32(record + 4);
    const format = view.getUint16(table);
    if (format === 4) addSegments(view, table, glyphs);
    if (format === 12) addGroups(view, table, glyphs);
  }
  if (glyphs.size === 0) throw new RangeError('a font without a Unicode cmap of format 4 or 12');
  return glyphs;
}

function tableAt(view: DataView, tag: string): number {
  for (let index = 0; index < view.getUint16(4); index++) {
    const record = 12 + index * 16;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((place) => view.getUint8(record + place)));
    if (name === tag) return view.getUint32(record + 8);
  }
  throw new RangeError(`a font without a table ${tag}`);
}

function addSegments(view: DataView, table: number, glyphs: Map<number, number>): void {
  const bytes = view.getUint16(table + 6);
  const ends = table + 14;
  const starts = ends + bytes + 2;
  const deltas = starts + bytes;
  const offsets = deltas + bytes;
  for (let at = 0; at < bytes; at += 2) {
    const offset = view.getUint16(offsets + at);
    const start = view.getUint16(starts + at);
    for (let code = start; code <= view.getUint16(ends + at); code++) {
      const glyph =
        offset === 0
          ? (code + view.getUint16(deltas + at)) & 0xffff
          : view.getUint16(offsets + at + offset + (code - start) * 2);
      if (glyph !== 0 && code !== 0xffff) glyphs.set(code, glyph);
    }
  }
}

function addGroups(view: DataView, table: number, glyphs: Map<number, number>): void {
  for (let index = 0; index < view.getUint32(table + 12); index++) {
    const group = table + 16 + index * 12;
    const first = view.getUint32(group + 8);
    const start = view.getUint32(group);
    for (let code = start; code <= view.getUint32(group + 4); code++) {
      if (first + code - start !== 0) glyphs.set(code, first + code - start);
    }
  }
}
