// One page of entries as it came.
import { SealError } from '../rules/seal/index.js';

/** @throws SealError `seal.missing-entry` if the log ends before an entry that its signature speaks for */
export function itemsOf(page: unknown, from: number): readonly unknown[] {
  const { items } = page as { readonly items?: unknown };
  if (!Array.isArray(items)) throw new SealError('seal.bad-entry', 'a page has a list of entries');
  if (items.length === 0) throw new SealError('seal.missing-entry', `the log has no leaf index ${from}`);
  return items;
}
