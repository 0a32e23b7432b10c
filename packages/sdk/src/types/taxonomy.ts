// What exactly is asked for (精准化): sub-items of the categories, who answers for each, by what standard, by when.
import type { Category } from './classification.js';

/** How an extra question is answered: in words, by one of its choices, `yes` or `no`, or a day. */
export type QuestionKind = 'text' | 'choice' | 'yes-no' | 'day';

/** An extra question: what a unit needs to know to begin at once. */
export interface TaxonomyQuestion {
  /** Unique among the questions of its item or category; lower-case letters, digits and hyphens. */
  code: string;
  /** The question as it is put to residents. */
  ask: string;
  kind: QuestionKind;
  /** Of a `choice`, in the order they are shown. */
  choices?: string[];
  /** Has to be answered by whoever was asked. */
  required?: true;
  hint?: string;
}

/** Days that stand for those of the unit; what is absent is the unit's. */
export interface ItemClock {
  /**
   * Days to the first typed answer by a person.
   * @TJS-type integer
   */
  firstResponseDays?: number;
  /**
   * Days until the matter itself should be done.
   * @TJS-type integer
   */
  resolutionDays?: number;
  /**
   * Days a resident has to confirm before a claim counts as 无人确认.
   * @TJS-type integer
   */
  confirmationDays?: number;
}

/** One sub-item. */
export interface TaxonomyItem {
  /** Unique in the taxonomy; lower-case letters, digits and hyphens. It is sealed with each case, so it is never given to something else. */
  code: string;
  category: Category;
  /** e.g. `助餐`. */
  name: string;
  /** The level between, e.g. `养老服务`. */
  group?: string;
  /** Slug of the unit that answers for it: whom it is best passed to. */
  unit?: string;
  /** The service standard, in a sentence residents can read. What a case was promised stays with it. */
  standard?: string;
  clock?: ItemClock;
  questions?: TaxonomyQuestion[];
}

/** Questions asked of everything in a category, before those of the item. */
export interface CategoryQuestions {
  category: Category;
  questions: TaxonomyQuestion[];
}

/** A unit's sub-items and extra questions, with those of the units above it. */
export interface Taxonomy {
  /** In the order they are shown in. */
  items: TaxonomyItem[];
  questions?: CategoryQuestions[];
}

/** An item as a unit has it in its own settings. */
export interface OwnItem extends TaxonomyItem {
  /** No longer offered here, nor below. What was filed under it keeps its name. */
  retired?: true;
}

/** A unit's own taxonomy: what it adds to that of the units above, changes in it or takes out of it. */
export interface OwnTaxonomy {
  items: OwnItem[];
  questions?: CategoryQuestions[];
}

/** What exactly a case is about, as it was called when that was said. */
export interface AppealItem {
  code: string;
  name: string;
  group?: string;
}

/** An answer to an extra question, as its resident gives it. */
export interface DetailDraft {
  /**
   * The question's.
   * @minLength 1
   * @maxLength 40
   * @pattern ^[a-z0-9][a-z0-9-]{0,39}$
   */
  code: string;
  /**
   * Words; one of the choices; `yes` or `no`; a day as `2026-12-04`.
   * @minLength 1
   * @maxLength 200
   */
  value: string;
}

/** The same as it is kept: with the question as it was put. Never public. */
export interface AppealDetail {
  code: string;
  ask: string;
  kind: QuestionKind;
  value: string;
}
