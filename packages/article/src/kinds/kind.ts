// What each kind of article is: what can give way, and how it is drawn.
import type { Cut } from '../fit.js';
import { LONGEST_TEXT, SHORTEST_TEXT, type Pen } from '../markup/pen.js';
import type { Piece } from '../markup/piece.js';
import type { ArticleKind, ArticleViews } from '../types.js';
import type { Told } from '../frame.js';
import type { Checked } from '../snapshot.js';

/** The tails of long texts give way early, what is left of them late. */
export const longTexts: Cut = { name: 'texts', full: LONGEST_TEXT, floor: 600 };
export const shortTexts: Cut = { name: 'texts', full: 600, floor: SHORTEST_TEXT };

export interface KindOf<Kind extends ArticleKind> {
  /** What it says of itself before its figures. */
  told(view: ArticleViews[Kind], snapshot: Checked): Omit<Told, 'kind' | 'demo'>;
  /** As of when its figures are, as the view says it; absent where they are as of the snapshot. */
  asOf?(view: ArticleViews[Kind]): string;
  /** From which part of the log its figures are counted. */
  seal?(view: ArticleViews[Kind]): string;
  isDemo(view: ArticleViews[Kind]): boolean;
  /** In the order in which they give way. */
  cuts(view: ArticleViews[Kind]): readonly Cut[];
  draw(view: ArticleViews[Kind], pen: Pen): Piece;
  /** For the list of articles: the title, and what is said of it, problems first. */
  title(view: ArticleViews[Kind], snapshot: Checked): string;
  summary(view: ArticleViews[Kind]): readonly string[];
}
