// Pictures as the pages ask for them: drawn once a version, few at a time, never more kept than there is room for.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AskedPreview } from '../../src/pages/preview-port.js';
import { KeptPictures } from '../../src/previews/kept.js';
import { Pictures, type DrawPreview, type PictureLimits } from '../../src/previews/pictures.js';
import { recordedLog } from '../http/support/log.js';
import { factsOf } from './support/facts.js';

const plain = new Uint8Array([0]);

function pictures(draw: DrawPreview, limits: Partial<PictureLimits> = {}) {
  const { log, lines } = recordedLog();
  const made = new Pictures(draw, plain, log, {
    pictures: 10,
    bytes: 1000,
    atOnce: 1,
    mostWaiting: 1,
    ...limits,
  });
  return { made, lines };
}

const asked = (of: string, version = '1'): AskedPreview => ({
  of,
  version,
  facts: () => Promise.resolve(factsOf(of)),
});

/** Draws only when it is let. */
function heldDraw(): {
  readonly draw: DrawPreview;
  readonly orders: () => number;
  readonly release: () => void;
} {
  const held: (() => void)[] = [];
  let orders = 0;
  return {
    draw: () => {
      orders++;
      return new Promise((resolve) => held.push(() => resolve(new Uint8Array([orders]))));
    },
    orders: () => orders,
    release: () => held.splice(0).forEach((let_) => let_()),
  };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('pictures', () => {
  it('are drawn once for all who ask at once, and not again while nothing has changed', async () => {
    const { draw, orders, release } = heldDraw();
    const { made } = pictures(draw);
    const all = [made.picture(asked('a')), made.picture(asked('a'))];
    await settled();
    release();
    for (const one of await Promise.all(all)) expect(one).toMatchObject({ shows: 'this', version: '1' });
    expect(await made.picture(asked('a'))).toMatchObject({ shows: 'this' });
    expect(orders()).toBe(1);
  });

  it('are drawn anew where something has changed', async () => {
    let orders = 0;
    const { made } = pictures(() => Promise.resolve(new Uint8Array([++orders])));
    await made.picture(asked('a'));
    expect(await made.picture(asked('a', '2'))).toMatchObject({ version: '2', png: new Uint8Array([2]) });
  });

  it('that find no room are told when to come back, or are shown as they were', async () => {
    const { draw, release } = heldDraw();
    const { made } = pictures(draw);
    const first = made.picture(asked('a'));
    await settled();
    release();
    await first;
    const drawing = [made.picture(asked('b')), made.picture(asked('c'))];
    await settled();
    expect(await made.picture(asked('a', '2'))).toMatchObject({ shows: 'before', version: '1' });
    await expect(made.picture(asked('d'))).rejects.toMatchObject({
      code: 'server.unavailable',
      facts: { retryAfter: 5 },
    });
    release();
    await settled();
    release();
    await Promise.all(drawing);
    const later = made.picture(asked('d'));
    await settled();
    release();
    expect(await later).toMatchObject({ shows: 'this' });
  });

  it('that can’t be drawn are the plain one, and the next who asks has it tried again', async () => {
    let isBroken = true;
    const { made, lines } = pictures(() =>
      isBroken ? Promise.reject(new Error('glyphs')) : Promise.resolve(new Uint8Array([7])),
    );
    expect(await made.picture(asked('a'))).toEqual({ png: plain, shows: 'nothing', version: 'plain' });
    expect(lines.join('')).toContain('a preview could not be drawn');
    isBroken = false;
    expect(await made.picture(asked('a'))).toMatchObject({ shows: 'this', png: new Uint8Array([7]) });
  });

  it('of which nothing can be told yet are the plain one, and nothing is drawn', async () => {
    const { made } = pictures(() => Promise.reject(new Error('nothing is to be drawn')));
    const nothing = { ...asked('a'), facts: () => Promise.resolve(undefined) };
    expect(await made.picture(nothing)).toMatchObject({ shows: 'nothing' });
  });
});

describe('what is kept', () => {
  it('is never more than there is room for, and is what was asked for last', () => {
    const acts = fc.array(
      fc.record({ of: fc.constantFrom('a', 'b', 'c', 'd', 'e'), bytes: fc.nat(12), isKept: fc.boolean() }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(
        acts,
        fc.integer({ min: 0, max: 4 }),
        fc.integer({ min: 0, max: 20 }),
        (done, most, room) => {
          const kept = new KeptPictures({ pictures: most, bytes: room });
          let model: { of: string; bytes: number }[] = [];
          for (const { of, bytes, isKept } of done) {
            if (isKept) {
              kept.keep(of, { version: '1', bytes: new Uint8Array(bytes) });
              model = model.filter((one) => one.of !== of);
              if (bytes <= room && most > 0) model.push({ of, bytes });
              while (model.length > most || model.reduce((sum, one) => sum + one.bytes, 0) > room)
                model.shift();
            } else {
              const found = model.find((one) => one.of === of);
              expect(kept.get(of)?.bytes.length).toBe(found?.bytes);
              if (found) model = [...model.filter((one) => one !== found), found];
            }
            expect(kept.size).toEqual({
              pictures: model.length,
              bytes: model.reduce((sum, one) => sum + one.bytes, 0),
            });
          }
        },
      ),
    );
  });
});
