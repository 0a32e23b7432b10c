// Codes as telephones read them: whatever address of the living page there is, each picture leads there and nowhere else.
import fc from 'fast-check';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { scan } from '../../../test/scan.js';
import { cardImage, poster, qrImage } from '../src/image/index.js';
import { render } from '../src/index.js';
import { cardView, listView, snapshot } from './support/facts.js';

const letters = Array.from('abcdefghijklmnopqrstuvwxyzABCXYZ0123456789/?&=._~%#+:@!$()*,;-');
/** Up to 300 characters, of all that stand in addresses. */
const anyAddress = fc
  .constantFrom('http://a.cn/', 'https://huiyin.example/', 'https://[2001:db8::1]:8443/')
  .chain((origin) =>
    fc
      .string({ unit: fc.constantFrom(...letters), maxLength: 300 - origin.length, size: 'max' })
      .map((rest) => origin + rest),
  );

describe('an article’s code', () => {
  const view = listView(1);

  it('leads to exactly the living page, as does a code alone', async () => {
    await fc.assert(
      fc.asyncProperty(anyAddress, async (live) => {
        const { assets, readMore } = render('commitments', view, { snapshot: { ...snapshot, live } });
        expect(await Promise.all(assets.map(({ png }) => scan(png)))).toEqual([[live]]);
        expect(await scan(qrImage(live).png)).toEqual([live]);
        expect(readMore).toBe(live);
      }),
      { numRuns: 25 },
    );
  });

  it('is on white of four modules, and wide enough', () => {
    fc.assert(
      fc.property(anyAddress, (live) => {
        const { assets, html } = render('commitments', view, { snapshot: { ...snapshot, live } });
        const [asset] = assets;
        if (!asset) throw new Error('a code');
        expect(html.split(`src="${asset.placeholder}"`)).toHaveLength(2);
        expect(asset.png.length).toBeLessThan(100_000);
        const { width, data } = PNG.sync.read(Buffer.from(asset.png));
        expect(width).toBeGreaterThanOrEqual(600);
        // The first dark pixels are the upper edge of a finder pattern, seven modules wide.
        const first = data.findIndex((value, at) => at % 4 === 0 && value === 0) / 4;
        const last = data.findIndex((value, at) => at % 4 === 0 && at / 4 > first && value === 255) / 4;
        const module = (last - first) / 7;
        expect([first % width, Math.floor(first / width)]).toEqual([module * 4, module * 4]);
      }),
      { numRuns: 10 },
    );
  });
});

describe('the code on pictures', () => {
  it('of a card and of posters leads to exactly the living page', async () => {
    const card = cardView();
    await fc.assert(
      fc.asyncProperty(anyAddress, async (live) => {
        const options = { snapshot: { ...snapshot, live } };
        expect(await scan((await cardImage(card, options)).png)).toEqual([live]);
        const { bytes } = await poster('report-card', card, { ...options, format: 'png' });
        expect(await scan(bytes)).toEqual([live]);
        const box = await poster('box', { form: live }, { ...options, format: 'png' });
        expect(await scan(box.bytes)).toEqual([live]);
      }),
      { numRuns: 2 },
    );
  }, 60_000);
});
