// What has moved between two cards of one period, in one sentence to be read out.
import type { Figure, ReportCard } from '../types/index.js';
import type { CardWords } from '../words/index.js';
import { fill, formatCount } from './format.js';

/** Names each figure that is another number now, problems first; undefined when none is. */
export function movedSentence(before: ReportCard, after: ReportCard, words: CardWords): string | undefined {
  const w = words.reportCard;
  const earlier = figuresOf(before);
  const changes = figuresOf(after).flatMap((figure, index) => {
    const from = earlier[index]?.numerator ?? figure.numerator;
    if (from === figure.numerator) return [];
    const { label } = words.definitions[figure.definition];
    return fill(w.movedOne, { label, from: formatCount(from), to: formatCount(figure.numerator) });
  });
  return changes.length > 0 ? fill(w.moved, { changes: changes.join(w.comma) }) : undefined;
}

function figuresOf({ problems, closing, aside, received }: ReportCard): Figure[] {
  const { pending, overdue, disputed, reopened, docketed, carriedOver } = problems;
  const { confirmed, witnessed, claimed, unconfirmed } = closing;
  const { cannot, declined, merged, withdrawn } = aside;
  return [
    ...[pending, overdue, disputed, reopened, docketed, carriedOver, received],
    ...[confirmed, witnessed, claimed, unconfirmed, cannot, declined, merged, withdrawn],
  ];
}
