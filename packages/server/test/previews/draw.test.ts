// The pictures themselves: PNG of one size and not heavy, of every kind, whatever people wrote.
import { readFile } from 'node:fs/promises';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { drawPreview } from '../../src/previews/draw.js';
import { everyKind, factsOf, snapshot } from './support/facts.js';

const MOST_BYTES = 300_000;

function looked(png: Uint8Array): { width: number; height: number; colours: number } {
  const { width, height, data } = PNG.sync.read(Buffer.from(png));
  const colours = new Set<number>();
  for (let at = 0; at < data.length; at += 4 * 7) colours.add(data.readUInt32BE(at));
  return { width, height, colours: colours.size };
}

describe('a picture', () => {
  it.each(everyKind.map((what) => [what.kind, what] as const))(
    'of a %s is what sites show',
    async (_, what) => {
      const png = await drawPreview({ what, snapshot });
      expect(png.length).toBeLessThan(MOST_BYTES);
      const { width, height, colours } = looked(png);
      expect([width, height]).toEqual([1200, 630]);
      // Something is drawn on it.
      expect(colours).toBeGreaterThan(8);
    },
  );

  it.each(['', ' ', '𠮷'.repeat(300), '电梯'.repeat(2000), '\u202e\u0000<b>&amp;', 'عربي', '👵🏼'])(
    'is drawn of %j',
    async (text) => {
      expect(looked(await drawPreview(factsOf(text)))).toMatchObject({ width: 1200, height: 630 });
    },
  );

  it('of nothing is of the same size', async () => {
    const plain = await readFile(new URL('../../assets/preview.png', import.meta.url));
    expect(looked(plain)).toMatchObject({ width: 1200, height: 630 });
    expect(plain.length).toBeLessThan(20_000);
  });
});
