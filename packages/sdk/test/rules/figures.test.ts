// Figures: the fold over sealed entries, and the card drawn from it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AppealFacts, ReportCard } from '@huiyin/sdk';
import {
  ageDays,
  caseFigures,
  changedFacts,
  closedStates,
  decide,
  demandOf,
  emptyFigures,
  evolve,
  fold,
  isPending,
  receivedFacts,
  reportCardOf,
  FiguresError,
  tallyChanges,
  type Figures,
  type Measure,
} from '@huiyin/sdk/rules';
import { anyLife, type Life } from './any-life.js';

/** Several lives, their entries in the order they happened. */
const anyLedger = fc.tuple(...Array.from({ length: 8 }, (_, index) => anyLife(index + 1))).map((lives) => ({
  lives,
  entries: lives.flatMap(entriesOf).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
}));

function entriesOf({ received, steps }: Life): AppealFacts[] {
  const changes = steps.flatMap((step) => step.changes);
  return [
    receivedFacts(received),
    ...changes.map(({ event, before, after }) => changedFacts(event, before, after)),
  ];
}

const folded = (entries: readonly AppealFacts[]): Figures => entries.reduce(fold, emptyFigures());

/** Of all months at once. */
function tallied(figures: Figures): Map<Measure, number> {
  const sums = new Map<Measure, number>();
  for (const { bucket, count } of tallyChanges([...figures.buckets.values()])) {
    sums.set(bucket.measure, (sums.get(bucket.measure) ?? 0) + count);
  }
  return sums;
}

function card(figures: Figures, period: string, today = '2027-06-01'): ReportCard {
  const body = { slug: 'fangzhuang', name: '方庄街道', kind: 'street' } as const;
  return reportCardOf(figures, {
    body,
    period,
    today,
    asOf: { at: `${today}T12:00:00+08:00`, treeSize: figures.size, root: '0'.repeat(64) },
  });
}

describe('the fold', () => {
  it('comes to the same as the cases themselves', () => {
    fc.assert(
      fc.property(anyLedger, ({ lives, entries }) => {
        const { cases } = folded(entries);
        for (const life of lives) {
          const last = life.steps[life.steps.length - 1]?.after ?? life.born;
          expect(cases.get(last.number)).toEqual(caseFigures(last));
        }
      }),
    );
  });

  it('counts what exactly was asked for, and how much of it was said in time and confirmed by its resident', () => {
    fc.assert(
      fc.property(anyLedger, ({ lives, entries }) => {
        const within = tallied(folded(entries));
        const asOf = { at: '2027-06-01T12:00:00+08:00', treeSize: entries.length, root: '0'.repeat(64) };
        const body = { slug: 'fangzhuang', name: '方庄街道', kind: 'street' } as const;
        const { items } = demandOf({ body, period: '2026', asOf, within });
        const ends = lives.map((life) => life.steps[life.steps.length - 1]?.after ?? life.born);
        for (const code of ['meals', 'bathing']) {
          const asked = ends.filter(({ item }) => item?.code === code);
          const done = asked.filter(({ state }) =>
            ['claimed-done', 'confirmed', 'unconfirmed'].includes(state),
          );
          const inTime = done.filter(
            ({ claimedOn, closedOn, resolutionDue }) => (claimedOn ?? closedOn ?? '9') <= resolutionDue,
          );
          const confirmed = asked.filter((one) => one.state === 'confirmed' && one.witness === 'resident');
          const row = items.find(({ item }) => item.code === code);
          expect([
            row?.received.numerator ?? 0,
            row?.inTime.numerator ?? 0,
            row?.confirmed.numerator ?? 0,
          ]).toEqual([asked.length, inTime.length, confirmed.length]);
          expect(row?.inTime.value).toBeUndefined();
        }
      }),
    );
  });

  it('keeps every case in exactly one bucket', () => {
    fc.assert(
      fc.property(anyLedger, ({ lives, entries }) => {
        const { buckets, due, lists } = folded(entries);
        expect([...buckets.values()].reduce((sum, { count }) => sum + count, 0)).toBe(lives.length);
        expect([...lists.values()].reduce((sum, { count }) => sum + count, 0)).toBe(lives.length);
        const pending = lives.filter((life) =>
          isPending((life.steps[life.steps.length - 1]?.after ?? life.born).state),
        );
        expect([...due.values()].reduce((sum, { count }) => sum + count, 0)).toBe(pending.length);
        for (const { count } of [...buckets.values(), ...due.values(), ...lists.values()])
          expect(count).toBeGreaterThan(0);
      }),
    );
  });

  it('counts an erased case as it was counted before; one that was open, as withdrawn', () => {
    fc.assert(
      fc.property(anyLedger, ({ lives, entries }) => {
        const before = folded(entries);
        const erasures = lives.flatMap((life): AppealFacts[] => {
          const { after, now } = life.steps[life.steps.length - 1] ?? { after: life.born, now: 0 };
          const outcome = decide(after, { type: 'erase' }, now);
          let appeal = after;
          return (outcome.ok ? outcome.events : []).map((event) => {
            const earlier = appeal;
            appeal = evolve(earlier, event);
            return changedFacts(event, earlier, appeal);
          });
        });
        // The fold takes its accumulator over: what is compared with is folded anew.
        const erased = folded([...entries, ...erasures]);
        for (const [number, was] of folded(entries).cases) {
          const isOver = (closedStates as readonly string[]).includes(was.standing.replace(/-by-.*/, ''));
          expect(erased.cases.get(number)).toEqual(
            isOver ? was : { ...was, standing: 'withdrawn', disputed: false },
          );
        }
        const received = (figures: Figures) => card(figures, '2025').received.numerator;
        expect(received(erased)).toBe(received(before));
      }),
      { numRuns: 50 },
    );
  });

  it('refuses a log that contradicts itself', () => {
    const [entry] = fc.sample(anyLedger, 1)[0]?.entries ?? [];
    if (entry?.event !== 'received') throw new Error('a ledger begins with a case received');
    expect(() => folded([entry, entry])).toThrow(FiguresError);
    expect(() =>
      fold(emptyFigures(), {
        record: 'appeal',
        event: 'accepted',
        number: 'FZ-2025-000001',
        day: '2025-01-01',
        state: 'accepted',
        responsible: 'x',
      }),
    ).toThrow(FiguresError);
  });
});

describe('the card', () => {
  it('never shrinks its denominator as entries are added', () => {
    fc.assert(
      fc.property(anyLedger, ({ entries }) => {
        let figures = emptyFigures();
        let last = 0;
        for (const entry of entries) {
          figures = fold(figures, entry);
          const received = card(figures, '2025').received.numerator;
          expect(received).toBeGreaterThanOrEqual(last);
          last = received;
        }
      }),
      { numRuns: 30 },
    );
  });

  it('accounts for every case once: pending, four closings and those beside', () => {
    fc.assert(
      fc.property(
        anyLedger,
        fc.constantFrom('2025', '2026', '2025-H1', '2025-Q4', '2026-03'),
        ({ entries }, period) => {
          const { received, problems, closing, aside } = card(folded(entries), period);
          const { confirmed, witnessed, claimed, unconfirmed } = closing;
          const { cannot, declined, merged, withdrawn } = aside;
          const closed = [confirmed, witnessed, claimed, unconfirmed, cannot, declined, merged, withdrawn];
          const parts = [problems.pending, ...closed];
          expect(parts.reduce((sum, figure) => sum + figure.numerator, 0)).toBe(received.numerator);
          for (const figure of parts) expect(figure.denominator).toBe(received.numerator);
        },
      ),
    );
  });

  it('adds up over categories, and over the months of its period', () => {
    fc.assert(
      fc.property(anyLedger, ({ entries }) => {
        const { categories, months, received } = card(folded(entries), '2025');
        expect(categories.reduce((sum, row) => sum + row.received.numerator, 0)).toBe(received.numerator);
        expect(months).toHaveLength(12);
        expect(months.map((row) => row.month)[0]).toBe('2025-01');
        expect(months.reduce((sum, row) => sum + row.received.numerator, 0)).toBe(received.numerator);
      }),
    );
  });

  it('names the ten oldest that are not done, oldest first, also from before the period', () => {
    fc.assert(
      fc.property(anyLedger, ({ lives, entries }) => {
        const pending = lives
          .map((life) => life.steps[life.steps.length - 1]?.after ?? life.born)
          .filter((appeal) => isPending(appeal.state));
        const { oldest, pending: inPeriod, carriedOver } = card(folded(entries), '2026').problems;
        expect(oldest).toHaveLength(pending.length);
        expect(inPeriod.numerator + carriedOver.numerator).toBe(pending.length);
        expect(oldest.map((one) => one.ageDays)).toEqual(
          pending.map((appeal) => ageDays(appeal, '2027-06-01')).sort((a, b) => b - a),
        );
      }),
    );
  });

  it('gives no percentage of fewer than ten cases', () => {
    const life = fc.sample(anyLife(1), 1)[0];
    if (!life) throw new Error('no life');
    const { officeClaim } = card(folded(entriesOf(life)), life.received.day.slice(0, 4));
    expect(officeClaim).toMatchObject({ unit: 'percent', insufficient: true });
    expect(officeClaim).not.toHaveProperty('value');
  });

  it('is empty, not broken, where nothing was received', () => {
    const { received, categories, problems, months } = card(emptyFigures(), '2019');
    expect(received).toMatchObject({ value: 0, denominator: 0 });
    expect(categories).toEqual([]);
    expect(problems.oldest).toEqual([]);
    expect(months).toHaveLength(12);
  });
});
