// Figures: a pure fold over sealed entries, and the card drawn from it.
export * from './appeal-lists.js';
export * from './buckets.js';
export {
  caseFigures,
  FiguresError,
  foldCase,
  standingOf,
  type CaseFigures,
  type Standing,
} from './case-figures.js';
export * from './commitment-figures.js';
export type { CommitmentRows } from './commitment-counts.js';
export type { Counted } from './counted.js';
export { emptyFigures, fold, type Figures } from './fold.js';
export * from './list-figures.js';
export {
  OLDEST_SHOWN,
  oldestFirst,
  reportCard,
  reportCardOf,
  SMALLEST_SAMPLE,
  type CardInput,
} from './report-card.js';
