// What people asked for: one row per category, most received first.
import type { CategoryRow } from '../types/index.js';
import type { CardWords } from '../words/index.js';
import { figureView, type FigureView } from './figure.js';
import { fill, formatPercent } from './format.js';
import { nameOf } from './name.js';

export interface CategoriesView {
  readonly heading: string;
  /** What the three largest make up together; absent below four categories or too few cases. */
  readonly summary?: string;
  /** What the two parts of each bar stand for. */
  readonly legend: { readonly received: string; readonly pending: string };
  readonly rows: readonly CategoryView[];
}

export interface CategoryView {
  readonly label: string;
  readonly received: FigureView;
  readonly pending: FigureView;
  readonly confirmed: FigureView;
  /** 0 to 1 of the largest category, for the length of the bar. */
  readonly length: number;
  /** Share of the bar that is still pending, 0 to 1. */
  readonly pendingRatio: number;
  /** `还没办好2件`; absent when nothing is. */
  readonly pendingShort?: string;
}

/** A share of fewer cases says nothing. */
const SMALLEST_SAMPLE = 10;

/** @param all everything received, of which the categories are parts */
export function categoriesView(rows: readonly CategoryRow[], all: number, words: CardWords): CategoriesView {
  const w = words.reportCard.categories;
  const largest = Math.max(1, ...rows.map((row) => row.received.numerator));
  const top = rows.slice(0, 3);
  const share = top.reduce((sum, row) => sum + row.received.numerator, 0);
  const names = top.map((row) => nameOf(words.terms.categories, row.category)).join(words.reportCard.comma);
  return {
    heading: w.heading,
    ...(rows.length >= 4 &&
      all >= SMALLEST_SAMPLE && {
        summary: fill(w.topShare, { names, percent: formatPercent(Math.round((share * 100) / all)) }),
      }),
    legend: { received: w.received, pending: w.pending },
    rows: rows.map((row) => categoryView(row, largest, words)),
  };
}

function categoryView(row: CategoryRow, largest: number, words: CardWords): CategoryView {
  const w = words.reportCard.categories;
  const received = figureView(row.received, words);
  const pending = figureView(row.pending, words);
  const confirmed = figureView(row.confirmed, words);
  const label = nameOf(words.terms.categories, row.category);
  return {
    label,
    received,
    pending,
    confirmed,
    length: row.received.numerator / largest,
    pendingRatio: pending.ratio,
    ...(pending.numerator > 0 && { pendingShort: fill(w.pendingShort, { pending: pending.value }) }),
  };
}
