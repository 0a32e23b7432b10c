// How many people a unit has, cohort by cohort, as somebody published it: what work among them is held against.
import type { Cohort } from './classification.js';
import type { FormulasFacts } from './formulas.js';
import type { Day } from './time.js';

/** Cohorts a published number can be of: whoever says nothing of themselves is in no statistic. */
export type CountedCohort = Exclude<Cohort, 'undisclosed'>;

export interface CohortPopulation {
  cohort: CountedCohort;
  /**
   * People.
   * @TJS-type integer
   */
  count: number;
}

/** A published number of people, and where it was published. A person can be of several cohorts: they add up to nothing. */
export interface Population {
  /**
   * The year it is of.
   * @TJS-type integer
   */
  year: number;
  /** Who published it, e.g. `丰台区第七次人口普查公报`. */
  source: string;
  /** Each cohort once. */
  cohorts: CohortPopulation[];
}

export interface CohortPopulationDraft {
  cohort: CountedCohort;
  /**
   * People. Fewer than five are told of nobody.
   * @TJS-type integer
   * @minimum 5
   * @maximum 100000000
   */
  count: number;
}

export interface PopulationDraft {
  /**
   * @TJS-type integer
   * @minimum 1990
   * @maximum 2100
   */
  year: number;
  /**
   * @minLength 2
   * @maxLength 80
   * @format public-words
   */
  source: string;
  /**
   * Each cohort once.
   * @minItems 1
   * @maxItems 7
   */
  cohorts: CohortPopulationDraft[];
}

/** How many people a unit has, as it is set. */
export interface PopulationSetting {
  part: 'population';
  /** Absent while nobody has said. */
  population?: Population;
}

export interface PopulationSettingDraft {
  part: 'population';
  /** Nothing is said of it where it is absent. */
  population?: PopulationDraft;
}

/** How many people a unit says it has, from here on. */
export interface PopulationFacts {
  record: 'setting';
  event: 'set';
  setting: 'population';
  /** Slug of the unit. */
  body: string;
  day: Day;
  /** Absent where it was taken back. */
  value?: Population;
  /** As it was until here; absent where nothing was said. */
  before?: Population;
  demo?: true;
}

/** What a unit's figures are counted by, and what its work is held against. */
export type CountingFacts = FormulasFacts | PopulationFacts;
