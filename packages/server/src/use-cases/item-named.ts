// What exactly a case is said to be, by its unit's own taxonomy, and what was answered to its questions.
import type { AppealDetail, AppealMatter, Category, TaxonomyItem } from '@huiyin/sdk';
import { detailFaults, detailsKept, itemsOf, questionsOf } from '@huiyin/sdk/rules';
import { OperationError } from './operation.js';
import { invalid } from './refusals.js';
import type { Unit } from './units.js';

/** What was said beside the category. */
export interface Named {
  readonly item?: TaxonomyItem;
  /** With the questions as they were put; empty where nothing was answered. */
  readonly details: readonly AppealDetail[];
}

/** @throws OperationError `request.invalid` for an item the unit has not, and for what is no answer */
export function namedBy(
  unit: Pick<Unit, 'taxonomy'>,
  { category, item: code, details }: Pick<AppealMatter, 'category' | 'item' | 'details'>,
): Named {
  const item = itemNamedBy(unit, category, code);
  const questions = questionsOf(unit.taxonomy, category, code);
  const faults = detailFaults(questions, details);
  if (faults.length > 0) {
    throw new OperationError('request.invalid', {
      errors: faults.map((fault) => ({ ...fault, detail: '' })),
    });
  }
  return { ...(item && { item }), details: detailsKept(questions, details) };
}

/** @throws OperationError `request.invalid` for an item the unit has not */
export function itemNamedBy(
  { taxonomy }: Pick<Unit, 'taxonomy'>,
  category: Category,
  code: string | undefined,
): TaxonomyItem | undefined {
  if (code === undefined) return undefined;
  const item = itemsOf(taxonomy, category).find((one) => one.code === code);
  if (!item) throw invalid('/item', 'field.not-allowed');
  return item;
}
