// Figures of cases, and the rows of a card that are made of them: category by category, month by month.
import type {
  AsOf,
  Category,
  CategoryRow,
  Figure,
  FigureDefinition,
  Month,
  MonthRow,
} from '../../types/index.js';
import { addMonths } from '../calendar.js';
import { SMALLEST_SAMPLE } from './counted.js';
import type { CardMonths, Measure, Tallied } from './tallies.js';

export function caseFigure(
  definition: FigureDefinition,
  numerator: number,
  denominator: number,
  asOf: AsOf,
): Figure {
  return { definition, unit: 'case', value: numerator, numerator, denominator, asOf };
}

export function percentFigure(
  definition: FigureDefinition,
  numerator: number,
  denominator: number,
  asOf: AsOf,
): Figure {
  if (denominator < SMALLEST_SAMPLE)
    return { definition, unit: 'percent', insufficient: true, numerator, denominator, asOf };
  return {
    definition,
    unit: 'percent',
    value: Math.round((numerator * 1000) / denominator) / 10,
    numerator,
    denominator,
    asOf,
  };
}

export function numberOf(tallied: Tallied | undefined, measure: Measure): number {
  return tallied?.get(measure) ?? 0;
}

export function categoryRows(within: Tallied, received: number, asOf: AsOf): CategoryRow[] {
  const rows = [...within.keys()].flatMap((measure): CategoryRow[] => {
    const [kind, name, what] = measure.split('/');
    if (kind !== 'category' || what !== 'received') return [];
    // A measure of this kind is named after a category.
    const category = name as Category;
    const count = numberOf(within, `category/${category}/received`);
    const part = (definition: FigureDefinition, of: 'pending' | 'confirmed'): Figure =>
      caseFigure(definition, numberOf(within, `category/${category}/${of}`), count, asOf);
    return [
      {
        category,
        received: caseFigure('category-received', count, received, asOf),
        pending: part('category-pending', 'pending'),
        confirmed: part('category-confirmed', 'confirmed'),
      },
    ];
  });
  return rows.filter((row) => row.received.numerator > 0).sort(byReceivedThenName);
}

function byReceivedThenName(a: CategoryRow, b: CategoryRow): number {
  return b.received.numerator - a.received.numerator || compare(a.category, b.category);
}

function compare(a: Category, b: Category): number {
  return a < b ? -1 : 1;
}

export function monthRows(
  months: ReadonlyMap<Month, Tallied>,
  { shownFirst }: CardMonths,
  asOf: AsOf,
): MonthRow[] {
  return Array.from({ length: 12 }, (_, index): MonthRow => {
    const month = addMonths(shownFirst, index);
    const its = months.get(month);
    const count = numberOf(its, 'received');
    return {
      month,
      received: caseFigure('month-received', count, count, asOf),
      pending: caseFigure('month-pending', numberOf(its, 'pending'), count, asOf),
      confirmed: caseFigure('month-confirmed', numberOf(its, 'standing/confirmed-by-resident'), count, asOf),
    };
  });
}
