// How much an appeal that is about to be filed is like one that is known: by shared words, place and category.
import type { Category } from '../types/index.js';
import { searchTerms } from './search-terms.js';

/** What two appeals are compared by. */
export interface Told {
  readonly category: Category;
  readonly title: string;
  readonly text: string;
  readonly place: string;
}

/** Weights of what is shared; together 1. */
const WORDS = 0.6;
const PLACE = 0.25;
const CATEGORY = 0.15;

/** From this on somebody is asked whether it is the same. */
export const MUCH_ALIKE = 0.4;
/** That many are shown at most: more is no help. */
export const MOST_SIMILAR = 3;

/**
 * 0 for nothing in common to 1 for the same title and place in one category. What the titles are about counts, found
 * anywhere in the other's words; where no word is shared the rest does not count.
 */
export function likeness(one: Told, other: Told): number {
  const words = sharedWords(one, other);
  if (words === 0) return 0;
  const place = dice(pairsOf(one.place), pairsOf(other.place));
  return WORDS * words + PLACE * place + (one.category === other.category ? CATEGORY : 0);
}

/** The ones that are much alike, the most first; of equals the one that stands first. */
export function mostAlike<T extends { readonly told: Told }>(told: Told, known: readonly T[]): T[] {
  return known
    .map((one) => ({ one, like: likeness(told, one.told) }))
    .filter(({ like }) => like >= MUCH_ALIKE)
    .sort((a, b) => b.like - a.like)
    .slice(0, MOST_SIMILAR)
    .map(({ one }) => one);
}

function sharedWords(one: Told, other: Told): number {
  const a = pairsOf(one.title);
  const b = pairsOf(other.title);
  const size = a.size + b.size;
  if (size === 0) return 0;
  return (shared(a, pairsOf(other.title, other.text)) + shared(b, pairsOf(one.title, one.text))) / size;
}

/** Pairs of hanzi and whole words of other scripts; a single hanzi says too little. */
function pairsOf(...texts: readonly string[]): ReadonlySet<string> {
  return new Set(searchTerms(...texts).filter((term) => term.length > 1));
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return a.size + b.size === 0 ? 0 : (2 * shared(a, b)) / (a.size + b.size);
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((term) => b.has(term)).length;
}
