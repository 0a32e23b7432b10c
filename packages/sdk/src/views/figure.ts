// A figure ready to draw: its text, its share, and what it is made of.
import type { Figure, FigureDefinition, RateFormula } from '../types/index.js';
import type { CardWords } from '../words/index.js';
import { fill, formatCount, formatMoment, formatPercent } from './format.js';

export interface FigureView {
  readonly definition: FigureDefinition | RateFormula;
  readonly label: string;
  /** `7`, `93.6`, or 样本不足. */
  readonly value: string;
  /** `件`, `项` or `%`; empty when there is no value. */
  readonly unit: string;
  readonly numerator: number;
  readonly denominator: number;
  /** 0 to 1; 0 when nothing was received. */
  readonly ratio: number;
  /** 口径: what is counted. */
  readonly meaning: string;
  /** `共109件中的7件`; absent for what is itself the whole. */
  readonly outOf?: string;
  /** `共109件中的7件，截至…`: what this number is made of. */
  readonly madeOf: string;
}

/** Counted out of nothing but themselves. */
const WHOLES: readonly FigureDefinition[] = [
  'received',
  'item-received',
  'month-received',
  'commitments-made',
  'tasks-opened',
];

/** The text of a figure in `words`. */
export function figureView(figure: Figure, words: CardWords): FigureView {
  const { definition, numerator, denominator } = figure;
  const { label, text } = words.definitions[definition];
  const counts = {
    numerator: formatCount(numerator),
    denominator: formatCount(denominator),
    unit: words.common[countedIn(figure.unit)],
  };
  const outOf = WHOLES.includes(definition) ? undefined : fill(words.common.outOf, counts);
  const asOf = fill(words.common.asOf, { moment: formatMoment(figure.asOf.at, words) });
  return {
    definition,
    label,
    ...valueOf(figure, words),
    numerator,
    denominator,
    ratio: denominator === 0 ? 0 : numerator / denominator,
    meaning: text,
    ...(outOf !== undefined && { outOf }),
    madeOf: outOf === undefined ? asOf : fill(words.reportCard.madeOf, { outOf, asOf }),
  };
}

/** What numerator and denominator are numbers of. */
function countedIn(unit: Figure['unit']): 'case' | 'commitment' | 'task' {
  if (unit === 'percent') return 'case';
  return unit === 'yuan' ? 'task' : unit;
}

export function valueOf(
  { value, unit }: Pick<Figure, 'value' | 'unit'>,
  { common }: CardWords,
): Pick<FigureView, 'value' | 'unit'> {
  if (value === undefined) return { value: common.insufficient, unit: '' };
  return { value: unit === 'percent' ? formatPercent(value) : formatCount(value), unit: common[unit] };
}
