// What was promised in the period and what became of it: what went wrong first.
import type { CommitmentCounts } from '../types/index.js';
import type { CardWords } from '../words/index.js';
import { figureView, type FigureView } from './figure.js';
import { fill } from './format.js';

/** What was begun in a period and what became of it. */
export interface CardCountsView {
  readonly heading: string;
  readonly summary: string;
  readonly made: FigureView;
  readonly figures: readonly FigureView[];
}

/** Every figure is one of all that were made; those taken back are among them. */
export function cardCommitmentsView(counts: CommitmentCounts, words: CardWords): CardCountsView {
  const { made, overdue, broken, open, claimed, keptOnTime, keptExtended, keptLate } = counts;
  const w = words.reportCard.commitments;
  const all = figureView(made, words);
  const figures = [overdue, broken, open, claimed, keptOnTime, keptExtended, keptLate];
  return {
    heading: w.heading,
    summary: fill(w.summary, { made: all.value }),
    made: all,
    figures: [...figures, counts.unconfirmed, counts.withdrawn].map((figure) => figureView(figure, words)),
  };
}
