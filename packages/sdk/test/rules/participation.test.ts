// Who takes part, as it is told: no few people can be worked out of one count, nor of all counts of a year together.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Channel, ChannelParticipation, Cohort, ParticipationFacts, SealedFacts } from '@huiyin/sdk';
import {
  emptyFigures,
  FEWEST_OF_COHORT,
  fold,
  reportCardOf,
  toldParticipation,
  type CohortByChannel,
} from '@huiyin/sdk/rules';
import { factsAt } from '../seal/made-log.js';

const cohorts: readonly Cohort[] = ['elderly', 'families', 'commuters', 'disabled', 'undisclosed'];
const channels: readonly Channel[] = ['web', 'visit', 'box'];

/** What came between one count and the next: a few of some cohorts, by some channels. */
const anyArrivals = fc.array(
  fc.record({
    channel: fc.constantFrom(...channels),
    cohort: fc.constantFrom(...cohorts),
    count: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 30 })),
  }),
  { maxLength: 8 },
);
const anyYear = fc.array(anyArrivals, { minLength: 1, maxLength: 6 });

/** Every count of a year, each with the exact numbers it was made from. */
function year(arrivals: readonly (readonly CohortByChannel[])[]) {
  const exact = new Map(channels.map((channel) => [channel, new Map<Cohort, number>()]));
  let told: readonly ChannelParticipation[] = [];
  return arrivals.map((step) => {
    for (const { channel, cohort, count } of step) {
      exact.get(channel)?.set(cohort, (exact.get(channel)?.get(cohort) ?? 0) + count);
    }
    const counted = [...exact].flatMap(([channel, its]) =>
      [...its].map(([cohort, count]) => ({ channel, cohort, count })),
    );
    told = toldParticipation(counted, told);
    return { told, exact: new Map([...exact].map(([channel, its]) => [channel, new Map(its)])) };
  });
}

const toldOf = (told: readonly ChannelParticipation[], channel: Channel) =>
  new Map(told.find((one) => one.channel === channel)?.cohorts.map(({ cohort, count }) => [cohort, count]));

describe('whatever comes in a year', () => {
  it('every channel adds up to what was received by it, and is in order', () => {
    fc.assert(
      fc.property(anyYear, (arrivals) => {
        for (const { told, exact } of year(arrivals)) {
          for (const { channel, received, cohorts: its, rest } of told) {
            expect(received).toBe([...(exact.get(channel)?.values() ?? [])].reduce((sum, n) => sum + n, 0));
            expect(its.reduce((sum, { count }) => sum + count, 0) + rest).toBe(received);
            expect(rest).toBeGreaterThanOrEqual(0);
          }
          const order = told.map(({ received }) => received);
          expect(order).toEqual([...order].sort((a, b) => b - a));
        }
      }),
    );
  });

  it('a cohort is told in steps of five at least, never more than came, never less than before', () => {
    fc.assert(
      fc.property(anyYear, (arrivals) => {
        let before: readonly ChannelParticipation[] = [];
        for (const { told, exact } of year(arrivals)) {
          for (const channel of channels) {
            const earlier = toldOf(before, channel);
            for (const [cohort, count] of toldOf(told, channel)) {
              expect(cohort).not.toBe('undisclosed');
              expect(count).toBeLessThanOrEqual(exact.get(channel)?.get(cohort) ?? 0);
              const step = count - (earlier.get(cohort) ?? 0);
              if (step !== 0) expect(step).toBeGreaterThanOrEqual(FEWEST_OF_COHORT);
            }
            expect([...earlier.keys()].every((cohort) => toldOf(told, channel).has(cohort))).toBe(true);
          }
          before = told;
        }
      }),
    );
  });

  it('the rest beside a step is of nobody who said, or of five people and two cohorts at least', () => {
    fc.assert(
      fc.property(anyYear, (arrivals) => {
        let before: readonly ChannelParticipation[] = [];
        for (const { told, exact } of year(arrivals)) {
          for (const { channel } of told) {
            const now = toldOf(told, channel);
            const earlier = toldOf(before, channel);
            const hasStep = [...now].some(([cohort, count]) => count !== earlier.get(cohort));
            if (!hasStep) continue;
            const held = [...(exact.get(channel) ?? [])]
              .map(([cohort, count]) => [cohort, count - (now.get(cohort) ?? 0)] as const)
              .filter(([, count]) => count > 0);
            const saidSomething = held.some(([cohort]) => cohort !== 'undisclosed');
            if (!saidSomething) continue;
            expect(held.length).toBeGreaterThanOrEqual(2);
            expect(held.reduce((sum, [, count]) => sum + count, 0)).toBeGreaterThanOrEqual(FEWEST_OF_COHORT);
          }
          before = told;
        }
      }),
    );
  });
});

describe('a count in the log', () => {
  const log = Array.from({ length: 40 }, (_, index) => factsAt(index) as SealedFacts);
  const counted = (over: Partial<ParticipationFacts> = {}): ParticipationFacts => {
    const received = [...log.reduce(fold, emptyFigures()).buckets.values()]
      .filter(({ bucket }) => bucket.body === 'fangzhuang' && bucket.month.startsWith('2026'))
      .reduce(
        (sums, { bucket: { channel }, count }) => sums.set(channel, (sums.get(channel) ?? 0) + count),
        new Map<Channel, number>(),
      );
    return {
      ...{ record: 'participation', event: 'counted', body: 'fangzhuang', year: '2026', day: '2026-11-22' },
      channels: [...received].map(([channel, count]) => ({
        channel,
        received: count,
        cohorts: [],
        rest: count,
      })),
      sessions: [{ kind: 'on-site', sessions: 3, people: 90, appeals: 7 }],
      ...over,
    };
  };
  const cardAfter = (facts: ParticipationFacts, period = '2026') =>
    reportCardOf([...log, facts].reduce(fold, emptyFigures()), {
      body: { slug: 'fangzhuang', name: '方庄街道', kind: 'street' },
      period,
      asOf: { at: '2026-11-22T09:30:00+08:00', treeSize: 41, root: 'ab'.repeat(32) },
      today: '2026-11-22',
    });

  it('stands on every card of its year, with its place', () => {
    const { channels: of, sessions } = counted();
    expect(of.length).toBeGreaterThan(0);
    const told = { year: '2026', countedOn: '2026-11-22', leaf: 40, channels: of, sessions };
    expect(cardAfter(counted()).participation).toEqual(told);
    expect(cardAfter(counted(), '2026-Q4').participation).toEqual(told);
    expect(cardAfter(counted(), '2025').participation).toBeUndefined();
  });

  it('is refused where it is not what came by each channel', () => {
    const [first, ...others] = counted().channels;
    if (!first) throw new Error('no channel');
    const more = { ...first, received: first.received + 1, rest: first.rest + 1 };
    const shifted = { ...first, rest: first.rest - 5, cohorts: [{ cohort: 'elderly' as const, count: 6 }] };
    for (const channels of [[more, ...others], [shifted, ...others], others]) {
      expect(() => cardAfter(counted({ channels }))).toThrow(/took part/);
    }
  });
});
