// Units side by side: nobody is ranked, every figure keeps what it is a part of, and counts add up.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { UnitFigures, UnitOverview } from '@huiyin/sdk';
import { unitOverviewTable, unitOverviewView } from '@huiyin/sdk/views';
import { overviewWordsFor } from '@huiyin/sdk/words';
import { anyReportCard } from './any-report-card.js';

const words = overviewWordsFor('zh-CN');
const district = { slug: 'fengtai', name: '丰台区', kind: 'district' } as const;

const anyOverview: fc.Arbitrary<UnitOverview> = fc
  .array(anyReportCard, { maxLength: 26 })
  .map((cards): UnitOverview => ({
    body: district,
    period: '2026',
    items: cards.map(({ body, asOf, received, problems, closing, aside, officeClaim }, at): UnitFigures => ({
      body: { ...body, slug: `unit-${at}`, name: `第${at}街道` },
      asOf,
      received,
      problems,
      closing,
      aside,
      officeClaim,
    })),
  }));

describe('units side by side', () => {
  it('stand in the order of the directory, whatever their figures', () => {
    fc.assert(
      fc.property(anyOverview, (overview) => {
        const named = overview.items.map(({ body }) => body.slug);
        expect(unitOverviewView(overview, words).units.map(({ slug }) => slug)).toEqual(named);
        expect(unitOverviewTable(overview, words).rows.map(([, slug]) => slug)).toEqual(named);
      }),
    );
  });

  it('tell the oldest cases of all of them, at most ten, oldest first', () => {
    fc.assert(
      fc.property(anyOverview, (overview) => {
        const all = overview.items.flatMap(({ problems }) => problems.oldest);
        const { oldest, oldestNone } = unitOverviewView(overview, words);
        const ages = all.map(({ ageDays }) => ageDays).sort((a, b) => b - a);
        expect(oldest.map(({ age }) => age)).toEqual(
          ages.slice(0, 10).map((days) => `${days.toLocaleString('en')}天`),
        );
        expect(oldestNone === undefined).toBe(all.length > 0);
      }),
    );
  });

  it('give every row of the table as many cells as it has columns, each with what it was counted from', () => {
    fc.assert(
      fc.property(anyOverview, (overview) => {
        const { columns, rows } = unitOverviewTable(overview, words);
        expect(new Set(columns).size).toBe(columns.length);
        rows.forEach((row, at) => {
          const unit = overview.items[at];
          expect(row).toHaveLength(columns.length);
          expect(row).toContain(unit?.asOf.root);
          expect(row[columns.indexOf('单位自己的说法')]).toBe(
            unit?.officeClaim.value === undefined ? '样本不足' : `${unit.officeClaim.value}%`,
          );
        });
      }),
    );
  });

  it('add up counts, and say where there is no unit', () => {
    const empty = unitOverviewView({ body: district, period: '2026', items: [] }, words);
    expect(empty).toMatchObject({ empty: '丰台区下面还没有直接面向居民的单位。', units: [] });
    expect(empty.sums).toBeUndefined();
    fc.assert(
      fc.property(anyOverview, (overview) => {
        const received = overview.items.reduce((sum, unit) => sum + unit.received.numerator, 0);
        const { sums } = unitOverviewView(overview, words);
        if (overview.items.length > 0) expect(sums).toContain(`收到${received.toLocaleString('en')}件`);
      }),
    );
  });
});
