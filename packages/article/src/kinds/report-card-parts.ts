// What stands on a card below its problems: what was asked for, the months, promises, tasks, cases and who takes part.
import type {
  CardCountsView,
  CasesView,
  CaseView,
  CategoriesView,
  CategoryView,
  FigureView,
  Mark,
  MonthsView,
  ParticipationLine,
  ParticipationView,
  RatesView,
} from '@huiyin/sdk/views';
import { bar } from '../markup/bar.js';
import {
  counted,
  cutNote,
  figureLine,
  gap,
  heading,
  item,
  listed,
  marked,
  note,
  plainLines,
  said,
  small,
  subheading,
} from '../markup/parts.js';
import type { Pen } from '../markup/pen.js';
import { join, nothing, strong, type Piece } from '../markup/piece.js';

/** A rate never stands without its formula. */
export function ratesPart(pen: Pen, { heading: title, figures, note: why }: RatesView): Piece {
  return join(
    heading(pen, title),
    ...figures.map((figure) => figureLine(pen, figure)),
    note(pen, pen.say(why)),
  );
}

export function categoriesPart(pen: Pen, view: CategoriesView): Piece {
  const { heading: title, summary, rows } = view;
  const list = { name: 'categories', title, measure: 'item' as const };
  return join(
    heading(pen, title),
    summary === undefined ? nothing : said(pen.say(summary)),
    listed(pen, list, rows, (row) => categoryItem(pen, title, row)),
  );
}

function categoryItem(pen: Pen, section: string, row: CategoryView): Piece {
  const { label, received, pending, length, pendingRatio } = row;
  const isPending = pending.numerator > 0;
  pen.define(received, section);
  const told = [sharesOf(pen, received)];
  if (isPending) {
    pen.define(pending, section);
    told.push(sharesOf(pen, pending));
  }
  return join(
    item(
      join(strong(pen.say(label)), gap, strong(pen.say(`${received.value}${received.unit}`))),
      small(pen, pen.say(told.join('；'))),
    ),
    bar([
      { look: 'open', share: length * pendingRatio },
      { look: 'all', share: length * (1 - pendingRatio) },
    ]),
  );
}

function sharesOf(pen: Pen, figure: FigureView): string {
  return `${figure.label}${figure.value}${figure.unit}（${pen.madeOf(figure)}）`;
}

/** The latest months stay where there is no room for all. */
export function monthsPart(pen: Pen, { heading: title, summary, rows }: MonthsView): Piece {
  const shown = rows.slice(-Math.min(rows.length, pen.allowed('months')));
  const lines = shown.map(({ label, received, pending }) => {
    pen.define(received, title);
    const told = `：${received.label}${received.value}${received.unit}`;
    if (pending.numerator === 0) return pen.say(`${label}${told}`);
    pen.define(pending, title);
    return pen.say(`${label}${told}，${sharesOf(pen, pending)}`);
  });
  return join(
    heading(pen, title),
    said(pen.say(summary)),
    plainLines(lines),
    cutNote(pen, title, 'month', shown.length, rows.length),
  );
}

/** Promises and tasks. What went wrong comes first and is marked. */
export function countsPart(
  pen: Pen,
  { heading: title, summary, made, figures }: CardCountsView,
  wrong?: Mark,
): Piece {
  pen.define(made);
  return join(
    heading(pen, title),
    said(pen.say(summary)),
    ...figures.map((figure, index) => figureLine(pen, figure, index < 2 ? wrong : undefined)),
  );
}

export function casesPart(pen: Pen, view: CasesView): Piece {
  const { heading: title, summary, pictured, done, note: why, items, more } = view;
  pen.define(pictured);
  pen.define(done.figure);
  return join(
    heading(pen, title),
    said(pen.say(summary)),
    note(pen, pen.say(pen.madeOf(pictured))),
    said(pen.say(done.text)),
    note(pen, pen.say(pen.madeOf(done.figure))),
    note(pen, pen.say(why)),
    listed(pen, { name: 'cases', title, measure: 'item' }, items, (one) => caseItem(pen, one)),
    more ? note(pen, pen.say(more.text)) : nothing,
  );
}

/** Its pictures are on the living page; what is to be seen on them is told. */
function caseItem(pen: Pen, { text, unit, mark, status, days, photos }: CaseView): Piece {
  return item(
    strong(pen.say(text)),
    join(marked(pen, mark, status), unit === undefined ? nothing : join(gap, pen.say(unit))),
    small(pen, pen.tell(days)),
    ...photos.map(({ kind, alt, takenDown }) =>
      small(pen, pen.say(takenDown === undefined ? `${kind}：${alt}` : `${kind}：${alt}（${takenDown}）`)),
    ),
  );
}

export function participationPart(pen: Pen, view: ParticipationView): Piece {
  const { heading: title, summary, cohorts, cohortsNote, channelsHeading, channels } = view;
  const { sessionsHeading, sessions, note: why } = view;
  const lines = (of: readonly ParticipationLine[]): Piece =>
    join(...of.map((line) => counted(pen, pen.say(line.label), line, { madeOf: line.madeOf })));
  return join(
    heading(pen, title),
    said(pen.say(summary)),
    lines(cohorts),
    note(pen, pen.say(cohortsNote)),
    subheading(pen, channelsHeading),
    lines(channels),
    ...(sessions.length > 0 ? [subheading(pen, sessionsHeading), lines(sessions)] : []),
    note(pen, pen.say(why)),
  );
}
