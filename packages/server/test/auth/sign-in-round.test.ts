// What a sign-in takes along: opens here, in time, and nowhere else.
import fc from 'fast-check';
import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { newRound, openRound, ROUND_LIMIT, sealRound } from '../../src/auth/sign-in-round.js';

const key = randomBytes(32);
const now = Date.parse('2026-11-22T09:30:00+08:00');

describe('a sign-in under way', () => {
  it('comes back as it left, up to ten minutes later', () => {
    const round = newRound(randomBytes, now);
    const sealed = sealRound(key, round, randomBytes);
    for (const later of [0, 1, ROUND_LIMIT]) expect(openRound(key, sealed, now + later)).toEqual(round);
    for (const wrong of [-1, ROUND_LIMIT + 1]) expect(openRound(key, sealed, now + wrong)).toBeUndefined();
  });

  it('is never like another', () => {
    const texts = Array.from({ length: 50 }, () => newRound(randomBytes, now)).flatMap(
      ({ state, nonce, verifier }) => [state, nonce, verifier],
    );
    expect(new Set(texts).size).toBe(150);
  });

  it('fits a cookie', () => {
    expect(sealRound(key, newRound(randomBytes, now), randomBytes)).toMatch(/^[A-Za-z0-9_-]{1,1000}$/);
  });

  it('does not open with another key, nor with any letter changed', () => {
    const sealed = sealRound(key, newRound(randomBytes, now), randomBytes);
    expect(openRound(randomBytes(32), sealed, now)).toBeUndefined();
    fc.assert(
      fc.property(fc.nat(sealed.length - 2), fc.constantFrom('A', 'z', '_'), (at, letter) => {
        fc.pre(sealed[at] !== letter);
        const changed = `${sealed.slice(0, at)}${letter}${sealed.slice(at + 1)}`;
        expect(openRound(key, changed, now)).toBeUndefined();
      }),
    );
  });

  it('is none of any text that was not sealed here', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(openRound(key, text, now)).toBeUndefined();
      }),
    );
    expect(openRound(key, 'A'.repeat(100_000), now)).toBeUndefined();
  });
});
