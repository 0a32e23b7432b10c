// When a webhook that failed is tried again: later each time, never at once by all, and not for ever.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterFailure, WEBHOOK_PATIENCE, WEBHOOK_TRIES } from '../../src/rules/webhook.js';

const now = Date.parse('2026-11-22T09:30:00+08:00');
const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const failed = (tries: number, more: object = {}) =>
  ({ tries, fault: 'status', status: 500, failingSince: now - 60_000, ...more }) as const;

describe('a try that failed', () => {
  it('is tried again, later each time, for some hours; then given up on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: WEBHOOK_TRIES - 1 }), chance, (tries, by) => {
        const { nextTryAt, pause } = afterFailure(failed(tries), now, by);
        expect(pause).toBeUndefined();
        expect(nextTryAt).toBeGreaterThan(now + 2_000);
        const delay = (nextTryAt ?? 0) - now;
        const next = afterFailure(failed(tries + 1), now, by).nextTryAt;
        if (next !== undefined) expect(next - now).toBeGreaterThan(delay * 1.5);
      }),
    );
    expect(afterFailure(failed(WEBHOOK_TRIES), now, 0.5)).toEqual({ failingSince: now - 60_000 });
    const all = Array.from({ length: WEBHOOK_TRIES - 1 }, (_, n) => afterFailure(failed(n + 1), now, 0.5));
    const hours = all.reduce((sum, { nextTryAt = now }) => sum + nextTryAt - now, 0) / 3_600_000;
    expect(hours).toBeGreaterThan(3);
    expect(hours).toBeLessThan(5);
  });

  it('is not tried at the same moment as others that failed with it', () => {
    const at = new Set([0, 0.2, 0.4, 0.6, 0.8].map((by) => afterFailure(failed(3), now, by).nextTryAt));
    expect(at.size).toBe(5);
  });

  it('begins to count from the first, and pauses the webhook after three days without one success', () => {
    expect(afterFailure(failed(1, { failingSince: undefined }), now, 0).failingSince).toBe(now);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: WEBHOOK_TRIES }),
        fc.nat(WEBHOOK_PATIENCE * 2),
        (tries, since) => {
          const { pause, nextTryAt } = afterFailure(failed(tries, { failingSince: now - since }), now, 0);
          expect(pause).toBe(since >= WEBHOOK_PATIENCE ? 'failing' : undefined);
          // What is paused stays in line.
          if (pause) expect(nextTryAt).toBe(now);
        },
      ),
    );
  });

  it('pauses it at once where the receiver says that it is gone', () => {
    expect(afterFailure(failed(1, { status: 410 }), now, 0)).toMatchObject({ pause: 'gone', nextTryAt: now });
  });
});
