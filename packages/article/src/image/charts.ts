// The drawings of a report card one by one, for editors who put pictures into an article of their own.
import type { ReportCardView } from '@huiyin/sdk/views';
import { chartAlts, hasChart, MOST_CHART_ROWS, type ChartName } from '../chart-alts.js';
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
import { categoriesChart, closingChart, monthsChart } from './card-charts.js';
import { source, head } from './frame.js';
import { Pen } from './pen.js';
import type { Sheet } from './sheet.js';

export interface ChartImage extends CardImage {
  readonly name: ChartName;
  /** What it says to whoever can't see it: its numbers, what they are of and as of when. */
  readonly alt: string;
}

const MARGIN = 28;

/**
 * Each drawing the card has, as a picture that stands alone: whose it is, as of when, what its numbers are parts of and
 * where it comes from are on it. A card on which nothing was received has only the months.
 * @throws ArticleError `snapshot-unfit`, `options-unfit`
 * @example
 * for (const { name, alt, png } of await chartImages(view, { snapshot })) await save(`${name}.png`, png, alt);
 */
export async function chartImages(view: ReportCardView, options: ImageOptions): Promise<ChartImage[]> {
  const images: ChartImage[] = [];
  for (const { name } of chartAlts(view)) {
    const image = await chartImage(name, view, options);
    if (image) images.push(image);
  }
  return images;
}

/**
 * One of them.
 * @returns undefined where there is nothing to draw
 * @throws ArticleError `snapshot-unfit`, `options-unfit`
 */
export async function chartImage(
  name: ChartName,
  view: ReportCardView,
  options: ImageOptions,
): Promise<ChartImage | undefined> {
  const zoom = zoomOf(options);
  const terms = await termsOf(options);
  const sheet = chartSheet(name, view, terms);
  const alt = chartAlts(view).find((one) => one.name === name)?.alt;
  if (!sheet || alt === undefined) return undefined;
  return { name, alt, ...(await imageOf(sheet, terms, zoom, MOST_CARD_BYTES)) };
}

/** A drawing, laid out; undefined where there is nothing to draw. */
export function chartSheet(name: ChartName, view: ReportCardView, terms: Terms): Sheet | undefined {
  const { closing, categories, months } = view;
  if (!hasChart(name, view)) return undefined;
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
  else if (name === 'categories') categoriesChart(pen, categories, MOST_CHART_ROWS);
  else monthsChart(pen, months, categories.legend);
  source(pen, snapshot);
  return pen.sheetOf();
}
