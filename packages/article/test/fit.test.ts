// Cutting to fit: what comes out fits, is as full as can be, and is found in few drawings.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fit, type Cut } from '../src/fit.js';

/** Things of which each has its weight, so that a drawing is as long as the sum. */
const anyCuts = fc.uniqueArray(
  fc
    .tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.nat(5000), fc.nat(20), fc.integer({ min: 1, max: 9 }))
    .map(([name, full, floor, weight]) => ({ name, full, floor: Math.min(floor, full), weight })),
  { selector: ({ name }) => name, maxLength: 5 },
);

describe('cutting to fit', () => {
  it('finds what fits, with nothing in it that could be more, in few drawings', () => {
    fc.assert(
      fc.property(anyCuts, fc.nat(60_000), (cuts, room) => {
        let drawings = 0;
        const draw = (allowed: (name: string) => number): ReadonlyMap<string, number> => {
          drawings += 1;
          return new Map(cuts.map(({ name }) => [name, allowed(name)]));
        };
        const lengthOf = (drawing: ReadonlyMap<string, number>): number =>
          cuts.reduce((sum, { name, weight }) => sum + weight * (drawing.get(name) ?? 0), 0);
        const found = fit(cuts, draw, (drawing) => lengthOf(drawing) <= room);
        const least = cuts.reduce((sum, { floor, weight }) => sum + weight * floor, 0);
        expect(found === undefined).toBe(least > room);
        expect(drawings).toBeLessThanOrEqual(2 + cuts.length * 16);
        if (!found) return;
        expect(lengthOf(found)).toBeLessThanOrEqual(room);
        for (const { name, full, floor, weight } of cuts) {
          const amount = found.get(name) ?? NaN;
          expect(amount).toBeGreaterThanOrEqual(floor);
          expect(amount).toBeLessThanOrEqual(full);
          if (amount < full) expect(lengthOf(found) + weight).toBeGreaterThan(room);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('cuts in the order it is told to', () => {
    const cuts: Cut[] = [
      { name: 'tail', full: 10, floor: 4 },
      { name: 'part', full: 1, floor: 0 },
    ];
    const draw = (allowed: (name: string) => number): number[] => [allowed('tail'), allowed('part')];
    const within =
      (room: number) =>
      ([tail = 0, part = 0]: number[]): boolean =>
        tail + part * 5 <= room;
    expect(fit(cuts, draw, within(15))).toEqual([10, 1]);
    expect(fit(cuts, draw, within(12))).toEqual([7, 1]);
    expect(fit(cuts, draw, within(8))).toEqual([8, 0]);
    expect(fit(cuts, draw, within(3))).toBeUndefined();
  });
});
