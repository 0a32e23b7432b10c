// One picture or poster, drawn here and now.
import type { Snapshot } from '@huiyin/article';
import {
  cardImage,
  chartImage,
  poster,
  previewImage,
  type Poster,
  type PosterOptions,
} from '@huiyin/article/image';
import type { DrawnPicture, PictureFacts, PictureOf, PosterOf } from '../pages/picture-port.js';
import type { PreviewFacts } from '../pages/preview-port.js';

/** What can be ordered. */
export type Work =
  ({ readonly kind: 'preview' } & PreviewFacts) | ({ readonly kind: 'picture' } & PictureFacts);

/** @throws ArticleError where the facts can't stand on a picture */
export async function draw(work: Work): Promise<DrawnPicture> {
  if (work.kind === 'picture') return await drawPicture(work);
  const { png, warnings } = await previewImage(work.what, { snapshot: work.snapshot });
  return { bytes: own(png), type: 'image/png', warnings };
}

async function drawPicture({ what, snapshot, theme }: PictureFacts): Promise<DrawnPicture> {
  if (what.kind === 'poster') {
    const { bytes, type, warnings } = await drawPoster(what, { snapshot, theme });
    return { bytes: own(bytes), type, warnings };
  }
  const options = { snapshot, theme };
  const image =
    what.kind === 'card'
      ? await cardImage(what.view, options)
      : await chartImage(what.name, what.view, options);
  if (!image) throw new TypeError('there is nothing to draw');
  return { bytes: own(image.png), type: 'image/png', warnings: image.warnings };
}

async function drawPoster(
  { poster: of, paper, format }: Extract<PictureOf, { kind: 'poster' }>,
  terms: { readonly snapshot: Snapshot } & Pick<PictureFacts, 'theme'>,
): Promise<Poster> {
  return await posterOf(of, { ...terms, paper, format });
}

/** One kind at a time, so that each view meets its own way of being drawn. */
async function posterOf(of: PosterOf, options: PosterOptions): Promise<Poster> {
  switch (of.kind) {
    case 'report-card':
      return await poster(of.kind, of.view, options);
    case 'commitments':
      return await poster(of.kind, of.view, options);
    case 'meeting-notice':
      return await poster(of.kind, of.view, options);
    case 'box':
      return await poster(of.kind, of.view, options);
  }
}

/** In memory of its own, all of which can be handed over: what was written may lie in a larger piece, or a shared one. */
function own(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer } = bytes;
  const isWhole = buffer instanceof ArrayBuffer && buffer.byteLength === bytes.byteLength;
  return isWhole ? new Uint8Array(buffer) : new Uint8Array(bytes);
}
