// A unit as the public sees it: somebody who answers to residents.
import type { Category, Channel } from './classification.js';
import type { Population } from './population.js';
import type { Taxonomy } from './taxonomy.js';
import type { OwnVocabulary, VocabularyChoice } from './vocabulary.js';

/** What kind of unit it is in the tree from district to grid. */
export type UnitKind = 'district' | 'street' | 'community' | 'grid' | 'bureau' | 'property' | 'office';

/** A unit's name and address, short enough to travel inside other facts. */
export interface BodySummary {
  /**
   * The slug used in tags and URLs, e.g. `fangzhuang`.
   * @pattern ^[a-z][a-z0-9-]{0,39}$
   */
  slug: string;
  /** e.g. `方庄街道`. */
  name: string;
  kind: UnitKind;
}

/** How long the unit has, in calendar days from the day after an appeal is received. */
export interface ClockStandard {
  /**
   * Days to the first typed answer by a person.
   * @TJS-type integer
   */
  firstResponseDays: number;
  /**
   * Days until the matter itself should be done.
   * @TJS-type integer
   */
  resolutionDays: number;
  /**
   * Days a resident has to confirm before a claim counts as 无人确认.
   * @TJS-type integer
   */
  confirmationDays: number;
}

/** A way to reach the unit without this site. */
export interface ContactPoint {
  kind: 'phone' | 'online' | 'hall' | 'walk-in';
  label: string;
  value: string;
}

/** A unit with what a resident needs to know before filing an appeal there. */
export interface Body extends BodySummary {
  parent?: BodySummary;
  standard: ClockStandard;
  /** The categories this unit takes, in its own order. */
  categories: Category[];
  /** The channels it listens on. */
  channels: Channel[];
  contactPoints: ContactPoint[];
  /** The words it sorts its work by; 《实施办法》's if absent. */
  vocabulary?: VocabularyChoice;
  /** For `own`: what its lists are called, and what falls in each. */
  ownVocabulary?: OwnVocabulary;
  /** What exactly can be asked for in a category, and what is asked back; absent where nothing is. */
  taxonomy?: Taxonomy;
  /** How many people it has, as somebody published it; absent while nobody has said. */
  population?: Population;
  /**
   * Origins of sites that may show this unit's elements in a frame, e.g. `https://www.example.gov.cn`: its own and those
   * of the units above it. Absent for none but this server itself.
   */
  frameOrigins?: string[];
  /** Present and true when everything under this unit is demonstration data. */
  demo?: true;
}

export interface BodyList {
  items: BodySummary[];
}
