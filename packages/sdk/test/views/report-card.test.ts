// The card's view: figures that add up, and sentences without gaps, for any card there can be.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Category, ReportCard } from '@huiyin/sdk';
import { movedSentence, reportCardView } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import { anyReportCard } from './any-report-card.js';
import { gap, textsOf } from './texts.js';

const words = wordsFor('zh-CN');
const viewOf = (card: ReportCard): ReturnType<typeof reportCardView> => reportCardView(card, words);

describe('any card', () => {
  it('is told without a gap', () => {
    fc.assert(
      fc.property(anyReportCard, (card) => {
        expect(textsOf(viewOf(card)).filter((text) => gap.test(text))).toEqual([]);
      }),
    );
  });

  it('has a bar whose parts are everything received, once', () => {
    fc.assert(
      fc.property(anyReportCard, (card) => {
        const { segments } = viewOf(card).closing;
        const all = card.received.numerator;
        expect(segments.reduce((sum, { count }) => sum + count, 0)).toBe(all);
        expect(segments.reduce((sum, { ratio }) => sum + ratio, 0)).toBeCloseTo(all === 0 ? 0 : 1, 9);
        for (const { figures, count } of segments)
          expect(figures.reduce((sum, { numerator }) => sum + numerator, 0)).toBe(count);
      }),
    );
  });

  it('draws nothing longer than its scale', () => {
    fc.assert(
      fc.property(anyReportCard, (card) => {
        const { categories, months } = viewOf(card);
        for (const { length, pendingRatio } of categories.rows) {
          expect(length).toBeGreaterThan(0);
          expect(Math.max(length, pendingRatio)).toBeLessThanOrEqual(1);
          expect(pendingRatio).toBeGreaterThanOrEqual(0);
        }
        expect(months.rows).toHaveLength(12);
        for (const { received, pending } of months.rows) {
          expect(received.numerator).toBeLessThanOrEqual(months.peak);
          expect(pending.numerator).toBeLessThanOrEqual(received.numerator);
        }
      }),
    );
  });

  it('gives a percentage from ten cases on, and 样本不足 below', () => {
    fc.assert(
      fc.property(anyReportCard, (card) => {
        const { closing, categories } = viewOf(card);
        const isEnough = card.received.numerator >= 10;
        expect(closing.claim.value === '样本不足').toBe(!isEnough);
        expect(closing.officeClaim.includes('%')).toBe(isEnough);
        expect(closing.officeClaim.includes('样本不足')).toBe(!isEnough);
        if (!isEnough) expect(categories.summary).toBeUndefined();
      }),
    );
  });

  it('explains every figure there is', () => {
    fc.assert(
      fc.property(anyReportCard, (card) => {
        const { definitions, empty, commitments, cases, tasks } = viewOf(card);
        const explained = definitions.items.map(({ text }) => text);
        const onTheCard = Object.entries(words.definitions)
          .filter(([name]) => !empty || !name.startsWith('category-'))
          .filter(([name]) => commitments || !name.startsWith('commitments-'))
          .filter(([name]) => cases || !name.startsWith('cases-'))
          .filter(([name]) => tasks || !name.startsWith('tasks-'))
          // Items are counted beside the card.
          .filter(([name]) => !name.startsWith('item-'))
          .map(([, { text }]) => text);
        expect(explained.sort()).toEqual(onTheCard.sort());
      }),
      { numRuns: 20 },
    );
  });

  it('has moved in nothing from itself', () => {
    fc.assert(fc.property(anyReportCard, (card) => movedSentence(card, card, words) === undefined));
  });

  it('names what moved between two without a gap', () => {
    fc.assert(
      fc.property(anyReportCard, anyReportCard, (before, after) => {
        expect(movedSentence(before, after, words) ?? '').not.toMatch(gap);
      }),
    );
  });
});

describe('a card in words', () => {
  const [example] = fc.sample(
    anyReportCard.filter(
      ({ received, problems, demo, period }) =>
        received.numerator > 2000 && problems.oldest.length > 2 && demo === true && period === '2026',
    ),
    { numRuns: 1, seed: 7 },
  );
  if (!example) throw new Error('no example');
  const asOf = example.asOf;
  const figure = (definition: ReportCard['received']['definition'], numerator: number, denominator: number) =>
    ({ definition, unit: 'case', value: numerator, numerator, denominator, asOf }) as const;
  const row = (category: Category, received: number, pending: number) => ({
    category,
    received: figure('category-received', received, 109),
    pending: figure('category-pending', pending, received),
    confirmed: figure('category-confirmed', 0, received),
  });
  const card: ReportCard = {
    ...example,
    received: figure('received', 109, 109),
    problems: { ...example.problems, pending: figure('pending', 7, 109) },
    officeClaim: { ...figure('office-claim', 102, 109), unit: 'percent', value: 93.6 },
    categories: [
      row('environment', 30, 2),
      row('property', 26, 0),
      row('lifts', 18, 1),
      row('parking', 9, 1),
    ],
  };

  describe('when nothing of its period is left', () => {
    const zero = (carried: number): ReportCard => ({
      ...card,
      problems: {
        ...card.problems,
        pending: figure('pending', 0, 109),
        carriedOver: figure('carried-over', carried, carried),
        oldest: card.problems.oldest.slice(0, carried),
      },
    });

    it('says of which period, and what is left from before', () => {
      expect(viewOf(card).problems.none).toBeUndefined();
      expect(viewOf(zero(0)).problems.none).toBe('2026年收到的，没有还没办好的。');
      const { none, longest } = viewOf(zero(2)).problems;
      expect(none).toBe('2026年收到的，没有还没办好的。以前留下的还有2件没办好。');
      expect(longest).toMatch(/^等得最久/);
    });

    it('does not speak of what was handed to the unit by others', () => {
      const body = { slug: 'fangguyuan', name: '芳古园社区', kind: 'community' } as const;
      expect(viewOf({ ...zero(0), body }).problems.none).toBe('2026年直接提给芳古园社区的，没有还没办好的。');
    });
  });

  it('calls twelve months the latest only while they are', () => {
    expect(viewOf(card).months.heading).toBe('最近十二个月');
    const later = { ...card, asOf: { ...asOf, at: '2027-01-05T09:30:00+08:00' } };
    expect(viewOf(later).months.heading).toBe('到2026年11月的十二个月');
  });

  it('says what came in, what is left and who says so', () => {
    const { summary, period, asOf: when, demo, problems, closing, seal } = viewOf(card);
    expect([summary, period, when, demo]).toEqual([
      '2026年共收到109件诉求。',
      '2026年',
      '截至2026年11月22日（周日）09:30',
      '演示数据',
    ]);
    expect(problems.pending).toMatchObject({
      label: '还没办好',
      value: '7',
      unit: '件',
      outOf: '共109件中的7件',
      madeOf: '共109件中的7件，截至2026年11月22日（周日）09:30',
    });
    // Of what was left from before, too: the ten oldest are.
    expect(problems.longest).toMatch(/^连以前留下的2件算上，等得最久的已经[\d,]+天。$/);
    expect(closing.whole).toBe('这一整条是收到的全部109件。');
    expect(closing.officeClaim).toBe('单位自己说办好了93.6%。这是单位的说法，不是居民的评价。');
    expect(seal.text).toMatch(/^以上数字由封存日志的前[\d,]+条记录算出。日志指纹：(ab){8}(。|$)/);
  });

  it('says what was asked for, and what of it is left', () => {
    const { summary, rows } = viewOf(card).categories;
    expect(summary).toBe('环境卫生、物业管理、电梯合起来占68%。');
    expect(rows.map(({ pendingShort }) => pendingShort)).toEqual([
      '还没办好2件',
      undefined,
      '还没办好1件',
      '还没办好1件',
    ]);
  });

  it('prints beside each rate what it is made of and by which formula, and that there is no official one', () => {
    const rate = { unit: 'percent', asOf } as const;
    const rated: ReportCard = {
      ...card,
      rates: {
        revision: 2,
        items: [
          { ...rate, definition: 'resolution-confirmed', value: 50.2, numerator: 1205, denominator: 2400 },
          {
            ...rate,
            definition: 'satisfaction-weighted',
            insufficient: true,
            numerator: 3.8,
            denominator: 9,
          },
        ],
      },
    };
    const { rates, definitions } = viewOf(rated);
    expect(rates?.note).toContain('没有统一的官方算法');
    expect(rates?.note).toContain('第2次定的');
    expect(
      rates?.figures.map(({ label, value, unit, outOf }) => `${label}：${value}${unit}（${outOf}）`),
    ).toEqual([
      '解决率：居民、回访、查看确认的：50.2%（分子1,205，分母2,400）',
      '满意率：基本满意算0.9：样本不足（分子3.8，分母9）',
    ]);
    // A formula that adds up closing figures says so.
    expect(rates?.figures[0]?.meaning).toContain('加在一起');
    for (const { meaning } of rates?.figures ?? []) {
      expect(definitions.items.map(({ text }) => text)).toContain(meaning);
    }
    expect(viewOf(card).rates).toBeUndefined();
  });

  it('says which numbers moved, what is not done first', () => {
    const { problems, closing } = card;
    const after: ReportCard = {
      ...card,
      problems: { ...problems, pending: figure('pending', 6, 109) },
      closing: {
        ...closing,
        claimed: { ...closing.claimed, numerator: closing.claimed.numerator + 1 },
      },
    };
    expect(movedSentence(card, after, words)).toMatch(
      /^数字刚刚有更新：还没办好从7件变成6件、单位称办结从[\d,]+件变成[\d,]+件。$/,
    );
  });

  it('counts what is itself the whole out of nothing', () => {
    const { received, months } = viewOf(card);
    expect(received.outOf).toBeUndefined();
    expect(received.madeOf).toBe('截至2026年11月22日（周日）09:30');
    expect(months.rows[0]?.received.outOf).toBeUndefined();
  });

  it('names a code it has no name for by the code', () => {
    const strange = ['solar', 'constructor', '__proto__'] as unknown as Category[];
    const { rows } = viewOf({ ...card, categories: strange.map((code) => row(code, 1, 0)) }).categories;
    expect(rows.map(({ label }) => label)).toEqual(['solar', 'constructor', '__proto__']);
  });
});
