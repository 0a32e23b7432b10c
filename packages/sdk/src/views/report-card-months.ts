// The twelve months that end with the period: what came in, and what of it is still not done.
import { dayOf, monthOf, parseMoment } from '../rules/calendar.js';
import type { Moment, MonthRow } from '../types/index.js';
import type { CardWords } from '../words/index.js';
import { figureView, type FigureView } from './figure.js';
import { fill, formatCount, formatMonth } from './format.js';

export interface MonthsView {
  readonly heading: string;
  readonly summary: string;
  /** Name of the list that holds the same in numbers. */
  readonly table: string;
  readonly rows: readonly MonthView[];
  /** The largest count, at least 1: the top of the scale. */
  readonly peak: number;
}

export interface MonthView {
  readonly label: string;
  /** Under its column in the drawing. */
  readonly tick: string;
  readonly received: FigureView;
  readonly pending: FigureView;
  readonly confirmed: FigureView;
  /** `还没办好2件`; absent when nothing is. */
  readonly pendingShort?: string;
}

/** @param asOf while the last month still runs they are the latest twelve; later they are called by their end */
export function monthsView(rows: readonly MonthRow[], asOf: Moment, words: CardWords): MonthsView {
  const w = words.reportCard.months;
  const counts = rows.map((row) => row.received.numerator);
  const peak = Math.max(0, ...counts);
  const at = (index: number): string => formatMonth(rows[index]?.month ?? '', words);
  const now = parseMoment(asOf);
  const isRunning = now !== undefined && rows[rows.length - 1]?.month === monthOf(dayOf(now));
  return {
    heading: isRunning ? w.heading : fill(w.headingPast, { last: at(rows.length - 1) }),
    table: w.table,
    peak: Math.max(1, peak),
    summary:
      peak === 0
        ? w.none
        : fill(w.summary, {
            first: at(0),
            last: at(rows.length - 1),
            peak: at(counts.indexOf(peak)),
            count: formatCount(peak),
          }),
    rows: rows.map((row) => monthView(row, words)),
  };
}

function monthView({ month, ...row }: MonthRow, words: CardWords): MonthView {
  const pending = figureView(row.pending, words);
  const { pendingShort } = words.reportCard.categories;
  return {
    label: formatMonth(month, words),
    tick: fill(words.reportCard.months.tick, { month: Number(month.slice(5)) }),
    received: figureView(row.received, words),
    pending,
    confirmed: figureView(row.confirmed, words),
    ...(pending.numerator > 0 && { pendingShort: fill(pendingShort, { pending: pending.value }) }),
  };
}
