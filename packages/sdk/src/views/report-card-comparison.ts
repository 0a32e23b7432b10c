// Two cards of one unit side by side: the same figures of each, each with what it is out of, and no rise or fall.
import { dayOf, monthOf, parseMoment } from '../rules/calendar.js';
import { monthCount, monthsOf } from '../rules/period.js';
import type { Figure, ReportCard } from '../types/index.js';
import type { ComparisonWords } from '../words/index.js';
import { valueOf } from './figure.js';
import { fill, formatCount, formatMoment, formatPeriod } from './format.js';

export interface ComparedFigure {
  /** With its unit; a dash where this card has no such figure. */
  readonly value: string;
  /** `共109件`; absent for what is itself the whole. */
  readonly of?: string;
}

export interface ComparedRow {
  readonly label: string;
  readonly figures: readonly [ComparedFigure, ComparedFigure];
}

export interface ComparisonView {
  readonly heading: string;
  readonly asOf: string;
  readonly columns: readonly [string, string, string];
  readonly sections: readonly { readonly heading: string; readonly rows: readonly ComparedRow[] }[];
  /** What keeps the two from being alike, first. */
  readonly notes: readonly string[];
}

type Section = keyof ComparisonWords['comparison']['sections'];

/** @param other of the same unit, as of the same moment */
export function comparisonView(card: ReportCard, other: ReportCard, words: ComparisonWords): ComparisonView {
  const w = words.comparison;
  const cards = [card, other] as const;
  const [period, otherPeriod] = cards.map((one) => formatPeriod(one.period, words));
  const names = { period: period ?? '', other: otherPeriod ?? '' };
  const sections = (Object.keys(w.sections) as Section[]).map((section) => {
    const [ours, theirs] = [figuresOf(card)[section], figuresOf(other)[section]];
    const leading = ours.length > 0 ? ours : theirs;
    return {
      heading: w.sections[section],
      rows: leading.map(({ definition }, index) => ({
        label: words.definitions[definition].label,
        figures: [compared(ours[index], words), compared(theirs[index], words)] as const,
      })),
    };
  });
  return {
    heading: fill(w.heading, names),
    asOf: fill(words.common.asOf, { moment: formatMoment(card.asOf.at, words) }),
    columns: [w.figure, names.period, names.other],
    sections: sections.filter(({ rows }) => rows.length > 0),
    notes: [
      ...cards.filter(isRunning).map((one) => fill(w.running, { period: formatPeriod(one.period, words) })),
      ...(monthCount(card.period) === monthCount(other.period) ? [] : [w.lengths]),
      w.note,
    ],
  };
}

/** In the order of the card: what is wrong comes before what is done. */
function figuresOf(card: ReportCard): Readonly<Record<Section, readonly Figure[]>> {
  const { problems, closing, aside, commitments } = card;
  return {
    problems: [
      ...[problems.pending, problems.overdue, problems.disputed],
      ...[problems.reopened, problems.docketed, problems.carriedOver],
    ],
    received: [card.received],
    closing: [closing.confirmed, closing.witnessed, closing.claimed, closing.unconfirmed],
    aside: [aside.cannot, aside.declined, aside.merged, aside.withdrawn],
    commitments:
      commitments && commitments.made.numerator > 0
        ? [
            ...[commitments.made, commitments.overdue, commitments.broken, commitments.keptOnTime],
            ...[commitments.keptExtended, commitments.keptLate],
          ]
        : [],
  };
}

function compared(figure: Figure | undefined, words: ComparisonWords): ComparedFigure {
  if (!figure) return { value: '—' };
  const { value, unit } = valueOf(figure, words);
  const isWhole = figure.definition === 'received' || figure.definition === 'commitments-made';
  const of = fill(words.comparison.of, {
    denominator: formatCount(figure.denominator),
    unit: figure.unit === 'commitment' ? words.common.commitment : words.common.case,
  });
  return { value: `${value}${unit}`, ...(!isWhole && { of }) };
}

/** Whether the period goes on after the moment its card is of. */
function isRunning({ period, asOf }: ReportCard): boolean {
  const last = monthsOf(period)?.last ?? '';
  return monthOf(dayOf(parseMoment(asOf.at) ?? 0)) <= last;
}
