// The ledger of promises: what went wrong first, each with its day, the day first promised, and why it was moved.
import type { CommitmentRowView } from '@huiyin/sdk/views';
import { heading, item, listed, marked, note, said, small } from '../markup/parts.js';
import type { Pen } from '../markup/pen.js';
import { GAP, join, leaf, nothing, stacked, strong, type Piece } from '../markup/piece.js';
import { words } from '../words.js';
import { longTexts, shortTexts, type KindOf } from './kind.js';

const w = words.commitments;

export const commitments: KindOf<'commitments'> = {
  told: (_view, { body }) => ({ title: w.title(body) }),
  isDemo: ({ demo }) => demo !== undefined,
  cuts: ({ rows }) => [
    longTexts,
    // Nothing shorter than this is a line, so what is beyond can't be shown anyway.
    { name: 'details', full: Math.min(rows.length, MOST_ROWS), floor: 3 },
    { name: 'rows', full: Math.min(rows.length, MOST_ROWS), floor: 6 },
    shortTexts,
    { name: 'details', full: 3, floor: 0 },
    { name: 'rows', full: 6, floor: 1 },
  ],
  title: (_view, { body }) => w.title(body),
  summary: ({ summary }) => [summary],
  draw({ summary, rows }, pen) {
    if (rows.length === 0) pen.warn('nothing-to-tell', words.warnings.nothing(words.kinds.commitments));
    const title = words.kinds.commitments;
    return join(
      said(strong(pen.tell(summary))),
      rows.length === 0 ? said(leaf(w.none)) : note(pen, leaf(w.order)),
      listed(pen, { name: 'rows', title, measure: 'item' }, rows, (row, index) =>
        commitmentItem(pen, row, index < pen.allowed('details')),
      ),
      heading(pen, words.definitions),
      note(pen, ...w.definitions.map(({ term, text }) => join(strong(leaf(term)), leaf(`：${text}`)))),
    );
  },
};

/** An article has no room for more, however short they are. */
const MOST_ROWS = 200;

function commitmentItem(pen: Pen, { id, when, flags, detail }: CommitmentRowView, isWhole: boolean): Piece {
  const { mark, status, text, due, original, title } = detail;
  return item(
    strong(pen.say(text)),
    join(marked(pen, mark, pen.counted(status)), pen.tell([when, ...flags].join('，'), GAP)),
    pen.tell(original === undefined ? due : `${original}，${due}`),
    isWhole ? details(pen, detail) : nothing,
    small(pen, pen.say([id, title].join('，'))),
  );
}

/** Every time its day was moved and why, and what else must be known of it. */
function details(pen: Pen, { headline, moves, notes, facts }: CommitmentRowView['detail']): Piece {
  const [owner] = facts;
  const lines = [
    pen.tell(headline),
    ...moves.items.map(({ what, days, reason = '', who = '' }) =>
      pen.say(words.moved([what, days, reason, who])),
    ),
    ...notes.map((one) => pen.tell(one)),
    ...(owner ? [pen.say(`${owner.term}：${owner.text}`)] : []),
  ];
  return small(pen, stacked(lines));
}
