// A unit's own taxonomy as its administrators send it. What it may hold beside this is said by `readTaxonomy`.
import type { Category } from './classification.js';
import type { QuestionKind } from './taxonomy.js';

export interface TaxonomyQuestionDraft {
  /**
   * @minLength 1
   * @maxLength 40
   */
  code: string;
  /**
   * @minLength 1
   * @maxLength 80
   */
  ask: string;
  kind: QuestionKind;
  /**
   * @minItems 2
   * @maxItems 12
   * @items {"type":"string","minLength":1,"maxLength":40}
   */
  choices?: string[];
  required?: true;
  /**
   * @minLength 1
   * @maxLength 80
   */
  hint?: string;
}

export interface ItemClockDraft {
  /**
   * @TJS-type integer
   * @minimum 1
   * @maximum 1000
   */
  firstResponseDays?: number;
  /**
   * @TJS-type integer
   * @minimum 1
   * @maximum 1000
   */
  resolutionDays?: number;
  /**
   * @TJS-type integer
   * @minimum 1
   * @maximum 1000
   */
  confirmationDays?: number;
}

export interface OwnItemDraft {
  /**
   * Never given to something else: it is sealed with each case.
   * @minLength 1
   * @maxLength 40
   */
  code: string;
  category: Category;
  /**
   * @minLength 1
   * @maxLength 40
   */
  name: string;
  /**
   * @minLength 1
   * @maxLength 40
   */
  group?: string;
  /**
   * Slug of whom it is best passed to.
   * @minLength 1
   * @maxLength 40
   */
  unit?: string;
  /**
   * @minLength 1
   * @maxLength 200
   */
  standard?: string;
  clock?: ItemClockDraft;
  /** @maxItems 5 */
  questions?: TaxonomyQuestionDraft[];
  retired?: true;
}

export interface CategoryQuestionsDraft {
  category: Category;
  /** @maxItems 3 */
  questions: TaxonomyQuestionDraft[];
}

export interface OwnTaxonomyDraft {
  /** @maxItems 600 */
  items: OwnItemDraft[];
  /** @maxItems 15 */
  questions?: CategoryQuestionsDraft[];
}
