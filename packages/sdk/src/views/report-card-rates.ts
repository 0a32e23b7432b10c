// The rates of a card: each with its formula, numerator and denominator in sight.
import type { Rate, Rates } from '../types/index.js';
import type { CardWords } from '../words/index.js';
import { valueOf, type FigureView } from './figure.js';
import { fill, formatCount, formatMoment, formatPercent } from './format.js';

export interface RatesView {
  readonly heading: string;
  /** That there is no official formula, and which setting these are by. */
  readonly note: string;
  readonly figures: readonly FigureView[];
}

export function ratesView({ revision, items }: Rates, words: CardWords): RatesView {
  const { heading, note } = words.reportCard.rates;
  return {
    heading,
    note: fill(note, { revision }),
    figures: items.map((rate) => rateView(rate, words)),
  };
}

function rateView(rate: Rate, words: CardWords): FigureView {
  const { definition, numerator, denominator } = rate;
  const { formulas, outOf: made } = words.reportCard.rates;
  const { label, text } = formulas[definition];
  const outOf = fill(made, { numerator: tenthsOf(numerator), denominator: formatCount(denominator) });
  const asOf = fill(words.common.asOf, { moment: formatMoment(rate.asOf.at, words) });
  return {
    definition,
    label,
    ...valueOf(rate, words),
    numerator,
    denominator,
    ratio: denominator === 0 ? 0 : numerator / denominator,
    meaning: text,
    outOf,
    madeOf: fill(words.reportCard.madeOf, { outOf, asOf }),
  };
}

/** Cases; some formulas count some by tenths. */
function tenthsOf(count: number): string {
  const whole = Math.floor(count);
  const rest = formatPercent(count - whole).slice(1);
  return `${formatCount(whole)}${rest}`;
}
