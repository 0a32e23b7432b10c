// Each kind of article at its ends: nothing to tell, far too much, and what is never left out.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '@huiyin/sdk/rules';
import { commitmentListView, type FigureView, type ReportCardView } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import { commitment, TODAY } from '../../sdk/test/views/one-commitment.js';
import { render, type Article } from '../src/index.js';
import { lintArticle } from '../src/lint/index.js';
import { anyView, snapshot } from './any-view.js';

const words = wordsFor('zh-CN');
const codesOf = ({ warnings }: Article): string[] => warnings.map(({ code }) => code);
const roomy = { snapshot, maxChars: 19_999 };

describe('the report card', () => {
  /** Figures that are told under their own names, part by part. */
  function figuresIn({
    closing,
    rates,
    commitments,
    tasks,
  }: ReportCardView): Map<string, readonly FigureView[]> {
    const parts: [string, readonly FigureView[]][] = [
      [closing.heading, closing.segments.slice(0, 4).flatMap(({ figures }) => figures)],
      ...[rates, commitments, tasks].flatMap((part): [string, readonly FigureView[]][] =>
        part ? [[part.heading, part.figures]] : [],
      ),
    ];
    return new Map(parts);
  }

  it('prints the 口径 of every figure it shows, and what the figure is out of', () => {
    fc.assert(
      fc.property(anyView['report-card'], fc.integer({ min: 5000, max: 19_999 }), (view, maxChars) => {
        const { text } = render('report-card', view, { snapshot, maxChars });
        const lines = text.split('\n');
        const expectShown = ({ label, value, unit, meaning, outOf = '' }: FigureView): void => {
          const amount = `${value}${unit}`;
          expect(
            [`${label} ${amount} ${outOf}`, `${label}：${amount}（${outOf}）`].some((one) =>
              lines.includes(one),
            ),
          ).toBe(true);
          expect(text).toContain(`${label}：${meaning}`);
        };
        for (const figure of view.problems.figures) expectShown(figure);
        for (const [heading, figures] of figuresIn(view)) {
          if (lines.includes(heading)) figures.forEach(expectShown);
        }
        const { received, problems, asOf } = view;
        for (const said of [problems.pending.outOf, problems.pending.meaning, received.meaning, asOf]) {
          expect(text).toContain(said);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('tells what waits longest first, and never fewer than there is room for', () => {
    fc.assert(
      fc.property(anyView['report-card'], fc.integer({ min: 4500, max: 19_999 }), (view, maxChars) => {
        const { text } = render('report-card', view, { snapshot, maxChars });
        const { oldest } = view.problems;
        const shown = oldest.filter(({ number }) => text.includes(number));
        expect(shown).toEqual(oldest.slice(0, shown.length));
        expect(shown.length).toBeGreaterThanOrEqual(Math.min(1, oldest.length));
        if (maxChars === 19_999) expect(shown).toEqual(oldest);
      }),
      { numRuns: 20 },
    );
  });

  it('names in the article and to the editor whatever part it leaves out', () => {
    fc.assert(
      fc.property(anyView['report-card'], fc.integer({ min: 5000, max: 9000 }), (view, maxChars) => {
        const { text, warnings } = render('report-card', view, { snapshot, maxChars });
        const parts = [
          ...(view.empty ? [] : [view.closing, ...(view.rates ? [view.rates] : [])]),
          ...(view.empty || view.categories.rows.length === 0 ? [] : [view.categories]),
          ...[view.months, view.commitments, view.cases, view.tasks, view.participation],
        ];
        for (const part of parts) {
          if (!part) continue;
          const isDrawn = text.split('\n').includes(part.heading);
          const isNamed = warnings.some(
            ({ code, text: said }) => code === 'section-left-out' && said.includes(part.heading),
          );
          expect(isNamed).toBe(!isDrawn);
          if (!isDrawn) expect(text).toMatch(new RegExp(`没有列出的：.*${part.heading}.*查看全部`));
        }
      }),
      { numRuns: 20 },
    );
  });

  it('tells the editor of a card with nothing on it, and of shares of too few', () => {
    fc.assert(
      fc.property(anyView['report-card'], (view) => {
        const codes = codesOf(render('report-card', view, roomy));
        const { numerator } = view.received;
        expect(codes.includes('nothing-to-tell')).toBe(numerator === 0);
        if (!view.rates) expect(codes.includes('small-sample')).toBe(numerator > 0 && numerator < 10);
      }),
      { numRuns: 20 },
    );
  });

  it('says of when a figure is that is of another time than the card', () => {
    const [view] = fc.sample(anyView['report-card'], { numRuns: 1, seed: 7 });
    if (!view) throw new Error('a view');
    const madeOf = '共9件中的1件，截至2020年1月1日（周三）08:00';
    const other = { ...view.problems.pending, madeOf };
    const card = { ...view, problems: { ...view.problems, pending: other } };
    expect(render('report-card', card, roomy).text).toContain(madeOf);
  });
});

describe('the ledger of promises', () => {
  it('of 5,000 lists those that went wrong, as many as there is room for, and says how many it leaves out', () => {
    const many = Array.from({ length: 5000 }, (_, place) =>
      commitment({
        id: `FZ-C-2026-${String(place).padStart(6, '0')}`,
        text: `第${place}部电梯换新。`,
        due: addDays(TODAY, (place % 900) - 2),
      }),
    );
    const view = commitmentListView(many, TODAY, false, words);
    const article = render('commitments', view, { snapshot });
    expect(lintArticle(article.html)).toEqual([]);
    const shown = view.rows.filter(({ id }) => article.text.includes(id));
    expect(shown.length).toBeGreaterThan(20);
    expect(shown).toEqual(view.rows.slice(0, shown.length));
    expect(article.text).toContain(`还有${5000 - shown.length}项没有列出，查看全部请点“阅读原文”或扫码。`);
    expect(codesOf(article)).toContain('list-cut');
  });

  it('never tells days that are left without the day they are counted from', () => {
    const view = commitmentListView([commitment({ due: '2026-10-09' })], TODAY, false, words);
    const { text } = render('commitments', view, {
      snapshot: { ...snapshot, at: `${TODAY}T08:00:00+08:00` },
    });
    expect(text).toContain('截至9月21日（周一）还有18天');
    expect(text).toContain('最晚2026年10月9日（周五）');
  });

  it('tells both days of what was moved, and why', () => {
    const moved = commitment({
      due: '2026-10-30',
      extensions: [
        { from: '2026-10-09', to: '2026-10-30', on: '2026-09-20', person: '王芳', reason: '厂家缺货' },
      ],
    });
    const { text } = render('commitments', commitmentListView([moved], TODAY, false, words), { snapshot });
    for (const said of ['原定2026年10月9日', '改为2026年10月30日', '理由：厂家缺货', '王芳提出']) {
      expect(text).toContain(said);
    }
  });

  it('of none says that there is none', () => {
    const article = render('commitments', commitmentListView([], TODAY, false, words), { snapshot });
    expect(codesOf(article)).toEqual(['nothing-to-tell']);
    expect(article.text).toContain('还没有记下承诺。');
  });
});

describe('what was asked at a meeting', () => {
  it('keeps what was not answered longest', () => {
    fc.assert(
      fc.property(anyView['meeting-result'], fc.integer({ min: 4500, max: 12_000 }), (view, maxChars) => {
        const questions = view.questions.map((one, place) => ({
          ...one,
          appeal: `FZ-2025-${place + 100_000}`,
        }));
        const { text } = render('meeting-result', { ...view, questions }, { snapshot, maxChars });
        const isShown = ({ appeal }: { appeal: string }): boolean => text.includes(appeal);
        const isWanting = ({ answer, promises }: (typeof questions)[number]): boolean =>
          answer === words.meetings.unanswered || promises.some(({ isLate }) => isLate);
        if (!questions.filter(isWanting).every(isShown)) {
          expect(questions.filter((one) => !isWanting(one)).some(isShown)).toBe(false);
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('what a resident wrote', () => {
  it('is told whole where there is room, and else says that only its beginning is', () => {
    const [view] = fc.sample(anyView.appeal, { numRuns: 1, seed: 3 });
    if (!view) throw new Error('a view');
    const written = (length: number): Article => {
      const published = { heading: '居民写的', text: '灯'.repeat(length), place: '地点：楼道', on: '公开了' };
      return render('appeal', { ...view, published }, { snapshot, maxChars: 8000 });
    };
    expect(written(500).text).toContain('灯'.repeat(500));
    expect(codesOf(written(500))).not.toContain('text-cut');
    const cut = written(10_000);
    expect(lintArticle(cut.html)).toEqual([]);
    expect(cut.chars).toBeGreaterThan(7900);
    expect(cut.text).toMatch(/灯{1000,}…\n/);
    expect(cut.text).toContain('有的文字太长，只写了开头，查看全部请点“阅读原文”或扫码。');
    expect(codesOf(cut)).toContain('text-cut');
  });
});
