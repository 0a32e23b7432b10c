// Units side by side: problems first, in the directory's order, every figure with its 口径. Nothing is ranked.
import type { Figure, OldestAppeal, UnitFigures, UnitOverview } from '../types/index.js';
import type { OverviewWords } from '../words/index.js';
import { figureView, type FigureView } from './figure.js';
import { fill, formatCount, formatMoment, formatPeriod } from './format.js';
import { oldestView, type OldestView } from './report-card.js';
import type { TableView } from './table.js';

/** Cases that are named as the oldest of all units together. */
const OLDEST_SHOWN = 10;

export interface UnitOverviewView {
  readonly about: string;
  readonly period: string;
  /** Said where there is no unit. */
  readonly empty?: string;
  readonly units: readonly UnitLineView[];
  /** Counts of all units together; absent where there is no unit. */
  readonly sums?: string;
  readonly oldestHeading: string;
  /** Said where nothing is pending anywhere. */
  readonly oldestNone?: string;
  readonly oldestNote: string;
  readonly columns: {
    readonly unit: string;
    readonly category: string;
    readonly state: string;
    readonly age: string;
  };
  /** The oldest of all units together, oldest first: cases, and no order of units. */
  readonly oldest: readonly (OldestView & { readonly unit: string })[];
  readonly demo?: string;
}

export interface UnitLineView {
  readonly slug: string;
  readonly name: string;
  /** What is not done, in one line. */
  readonly line: string;
  readonly isOverdue: boolean;
  readonly asOf: string;
  /** Problems, then what was received, then who said what of the rest. */
  readonly figures: readonly FigureView[];
  readonly toUnit: string;
}

export function unitOverviewView(overview: UnitOverview, words: OverviewWords): UnitOverviewView {
  const { body, period, items, demo } = overview;
  const w = words.overview;
  const oldest = oldestOf(items);
  const { category, state, age, oldestNote } = words.reportCard.problems;
  return {
    about: w.about,
    period: formatPeriod(period, words),
    ...(items.length === 0 && { empty: fill(w.empty, { body: body.name }) }),
    units: items.map((unit) => unitLine(unit, words)),
    ...(items.length > 0 && { sums: sumsSentence(items, words) }),
    oldestHeading: fill(w.oldestHeading, { count: formatCount(oldest.length) }),
    ...(oldest.length === 0 && { oldestNone: w.oldestNone }),
    oldestNote,
    columns: { unit: w.unit, category, state, age },
    oldest: oldest.map(({ unit, appeal }) => ({ ...oldestView(appeal, words), unit })),
    ...(demo && { demo: words.common.demo }),
  };
}

/** Every figure of every unit as a table for spreadsheets, and what each row was counted from. */
export function unitOverviewTable({ items, period }: UnitOverview, words: OverviewWords): TableView {
  const { columns } = words.overview;
  const [first] = items;
  const labels = first ? figuresOf(first).map(({ definition }) => words.definitions[definition].label) : [];
  return {
    columns: [
      columns.unit,
      columns.slug,
      columns.period,
      ...labels,
      columns.basis,
      columns.at,
      columns.treeSize,
      columns.root,
      columns.demo,
    ],
    rows: items.map((unit) => [
      unit.body.name,
      unit.body.slug,
      period,
      ...figuresOf(unit).map((figure) => cellOf(figure, words)),
      String(unit.received.denominator),
      unit.asOf.at,
      String(unit.asOf.treeSize),
      unit.asOf.root,
      unit.demo ? words.common.demo : columns.real,
    ]),
  };
}

/** A number as a spreadsheet counts with it, its unit where it is a percentage; 样本不足 where there is none. */
function cellOf({ value, unit }: Figure, { common }: OverviewWords): string {
  if (value === undefined) return common.insufficient;
  return unit === 'percent' ? `${value}%` : String(value);
}

function unitLine(unit: UnitFigures, words: OverviewWords): UnitLineView {
  const w = words.overview;
  const { pending, overdue } = unit.problems;
  const late = overdue.numerator > 0 ? fill(w.lineOverdue, { overdue: formatCount(overdue.numerator) }) : '';
  return {
    slug: unit.body.slug,
    name: unit.body.name,
    line: fill(w.line, { pending: formatCount(pending.numerator) }) + late,
    isOverdue: overdue.numerator > 0,
    asOf: fill(words.common.asOf, { moment: formatMoment(unit.asOf.at, words) }),
    figures: figuresOf(unit).map((figure) => figureView(figure, words)),
    toUnit: fill(w.toUnit, { body: unit.body.name }),
  };
}

/** In the order they are told: what is not done comes first. */
function figuresOf({ received, problems, closing, aside, officeClaim, commitments }: UnitFigures): Figure[] {
  const { pending, overdue, disputed, reopened, docketed, carriedOver } = problems;
  const { confirmed, witnessed, claimed, unconfirmed } = closing;
  const { cannot, declined, merged, withdrawn } = aside;
  return [
    pending,
    overdue,
    disputed,
    reopened,
    docketed,
    carriedOver,
    received,
    confirmed,
    witnessed,
    claimed,
    unconfirmed,
    cannot,
    declined,
    merged,
    withdrawn,
    officeClaim,
    ...(commitments ? [commitments.made, commitments.open, commitments.overdue, commitments.broken] : []),
  ];
}

/** Counts add up over units; percentages do not, and none is made of them. */
function sumsSentence(items: readonly UnitFigures[], words: OverviewWords): string {
  const sum = (of: (unit: UnitFigures) => Figure): string =>
    formatCount(items.reduce((all, unit) => all + of(unit).numerator, 0));
  return fill(words.overview.sums, {
    received: sum(({ received }) => received),
    pending: sum(({ problems }) => problems.pending),
    overdue: sum(({ problems }) => problems.overdue),
    confirmed: sum(({ closing }) => closing.confirmed),
  });
}

/** By day received, then by number, as on a card. */
function oldestOf(items: readonly UnitFigures[]): { unit: string; appeal: OldestAppeal }[] {
  const order = ({ appeal }: { appeal: OldestAppeal }): string => `${appeal.receivedOn} ${appeal.number}`;
  return items
    .flatMap(({ body, problems }) => problems.oldest.map((appeal) => ({ unit: body.name, appeal })))
    .sort((a, b) => (order(a) < order(b) ? -1 : 1))
    .slice(0, OLDEST_SHOWN);
}
