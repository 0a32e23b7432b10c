// The pictures themselves: PNG of one size and not heavy, of every kind, whatever people wrote.
import { readFile } from 'node:fs/promises';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../../test/read-pdf.js';
import { scan } from '../../../../test/scan.js';
import type { PictureOf } from '../../src/pages/picture-port.js';
import { draw } from '../../src/previews/draw.js';
import { everyKind, everyPicture, everyPoster, snapshot, workOf } from './support/facts.js';

const MOST_BYTES = 300_000;

function looked(png: Uint8Array): { width: number; height: number; colours: number } {
  const { width, height, data } = PNG.sync.read(Buffer.from(png));
  const colours = new Set<number>();
  for (let at = 0; at < data.length; at += 4 * 7) colours.add(data.readUInt32BE(at));
  return { width, height, colours: colours.size };
}

describe('a preview', () => {
  it.each(everyKind.map((what) => [what.kind, what] as const))(
    'of a %s is what sites show',
    async (_, what) => {
      const { bytes: png } = await draw({ kind: 'preview', what, snapshot });
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
      expect(looked((await draw(workOf(text))).bytes)).toMatchObject({ width: 1200, height: 630 });
    },
  );

  it('of nothing is of the same size', async () => {
    const plain = await readFile(new URL('../../assets/preview.png', import.meta.url));
    expect(looked(plain)).toMatchObject({ width: 1200, height: 630 });
    expect(plain.length).toBeLessThan(20_000);
  });
});

const nameOf = (what: PictureOf): string =>
  what.kind === 'card'
    ? 'card'
    : what.kind === 'chart'
      ? what.name
      : [what.poster.kind, what.paper, what.format].join(' ');

describe('a file of the studio', () => {
  it.each([...everyPicture, ...everyPoster].map((what) => [nameOf(what), what] as const))(
    'is whole, and of its kind: %s',
    async (_, what) => {
      const { bytes, type, warnings } = await draw({ kind: 'picture', what, snapshot, theme: 'blue' });
      expect(warnings.map(({ code }) => code)).toContain('demo');
      // In memory of its own: it is handed to another thread, and nothing else with it.
      expect(bytes.buffer.byteLength).toBe(bytes.length);
      const address =
        what.kind === 'poster' && what.poster.kind === 'box' ? what.poster.view.form : snapshot.live;
      if (type === 'application/pdf') {
        const { sheets } = await readPdf(bytes);
        expect(sheets).toHaveLength(1);
        expect(sheets[0]?.links).toContain(address);
      } else {
        expect(bytes.length).toBeLessThan(1_000_000);
        expect(await scan(bytes)).toEqual([address]);
      }
    },
  );

  it('says its key where there is one, on paper as in an article', async () => {
    const [what] = everyPoster;
    if (!what) throw new Error('no poster');
    const key = 'huiyin.example/FZ+b405d9bf+AYqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c';
    const { bytes } = await draw({
      kind: 'picture',
      what,
      snapshot: { ...snapshot, key },
      theme: 'blue',
    });
    expect((await readPdf(bytes)).text).toContain(key);
  });

  it('of a card on which there is nothing to draw is refused', async () => {
    const [card] = everyPicture;
    if (card?.kind !== 'card') throw new Error('no card');
    const view = { ...card.view, empty: true };
    await expect(
      draw({ kind: 'picture', what: { kind: 'chart', name: 'closing', view }, snapshot, theme: 'blue' }),
    ).rejects.toThrow(/nothing to draw/);
  });
});
