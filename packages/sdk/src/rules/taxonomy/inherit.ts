// What a unit's taxonomy comes to: its own, on top of what the units above it have.
import type { AppealItem, OwnItem, OwnTaxonomy, Taxonomy, TaxonomyItem } from '../../types/index.js';

export type { OwnItem, OwnTaxonomy };

/**
 * Lays a unit's own taxonomy over that of the unit above. An item of the same code takes the other's place, a retired
 * one takes it out; questions of a category take the place of the other's, and none stand for no questions.
 */
export function inheritTaxonomy(
  above: Taxonomy | undefined,
  own: OwnTaxonomy | undefined,
): Taxonomy | undefined {
  if (!own) return above;
  const items = laidOver(above?.items ?? [], own.items, ({ code }) => code).flatMap((item: OwnItem) => {
    const { retired, ...rest } = item;
    return retired ? [] : [rest];
  });
  const questions = laidOver(above?.questions ?? [], own.questions ?? [], ({ category }) => category).filter(
    (one) => one.questions.length > 0,
  );
  if (items.length === 0 && questions.length === 0) return undefined;
  return { items, ...(questions.length > 0 && { questions }) };
}

/** The item as it is called now, for a case to keep. */
export function itemNamed({ code, name, group }: TaxonomyItem): AppealItem {
  return { code, name, ...(group !== undefined && { group }) };
}

function laidOver<T>(above: readonly T[], own: readonly T[], keyOf: (one: T) => string): T[] {
  const mine = new Map(own.map((one) => [keyOf(one), one]));
  const known = new Set(above.map(keyOf));
  return [...above.map((one) => mine.get(keyOf(one)) ?? one), ...own.filter((one) => !known.has(keyOf(one)))];
}
