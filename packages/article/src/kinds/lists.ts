// Three lists in a unit's own words: how many in each, who says so, what waits longest, and the newest.
import type { AppealListsView, AppealListView, AppealRowView } from '@huiyin/sdk/views';
import { listsWordsFor } from '@huiyin/sdk/words';
import { bar } from '../markup/bar.js';
import {
  after,
  counted,
  countedLine,
  cutNote,
  heading,
  item,
  marked,
  note,
  plainLines,
  said,
  small,
} from '../markup/parts.js';
import type { Pen } from '../markup/pen.js';
import { join, nothing, strong, type Piece } from '../markup/piece.js';
import { words } from '../words.js';
import { longTexts, shortTexts, type KindOf } from './kind.js';

const { appealLists: w } = listsWordsFor('zh-CN');

export const lists: KindOf<'lists'> = {
  told: ({ title, only }) => ({ title, period: only }),
  asOf: ({ asOf }) => asOf,
  isDemo: ({ demo }) => demo !== undefined,
  cuts: ({ sections }) => [
    longTexts,
    { name: 'rows', full: Math.max(0, ...sections.map(({ rows }) => rows.length)), floor: 0 },
    shortTexts,
    { name: 'lines', full: 1, floor: 0 },
  ],
  title: ({ title }) => title,
  summary: ({ summary }) => [...summary].reverse(),
  draw(view, pen) {
    const { sections, summary } = view;
    const isEmpty = sections.every(({ count }) => numberOf(count) === 0);
    if (isEmpty) pen.warn('nothing-to-tell', words.warnings.nothing(view.title));
    return join(said(strong(pen.say(summary.join('')))), ...sections.map((one) => listPart(pen, one, view)));
  },
};

function listPart(pen: Pen, view: AppealListView, { asOf }: AppealListsView): Piece {
  const { label, count, unit, meaning, oldest, rows } = view;
  const all = numberOf(count);
  const shown = rows.slice(0, pen.allowed('rows'));
  return join(
    heading(pen, `${label}${count}${unit}`),
    note(pen, pen.whole(meaning)),
    oldest ? said(marked(pen, oldest.mark, oldest.text)) : nothing,
    countsPart(pen, view),
    shown.length > 0 ? note(pen, pen.say(`${w.newest}，${asOf}`)) : nothing,
    ...shown.map((row) => rowItem(pen, row)),
    all > 0 ? cutNote(pen, label, 'case', shown.length, all) : nothing,
  );
}

/** Who says what of them, as a bar and on lines of their own as long as there is room for that. */
function countsPart(pen: Pen, { count, counts }: AppealListView): Piece {
  if (counts.length === 0) return said(pen.say(w.none));
  const all = numberOf(count);
  const told = counts.map(({ mark, label, count: part, unit }) => ({
    ...{ mark, label, share: all === 0 ? 0 : numberOf(part) / all },
    amount: { value: part, unit },
    madeOf: words.outOf(count, part, unit),
  }));
  if (pen.allowed('lines') === 0) {
    return plainLines(told.map(({ label, amount, madeOf }) => countedLine(pen, label, amount, madeOf)));
  }
  return join(
    bar(told.map(({ mark, share }) => ({ look: mark, share }))),
    ...told.map(({ mark, label, amount, madeOf }) => counted(pen, label, amount, { madeOf, mark })),
  );
}

function rowItem(
  pen: Pen,
  { number, title, category, received, mark, state, age, flags }: AppealRowView,
): Piece {
  return item(
    strong(pen.say(title)),
    join(marked(pen, mark, state), after(pen, [age, ...flags].join('，'))),
    small(pen, pen.say([number, ...(category === undefined ? [] : [category]), received].join('，'))),
  );
}

/** Of a count with its digits grouped. */
function numberOf(count: string): number {
  return Number(count.replace(/\D/g, ''));
}
