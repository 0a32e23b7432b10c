// Two periods side by side: every figure of both with what it is out of, and nothing that says better or worse.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthCount, monthsOf, periodBefore, yearBefore } from '@huiyin/sdk/rules';
import { comparisonView } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import { anyReportCard } from './any-report-card.js';
import { gap, textsOf } from './texts.js';

const words = wordsFor('zh-CN');

describe('any two cards', () => {
  it('stand side by side without a gap, problems first, in no percent and no arrow', () => {
    fc.assert(
      fc.property(anyReportCard, anyReportCard, (card, other) => {
        const view = comparisonView(card, other, words);
        const texts = textsOf(view);
        expect(texts.filter((text) => gap.test(text))).toEqual([]);
        expect(texts.join('')).not.toMatch(/[%↑↓+]/);
        expect(view.sections[0]?.heading).toBe(words.comparison.sections.problems);
        const pending = view.sections[0]?.rows[0]?.figures.map(({ value }) => value);
        expect(pending?.map((value) => Number(value.replace(/[^0-9]/g, '')))).toEqual([
          card.problems.pending.value,
          other.problems.pending.value,
        ]);
      }),
      { numRuns: 40 },
    );
  });

  it('say so where one is not over yet, or is longer', () => {
    fc.assert(
      fc.property(anyReportCard, anyReportCard, (card, other) => {
        const notes = comparisonView(card, other, words).notes.join('');
        const isUnlike = monthCount(card.period) !== monthCount(other.period);
        expect(notes.includes(words.comparison.lengths)).toBe(isUnlike);
        const goesOn = [card, other].some(({ period }) => (monthsOf(period)?.last ?? '') >= '2026-11');
        expect(notes.includes('还没有过完')).toBe(goesOn);
      }),
    );
  });
});

describe('the period before', () => {
  it.each([
    ['2026', '2025', '2025'],
    ['2026-H1', '2025-H2', '2025-H1'],
    ['2026-H2', '2026-H1', '2025-H2'],
    ['2026-Q1', '2025-Q4', '2025-Q1'],
    ['2026-Q3', '2026-Q2', '2025-Q3'],
    ['2026-01', '2025-12', '2025-01'],
    ['2026-10', '2026-09', '2025-10'],
  ])('of %s is %s, and a year before it was %s', (period, before, year) => {
    expect(periodBefore(period)).toBe(before);
    expect(yearBefore(period)).toBe(year);
    expect(monthCount(before)).toBe(monthCount(period));
  });
});
