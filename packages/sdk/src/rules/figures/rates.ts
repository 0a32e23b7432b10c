// Rates by named formulas: each a sum of measures over another, so that whoever has the tallies has the rate.
import type { AsOf, Formulas, Rate, RateFormula, Rates } from '../../types/index.js';
import { SMALLEST_SAMPLE } from './counted.js';
import type { Measure, Tallied } from './tallies.js';

/** What a unit's card shows, as its last sealed setting has it. */
export interface FormulasSet {
  readonly revision: number;
  readonly value: Formulas;
}

interface Formula {
  /** How many tenths of each measure's cases count. */
  readonly tenths: Readonly<Partial<Record<Measure, number>>>;
  readonly of: readonly Measure[];
}

const confirmed = {
  'standing/confirmed-by-resident': 10,
  'standing/confirmed-by-callback': 10,
  'standing/confirmed-by-inspection': 10,
} as const;

const rated = [
  'rating/very-satisfied',
  'rating/satisfied',
  'rating/fair',
  'rating/dissatisfied',
  'rating/very-dissatisfied',
] as const satisfies readonly Measure[];

/** A case is counted in no denominator twice, and in no numerator without its denominator. */
const formulas: Readonly<Record<RateFormula, Formula>> = {
  'response-answered': { tenths: { answered: 10 }, of: ['received'] },
  'response-in-time': { tenths: { 'answered/in-time': 10 }, of: ['received'] },
  'resolution-resident': { tenths: { 'standing/confirmed-by-resident': 10 }, of: ['received'] },
  'resolution-confirmed': { tenths: confirmed, of: ['received'] },
  // Whoever disagreed and whoever confirmed are never the same case at once.
  'resolution-judged': { tenths: confirmed, of: [...measuresOf(confirmed), 'disputed'] },
  'satisfaction-two': { tenths: { 'rating/very-satisfied': 10, 'rating/satisfied': 10 }, of: rated },
  'satisfaction-weighted': {
    tenths: { 'rating/very-satisfied': 10, 'rating/satisfied': 10, 'rating/fair': 9 },
    of: rated,
  },
};

/** The rates of the cases of a period; undefined where none is shown. */
export function ratesOf(set: FormulasSet | undefined, within: Tallied, asOf: AsOf): Rates | undefined {
  if (!set) return undefined;
  const { response, resolution, satisfaction } = set.value;
  const items = [response, resolution, satisfaction].flatMap((formula) =>
    formula ? [rateOf(formula, within, asOf)] : [],
  );
  return items.length > 0 ? { revision: set.revision, items } : undefined;
}

function rateOf(definition: RateFormula, within: Tallied, asOf: AsOf): Rate {
  const { tenths, of } = formulas[definition];
  const counted = measuresOf(tenths).reduce(
    (sum, measure) => sum + (tenths[measure] ?? 0) * (within.get(measure) ?? 0),
    0,
  );
  const denominator = of.reduce((sum, measure) => sum + (within.get(measure) ?? 0), 0);
  // Tenths are whole numbers up to here: every machine rounds the same.
  const frame = { definition, unit: 'percent', numerator: counted / 10, denominator, asOf } as const;
  if (denominator < SMALLEST_SAMPLE) return { ...frame, insufficient: true };
  return { ...frame, value: Math.round((counted * 100) / denominator) / 10 };
}

function measuresOf(tenths: Formula['tenths']): Measure[] {
  return Object.keys(tenths) as Measure[];
}
