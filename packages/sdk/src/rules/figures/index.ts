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
export { caseDay, CASES_SHOWN, CASES_SINCE, latestCases } from './card-cases.js';
export * from './commitment-figures.js';
export type { CommitmentRows } from './commitment-counts.js';
export * from './demand.js';
export { cardDigest, cardFacts, FIGURE_RULES, publishedCard } from './published.js';
export { emptyFigures, fold, foldUncounted, foldWithheld, type Figures } from './fold.js';
export { SMALLEST_SAMPLE, type Counted } from './counted.js';
export {
  FEWEST_OF_COHORT,
  participationOf,
  toldParticipation,
  type CohortByChannel,
} from './participation.js';
export { pairOf } from './photo-pair.js';
export * from './rates.js';
export * from './list-figures.js';
export {
  OLDEST_SHOWN,
  oldestFirst,
  reportCard,
  reportCardOf,
  talliedCard,
  type CardInput,
  type TalliedCard,
} from './report-card.js';
export * from './tallies.js';
export { taskFigureRow, TASKS_SINCE, type TaskFigureRow } from './task-figures.js';
