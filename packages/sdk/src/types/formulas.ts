// Rates of a card 响应率, 解决率, 满意率: no law says how, so a unit says which formula it is held to, and the card prints it.
import type { AsOf } from './figure.js';
import type { Day } from './time.js';

/** 响应率: a first answer by a person, of all received; or one by the day promised. */
export type ResponseFormula = 'response-answered' | 'response-in-time';

/**
 * 解决率: what residents confirmed, of all received; what residents, callbacks and inspections did; or the same of what
 * somebody has said a word on.
 */
export type ResolutionFormula = 'resolution-resident' | 'resolution-confirmed' | 'resolution-judged';

/** 满意率, of what was rated: the two best of five levels; or these and nine tenths of 基本满意. */
export type SatisfactionFormula = 'satisfaction-two' | 'satisfaction-weighted';

export type RateFormula = ResponseFormula | ResolutionFormula | SatisfactionFormula;

/** Which rates a unit's card shows, and by which formula; one that is absent is not shown. */
export interface Formulas {
  response?: ResponseFormula;
  resolution?: ResolutionFormula;
  satisfaction?: SatisfactionFormula;
}

/** A rate with what it is made of. Of fewer than ten cases it has no `value` and says `insufficient` (样本不足). */
export interface Rate {
  definition: RateFormula;
  unit: 'percent';
  /** One decimal. */
  value?: number;
  insufficient?: true;
  /** Cases; with one decimal where a formula counts some by tenths. */
  numerator: number;
  /** @TJS-type integer */
  denominator: number;
  asOf: AsOf;
}

/** The rates of a card, and which setting they were counted by. */
export interface Rates {
  /**
   * Of the unit's `formulas`, as the entry that seals them has it.
   * @TJS-type integer
   */
  revision: number;
  /** One to three: 响应率, 解决率, 满意率, in this order. */
  items: Rate[];
}

/** By which formulas a unit's card counts its rates from here on. */
export interface FormulasFacts {
  record: 'setting';
  event: 'set';
  setting: 'formulas';
  /** Slug of the unit. */
  body: string;
  day: Day;
  /** @TJS-type integer */
  revision: number;
  value: Formulas;
  /** As they were until here. */
  before: Formulas;
  demo?: true;
}
