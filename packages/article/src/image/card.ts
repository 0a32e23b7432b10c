// A whole report card as one tall picture, for articles.
import type { ReportCardView } from '@huiyin/sdk/views';
import { ArticleError, articleThemes, type ArticleTheme, type Snapshot } from '../types.js';
import { countsPart, definitionsPart, problemsPart, ratesPart, restPart } from './card-parts.js';
import { categoriesChart, closingChart, monthsChart } from './card-charts.js';
import { foot, head, heading } from './frame.js';
import { Pen } from './pen.js';
import { pictureOf, type Picture } from './png.js';
import type { Sheet } from './sheet.js';
import { readSnapshot, type ReadSnapshot } from './snapshot.js';
import { accents, styles } from './styles.js';
import { Texts, type ImageWarning } from './texts.js';
import { typeface } from './typeface.js';
import { words } from './words.js';

/** What pictures are laid out in; other widths are the same, larger or smaller. */
export const SHEET_WIDTH = 540;
const MARGIN = 28;
/** Bytes that an article's picture may have. */
export const MOST_CARD_BYTES = 1_000_000;
const MOST_CATEGORIES = 15;

export interface ImageOptions {
  /** Whose facts, of which moment, sealed where. */
  readonly snapshot: Snapshot;
  /** `blue` if absent. */
  readonly theme?: ArticleTheme | undefined;
  /** In CSS pixels, 320 to 1,080; 540 if absent. */
  readonly width?: number | undefined;
  /** Pixels of the picture to a CSS pixel, 1 to 4; 2 if absent. */
  readonly scale?: number | undefined;
}

export interface CardImage extends Picture {
  /** Characters the font hasn't got, which are drawn as 〓. */
  readonly missing: readonly string[];
  readonly warnings: readonly ImageWarning[];
}

/** What is drawn with, once the options were looked at. */
export interface Terms {
  readonly snapshot: ReadSnapshot;
  readonly accent: string;
  readonly texts: Texts;
}

/**
 * The report card as one picture, at most 1 MB: problems first, every figure with what it is a part of and as of when,
 * the head of the log, and a code that leads to `snapshot.live`.
 * @throws ArticleError `snapshot-unfit`, `options-unfit`
 * @example
 * const { png, warnings } = await cardImage(reportCardView(card, wordsFor('zh-CN')), { snapshot });
 */
export async function cardImage(view: ReportCardView, options: ImageOptions): Promise<CardImage> {
  const zoom = zoomOf(options);
  const terms = await termsOf(options);
  const sheet = cardSheet(view, terms);
  return await imageOf(sheet, terms, zoom, MOST_CARD_BYTES);
}

/** @throws ArticleError `options-unfit` */
export function zoomOf({ width = SHEET_WIDTH, scale = 2 }: Pick<ImageOptions, 'width' | 'scale'>): number {
  if (!Number.isFinite(width) || width < 320 || width > 1080) throw unfit('width is 320 to 1,080');
  if (!Number.isFinite(scale) || scale < 1 || scale > 4) throw unfit('scale is 1 to 4');
  return (width / SHEET_WIDTH) * scale;
}

/** @throws ArticleError `snapshot-unfit`, `options-unfit` */
export async function termsOf({
  snapshot,
  theme = 'blue',
}: Pick<ImageOptions, 'snapshot' | 'theme'>): Promise<Terms> {
  if (!articleThemes.includes(theme)) throw unfit(`theme is one of ${articleThemes.join(', ')}`);
  const read = readSnapshot(snapshot);
  const texts = new Texts(await typeface());
  return { snapshot: read, accent: accents[theme], texts };
}

/** Draws it, and says what an editor has to know. */
export async function imageOf(
  sheet: Sheet,
  { texts }: Terms,
  zoom: number,
  most: number,
): Promise<CardImage> {
  const picture = await pictureOf(sheet, texts.face, zoom, most);
  if (picture.width < Math.round(sheet.width * zoom)) texts.warn('coarser', words.warnings.coarser);
  return { ...picture, missing: texts.missing, warnings: texts.warnings };
}

/** A whole card, laid out. */
export function cardSheet(view: ReportCardView, terms: Terms): Sheet {
  const { accent, texts } = terms;
  const { asOf, empty } = view;
  const demo = isDemo(view, terms);
  const snapshot = { ...terms.snapshot, demo };
  const pen = new Pen(texts, SHEET_WIDTH, MARGIN);
  head(pen, {
    title: view.title,
    lines: [[view.period, asOf].join(words.separator), view.published ?? view.status],
    accent,
    demo,
  });
  pen.text(view.summary, styles.text, { above: 12 });
  problemsPart(pen, view);
  if (!empty) {
    heading(pen, view.closing.heading, asOf);
    closingChart(pen, view.closing);
  }
  if (view.rates) ratesPart(pen, view.rates, asOf);
  if (view.categories.rows.length > 0) {
    heading(pen, view.categories.heading, asOf);
    categoriesChart(pen, view.categories, MOST_CATEGORIES);
  }
  heading(pen, view.months.heading, asOf);
  monthsChart(pen, view.months, view.categories.legend);
  if (view.commitments) countsPart(pen, view.commitments, asOf);
  restPart(pen, view);
  definitionsPart(pen, view);
  foot(pen, snapshot, accent);
  return pen.sheetOf();
}

/** Whether anything in it was made up; then it is marked, and whoever sends it out is told. */
export function isDemo({ demo }: { readonly demo?: string }, { snapshot, texts }: Terms): boolean {
  const is = demo !== undefined || snapshot.demo;
  if (is) texts.warn('demo', words.warnings.demo);
  return is;
}

function unfit(what: string): ArticleError {
  return new ArticleError('options-unfit', what);
}
