// What stands on a card below its problems: what was asked for, the months, promises, tasks, cases and who takes part.
import type {
  CardCountsView,
  CasesView,
  CaseView,
  CategoriesView,
  CategoryView,
  FigureView,
  MonthsView,
  ParticipationLine,
  ParticipationView,
  RatesView,
} from '@huiyin/sdk/views';
import { bar } from '../markup/bar.js';
import {
  countedLine,
  figureLines,
  cutNote,
  figureLine,
  after,
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
import { GAP, join, nothing, paragraph, stacked, strong, type Piece } from '../markup/piece.js';

/** A rate never stands without its formula. */
export function ratesPart(pen: Pen, { heading: title, figures, note: why }: RatesView): Piece {
  return join(
    heading(pen, title),
    ...figures.map((figure) => figureLine(pen, figure)),
    note(pen, pen.say(why)),
  );
}

/** The largest with a bar; where there is little room the others are only told. */
export function categoriesPart(pen: Pen, { heading: title, summary, rows }: CategoriesView): Piece {
  const shown = rows.slice(0, pen.allowed('categories'));
  const barred = pen.allowed('bars');
  return join(
    heading(pen, title),
    summary === undefined ? nothing : said(pen.say(summary)),
    ...shown.slice(0, barred).map((row) => barredItem(pen, title, row)),
    plainLines(shown.slice(barred).map((row) => categoryLine(pen, title, row))),
    cutNote(pen, title, 'item', shown.length, rows.length),
  );
}

function barredItem(pen: Pen, section: string, row: CategoryView): Piece {
  const { length, pendingRatio } = row;
  return join(
    paragraph('margin:12px 0 0', categoryLine(pen, section, row)),
    bar([
      { look: 'open', share: length * pendingRatio },
      { look: 'all', share: length * (1 - pendingRatio) },
    ]),
  );
}

function categoryLine(pen: Pen, section: string, { label, received, pending }: CategoryView): Piece {
  pen.define(received, section);
  if (pending.numerator > 0) pen.define(pending, section);
  const told = [received, pending].filter(({ numerator }) => numerator > 0);
  return join(strong(pen.say(label)), pen.say(told.map((figure) => shareOf(pen, figure)).join('，'), GAP));
}

function shareOf(pen: Pen, figure: FigureView): string {
  const madeOf = pen.madeOf(figure);
  return `${figure.label}${figure.value}${figure.unit}${madeOf === '' ? '' : `（${madeOf}）`}`;
}

/** The latest months stay where there is no room for all. */
export function monthsPart(pen: Pen, { heading: title, summary, rows }: MonthsView): Piece {
  const shown = rows.slice(-Math.min(rows.length, pen.allowed('months')));
  const lines = shown.map(({ label, received, pending }) => {
    pen.define(received, title);
    const told = `：${received.label}${received.value}${received.unit}`;
    if (pending.numerator === 0) return pen.say(`${label}${told}`);
    pen.define(pending, title);
    return pen.say(`${label}${told}，${shareOf(pen, pending)}`);
  });
  return join(
    heading(pen, title),
    said(pen.say(summary)),
    plainLines(lines),
    cutNote(pen, title, 'month', shown.length, rows.length),
  );
}

/** Promises and tasks; how many of the figures tell of what went wrong: they come first. */
export function countsPart(
  pen: Pen,
  { heading: title, summary, made, figures }: CardCountsView,
  wrong = 0,
): Piece {
  pen.define(made);
  return join(
    heading(pen, title),
    said(pen.say(summary)),
    ...figures.slice(0, wrong).map((figure) => figureLine(pen, figure, 'late', title)),
    figureLines(pen, figures.slice(wrong), title),
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
    join(marked(pen, mark, status), unit === undefined ? nothing : after(pen, unit)),
    small(
      pen,
      stacked([
        pen.tell(days),
        ...photos.map(({ kind, alt, takenDown }) =>
          pen.say(takenDown === undefined ? `${kind}：${alt}` : `${kind}：${alt}（${takenDown}）`),
        ),
      ]),
    ),
  );
}

export function participationPart(pen: Pen, view: ParticipationView): Piece {
  const { heading: title, summary, cohorts, cohortsNote, channelsHeading, channels } = view;
  const { sessionsHeading, sessions, note: why } = view;
  const lines = (of: readonly ParticipationLine[]): Piece =>
    plainLines(of.map((line) => countedLine(pen, line.label, line, line.madeOf)));
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
