// The drawings of a report card: the one honest bar, what people asked for, the twelve months. Each with its words and numbers.
import {
  fill,
  formatCount,
  type CategoriesView,
  type ClosingView,
  type Mark,
  type MonthsView,
  type Segment,
} from '@huiyin/sdk/views';
import { altOf, rowTexts, segmentText } from '../chart-alts.js';
import { inkOf, shapes } from '../tokens.js';
import { part, share, wholeBar } from './bars.js';
import type { Pen } from './pen.js';
import { colours, style, styles } from './styles.js';
import { words } from './words.js';

const SWATCH = 20;
const GAP = 12;
const value = style(20, 31, 'bold');
const numeral = style(15, 20, 'bold');
const tick = style(15, 20, 'regular', colours.muted);

/** Everything received in one bar, and each part of it in words, a number and what it is a part of. */
export function closingChart(pen: Pen, { whole, segments, note, officeClaim }: ClosingView): void {
  pen.text(whole, styles.text);
  pen.y += 10;
  const height = 44;
  pen.block({ tag: 'Figure', alt: altOf(whole, segments.map(segmentText)) }, () => {
    wholeBar(pen, segments, height);
  });
  pen.y += height + 12;
  for (const segment of segments) segmentLine(pen, segment);
  pen.text(note, styles.strong, { above: 10 });
  pen.text(officeClaim, styles.text, { above: 6 });
}

function segmentLine(pen: Pen, segment: Segment): void {
  const { mark, label, value: count, unit, figures } = segment;
  const { y } = pen;
  part(pen, mark, pen.left, y + 6, { width: SWATCH, height: SWATCH });
  const outOf =
    figures.length === 1
      ? figures[0]?.outOf
      : figures
          .filter(({ numerator }) => numerator > 0)
          .map(({ label: name, value: amount, unit: of }) =>
            fill(words.chart.one, { label: name, value: amount, unit: of }),
          )
          .join(words.comma);
  line(pen, { x: pen.left + SWATCH + GAP, label, amount: count + unit, under: outOf });
}

export interface LineTerms {
  readonly x?: number;
  readonly label: string;
  readonly amount: string;
  /** In its own colour and with its shape, under the name. */
  readonly state?: { readonly mark: Mark; readonly word: string } | undefined;
  /** What it is a part of. */
  readonly under?: string | undefined;
}

/** A name, its number to the right, and under the name what the number is a part of. */
export function line(pen: Pen, { x = pen.left, label, amount, state, under }: LineTerms): void {
  const { y } = pen;
  const number = pen.texts.fit(amount, value, pen.width * 0.45, { least: 12 });
  const width = pen.right - x - number.width - GAP;
  pen.block({ tag: 'P' }, () => {
    pen.text(label, styles.text, { x, width, most: 3 });
    pen.at(number, y, { x: pen.right - number.width, width: number.width });
    if (state) {
      const look = { ...styles.small, colour: inkOf(state.mark, colours) };
      pen.text(`${shapes[state.mark]} ${state.word}`, look, { x, width, most: 2 });
    }
    if (under !== undefined && under !== '') pen.text(under, styles.small, { x, width, most: 2 });
  });
  pen.y += 4;
}

/** @param most rows; how many more there are is said */
export function categoriesChart(pen: Pen, view: CategoriesView, most: number): void {
  const { summary, legend, rows } = view;
  if (summary !== undefined) pen.text(summary, styles.text);
  legendOf(pen, legend);
  const shown = rows.slice(0, most);
  for (const row of shown) {
    const { y } = pen;
    const amount = pen.texts.fit(row.received.value + row.received.unit, value, pen.width * 0.4, {
      least: 12,
    });
    const { pendingShort } = row;
    const room = pen.width - amount.width - GAP;
    pen.block({ tag: 'P' }, () => {
      const pending =
        pendingShort === undefined
          ? undefined
          : pen.texts.set(pendingShort, { ...styles.small, colour: colours.open }, room * 0.5, { most: 1 });
      const name = room - (pending ? pending.width + GAP : 0);
      pen.text(row.label, styles.text, { width: name, most: 2 });
      if (pending)
        pen.at(pending, y + 4, { x: pen.right - amount.width - GAP - pending.width, width: pending.width });
      pen.at(amount, y, { x: pen.right - amount.width, width: amount.width });
    });
    const width = share(row.length) * pen.width;
    pen.block({ tag: 'aside' }, () => {
      part(pen, 'all', pen.left, pen.y, { width, height: 14 });
      part(pen, 'open', pen.left, pen.y, { width: width * share(row.pendingRatio), height: 14 });
    });
    pen.y += 14 + 8;
  }
  const left = rows.length - shown.length;
  if (left > 0) {
    pen.texts.listCut(left);
    pen.text(words.rest(formatCount(left), 'item'), styles.strong, { above: 4 });
  }
}

/** The highest column is named, and every other where the numbers don't run into each other. */
export function monthsChart(
  pen: Pen,
  { summary, rows, peak }: MonthsView,
  legend: CategoriesView['legend'],
): void {
  pen.text(summary, styles.text);
  legendOf(pen, legend);
  const height = 150;
  const top = pen.y + numeral.leading;
  const axis = top + height;
  const step = pen.width / Math.max(1, rows.length);
  pen.block({ tag: 'Figure', alt: altOf(summary, rowTexts(rows)) }, () => {
    rows.forEach(({ received, pending, tick: month }, index) => {
      const x = pen.left + index * step;
      const tall = (count: number): number => share(count / peak) * height;
      const column = { width: step * 0.64 };
      const inset = step * 0.18;
      const whole = tall(received.numerator);
      part(pen, 'all', x + inset, axis - whole, { ...column, height: whole });
      const open = tall(pending.numerator);
      part(pen, 'open', x + inset, axis - open, { ...column, height: open });
      const named = pen.texts.set(received.value, numeral, Infinity);
      if (received.numerator > 0 && named.width <= step)
        pen.at(named, axis - whole - numeral.leading, { x, width: step, align: 'middle' });
      const below = pen.texts.set(month, tick, step, { most: 1 });
      if (below.width <= step) pen.at(below, axis + 2, { x, width: step, align: 'middle' });
    });
    pen.line(pen.left, axis, pen.right, axis, 1, colours.muted);
  });
  pen.y = axis + 2 + tick.leading;
}

function legendOf(pen: Pen, { received, pending }: CategoriesView['legend']): void {
  pen.y += 4;
  const { y } = pen;
  let x = pen.left;
  pen.block({ tag: 'aside' }, () => {
    for (const [look, word] of [
      ['all', received],
      ['open', pending],
    ] as const) {
      part(pen, look, x, y + 4, { width: 16, height: 16 });
      const text = pen.texts.fit(word, styles.small, pen.width / 2 - 48, { least: 11 });
      pen.at(text, y, { x: x + 24, width: text.width });
      x += 24 + text.width + 24;
    }
  });
  pen.y += styles.small.leading + 6;
}
