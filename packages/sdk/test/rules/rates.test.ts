// Rates: what each formula says of a case is what is counted, from the log alone, and as of the setting sealed by then.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Formulas, FormulasFacts, Rate, RateFormula, ReportCard, SealedFacts } from '@huiyin/sdk';
import {
  canonicalJson,
  changedFacts,
  emptyFigures,
  fold,
  receivedFacts,
  reportCardOf,
  type AppealCase,
} from '@huiyin/sdk/rules';
import { anyLife, type Life } from './any-life.js';

const body = { slug: 'fangzhuang', name: '方庄街道', kind: 'street' } as const;
const today = '2027-06-01';
const lastOf = ({ steps, born }: Life): AppealCase => steps.at(-1)?.after ?? born;

const anyLedger = fc.tuple(...Array.from({ length: 14 }, (_, index) => anyLife(index + 1))).map((lives) => ({
  cases: lives.map(lastOf),
  entries: lives.flatMap(({ received, steps }): SealedFacts[] => [
    receivedFacts(received),
    ...steps.flatMap(({ changes }) =>
      changes.map(({ event, before, after }) => changedFacts(event, before, after)),
    ),
  ]),
}));

const anyFormulas: fc.Arbitrary<Formulas> = fc.record(
  {
    response: fc.constantFrom('response-answered', 'response-in-time'),
    resolution: fc.constantFrom('resolution-resident', 'resolution-confirmed', 'resolution-judged'),
    satisfaction: fc.constantFrom('satisfaction-two', 'satisfaction-weighted'),
  },
  { requiredKeys: [] },
);

const set = (value: Formulas, revision: number): FormulasFacts => ({
  record: 'setting',
  event: 'set',
  setting: 'formulas',
  body: 'fangzhuang',
  day: '2026-01-01',
  revision,
  value,
  before: {},
});

function cardOf(entries: readonly SealedFacts[], period = '2026'): ReportCard {
  const figures = entries.reduce(fold, emptyFigures());
  const asOf = { at: `${today}T12:00:00+08:00`, treeSize: figures.size, root: '0'.repeat(64) };
  return reportCardOf(figures, { body, period, today, asOf });
}

/** What a formula says, case by case: how many tenths of it count, and of how many cases. */
const says: Readonly<Record<RateFormula, (one: AppealCase) => readonly [tenths: number, of: boolean]>> = {
  'response-answered': (one) => [one.firstAnsweredOn === undefined ? 0 : 10, true],
  'response-in-time': (one) => [
    one.firstAnsweredOn !== undefined && one.firstAnsweredOn <= one.firstResponseDue ? 10 : 0,
    true,
  ],
  'resolution-resident': (one) => [one.state === 'confirmed' && one.witness === 'resident' ? 10 : 0, true],
  'resolution-confirmed': (one) => [one.state === 'confirmed' ? 10 : 0, true],
  'resolution-judged': (one) => [
    one.state === 'confirmed' ? 10 : 0,
    one.state === 'confirmed' || one.disputed,
  ],
  'satisfaction-two': (one) => [
    one.rating === 'very-satisfied' || one.rating === 'satisfied' ? 10 : 0,
    one.rating !== undefined,
  ],
  'satisfaction-weighted': (one) => [
    one.rating === 'very-satisfied' || one.rating === 'satisfied' ? 10 : one.rating === 'fair' ? 9 : 0,
    one.rating !== undefined,
  ],
};

function expected(
  definition: RateFormula,
  cases: readonly AppealCase[],
): Pick<Rate, 'numerator' | 'denominator'> {
  const counted = cases.map(says[definition]).filter(([, of]) => of);
  return {
    numerator: counted.reduce((sum, [tenths]) => sum + tenths, 0) / 10,
    denominator: counted.length,
  };
}

describe('a rate', () => {
  it('counts from the log what its formula says of each case, and never more than it is of', () => {
    fc.assert(
      fc.property(anyLedger, anyFormulas, ({ cases, entries }, formulas) => {
        const ours = cases.filter(
          ({ received, channel }) => received.startsWith('2026') && channel !== 'petition',
        );
        const { rates } = cardOf([...entries, set(formulas, 3)]);
        const shown = [formulas.response, formulas.resolution, formulas.satisfaction].filter(Boolean);
        expect((rates?.items ?? []).map(({ definition }) => definition)).toEqual(shown);
        for (const rate of rates?.items ?? []) {
          expect(rate).toMatchObject(expected(rate.definition, ours));
          expect(rate.numerator).toBeLessThanOrEqual(rate.denominator);
          const value = Math.round((rate.numerator * 1000) / rate.denominator) / 10;
          expect(rate.value).toBe(rate.denominator < 10 ? undefined : value);
          expect(rate.insufficient).toBe(rate.denominator < 10 ? true : undefined);
        }
      }),
    );
  });

  it('stands on a card only where it was set, and leaves every other byte of the card as it was', () => {
    fc.assert(
      fc.property(anyLedger, anyFormulas, ({ entries }, formulas) => {
        const { rates: none, ...plain } = cardOf(entries);
        expect(none).toBeUndefined();
        const { rates: _rates, ...card } = cardOf([...entries, set(formulas, 1)]);
        const asOfBefore = JSON.parse(
          canonicalJson(card).replaceAll(`"treeSize":${entries.length + 1}`, `"treeSize":${entries.length}`),
        ) as ReportCard;
        expect(canonicalJson(asOfBefore)).toBe(canonicalJson(plain));
        expect(cardOf([...entries, set(formulas, 1), set({}, 2)]).rates).toBeUndefined();
      }),
    );
  });

  it('is counted by the setting that was sealed by then, whatever was set later or by another unit', () => {
    const [ledger] = fc.sample(anyLedger, 1);
    if (!ledger) throw new Error('no ledger');
    const first = [...ledger.entries, set({ response: 'response-answered' }, 1)];
    const others = { ...set({ response: 'response-in-time' }, 1), body: 'xincun' };
    const later = [...first, others, set({ resolution: 'resolution-judged' }, 2)];
    expect(cardOf(later).rates).toMatchObject({ revision: 2, items: [{ definition: 'resolution-judged' }] });
    expect(cardOf(later.slice(0, first.length + 1)).rates).toMatchObject({
      revision: 1,
      items: [{ definition: 'response-answered' }],
    });
  });
});
