// Many guesses at the digits of a phone at once: none slips in beside the pause, the right one included.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createWorld, type World } from '../db/support/world.js';
import { collect, enter, lastFour } from './entry.js';

let world: World;
let number: string;
beforeAll(async () => {
  world = await createWorld();
});
beforeEach(async () => {
  ({ number } = await enter(world));
});
afterAll(() => world.close());

describe('whoever guesses many times at once', () => {
  it('gets in with the right one no sooner than a wrong one would be counted, however many at once', async () => {
    const digits = [...Array.from({ length: 59 }, (_, at) => String(1000 + at)), lastFour];
    const results = await Promise.allSettled(
      digits.map((typed, at) => collect(world, number, typed, { key: `burst-${number}-${at}` })),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toEqual([]);
    await expect(collect(world, number, lastFour)).rejects.toMatchObject({
      code: 'tracking.too-many-tries',
      facts: { retryAfter: 30 },
    });
  });

  it('is answered by no fault of ours while others get in', async () => {
    await expect(collect(world, number, '0000')).rejects.toMatchObject({ code: 'code.not-matched' });
    const typed = Array.from({ length: 20 }, (_, at) => (at % 2 === 0 ? '0000' : lastFour));
    const results = await Promise.allSettled(
      typed.map((digits, at) => collect(world, number, digits, { key: `mixed-${number}-${at}` })),
    );
    for (const result of results) {
      if (result.status === 'rejected') {
        expect(result.reason).toMatchObject({ code: expect.stringMatching(/^(code|tracking)\./) as string });
      }
    }
  });
});
