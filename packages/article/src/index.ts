// @huiyin/article: the facts of the live pages, drawn for places where no script may go. Runs in browsers and in Node.
export { DEFAULT_CHARS, LEAST_CHARS, MOST_CHARS, render } from './render.js';
export { chartAlts, chartNames, type ChartAlt, type ChartName } from './chart-alts.js';
export {
  ArticleError,
  articleKinds,
  articleThemes,
  type Article,
  type ArticleAsset,
  type ArticleKind,
  type ArticleOptions,
  type ArticleTheme,
  type ArticleViews,
  type ArticleWarning,
  type Snapshot,
} from './types.js';
export * from './dark/index.js';
