// The drawings of a report card in words: for whoever can't see them, and for editors who put the pictures into an article.
import { fill, type CategoryView, type ReportCardView, type Segment } from '@huiyin/sdk/views';
import { chartWords as words } from './chart-words.js';

/** The one bar of how cases were closed, what people asked for, and the twelve months. */
export const chartNames = ['closing', 'categories', 'months'] as const;
export type ChartName = (typeof chartNames)[number];

/** Rows of what people asked for that a drawing of its own has room for. */
export const MOST_CHART_ROWS = 10;

export interface ChartAlt {
  readonly name: ChartName;
  /** What the drawing says: its numbers, whose they are and as of when. */
  readonly alt: string;
}

/**
 * Each drawing a card has, in words. A card on which nothing was received has only the months.
 * @example
 * const [months] = chartAlts(emptyCardView);
 */
export function chartAlts(view: ReportCardView): ChartAlt[] {
  return chartNames.filter((name) => hasChart(name, view)).map((name) => ({ name, alt: altIn(view, name) }));
}

/** Whether there is anything to draw. */
export function hasChart(name: ChartName, { empty, categories }: ReportCardView): boolean {
  return name === 'months' || (name === 'closing' ? !empty : categories.rows.length > 0);
}

function altIn(view: ReportCardView, name: ChartName): string {
  const { closing, categories, months, title, asOf } = view;
  const numbers = {
    closing: closing.segments.map(segmentText),
    categories: rowTexts(categories.rows.slice(0, MOST_CHART_ROWS)),
    months: rowTexts(months.rows),
  }[name];
  return altOf([title, view[name].heading, asOf].join(words.separator), numbers);
}

/** A drawing in words: what it is of, and its numbers. */
export function altOf(what: string, numbers: readonly string[]): string {
  return `${what.replace(/。$/u, '')}${words.stop}${numbers.join(words.comma)}${words.stop}`;
}

export function segmentText({ label, value, unit }: Segment): string {
  return fill(words.one, { label, value, unit });
}

/** Rows in words: what came in, and what of it is not done. */
export function rowTexts(
  rows: readonly Pick<CategoryView, 'label' | 'received' | 'pendingShort'>[],
): string[] {
  return rows.map(({ label, received, pendingShort }) =>
    fill(pendingShort === undefined ? words.one : words.withPending, {
      label,
      value: received.value,
      unit: received.unit,
      pending: pendingShort ?? '',
    }),
  );
}
