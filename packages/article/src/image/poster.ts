// Posters for a stairwell's door: A4 or A3, as PDF for the printer or as PNG for a screen.
import type { CommitmentListView, MeetingDetailView, ReportCardView } from '@huiyin/sdk/views';
import { ArticleError, type ArticleTheme, type Snapshot } from '../types.js';
import { termsOf } from './card.js';
import { pdfOf } from './pdf.js';
import { Pen } from './pen.js';
import { pictureOf } from './png.js';
import { POSTER_MARGIN, POSTER_WIDTH, type PosterTerms } from './poster-frame.js';
import { noticePoster } from './poster-notice.js';
import { boxPoster, cardPoster, commitmentsPoster, type BoxView } from './poster-parts.js';
import type { Sheet } from './sheet.js';
import { ADDRESS, isAddress } from '../snapshot.js';
import type { ImageWarning } from './texts.js';
import { words } from './words.js';

/** What is on each kind of poster. */
export interface PosterViews {
  readonly 'report-card': ReportCardView;
  readonly commitments: CommitmentListView;
  /** A meeting that is still to come. */
  readonly 'meeting-notice': MeetingDetailView;
  /** 诉求收集: a code that opens the unit's form. */
  readonly box: BoxView;
}

export type PosterKind = keyof PosterViews;

/** In the order they are offered. */
export const posterKinds: readonly PosterKind[] = ['report-card', 'commitments', 'meeting-notice', 'box'];

export const posterPapers = ['A4', 'A3'] as const;
export type PosterPaper = (typeof posterPapers)[number];

export interface PosterOptions {
  readonly snapshot: Snapshot;
  /** `A4` if absent; upright. */
  readonly paper?: PosterPaper | undefined;
  /** `pdf` if absent. A PNG has 192 pixels to the inch. */
  readonly format?: 'pdf' | 'png' | undefined;
  /** `blue` if absent. */
  readonly theme?: ArticleTheme | undefined;
}

export interface Poster {
  readonly bytes: Uint8Array;
  readonly type: 'application/pdf' | 'image/png';
  /** In millimetres. */
  readonly paper: { readonly width: number; readonly height: number };
  /** Characters the font hasn't got, which are drawn as 〓. */
  readonly missing: readonly string[];
  readonly warnings: readonly ImageWarning[];
}

const SIZES = { A4: { width: 210, height: 297 }, A3: { width: 297, height: 420 } } as const;
const POINTS = 72 / 25.4;
const PIXELS = 192 / 25.4;

/** Whether what is drawn was made up, as the view says. */
const demoOf: { readonly [Kind in PosterKind]: (view: PosterViews[Kind]) => boolean } = {
  'report-card': ({ demo }) => demo !== undefined,
  commitments: ({ demo, rows }) => demo !== undefined || rows.some(({ detail }) => detail.demo !== undefined),
  'meeting-notice': ({ demo }) => demo,
  box: () => false,
};

const draw: {
  readonly [Kind in PosterKind]: (pen: Pen, view: PosterViews[Kind], terms: PosterTerms) => void;
} = {
  'report-card': cardPoster,
  commitments: commitmentsPoster,
  'meeting-notice': noticePoster,
  box: boxPoster,
};

/**
 * One sheet: the same bytes for the same facts. Texts that are too long are smaller or cut, lists end with how many more
 * there are; `warnings` says so.
 * @throws ArticleError `snapshot-unfit`, `options-unfit`, `view-unfit`
 * @example
 * const { bytes } = await poster('commitments', commitmentListView(items, today, false, words), { snapshot, paper: 'A3' });
 */
export async function poster<Kind extends PosterKind>(
  kind: Kind,
  view: PosterViews[Kind],
  options: PosterOptions,
): Promise<Poster> {
  const { paper = 'A4', format = 'pdf' } = options;
  if (!['pdf', 'png'].includes(format)) throw unfit('format is pdf or png');
  const { sheet, terms, title } = await posterSheet(kind, view, options);
  const size = SIZES[paper];
  const { texts, snapshot } = terms;
  const { face } = texts;
  const said = { paper: size, missing: texts.missing, warnings: texts.warnings };
  if (format === 'png') {
    const { png } = await pictureOf(sheet, face, (size.width * PIXELS) / sheet.width);
    return { ...said, bytes: png, type: 'image/png' };
  }
  const bytes = await pdfOf(sheet, face, {
    title,
    subject: `${snapshot.body}${words.separator}${snapshot.live}`,
    author: snapshot.log.origin,
    at: snapshot.moment,
    paper: [size.width * POINTS, size.height * POINTS],
  });
  return { ...said, bytes, type: 'application/pdf' };
}

/** A poster, laid out. */
export async function posterSheet<Kind extends PosterKind>(
  kind: Kind,
  view: PosterViews[Kind],
  options: PosterOptions,
): Promise<{ readonly sheet: Sheet; readonly terms: PosterTerms; readonly title: string }> {
  const { paper = 'A4' } = options;
  if (!posterKinds.includes(kind)) throw unfit(`kind is one of ${posterKinds.join(', ')}`);
  if (!posterPapers.includes(paper)) throw unfit('paper is A4 or A3');
  if (kind === 'box' && !isAddress((view as BoxView).form))
    throw new ArticleError('view-unfit', `form has to be ${ADDRESS}`);
  const base = await termsOf(options);
  const demo = base.snapshot.demo || demoOf[kind](view);
  if (demo) base.texts.warn('demo', words.warnings.demo);
  const terms: PosterTerms = { ...base, demo };
  const { width, height } = SIZES[paper];
  const pen = new Pen(base.texts, POSTER_WIDTH, POSTER_MARGIN, (POSTER_WIDTH * height) / width);
  draw[kind](pen, view, terms);
  const { body } = base.snapshot;
  const title = pen.title.includes(body) ? pen.title : `${body}：${pen.title}`;
  return { sheet: pen.sheetOf(pen.paper), terms, title };
}

function unfit(what: string): ArticleError {
  return new ArticleError('options-unfit', what);
}
