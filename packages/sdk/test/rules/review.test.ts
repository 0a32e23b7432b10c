// Panel reviews: when a period is reviewed, what stays, and what a panel comes to, from rows and from the log alike.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReviewFacts } from '../../src/types/index.js';
import {
  beginReview,
  countedReview,
  decideReview,
  EVALUATION_DAYS,
  evaluationWindow,
  evolveReview,
  giveReview,
  MOST_VERSIONS,
  panelResult,
  reviewChangedFacts,
  reviewGivenFacts,
  reviewsInLog,
  SMALLEST_PANEL,
  type ReviewCase,
  type ReviewContent,
} from '../../src/rules/index.js';

const on = (day: string): number => Date.parse(`${day}T10:00:00+08:00`);
const reason = '抽看了三十件，二十七件去现场看过，确实办好了，三件还在等。';
const score = (value: number) => ({ score: value, reason });
const content = (value = 4, conflict: ReviewContent['conflict'] = 'none'): ReviewContent => ({
  panellist: 'scholar',
  conflict,
  ...(conflict === 'declared' && { conflictNote: '住在这里' }),
  resolution: score(value),
  satisfaction: score(value),
  lasting: score(value),
});
const review = { id: 'FZ-E-2026-000001', body: 'fangzhuang', period: '2026-H2' };

function given(said = content(), day = '2026-11-20'): ReviewCase {
  const outcome = giveReview(review, said, 'fengtai', on(day));
  if (!outcome.ok) throw new Error(outcome.code);
  return beginReview(outcome.event);
}

describe('a period is reviewed', () => {
  it.each([
    ['2026-H2', '2026-07-01', '2027-03-01'],
    ['2026', '2026-01-01', '2027-03-01'],
    ['2026-Q1', '2026-01-01', '2026-05-30'],
    ['2028-02', '2028-02-01', '2028-04-29'],
  ])('%s from %s to %s', (period, from, to) => {
    expect(evaluationWindow(period)).toEqual({ from, to });
    expect(EVALUATION_DAYS).toBe(60);
  });

  it('on its first and last day and on none before or after, for the first word and for another', () => {
    const at = (day: string) => giveReview(review, content(), 'fengtai', on(day)).ok;
    expect(['2026-06-30', '2026-07-01', '2027-03-01', '2027-03-02'].map(at)).toEqual([
      false,
      true,
      true,
      false,
    ]);
    const late = { type: 'revise', by: 'fengtai', isTheirs: true, content: content() } as const;
    expect(decideReview(given(), late, on('2027-03-02'))).toEqual({
      ok: false,
      code: 'review.period-not-open',
    });
  });
});

describe('a review', () => {
  const revise = { type: 'revise', by: 'fengtai', isTheirs: true, content: content(2) } as const;
  const respond = { type: 'respond', by: 'fangzhuang', text: '下个月起每季度公布。' } as const;

  it('is said anew by whoever gave it only, and keeps what was said before', () => {
    expect(decideReview(given(), { ...revise, isTheirs: false }, on('2026-12-01'))).toMatchObject({
      code: 'review.not-yours',
    });
    const outcome = decideReview(given(), revise, on('2026-12-01'));
    if (!outcome.ok) throw new Error(outcome.code);
    expect(evolveReview(given(), outcome.event).versions).toMatchObject([
      { version: 2, on: '2026-12-01', resolution: { score: 2 } },
      { version: 1, on: '2026-11-20', resolution: { score: 4 } },
    ]);
  });

  it('is responded to by its unit only, long after the evaluation too, and the first response stays', () => {
    expect(decideReview(given(), { ...respond, by: 'xincun' }, on('2026-12-01'))).toMatchObject({
      code: 'review.not-your-unit',
    });
    let after = given();
    for (const text of ['第一次这样说。', '后来这样说。']) {
      const outcome = decideReview(after, { ...respond, text }, on('2028-01-01'));
      if (!outcome.ok) throw new Error(outcome.code);
      after = evolveReview(after, outcome.event);
    }
    expect(after.responses.map(({ text }) => text)).toEqual(['后来这样说。', '第一次这样说。']);
  });

  it('is not said anew for ever', () => {
    let after = given();
    for (let versions = 1; versions < MOST_VERSIONS; versions++) {
      const outcome = decideReview(after, revise, on('2026-12-01'));
      if (!outcome.ok) throw new Error(outcome.code);
      after = evolveReview(after, outcome.event);
    }
    expect(decideReview(after, revise, on('2026-12-01'))).toEqual({ ok: false, code: 'review.full' });
  });
});

describe('a panel', () => {
  const scores = fc.record({
    resolution: fc.integer({ min: 1, max: 5 }),
    satisfaction: fc.integer({ min: 1, max: 5 }),
    lasting: fc.integer({ min: 1, max: 5 }),
  });
  const counted = fc.record({ conflict: fc.constantFrom('none' as const, 'declared' as const), scores });

  it('counts nobody with a declared conflict, in whatever order, and has no mean of fewer than five', () => {
    fc.assert(
      fc.property(fc.array(counted, { maxLength: 12 }), (reviews) => {
        const result = panelResult(reviews);
        const clean = reviews.filter(({ conflict }) => conflict === 'none');
        expect(result).toEqual(panelResult([...reviews].reverse()));
        expect(result).toEqual({ ...panelResult(clean), declared: reviews.length - clean.length });
        expect(result.n).toBe(clean.length);
        for (const { dimension, distribution, median, mean } of result.dimensions) {
          expect(distribution.reduce((sum, count) => sum + count, 0)).toBe(clean.length);
          expect(mean === undefined).toBe(clean.length < SMALLEST_PANEL);
          expect(median === undefined).toBe(clean.length === 0);
          const all = clean.map((one) => one.scores[dimension]);
          if (median !== undefined) {
            expect(all.filter((one) => one < median).length).toBeLessThanOrEqual(all.length / 2);
            expect(all.filter((one) => one > median).length).toBeLessThanOrEqual(all.length / 2);
          }
        }
      }),
    );
  });

  it('tells the middle of an even number as halfway, and a mean to one decimal', () => {
    const of = (...values: number[]) =>
      panelResult(values.map((value) => countedReview(given(content(value))))).dimensions[0];
    expect(of(2, 5)).toEqual({ dimension: 'resolution', distribution: [0, 1, 0, 0, 1], median: 3.5 });
    expect(of(1, 2, 4, 4, 5, 5)).toMatchObject({ median: 4, mean: 3.5 });
  });

  it('comes to the same from the log, where the last word holds and other units and periods are others', () => {
    const first = giveReview(review, content(5), 'fengtai', on('2026-11-20'));
    if (!first.ok) throw new Error(first.code);
    const begun = beginReview(first.event);
    const change = decideReview(
      begun,
      { type: 'revise', by: 'fengtai', isTheirs: true, content: content(1, 'declared') },
      on('2026-11-21'),
    );
    if (!change.ok) throw new Error(change.code);
    const after = evolveReview(begun, change.event);
    const facts = reviewGivenFacts(first.event);
    const other = { ...facts, id: 'FZ-E-2026-000002', period: '2025' };
    const log: ReviewFacts[] = [facts, other, reviewChangedFacts(change.event, after)];
    expect(reviewsInLog(log, 'fangzhuang', '2026-H2')).toEqual([countedReview(after)]);
    expect(reviewsInLog(log, 'xincun', '2026-H2')).toEqual([]);
    expect(JSON.stringify(log)).not.toContain(reason);
  });
});
