// What bench/card measures at each stage.
import type { Times } from '../measure/times.js';

export interface InDatabase {
  /** Rows of the street's counted figures. */
  readonly rows: number;
  readonly fold: Times;
  readonly naive: Times;
}

/** How much there is, and over how many years it has come. */
export interface Stage {
  readonly entries: number;
  readonly years: number;
}

export interface Measured extends Stage, InDatabase {
  readonly cases: number;
  readonly loadSeconds: number;
  readonly http: Times;
  /** The same connection asked for what needs no database: what HTTP itself costs. */
  readonly floor: Times;
}
