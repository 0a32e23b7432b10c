// The drawings of a report card one by one, for editors who put pictures into an article of their own.
import type { ReportCardView } from '@huiyin/sdk/views';
import {
  imageOf,
  isDemo,
  MOST_CARD_BYTES,
  SHEET_WIDTH,
  termsOf,
  zoomOf,
  type CardImage,
  type ImageOptions,
  type Terms,
} from './card.js';
import { altOf, categoriesChart, closingChart, monthsChart, rowTexts, segmentText } from './card-charts.js';
import { source, head } from './frame.js';
import { Pen } from './pen.js';
import type { Sheet } from './sheet.js';
import { words } from './words.js';

export const chartNames = ['closing', 'categories', 'months'] as const;
export type ChartName = (typeof chartNames)[number];

export interface ChartImage extends CardImage {
  readonly name: ChartName;
  /** What it says to whoever can't see it: its numbers, what they are of and as of when. */
  readonly alt: string;
}

const MARGIN = 28;
const MOST_CATEGORIES = 10;

/**
 * Each drawing the card has, as a picture that stands alone: whose it is, as of when, what its numbers are parts of and
 * where it comes from are on it. A card on which nothing was received has only the months.
 * @throws ArticleError `snapshot-unfit`, `options-unfit`
 * @example
 * for (const { name, alt, png } of await chartImages(view, { snapshot })) await save(`${name}.png`, png, alt);
 */
export async function chartImages(view: ReportCardView, options: ImageOptions): Promise<ChartImage[]> {
  const zoom = zoomOf(options);
  const images: ChartImage[] = [];
  for (const name of chartNames) {
    const terms = await termsOf(options);
    const sheet = chartSheet(name, view, terms);
    if (!sheet) continue;
    images.push({ name, alt: chartAlt(name, view), ...(await imageOf(sheet, terms, zoom, MOST_CARD_BYTES)) });
  }
  return images;
}

/** A drawing, laid out; undefined where there is nothing to draw. */
export function chartSheet(name: ChartName, view: ReportCardView, terms: Terms): Sheet | undefined {
  const { closing, categories, months } = view;
  if ((name === 'closing' && view.empty) || (name === 'categories' && categories.rows.length === 0))
    return undefined;
  const { accent, texts, snapshot } = terms;
  const pen = new Pen(texts, SHEET_WIDTH, MARGIN);
  head(pen, {
    title: view[name].heading,
    lines: [view.title, view.asOf, ...(name === 'months' ? [] : [view.summary])],
    accent,
    demo: isDemo(view, terms),
  });
  pen.y += 14;
  if (name === 'closing') closingChart(pen, closing);
  else if (name === 'categories') categoriesChart(pen, categories, MOST_CATEGORIES);
  else monthsChart(pen, months, categories.legend);
  source(pen, snapshot);
  return pen.sheetOf();
}

function chartAlt(name: ChartName, view: ReportCardView): string {
  const { closing, categories, months, title, asOf } = view;
  const numbers = {
    closing: closing.segments.map(segmentText),
    categories: rowTexts(categories.rows.slice(0, MOST_CATEGORIES)),
    months: rowTexts(months.rows),
  }[name];
  return altOf([title, view[name].heading, asOf].join(words.separator), numbers);
}
