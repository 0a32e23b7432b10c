// What a card says numbers of: tallied act by act it is what is counted from all cases at once, and it adds up.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bucketChanges,
  bucketOf,
  cardMonths,
  caseFigures,
  dueBucketOf,
  isPending,
  oldestFirst,
  pendingStates,
  reportCard,
  talliedCard,
  talliesIn,
  tallyChanges,
  tallyKey,
  type AppealCase,
  type CardMonths,
  type CardTallies,
  type CaseFigures,
  type Counted,
  type Measure,
  type Tally,
} from '@huiyin/sdk/rules';
import { anyDay, anyLife, type Life } from './any-life.js';

const anyLives = fc.tuple(...Array.from({ length: 8 }, (_, index) => anyLife(index + 1)));
const periods = ['2025', '2025-H2', '2026-Q1', '2026-05', '2030'] as const;
const body = { slug: 'fangzhuang', name: '方庄街道', kind: 'street' } as const;

/** The case after each of its acts. */
const stages = ({ born, steps }: Life): AppealCase[] => [born, ...steps.map(({ after }) => after)];
const last = (life: Life): CaseFigures => caseFigures(stages(life).at(-1) ?? life.born);

/** Kept as a database keeps them: each act adds to what is there. */
function kept(lives: readonly Life[]): Counted<Tally>[] {
  const rows = new Map<string, Counted<Tally>>();
  for (const life of lives) {
    let before: CaseFigures | undefined;
    for (const after of stages(life).map(caseFigures)) {
      for (const { bucket, count } of tallyChanges(bucketChanges(before, after).buckets)) {
        const key = tallyKey(bucket);
        rows.set(key, { bucket, count: (rows.get(key)?.count ?? 0) + count });
      }
      before = after;
    }
  }
  return [...rows.values()];
}

function monthsOf(period: string, today: string): CardMonths {
  const months = cardMonths(period, today);
  if (!months) throw new Error(`not a period: ${period}`);
  return months;
}

/** Read from rows as the server reads them. */
function read(
  rows: readonly Counted<Tally>[],
  overdue: number,
  { first, last: end, shownFirst, shownLast }: CardMonths,
): CardTallies {
  const sum = (test: (tally: Tally) => boolean): Map<Measure, number> => {
    const numbers = new Map<Measure, number>();
    for (const { bucket, count } of rows.filter((row) => test(row.bucket))) {
      numbers.set(bucket.measure, (numbers.get(bucket.measure) ?? 0) + count);
    }
    return numbers;
  };
  const shown = new Set(
    rows.map(({ bucket }) => bucket.month).filter((m) => m >= shownFirst && m <= shownLast),
  );
  return {
    within: sum(({ month }) => month >= first && month <= end),
    before: sum(({ month }) => month < first),
    months: new Map([...shown].map((month) => [month, sum((tally) => tally.month === month)])),
    overdue,
  };
}

describe('tallies', () => {
  it('kept act by act give the card that is counted from all cases at once', () => {
    fc.assert(
      fc.property(anyLives, anyDay, fc.constantFrom(...periods), (lives, today, period) => {
        const cases = lives.map(last);
        const months = monthsOf(period, today);
        const due = cases.flatMap((one) => {
          const bucket = dueBucketOf(one);
          return bucket ? [{ bucket, count: 1 }] : [];
        });
        const frame = {
          body,
          period,
          today,
          asOf: { at: `${today}T12:00:00+08:00`, treeSize: 1, root: '0'.repeat(64) },
          withheld: 0,
          commitments: { buckets: [], due: [] },
          oldest: oldestFirst(
            cases.filter(
              ({ standing, received }) =>
                (pendingStates as readonly string[]).includes(standing) &&
                received.slice(0, 7) <= months.last,
            ),
          ),
        };
        const buckets = cases
          .map(bucketOf)
          .filter(({ month }) => month <= months.last)
          .map((bucket) => ({ bucket, count: 1 }));
        const counted = reportCard({ ...frame, buckets, due });
        const { overdue } = talliesIn(buckets, due, months, today);
        expect(talliedCard({ ...frame, tallies: read(kept(lives), overdue, months) })).toEqual(counted);
      }),
    );
  });

  it('never fall below nought, and add up: by standing, by category, and pending by standing', () => {
    fc.assert(
      fc.property(anyLives, (lives) => {
        const numbers = new Map<string, number>();
        for (const { bucket, count } of kept(lives)) {
          expect(count).toBeGreaterThanOrEqual(0);
          numbers.set(bucket.measure, (numbers.get(bucket.measure) ?? 0) + count);
        }
        const sum = (test: RegExp): number =>
          [...numbers].reduce((total, [measure, count]) => (test.test(measure) ? total + count : total), 0);
        expect(sum(/^received$/)).toBe(lives.length);
        expect(sum(/^standing\//)).toBe(lives.length);
        expect(sum(/^category\/.*\/received$/)).toBe(lives.length);
        const pending = lives.filter((life) => isPending((stages(life).at(-1) ?? life.born).state)).length;
        expect(sum(/^pending$/)).toBe(pending);
        expect(sum(/^category\/.*\/pending$/)).toBe(pending);
        expect(sum(new RegExp(`^standing/(${pendingStates.join('|')})$`))).toBe(pending);
      }),
    );
  });

  it('leave petitions out', () => {
    const petition = { ...bucketOf(last(fc.sample(anyLife(), 1)[0]!)), channel: 'petition' as const };
    expect(tallyChanges([{ bucket: petition, count: 1 }])).toEqual([]);
  });

  it('are of no period that is none', () => {
    expect(cardMonths('2025-H3', '2026-01-01')).toBeUndefined();
    expect(cardMonths('2025', '2025-05-20')).toEqual({
      first: '2025-01',
      last: '2025-12',
      shownFirst: '2024-06',
      shownLast: '2025-05',
    });
  });
});
