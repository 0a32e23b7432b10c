// Three lists in a unit's own words: how many in each, who says so, what waits longest, and the newest.
import type { AppealListsView, AppealListView, AppealRowView } from '@huiyin/sdk/views';
import { listsWordsFor } from '@huiyin/sdk/words';
import { bar } from '../markup/bar.js';
import { counted, cutNote, after, heading, item, marked, note, said, small } from '../markup/parts.js';
import type { Pen } from '../markup/pen.js';
import { join, nothing, strong, type Piece } from '../markup/piece.js';
import { words } from '../words.js';
import type { KindOf } from './kind.js';

const { appealLists: w } = listsWordsFor('zh-CN');

export const lists: KindOf<'lists'> = {
  told: ({ title, only }) => ({ title, period: only }),
  asOf: ({ asOf }) => asOf,
  isDemo: ({ demo }) => demo !== undefined,
  cuts: ({ sections }) => [
    { name: 'rows', full: Math.max(0, ...sections.map(({ rows }) => rows.length)), floor: 0 },
    { name: 'texts', full: 1000, floor: 80 },
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
  const { label, count, unit, meaning, oldest, counts, rows } = view;
  const all = numberOf(count);
  const shown = rows.slice(0, pen.allowed('rows'));
  return join(
    heading(pen, `${label}${count}${unit}`),
    note(pen, pen.say(meaning)),
    oldest ? said(marked(pen, oldest.mark, oldest.text)) : nothing,
    counts.length === 0 ? said(pen.say(w.none)) : nothing,
    bar(counts.map(({ mark, count: part }) => ({ look: mark, share: all === 0 ? 0 : numberOf(part) / all }))),
    ...counts.map((one) =>
      counted(
        pen,
        one.label,
        { value: one.count, unit: one.unit },
        {
          madeOf: words.outOf(count, one.count, one.unit),
          mark: one.mark,
        },
      ),
    ),
    shown.length > 0 ? note(pen, pen.say(`${w.newest}，${asOf}`)) : nothing,
    ...shown.map((row) => rowItem(pen, row)),
    all > 0 ? cutNote(pen, label, 'case', shown.length, all) : nothing,
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
