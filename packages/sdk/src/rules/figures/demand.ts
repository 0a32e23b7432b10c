// Demand against service, item by item, from what was tallied: the same from the public log and from the database.
import type { AsOf, Demand, DemandRow, FigureDefinition, Figure, Taxonomy } from '../../types/index.js';
import { itemNamed } from '../taxonomy/inherit.js';
import { caseFigure, percentFigure } from './card-figures.js';
import type { Measure, Tallied } from './tallies.js';

/** What it is drawn from. */
export interface DemandInput extends Pick<Demand, 'body' | 'period' | 'demo'> {
  readonly asOf: AsOf;
  /** Of the unit as it is now. */
  readonly taxonomy?: Taxonomy | undefined;
  /** Of what was received in the period. */
  readonly within: Tallied;
}

/** Items nobody asked for are left out. A percentage of fewer than ten cases has no value. */
export function demandOf({ body, period, demo, asOf, taxonomy, within }: DemandInput): Demand {
  const codes = [...within.keys()].flatMap((measure) => {
    const [kind, code = '', what] = measure.split('/');
    return kind === 'item' && what === 'received' ? [code] : [];
  });
  const numberOf = (measure: Measure): number => within.get(measure) ?? 0;
  const rows = codes.map((code): DemandRow => {
    const item = taxonomy?.items.find((one) => one.code === code);
    const received = numberOf(`item/${code}/received`);
    const share = (definition: FigureDefinition, what: 'in-time' | 'confirmed'): Figure =>
      percentFigure(definition, numberOf(`item/${code}/${what}`), received, asOf);
    return {
      item: item ? itemNamed(item) : { code, name: code },
      ...(item && { category: item.category }),
      ...(item?.standard !== undefined && { standard: item.standard }),
      received: caseFigure('item-received', received, received, asOf),
      inTime: share('item-in-time', 'in-time'),
      confirmed: share('item-confirmed', 'confirmed'),
    };
  });
  const items = rows
    .filter(({ received }) => received.numerator > 0)
    .sort((a, b) => b.received.numerator - a.received.numerator || (a.item.code < b.item.code ? -1 : 1));
  return { body, period, asOf, items, ...(demo && { demo }) };
}
