// Pictures and posters as the studio asks for them: two clicks draw once, few wait, and no failure is kept.
import { describe, expect, it } from 'vitest';
import { createGate } from '../../src/gate.js';
import type { DrawnPicture, PictureOrder } from '../../src/pages/picture-port.js';
import { busy } from '../../src/previews/busy.js';
import { Files, type DrawFile } from '../../src/previews/files.js';
import { everyPicture, snapshot } from './support/facts.js';

const limits = { pictures: 2, bytes: 100, atOnce: 1, mostWaiting: 1 };

function order(of: string, version = '1'): PictureOrder {
  const [what] = everyPicture;
  if (!what) throw new Error('no picture');
  return { of, version, facts: { what, snapshot, theme: 'blue' } };
}

const file = (...bytes: number[]): DrawnPicture => ({
  bytes: new Uint8Array(bytes),
  type: 'image/png',
  warnings: [{ code: 'demo', text: '这是演示数据。' }],
});

/** Draws only when it is let, one at each call of `release`. */
function held(): { readonly draw: DrawFile; readonly orders: () => number; readonly release: () => void } {
  const waiting: (() => void)[] = [];
  let orders = 0;
  return {
    draw: () => {
      const drawn = file(++orders);
      return new Promise((resolve) => waiting.push(() => resolve(drawn)));
    },
    orders: () => orders,
    release: () => waiting.shift()?.(),
  };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('files of the studio', () => {
  it('are drawn once for two clicks, and for the next one, with what is to be known of them', async () => {
    const { draw, orders, release } = held();
    const files = new Files(draw, limits);
    const both = [files.draw(order('a')), files.draw(order('a'))];
    await settled();
    release();
    for (const one of await Promise.all(both)) expect(one).toEqual(file(1));
    expect(await files.draw(order('a'))).toMatchObject(file(1));
    expect(orders()).toBe(1);
  });

  it('are drawn anew where the log has grown', async () => {
    let orders = 0;
    const files = new Files(() => Promise.resolve(file(++orders)), limits);
    await files.draw(order('a'));
    expect(await files.draw(order('a', '2'))).toMatchObject(file(2));
    // The one before it is not kept beside it.
    expect(await files.draw(order('a'))).toMatchObject(file(3));
  });

  it('are no more than there is room for', async () => {
    let orders = 0;
    const files = new Files(() => Promise.resolve(file(++orders)), limits);
    for (const of of ['a', 'b', 'c', 'a']) await files.draw(order(of));
    expect(orders).toBe(4);
  });

  it('that find no room are told when to come back, and are drawn then', async () => {
    const { draw, release } = held();
    const files = new Files(draw, limits);
    const drawing = [files.draw(order('a')), files.draw(order('b'))];
    await settled();
    await expect(files.draw(order('c'))).rejects.toMatchObject({
      code: 'server.unavailable',
      facts: { retryAfter: 5 },
    });
    release();
    await settled();
    release();
    expect((await Promise.all(drawing)).map(({ bytes }) => [...bytes])).toEqual([[1], [2]]);
    const later = files.draw(order('c'));
    await settled();
    release();
    expect(await later).toMatchObject(file(3));
  });

  it('that can’t be drawn say so, and the next who asks has it tried again', async () => {
    let isBroken = true;
    const files = new Files(
      () => (isBroken ? Promise.reject(new Error('glyphs')) : Promise.resolve(file(7))),
      limits,
    );
    await expect(files.draw(order('a'))).rejects.toThrow('glyphs');
    isBroken = false;
    expect(await files.draw(order('a'))).toMatchObject(file(7));
  });

  it('take turns with whoever else draws, and one waiting at a time is enough', async () => {
    const { draw, orders, release } = held();
    const turn = createGate(1, 1, busy);
    const inTurn: DrawFile = (facts) => turn(() => draw(facts));
    const [one, other] = [new Files(inTurn, limits), new Files(inTurn, limits)];
    const drawing = ['a', 'b'].flatMap((of) => [one.draw(order(of)), other.draw(order(of))]);
    for (let drawn = 1; drawn <= drawing.length; drawn++) {
      await settled();
      expect(orders()).toBe(drawn);
      release();
    }
    // One of each, in turn.
    expect((await Promise.all(drawing)).map(({ bytes }) => [...bytes])).toEqual([[1], [2], [3], [4]]);
  });
});
