// Draws an article: checked, drawn, and cut until it is short enough, with everything said that was left out.
import { dayOf } from '@huiyin/sdk/rules';
import { formatDayShort, formatMoment } from '@huiyin/sdk/views';
import { commonWordsFor } from '@huiyin/sdk/words';
import { fit, type Allowed } from './fit.js';
import { closing, opening, QR_PLACEHOLDER } from './frame.js';
import { appeal } from './kinds/appeal.js';
import { commitments } from './kinds/commitments.js';
import type { KindOf } from './kinds/kind.js';
import { lists } from './kinds/lists.js';
import { meetingNotice } from './kinds/meeting-notice.js';
import { meetingResult } from './kinds/meeting-result.js';
import { reportCard } from './kinds/report-card.js';
import { LONGEST_TEXT, Pen } from './markup/pen.js';
import { join, section, type Piece } from './markup/piece.js';
import { clip, fitText } from './markup/text.js';
import { qrPng } from './qr.js';
import { checkSnapshot, type Checked, dayIn } from './snapshot.js';
import { inks, type Inks } from './tokens.js';
import {
  ArticleError,
  articleKinds,
  articleThemes,
  type Article,
  type ArticleKind,
  type ArticleOptions,
  type ArticleViews,
} from './types.js';
import { words } from './words.js';

/** The least and the most characters an article can be asked to have. */
export const LEAST_CHARS = 4000;
export const MOST_CHARS = 19_999;
/** What it has at most where nothing is asked: 2,000 are left for what the editor writes around it. */
export const DEFAULT_CHARS = 18_000;
const LONGEST_TITLE = 64;
const LONGEST_SUMMARY = 120;
/** What is left of a unit's name in a title at least, dots included. */
const SHORTEST_NAME = 8;

const kinds: { readonly [Kind in ArticleKind]: KindOf<Kind> } = {
  'report-card': reportCard,
  commitments,
  lists,
  'meeting-notice': meetingNotice,
  'meeting-result': meetingResult,
  appeal,
};
const common = commonWordsFor('zh-CN');

/**
 * Draws the article of a view, as of a snapshot. Pure: the same view and options make the same article.
 *
 * @throws ArticleError `options-unfit`, `snapshot-unfit`, `view-unfit`, and `too-long` where not even the least of it
 * stays under `maxChars`
 *
 * @example
 * ```ts
 * const { html, assets, warnings } = render('report-card', reportCardView(card, words), { snapshot });
 * ```
 */
export function render<Kind extends ArticleKind>(
  kind: Kind,
  view: ArticleViews[Kind],
  options: ArticleOptions,
): Article {
  if (!articleKinds.includes(kind))
    throw new ArticleError('options-unfit', `kind has to be one of ${articleKinds.join(', ')}`);
  if (typeof view !== 'object' || view === null)
    throw new ArticleError('view-unfit', 'there is no view to draw');
  const { look, maxChars } = checkOptions(options);
  const snapshot = checkSnapshot(options.snapshot);
  const drawn = fit(
    kinds[kind].cuts(view),
    (allowed) => draw(kind, view, { snapshot, look, allowed }),
    ({ piece }) => piece.html.length <= maxChars,
  );
  if (!drawn) {
    throw new ArticleError('too-long', `not even the least of it stays under ${maxChars} characters`);
  }
  const { html, text } = drawn.piece;
  const { live } = snapshot;
  const isDemo = isOfDemo(kind, view, snapshot);
  return {
    html,
    text: text.trim(),
    ...headlines(kind, view, snapshot),
    assets: [{ placeholder: QR_PLACEHOLDER, name: 'qr.png', alt: words.live.alt(live), png: qrPng(live) }],
    chars: html.length,
    readMore: live,
    warnings: [
      ...(isDemo ? [{ code: 'demo' as const, text: words.warnings.demo }] : []),
      ...drawn.pen.warnings,
    ],
  };
}

function checkOptions({ theme = 'blue', maxChars = DEFAULT_CHARS }: ArticleOptions): {
  look: Inks;
  maxChars: number;
} {
  if (!articleThemes.includes(theme)) {
    throw new ArticleError('options-unfit', `theme has to be one of ${articleThemes.join(', ')}`);
  }
  if (!Number.isInteger(maxChars) || maxChars < LEAST_CHARS || maxChars > MOST_CHARS) {
    throw new ArticleError(
      'options-unfit',
      `maxChars has to be a whole number, ${LEAST_CHARS} to ${MOST_CHARS}`,
    );
  }
  return { look: inks[theme], maxChars };
}

interface Drawing {
  readonly piece: Piece;
  readonly pen: Pen;
}

interface Around {
  readonly snapshot: Checked;
  readonly look: Inks;
  readonly allowed: Allowed;
}

const ROOT =
  "margin:0;font-family:-apple-system,'PingFang SC','Microsoft YaHei',sans-serif;font-size:16px;line-height:1.7";

function draw<Kind extends ArticleKind>(kind: Kind, view: ArticleViews[Kind], around: Around): Drawing {
  const { snapshot, look, allowed } = around;
  const { told, asOf, seal, draw: drawKind } = kinds[kind];
  const day = formatDayShort(dayOf(snapshot.millis), common);
  const pen = new Pen(look, allowed, asOf?.(view) ?? words.asOf(formatMoment(snapshot.at, common)), day);
  const head = { ...told(view, snapshot), kind: words.kinds[kind], demo: isOfDemo(kind, view, snapshot) };
  const before = opening(pen, head, snapshot);
  const middle = drawKind(view, pen);
  const piece = section(
    `${ROOT};color:${look.ink}`,
    join(before, middle, closing(pen, snapshot, seal?.(view))),
  );
  return { piece, pen };
}

function isOfDemo<Kind extends ArticleKind>(
  kind: Kind,
  view: ArticleViews[Kind],
  { demo }: Checked,
): boolean {
  return demo || kinds[kind].isDemo(view);
}

function headlines<Kind extends ArticleKind>(
  kind: Kind,
  view: ArticleViews[Kind],
  snapshot: Checked,
): Pick<Article, 'title' | 'summary'> {
  const { title, summary } = kinds[kind];
  const mark = isOfDemo(kind, view, snapshot) ? words.demo.title : '';
  // What is to come is told by its own day; everything else of when it was read.
  const asOf = kind === 'meeting-notice' ? '' : words.toldAsOf(dayIn(snapshot));
  const inOneLine = (text: string): string =>
    fitText(text, LONGEST_TEXT)
      .lines.join(' ')
      .replace(/\u200B/g, '');
  return {
    title: titleOf(`${mark}${inOneLine(title(view, snapshot))}`, inOneLine(snapshot.body)),
    summary: clip(`${mark}${asOf}${inOneLine(summary(view).join(''))}`, LONGEST_SUMMARY),
  };
}

/** A long name of a unit gives way before what the article is of. */
function titleOf(whole: string, body: string): string {
  const room = body.length - Math.max(0, whole.length - LONGEST_TITLE);
  return clip(room >= SHORTEST_NAME ? whole.replace(body, () => clip(body, room)) : whole, LONGEST_TITLE);
}
