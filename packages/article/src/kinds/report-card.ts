// The report card: problems first, then everything else as far as there is room.
import type { FigureView, OldestView, ReportCardView, Segment } from '@huiyin/sdk/views';
import { bar } from '../markup/bar.js';
import {
  counted,
  figureLine,
  countedLine,
  figureLines,
  plainLines,
  heading,
  item,
  listed,
  marked,
  note,
  optional,
  said,
  small,
  subheading,
} from '../markup/parts.js';
import type { Pen } from '../markup/pen.js';
import { GAP, join, nothing, paragraph, strong, type Piece } from '../markup/piece.js';
import { dayIn } from '../snapshot.js';
import { words } from '../words.js';
import { longTexts, shortTexts, type KindOf } from './kind.js';
import {
  countsPart,
  participationPart,
  ratesPart,
  casesPart,
  categoriesPart,
  monthsPart,
} from './report-card-parts.js';

/** Past their day, and broken. */
const WRONG_PROMISES = 2;

export const reportCard: KindOf<'report-card'> = {
  told: ({ title, period, status, published }) => ({
    ...{ title, period },
    status: [status, ...(published === undefined ? [] : [published])],
  }),
  asOf: ({ asOf }) => asOf,
  seal: ({ seal }) => seal.text,
  isDemo: ({ demo }) => demo !== undefined,
  cuts: ({ problems, categories, months, participation, tasks, cases, commitments, rates, empty }) => [
    longTexts,
    { name: 'bars', full: categories.rows.length, floor: 3 },
    { name: 'categories', full: categories.rows.length, floor: 6 },
    { name: 'months', full: months.rows.length, floor: 0 },
    { name: 'participation', full: participation ? 1 : 0, floor: 0 },
    { name: 'tasks', full: tasks ? 1 : 0, floor: 0 },
    { name: 'cases', full: cases ? Math.max(1, cases.items.length) : 0, floor: 0 },
    { name: 'rates', full: rates ? 1 : 0, floor: 0 },
    { name: 'commitments', full: commitments ? 1 : 0, floor: 0 },
    { name: 'categories', full: Math.min(6, categories.rows.length), floor: 0 },
    shortTexts,
    { name: 'lines', full: 1, floor: 0 },
    { name: 'closing', full: empty ? 0 : 1, floor: 0 },
    { name: 'oldest', full: problems.oldest.length, floor: 3 },
    { name: 'oldest', full: Math.min(3, problems.oldest.length), floor: 1 },
  ],
  title: ({ title, period }, snapshot) => words.title['report-card'](title, period, dayIn(snapshot)),
  summary: ({ problems, summary }) => [
    `${problems.pending.label}${problems.pending.value}${problems.pending.unit}。`,
    problems.longest ?? '',
    summary,
  ],
  draw(view, pen) {
    const { closing, rates, categories, months, commitments, cases, tasks, participation, empty } = view;
    pen.define(view.received);
    if (empty) pen.warn('nothing-to-tell', words.warnings.nothing(view.title));
    return join(
      said(pen.say(view.summary)),
      problemsPart(pen, view),
      empty ? nothing : optional(pen, 'closing', closing.heading, () => closingPart(pen, view)),
      empty || !rates ? nothing : optional(pen, 'rates', rates.heading, () => ratesPart(pen, rates)),
      empty || categories.rows.length === 0
        ? nothing
        : optional(pen, 'categories', categories.heading, () => categoriesPart(pen, categories)),
      optional(pen, 'months', months.heading, () => monthsPart(pen, months)),
      commitments
        ? optional(pen, 'commitments', commitments.heading, () =>
            countsPart(pen, commitments, WRONG_PROMISES),
          )
        : nothing,
      cases ? optional(pen, 'cases', cases.heading, () => casesPart(pen, cases)) : nothing,
      tasks ? optional(pen, 'tasks', tasks.heading, () => countsPart(pen, tasks)) : nothing,
      participation
        ? optional(pen, 'participation', participation.heading, () => participationPart(pen, participation))
        : nothing,
    );
  },
};

function problemsPart(pen: Pen, { problems }: ReportCardView): Piece {
  const { pending, none, longest, figures, oldest } = problems;
  return join(
    heading(pen, problems.heading),
    largest(pen, pending),
    none === undefined ? nothing : said(pen.say(none)),
    longest === undefined ? nothing : said(strong(pen.say(longest))),
    problemLines(pen, figures),
    oldest.length === 0 ? nothing : oldestPart(pen, problems),
  );
}

/** Each on a line of its own, with what marks it, as long as there is room for that. */
function problemLines(pen: Pen, figures: readonly FigureView[]): Piece {
  if (pen.allowed('lines') === 0) return figureLines(pen, figures);
  return join(
    ...figures.map((figure) => figureLine(pen, figure, figure.definition === 'overdue' ? 'late' : 'open')),
  );
}

/** The largest numeral there is, smaller only where it would not fit on a narrow screen. */
function largest(pen: Pen, figure: FigureView): Piece {
  pen.define(figure);
  const size = figure.value.length > 6 ? 34 : 48;
  const ink = figure.numerator > 0 ? pen.inks.open : pen.inks.ink;
  return join(
    paragraph(
      `margin:8px 0 0;font-size:${size}px;line-height:1.3;color:${ink}`,
      strong(pen.say(figure.value)),
      pen.say(figure.unit),
    ),
    note(pen, pen.say(`${figure.label}：${pen.madeOf(figure)}`)),
  );
}

function oldestPart(
  pen: Pen,
  { oldestHeading, oldestNote, oldest, columns }: ReportCardView['problems'],
): Piece {
  const list = { name: 'oldest', title: oldestHeading, measure: 'case' as const };
  return join(
    subheading(pen, oldestHeading),
    listed(pen, list, oldest, (one) => oldestItem(pen, one, columns.age)),
    note(pen, pen.say(oldestNote)),
  );
}

function oldestItem(
  pen: Pen,
  { category, number, mark, state, flags, age }: OldestView,
  waited: string,
): Piece {
  return item(
    join(strong(pen.say(category)), pen.say(`${waited}${age}`, GAP, GAP), marked(pen, mark, state)),
    small(pen, pen.say([number, ...flags].join('，'))),
  );
}

function closingPart(pen: Pen, { closing }: ReportCardView): Piece {
  const { segments, claim } = closing;
  pen.define(claim);
  return join(
    heading(pen, closing.heading),
    said(pen.say(closing.whole)),
    pen.allowed('lines') === 0
      ? plainLines(segments.map((one) => countedLine(pen, one.label, one, segmentMadeOf(pen, one))))
      : join(
          bar(segments.map(({ mark, ratio }) => ({ look: mark, share: ratio }))),
          ...segments.map((segment) => segmentLine(pen, segment)),
        ),
    said(pen.say(closing.note)),
    said(pen.say(closing.officeClaim)),
    pen.madeOf(claim) === '' ? nothing : note(pen, pen.say(pen.madeOf(claim))),
  );
}

/** One figure, or several that stand aside together: then each is told with what it is out of. */
function segmentLine(pen: Pen, segment: Segment): Piece {
  const { mark, label, count } = segment;
  return counted(pen, label, segment, { madeOf: segmentMadeOf(pen, segment), mark, isMuted: count === 0 });
}

function segmentMadeOf(pen: Pen, { figures }: Segment): string {
  for (const figure of figures) pen.define(figure);
  const [only] = figures;
  if (only && figures.length === 1) return pen.madeOf(only);
  return figures
    .filter(({ numerator }) => numerator > 0)
    .map((figure) => words.counted(figure.label, `${figure.value}${figure.unit}`, pen.madeOf(figure)))
    .join('；');
}
