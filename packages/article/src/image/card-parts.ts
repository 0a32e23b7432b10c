// The chapters of a report card on a picture, problems first.
import { formatCount, type FigureView, type ReportCardView } from '@huiyin/sdk/views';
import { line } from './card-charts.js';
import { heading } from './frame.js';
import { numeral, type NumeralLook } from './numeral.js';
import type { Pen } from './pen.js';
import { colours, style, styles } from './styles.js';
import { words } from './words.js';

/** What a picture has room for; the rest is counted on it. */
const MOST_OLDEST = 5;
const PENDING: NumeralLook = {
  number: styles.numeral,
  unit: styles.unit,
  least: { number: 30, unit: 12 },
  gap: 8,
};

export function problemsPart(pen: Pen, { problems, asOf }: ReportCardView): void {
  heading(pen, problems.heading, asOf);
  const { pending, figures, none, longest } = problems;
  largest(pen, pending);
  for (const sentence of [none, longest]) {
    if (sentence !== undefined) pen.text(sentence, styles.text, { above: 4 });
  }
  pen.y += 12;
  grid(pen, figures);
  oldestPart(pen, problems);
}

/** The largest numeral there is, with its name, its unit and what it is a part of. */
export function largest(pen: Pen, { label, value, unit, outOf, numerator }: FigureView): void {
  pen.block({ tag: 'P' }, () => {
    pen.text(label, styles.strong);
    numeral(pen, { value, unit }, { ...PENDING, isOpen: numerator > 0 });
    if (outOf !== undefined) pen.text(outOf, styles.text);
  });
}

/** Two in a row, each with what it is a part of. */
export function grid(pen: Pen, figures: readonly FigureView[]): void {
  const gap = 20;
  const width = (pen.width - gap) / 2;
  for (let index = 0; index < figures.length; index += 2) {
    const { y } = pen;
    let end = y;
    figures.slice(index, index + 2).forEach((figure, column) => {
      pen.y = y;
      const x = pen.left + column * (width + gap);
      pen.block({ tag: 'P' }, () => {
        pen.text(figure.label, style(18, 26), { x, width, most: 3 });
        const number = pen.texts.fit(figure.value + figure.unit, styles.value, width, { least: 14 });
        pen.write(number, { x, width });
        if (figure.outOf !== undefined) pen.text(figure.outOf, styles.small, { x, width, most: 2 });
      });
      end = Math.max(end, pen.y);
    });
    pen.y = end + 14;
  }
}

function oldestPart(pen: Pen, { oldest, oldestHeading, oldestNote }: ReportCardView['problems']): void {
  if (oldest.length === 0) return;
  pen.text(oldestHeading, styles.strong, { above: 4 });
  pen.text(oldestNote, styles.small);
  pen.y += 6;
  for (const { number, category, mark, state, age, flags } of oldest.slice(0, MOST_OLDEST))
    line(pen, {
      label: category,
      amount: age,
      state: { mark, word: state },
      under: [number, ...flags].join(words.pause),
    });
  const left = oldest.length - MOST_OLDEST;
  if (left > 0) {
    pen.texts.listCut(left);
    pen.text(words.rest(formatCount(left), 'case'), styles.strong);
  }
}

/** Sentences, figures, and what they are out of: promises, tasks. */
export function countsPart(
  pen: Pen,
  { heading: name, summary, figures }: NonNullable<ReportCardView['commitments']>,
  asOf: string,
): void {
  heading(pen, name, asOf);
  pen.text(summary, styles.text);
  pen.y += 10;
  grid(pen, figures);
}

export function ratesPart(
  pen: Pen,
  { heading: name, note, figures }: NonNullable<ReportCardView['rates']>,
  asOf: string,
): void {
  heading(pen, name, asOf);
  pen.text(note, styles.small);
  pen.y += 10;
  grid(pen, figures);
}

/** What the card has and the picture hasn't, by name. */
export function restPart(pen: Pen, { cases, tasks, participation }: ReportCardView): void {
  const names = [cases, tasks, participation].flatMap((section) => (section ? [section.heading] : []));
  if (names.length === 0) return;
  pen.rule(26, 20);
  pen.text(words.notDrawn(names), styles.strong);
}

/** 口径 of what is shown, and of nothing else. */
export function definitionsPart(pen: Pen, view: ReportCardView): void {
  const { definitions, cases, tasks, categories, months } = view;
  const notShown = [
    ...(cases ? [cases.pictured, cases.done.figure] : []),
    ...(tasks ? [tasks.made, ...tasks.figures] : []),
    ...[categories, months].flatMap(({ rows }) => (rows[0] ? [rows[0].confirmed] : [])),
  ].map(({ meaning }) => meaning);
  heading(pen, definitions.heading);
  const term = pen.width * 0.335;
  const x = pen.left + term + 12;
  for (const one of definitions.items.filter(({ text }) => !notShown.includes(text))) {
    const { y } = pen;
    const name = { ...styles.small, weight: 'bold' as const, colour: colours.ink };
    pen.block({ tag: 'P' }, () => {
      pen.text(one.term, name, { width: term });
      const end = pen.y;
      pen.y = y;
      pen.text(one.text, styles.small, { x });
      pen.y = Math.max(pen.y, end) + 6;
    });
  }
}
