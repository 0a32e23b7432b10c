// @huiyin/article/image: the facts of the live pages as pictures and posters, drawn in Node with a font of ours.
export { cardImage, type CardImage, type ImageOptions } from './card.js';
export { chartNames, type ChartName } from '../chart-alts.js';
export { chartImage, chartImages, type ChartImage } from './charts.js';
export type { Picture } from './png.js';
export {
  poster,
  posterKinds,
  posterPapers,
  type Poster,
  type PosterKind,
  type PosterOptions,
  type PosterPaper,
  type PosterViews,
} from './poster.js';
export type { BoxView } from './poster-parts.js';
export { previewImage, type PreviewOf, type PreviewOptions } from './preview.js';
export { qrImage, type QrImage, type QrOptions } from './qr.js';
export type { ImageWarning } from './texts.js';
