// The tasks opened in the period, what became of them, and what they are paid with.
import type { TaskFigures } from '../types/index.js';
import type { CardWords } from '../words/index.js';
import { figureView } from './figure.js';
import { fill } from './format.js';
import type { CardCountsView } from './report-card-commitments.js';

/** Every figure is one of all that were opened; those taken back are among them. */
export function cardTasksView(tasks: TaskFigures, words: CardWords): CardCountsView {
  const { opened, open, claimed, confirmed, unconfirmed, withdrawn, proposed, funds } = tasks;
  const w = words.reportCard.tasks;
  const all = figureView(opened, words);
  return {
    heading: w.heading,
    summary: fill(w.summary, { opened: all.value }),
    made: all,
    figures: [
      ...[open, claimed, confirmed, unconfirmed, withdrawn],
      ...[proposed, funds].filter(({ numerator }) => numerator > 0),
    ].map((figure) => figureView(figure, words)),
  };
}
